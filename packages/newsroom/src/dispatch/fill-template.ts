/** A paragraph's placeholders: `{{ky}}`, letters without marks, spaces inside the braces allowed. */
const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/gu;

export type FilledTemplate =
  | { ok: true; paragraphs: string[] }
  | { ok: false; code: 'unknown_placeholder' | 'open_placeholder'; names: string[]; message: string };

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);

/**
 * Puts values into the paragraphs of a template (HTML of one paragraph each, or plain text; values are escaped). A paragraph
 * that names something and all that it names is empty is left out: nobody below quota, no sentence about them. An unknown
 * placeholder is refused by its name, never printed.
 */
export function fillTemplate(paragraphs: readonly string[], values: Readonly<Record<string, string>>): FilledTemplate {
  const named = paragraphs.flatMap(placeholdersIn);
  const unknown = [...new Set(named.filter((name) => !Object.hasOwn(values, name)))];
  if (unknown.length > 0) {
    return {
      ok: false,
      code: 'unknown_placeholder',
      names: unknown,
      message:
        `Mẫu công văn có chỗ điền không có: ${unknown.map((name) => `{{${name}}}`).join(', ')}. ` +
        `Các chỗ điền dùng được: ${Object.keys(values)
          .map((name) => `{{${name}}}`)
          .join(', ')}.`,
    };
  }
  const open = paragraphs.filter((text) => /\{\{|\}\}/.test(text.replace(PLACEHOLDER, '')));
  if (open.length > 0) {
    return {
      ok: false,
      code: 'open_placeholder',
      names: open,
      message: `Mẫu công văn có chỗ điền chưa đóng ngoặc ở đoạn «${(open[0] ?? '').slice(0, 60)}». Hãy viết đủ {{ và }}.`,
    };
  }
  return {
    ok: true,
    paragraphs: paragraphs.filter((text) => saysSomething(text, values)).map((text) => filled(text, values)),
  };
}

/** The names between braces in a text, in order. */
export const placeholdersIn = (text: string): string[] => [...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '');

function saysSomething(text: string, values: Readonly<Record<string, string>>): boolean {
  const names = placeholdersIn(text);
  return names.length === 0 || names.some((name) => (values[name] ?? '') !== '');
}

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(PLACEHOLDER, (_, name: string) => escaped(values[name] ?? ''));
