import { BodyRefused, refusalOfBody, sanitizeBody } from '@toasoan/html-policy';
import { toLine, toNfc } from '@toasoan/vietnamese';

interface Attribute {
  type: string;
  customField?: string;
  component?: string;
  /** `oneLine`: a text by the length of its column alone, such as an address. */
  pluginOptions?: { toasoan?: { oneLine?: boolean } };
}
export interface Model {
  attributes: Record<string, unknown>;
}
type Data = Record<string, unknown>;

/**
 * The data of a save with every text in NFC (lines without invisible characters) and every body through the one HTML
 * policy, components included. What is no text stays as it is; validation is Strapi's.
 * @throws {BodyRefused} when a body is too much to be an article; never is one cut.
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
  if (attribute.customField === 'global::article-body') return cleanBody(value);
  if (attribute.type === 'string' || attribute.pluginOptions?.toasoan?.oneLine) return toLine(value);
  return attribute.type === 'text' || attribute.type === 'richtext' ? toNfc(value) : value;
}

/** The result is held to the same measure: it must pass again at the next save. */
function cleanBody(body: string): string {
  const before = refusalOfBody(body);
  if (before) throw new BodyRefused(before);
  const { html } = sanitizeBody(body);
  const after = refusalOfBody(html);
  if (after) throw new BodyRefused(after);
  return html;
}

const DEEPEST = 20;

function cleanJson(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return toNfc(value);
  if (depth >= DEEPEST || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => cleanJson(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleanJson(item, depth + 1)]));
}

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
