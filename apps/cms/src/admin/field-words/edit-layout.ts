import { closable } from '../edit-conflict/closable-fields';

/** What Strapi lays out; the fields used here. */
interface Field {
  name: string;
  type: string;
  attribute: Readonly<Record<string, unknown>>;
  hint?: string;
  required?: boolean;
  disabled?: boolean;
}
type Row = Field[];
interface Layout {
  layout: Row[][];
  components: Readonly<Record<string, { layout: Row[] }>>;
  settings: { displayName?: string };
}
export interface EditLayout {
  layout: Layout;
  query: unknown;
}

const ARTICLE_NAME = 'Tin bài';

/** Marked for the eye: what an article can't be sent, or as the regulation stands at first, published without. */
const NEEDED: ReadonlySet<string> = new Set(['title', 'unit', 'body', 'pictures', 'byline', 'source']);

/** One hint a field: Strapi puts the most that the column holds before ours, as if it were the rule. */
function oneHint(field: Field): Field {
  const { maxLength, ...attribute } = field.attribute;
  return field.hint && maxLength !== undefined ? { ...field, attribute } : field;
}

/** Nobody makes a unit or a category out of an article's form. */
const onlyExisting = (field: Field): Field =>
  field.type === 'relation' ? ({ ...field, creatable: false } as Field) : field;

const marked = (field: Field): Field => (NEEDED.has(field.name) ? { ...field, required: true } : field);

/** How the forms are drawn, beyond what Strapi's configuration of a view can say. */
export function laidOut({ layout, ...rest }: EditLayout): EditLayout {
  const article = layout.settings.displayName === ARTICLE_NAME;
  const plain = (field: Field): Field => closable(onlyExisting(oneHint(field)));
  const own = (field: Field): Field => plain(article ? marked(field) : field);
  const components = Object.entries(layout.components).map(([uid, component]) => [
    uid,
    { ...component, layout: component.layout.map((row) => row.map(plain)) },
  ]);
  return {
    ...rest,
    layout: {
      ...layout,
      layout: layout.layout.map((panel) => panel.map((row) => row.map(own))),
      components: Object.fromEntries(components) as Layout['components'],
    },
  };
}
