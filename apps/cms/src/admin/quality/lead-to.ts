import type { QualityField, QualityNotice } from '@toasoan/contracts';

type Place = Pick<QualityNotice, 'field' | 'picture' | 'excerpt'>;

/** The fields that Strapi draws with something else than an input of their name, by the words of their label. */
const LABELS: Readonly<Partial<Record<QualityField, string>>> = {
  pictures: 'Ảnh',
  video: 'Video',
  eventEndedAt: 'Sự kiện kết thúc lúc',
  originalPublishedAt: 'Bài gốc đăng lúc',
};

const FOCUSABLE = 'input:not([type="hidden"]), textarea, button, [tabindex="0"]';

/** Brings the field of a point into sight and the cursor to the words in question. Answers false where it is not shown. */
export function leadTo({ field, picture, excerpt }: Place): boolean {
  if (field === undefined) return false;
  if (field === 'body') return leadIntoBody(excerpt);
  const target = field === 'pictures' ? pictureTrigger(picture) : fieldElement(field);
  if (target === null) return false;
  show(target);
  if (target.getAttribute('aria-expanded') === 'false') target.click();
  if (excerpt !== undefined && isTextInput(target)) select(target, excerpt);
  return true;
}

function show(target: HTMLElement): void {
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}

type TextInput = HTMLInputElement | HTMLTextAreaElement;
const isTextInput = (target: HTMLElement): target is TextInput =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');

function select(input: TextInput, excerpt: string): void {
  const at = input.value.indexOf(excerpt);
  if (at >= 0) input.setSelectionRange(at, at + excerpt.length);
}

function fieldElement(field: QualityField): HTMLElement | null {
  const named = document.querySelector<HTMLElement>(`input[name="${field}"], textarea[name="${field}"]`);
  return named ?? labelled(field)?.querySelector<HTMLElement>(FOCUSABLE) ?? null;
}

/** The frame of a field around its label; a component's label ends in the number of its parts: "Ảnh (2)". */
function labelled(field: QualityField): HTMLElement | null {
  const words = LABELS[field];
  if (words === undefined) return null;
  const labels = [...document.querySelectorAll<HTMLElement>('main label')];
  const label = labels.find(({ textContent }) => textContent.replace(/[\s*]*(?:\(\d+\))?[\s*]*$/, '') === words);
  for (let around = label?.parentElement ?? null; around !== null; around = around.parentElement) {
    if (around.querySelector(FOCUSABLE)) return around;
  }
  return null;
}

/** The head of one picture's accordion; the first thing to press where there is none yet. */
function pictureTrigger(picture: number | undefined): HTMLElement | null {
  const frame = labelled('pictures');
  const heads = [...(frame?.querySelectorAll<HTMLElement>('h3 button[aria-expanded]') ?? [])];
  return heads[picture ?? 0] ?? frame?.querySelector<HTMLElement>('button') ?? null;
}

function leadIntoBody(excerpt: string | undefined): boolean {
  const editor = document.querySelector<HTMLElement>('[data-testid="article-body"] [contenteditable]');
  if (editor === null) return false;
  show(editor);
  const range = excerpt === undefined ? null : rangeOf(editor, excerpt);
  if (range === null) return true;
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  return true;
}

/** Where words stand in the editor: their beginning, should markup part them; a link by its address. */
function rangeOf(editor: HTMLElement, excerpt: string): Range | null {
  const range = document.createRange();
  const link = [...editor.querySelectorAll('a[href]')].find((one) => one.getAttribute('href') === excerpt);
  if (link) {
    range.selectNodeContents(link);
    return range;
  }
  const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
  for (const wanted of [excerpt, excerpt.slice(0, 24)]) {
    walker.currentNode = editor;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.replace(/\u00a0/g, ' ').indexOf(wanted) ?? -1;
      if (at < 0) continue;
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      return range;
    }
  }
  return null;
}
