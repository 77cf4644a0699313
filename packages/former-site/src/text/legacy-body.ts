import { type ConversionProposal, type LegacyRun, proposeConversion } from '@toasoan/vietnamese';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';

type Tree = ReturnType<typeof fromHtml>;
type Parent = Tree | Extract<Tree['children'][number], { type: 'element' }>;

const BLOCKS = new Set([
  ...[
    'p',
    'li',
    'td',
    'th',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'dt',
    'dd',
    'blockquote',
    'caption',
    'figcaption',
    'div',
  ],
]);

/** Texts of an item as they are, and as they would read in Unicode. */
export interface LegacyTexts {
  proposals: readonly ConversionProposal[];
  converted: () => { title: string; lead: string; body: string };
}

/**
 * What of an item a legacy font wrote. Title, lead and body are judged together, the body paragraph by paragraph, by the
 * fonts that its tags name or by its words. Almost every item is cleared by one look at its letters.
 */
export function legacyTexts({ title, lead, body }: { title: string; lead: string; body: string }): LegacyTexts {
  const asIs = { proposals: [], converted: () => ({ title, lead, body }) };
  if (!mayBeLegacy(title + lead + body)) return asIs;
  const tree = fromHtml(body, { fragment: true });
  const paragraphs = paragraphsOf(tree);
  const lines = [title, lead].map((text): LegacyRun[] => [{ text, font: null }]);
  const proposals = proposeConversion([...lines, ...paragraphs.map(({ runs }) => runs)]);
  if (proposals.length === 0) return asIs;
  const line = (index: number, text: string): string =>
    proposals.find(({ paragraph }) => paragraph === index)?.after ?? text;
  return {
    proposals,
    converted: () => {
      for (const { paragraph, runs } of proposals) {
        paragraphs[paragraph - lines.length]?.nodes.forEach((node, index) => {
          node.value = runs[index] ?? node.value;
        });
      }
      return { title: line(0, title), lead: line(1, lead), body: toHtml(tree) };
    },
  };
}

/** A named font, or letters between ASCII and what only Unicode has, which may stand as entities. */
function mayBeLegacy(text: string): boolean {
  return /[\u0080-\u00ff\uf020-\uf0ff]|&#?\w+;|\.vn|vni/i.test(text);
}

interface Paragraph {
  nodes: { value: string }[];
  runs: LegacyRun[];
}

function paragraphsOf(tree: Tree): Paragraph[] {
  const paragraphs = new Map<Parent, Paragraph>();
  const walk = (parent: Parent, block: Parent, font: string | null): void => {
    for (const node of parent.children) {
      if (node.type === 'element') {
        if (node.tagName === 'script' || node.tagName === 'style') continue;
        walk(node, BLOCKS.has(node.tagName) ? node : block, fontOf(node.properties) ?? font);
      } else if (node.type === 'text') {
        const paragraph = paragraphs.get(block) ?? { nodes: [], runs: [] };
        paragraph.nodes.push(node);
        paragraph.runs.push({ text: node.value, font });
        paragraphs.set(block, paragraph);
      }
    }
  };
  walk(tree, tree, null);
  return [...paragraphs.values()];
}

/** The font that a tag names, by `<font face>` or an inline style. */
function fontOf({ face, style }: Record<string, unknown>): string | null {
  if (typeof face === 'string' && face !== '') return face;
  const family = typeof style === 'string' ? /font-family\s*:\s*([^;]+)/i.exec(style)?.[1] : undefined;
  return family?.trim() ?? null;
}
