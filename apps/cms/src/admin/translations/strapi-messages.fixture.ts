import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

export type Messages = Readonly<Record<string, string>>;

/** A package of Strapi with screens: where its tables lie, and what stands before their keys in the merged table. */
export interface Screens {
  readonly name: string;
  readonly tables: string;
  readonly prefix: string;
}

const PLUGIN_TABLES = 'dist/admin/translations';

/** Every package whose screens a role can reach, the administrator's included. */
export const SCREENS: readonly Screens[] = [
  { name: 'admin', tables: 'dist/admin/admin/src/translations', prefix: '' },
  { name: 'content-manager', tables: PLUGIN_TABLES, prefix: 'content-manager.' },
  { name: 'upload', tables: PLUGIN_TABLES, prefix: 'upload.' },
  { name: 'i18n', tables: PLUGIN_TABLES, prefix: 'i18n.' },
  { name: 'email', tables: PLUGIN_TABLES, prefix: 'email.' },
  { name: 'plugin-users-permissions', tables: PLUGIN_TABLES, prefix: 'users-permissions.' },
];

const fromCms = createRequire(import.meta.url);
const fromStrapi = createRequire(fromCms.resolve('@strapi/strapi/package.json'));

function homeOf(name: string): string {
  const asker = name.startsWith('plugin-') ? fromCms : fromStrapi;
  return dirname(asker.resolve(`@strapi/${name}/package.json`));
}

/** A table as Strapi ships it, with the keys of the merged table; empty where it ships none in that language. */
export async function shipped({ name, tables, prefix }: Screens, language: string): Promise<Messages> {
  const folder = join(homeOf(name), tables);
  const file = `${language}.json.mjs`;
  if (!readdirSync(folder).includes(file)) return {};
  const { default: messages } = (await import(pathToFileURL(join(folder, file)).href)) as { default: Messages };
  return Object.fromEntries(Object.entries(messages).map(([key, words]) => [`${prefix}${key}`, words]));
}

/** Paid editions, AI, the vendor's cloud and shop, its own tests: never on our screens. */
const NOT_OURS =
  /^(?:ee|.*\/ee)\/|\/?translations\/|\/ai\/|AI[A-Z]|GuidedTour|Cloud|Marketplace|UseCase|Nps|Trial|Upsell|Purchase|tests\//;

/** Every key that the code of a package asks for by name, with the English that shows where no table has it. */
export function askedFor({ name, prefix }: Screens): Map<string, string> {
  const root = join(homeOf(name), 'dist/admin');
  const asked = new Map<string, string>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !file.endsWith('.mjs') || NOT_OURS.test(relative(root, file).replaceAll('\\', '/')))
      continue;
    collect(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true), prefix, asked);
  }
  return asked;
}

function collect(node: ts.Node, prefix: string, asked: Map<string, string>): void {
  if (ts.isObjectLiteralExpression(node)) {
    const id = keyOf(propertyOf(node, 'labelId') ?? propertyOf(node, 'id'), prefix);
    const english = propertyOf(node, 'defaultMessage');
    if (id !== undefined && english !== undefined) asked.set(id, english.getText());
  }
  ts.forEachChild(node, (child) => {
    collect(child, prefix, asked);
  });
}

function propertyOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  return object.properties.filter(ts.isPropertyAssignment).find((property) => property.name.getText() === name)
    ?.initializer;
}

/** `'a.b'` as it is; `getTrad('a.b')` with the plugin's prefix; anything computed is not known here. */
function keyOf(id: ts.Expression | undefined, prefix: string): string | undefined {
  if (id === undefined) return undefined;
  if (ts.isStringLiteralLike(id)) return id.text;
  const [argument] = ts.isCallExpression(id) ? id.arguments : [];
  return argument && ts.isStringLiteralLike(argument) ? `${prefix}${argument.text}` : undefined;
}
