import { LABELS } from '../../forms/labels';

interface Attribute {
  type: string;
  component?: string;
  customField?: string;
}
export interface FieldsModel {
  attributes: Readonly<Record<string, Attribute>>;
}

/** A text of a form: where it stands in the form's values, what the form calls it, and whether it is HTML. */
export interface TextField {
  path: string;
  label: string;
  value: string;
  html: boolean;
}

/** What is no prose: addresses are made of ASCII, and a code would be spoilt. */
const NO_PROSE = new Set(['slug', 'formerSlugs', 'publishedSlug', 'originalUrl', 'searchText']);

/** Every text in the values of a form, components included, under the name that the form shows. */
export function textFields(
  values: Readonly<Record<string, unknown>>,
  model: FieldsModel,
  components: Readonly<Record<string, FieldsModel | undefined>>,
  at = { path: '', label: '' },
): TextField[] {
  return Object.entries(model.attributes).flatMap(([name, attribute]): TextField[] => {
    const value = values[name];
    const path = `${at.path}${name}`;
    const label = `${at.label}${LABELS[name] ?? name}`;
    const part = attribute.component === undefined ? undefined : components[attribute.component];
    if (part !== undefined) {
      return Array.isArray(value)
        ? value.flatMap((item, index) =>
            inside(item, part, components, `${path}.${String(index)}.`, `${label} ${String(index + 1)} – `),
          )
        : inside(value, part, components, `${path}.`, `${label} – `);
    }
    const html = attribute.customField === 'global::article-body';
    const prose = html || attribute.type === 'string' || attribute.type === 'text' || attribute.type === 'richtext';
    if (typeof value !== 'string' || !prose || NO_PROSE.has(name)) return [];
    return [{ path, label, value, html }];
  });
}

function inside(
  value: unknown,
  model: FieldsModel,
  components: Readonly<Record<string, FieldsModel | undefined>>,
  path: string,
  label: string,
): TextField[] {
  if (typeof value !== 'object' || value === null) return [];
  return textFields(value as Readonly<Record<string, unknown>>, model, components, { path, label });
}
