import { sanitizeBody } from '@toasoan/html-policy';
import { toLine, toNfc } from '@toasoan/vietnamese';

interface Attribute {
  type: string;
  customField?: string;
  component?: string;
}
export interface Model {
  attributes: Record<string, unknown>;
}
type Data = Record<string, unknown>;

/** Bodies longer than this are no articles; the sanitiser is not to be kept busy with them. */
export const MOST_CHARACTERS = 1_000_000;

/**
 * The data of a save with every text in NFC (lines without invisible characters) and every body through the one HTML
 * policy, components included. What is no text stays as it is; validation is Strapi's.
 */
export function cleanText(model: Model, data: Data, componentModel: (uid: string) => Model): Data {
  const clean: Data = {};
  for (const [name, value] of Object.entries(data)) {
    const attribute = model.attributes[name] as Attribute | undefined;
    clean[name] = attribute ? cleanValue(attribute, value, componentModel) : value;
  }
  return clean;
}

function cleanValue(attribute: Attribute, value: unknown, componentModel: (uid: string) => Model): unknown {
  if (attribute.component !== undefined) {
    const model = componentModel(attribute.component);
    const one = (item: unknown): unknown => (isData(item) ? cleanText(model, item, componentModel) : item);
    return Array.isArray(value) ? value.map(one) : one(value);
  }
  if (attribute.type === 'json') return cleanJson(value, 0);
  if (typeof value !== 'string') return value;
  if (attribute.customField === 'global::article-body') return sanitizeBody(value.slice(0, MOST_CHARACTERS)).html;
  if (attribute.type === 'string') return toLine(value);
  return attribute.type === 'text' || attribute.type === 'richtext' ? toNfc(value) : value;
}

const DEEPEST = 20;

function cleanJson(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return toNfc(value);
  if (depth >= DEEPEST || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => cleanJson(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleanJson(item, depth + 1)]));
}

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
