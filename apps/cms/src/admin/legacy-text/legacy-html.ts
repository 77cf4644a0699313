import { type ConversionProposal, inCapitals, type LegacyRun, proposeConversion } from '@toasoan/vietnamese';

export interface LegacyHtml {
  /** The paragraphs that a legacy font wrote; none where the HTML is clean. */
  proposals: ConversionProposal[];
  /** The HTML in Unicode: the same tree with other letters. `capitals`: places of proposals that were typed in capitals. */
  converted: (capitals?: ReadonlySet<number>) => string;
}

const BLOCKS = 'p,li,td,th,h1,h2,h3,h4,h5,h6,dt,dd,blockquote,caption,figcaption,div,body';

/**
 * Looks for legacy text in the HTML of a paste (a whole document, with Word's style sheet) or of a body. Fonts come from
 * inline styles, `<font face>` and the document's own style sheets; where none is named, from the words themselves.
 */
export function findLegacyHtml(html: string): LegacyHtml {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const whole = /<(?:html|body|!doctype)\b/i.test(html);
  const paragraphs = paragraphsOf(page);
  const proposals = proposeConversion(paragraphs.map(({ runs }) => runs));
  return {
    proposals,
    converted: (capitals) => {
      for (const [place, proposal] of proposals.entries()) {
        const { paragraph, runs } = capitals?.has(place) === true ? inCapitals(proposal) : proposal;
        paragraphs[paragraph]?.nodes.forEach((node, index) => {
          node.data = runs[index] ?? node.data;
        });
      }
      return whole ? page.documentElement.outerHTML : page.body.innerHTML;
    },
  };
}

interface Paragraph {
  nodes: Text[];
  runs: LegacyRun[];
}

function paragraphsOf(page: Document): Paragraph[] {
  const paragraphs = new Map<Element, Paragraph>();
  const fontOf = fontReader(page);
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const block = parent?.closest(BLOCKS);
    if (parent === null || !block || !(node instanceof Text) || parent.closest('style,script') !== null) continue;
    const paragraph = paragraphs.get(block) ?? { nodes: [], runs: [] };
    paragraph.nodes.push(node);
    paragraph.runs.push({ text: node.data, font: fontOf(parent) });
    paragraphs.set(block, paragraph);
  }
  return [...paragraphs.values()];
}

/** The font of an element as the page's author set it. A parsed page is not drawn, so there is no computed style. */
function fontReader(page: Document): (element: Element) => string | null {
  const rules = [...page.styleSheets].flatMap(({ cssRules }) =>
    [...cssRules].filter((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule && rule.style.fontFamily !== ''),
  );
  const known = new Map<Element, string | null>();
  const own = (element: Element): string | null => {
    const inline = element instanceof HTMLElement ? element.style.fontFamily : '';
    const face = element.getAttribute('face') ?? '';
    if (inline !== '') return inline;
    if (face !== '') return face;
    return rules.filter((rule) => element.matches(rule.selectorText)).at(-1)?.style.fontFamily ?? null;
  };
  const font = (element: Element): string | null => {
    const found = known.get(element);
    if (found !== undefined) return found;
    const value = own(element) ?? (element.parentElement === null ? null : font(element.parentElement));
    known.set(element, value);
    return value;
  };
  return font;
}
