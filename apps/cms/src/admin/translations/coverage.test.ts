import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { VIETNAMESE } from './vietnamese';

type Messages = Readonly<Record<string, string>>;

const fromStrapi = createRequire(createRequire(import.meta.url).resolve('@strapi/strapi/package.json'));

async function shipped(plugin: string, folder: string, language: string): Promise<Messages> {
  const home = dirname(fromStrapi.resolve(`@strapi/${plugin}/package.json`));
  const file = pathToFileURL(join(home, folder, `${language}.json.mjs`)).href;
  return ((await import(file)) as { default: Messages }).default;
}

/** Never shown here: features of paid editions and of AI, the guided tour, tokens and logs of the settings. */
const OUT_OF_SIGHT =
  /aiMetadata|\.ai\b|\bai\.|[mM]etadata|^tours\.|[tT]oken|[aA]uditLogs|NpsSurvey|^Settings\.|deploy-now|graphql|sentry|cloud|list-settings|SettingPage|SettingsPage/;

it.each([
  ['content-manager', 'dist/admin/translations', 'content-manager.'],
  ['upload', 'dist/admin/translations', 'upload.'],
  ['admin', 'dist/admin/admin/src/translations', ''],
])('every word of %s that an editor meets is there in Vietnamese', async (plugin, folder, prefix) => {
  const english = await shipped(plugin, folder, 'en');
  const theirs = await shipped(plugin, folder, 'vi').catch((): Messages => ({}));
  const missing = Object.keys(english).filter(
    (key) => !(key in theirs) && VIETNAMESE[`${prefix}${key}`] === undefined && !OUT_OF_SIGHT.test(key),
  );
  expect(missing).toEqual([]);
});

it('is written in composed letters', () => {
  for (const words of Object.values(VIETNAMESE)) expect(words).toBe(words.normalize('NFC'));
});
