import { fieldsAreClosed } from './read-only-state';

/** A field as Strapi lays it out; the part used here. */
export interface LaidField {
  disabled?: boolean;
}

/** The same field, disabled while the article on the screen is read only: asked each time that Strapi draws it. */
export function closable<Field extends LaidField>(field: Field): Field {
  const { disabled } = field;
  return Object.defineProperty({ ...field }, 'disabled', {
    enumerable: true,
    get: () => disabled === true || fieldsAreClosed(),
  });
}
