import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { askedFor, SCREENS, shipped } from './strapi-messages.fixture';
import { VIETNAMESE } from './vietnamese';

interface Part {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
  readonly children?: readonly Part[];
}

/** The parser by which the screens themselves read a message. */
const { parse } = parserOfTheScreens();

function parserOfTheScreens(): { parse(message: string): readonly Part[] } {
  const strapi = createRequire(createRequire(import.meta.url).resolve('@strapi/strapi/package.json'));
  const admin = createRequire(strapi.resolve('@strapi/admin/package.json'));
  return createRequire(admin.resolve('react-intl'))('@formatjs/icu-messageformat-parser') as ReturnType<
    typeof parserOfTheScreens
  >;
}

const LITERAL = 0;
const NUMBER_SIGN = 7;

/** What a message puts in: `printed` arguments and tags; `all` holds those too by which it only chooses a word. */
function argumentsOf(message: string): { printed: Set<string>; all: Set<string> } {
  const [printed, all] = [new Set<string>(), new Set<string>()];
  const walk = (parts: readonly Part[]): void => {
    for (const { type, value, options, children } of parts) {
      if (type === LITERAL || type === NUMBER_SIGN) continue;
      all.add(String(value));
      if (options === undefined) printed.add(String(value));
      for (const option of Object.values(options ?? {})) walk(option.value);
      walk(children ?? []);
    }
  };
  walk(parse(message));
  return { printed, all };
}

/** Some of Strapi's English is no message: an address in angle brackets reads as a tag. */
function isMessage(words: string): boolean {
  try {
    parse(words);
    return true;
  } catch {
    return false;
  }
}

/** The newsroom's own greeting stands where Strapi calls the person by name. */
const SAID_OTHERWISE = ['HomePage.header.title'];

/** Names and codes that are the same in both languages; each other key has Vietnamese letters or is listed here. */
const SAME_IN_BOTH =
  /^(?:webhook|webhooks|logo|url|json|strapi cloud|noopener.*|_blank.*|[\W\d_]*|.*\.(?:com|vn)|[A-Z]{2,}\d?|(?:\{\w+\}|<\/?\w+>|[\s—/×x-])+)$/i;

describe.each(SCREENS)('the screens of $name', (screens) => {
  it('have every word in Vietnamese, whatever Strapi’s English table holds', async () => {
    const [english, theirs] = [await shipped(screens, 'en'), await shipped(screens, 'vi')];
    expect(Object.keys(english).length).toBeGreaterThan(40);
    expect(Object.keys(english).filter((key) => !(key in theirs) && VIETNAMESE[key] === undefined)).toEqual([]);
  });

  it('have Vietnamese for every key that the code asks for and no table declares', async () => {
    const known = new Set((await Promise.all(SCREENS.map((each) => shipped(each, 'vi')))).flatMap(Object.keys));
    const asked = [...askedFor(screens)];
    expect(asked.length).toBeGreaterThan(20);
    const missing = asked.filter(
      ([key]) => !known.has(key) && VIETNAMESE[key] === undefined && !key.startsWith('http'),
    );
    expect(missing).toEqual([]);
  });

  it('put in the arguments of the English and no other', async () => {
    const wrong = Object.entries(await shipped(screens, 'en')).flatMap(([key, words]) => {
      const vietnamese = VIETNAMESE[key];
      if (vietnamese === undefined || SAID_OTHERWISE.includes(key) || !isMessage(words)) return [];
      const [theirs, ours] = [argumentsOf(words), argumentsOf(vietnamese)];
      const lost = [...theirs.printed].filter((name) => !ours.all.has(name));
      const strange = [...ours.all].filter((name) => !theirs.all.has(name));
      return lost.length + strange.length === 0 ? [] : [{ key, lost, strange }];
    });
    expect(wrong).toEqual([]);
  });

  it('are not English under a Vietnamese key', async () => {
    const english = await shipped(screens, 'en');
    const theirs = await shipped(screens, 'vi');
    const same = Object.entries(english).filter(
      ([key, words]) => (VIETNAMESE[key] ?? theirs[key]) === words && !SAME_IN_BOTH.test(words),
    );
    expect(same).toEqual([]);
  });
});

it('every message of the screens reads as a message and is written in composed letters', async () => {
  const theirs = await Promise.all(SCREENS.map((each) => shipped(each, 'vi')));
  const messages = [...theirs, VIETNAMESE].flatMap((table) => Object.entries(table));
  const merged = [...new Map(messages)];
  expect(merged.filter(([, words]) => !isMessage(words))).toEqual([]);
  expect(merged.filter(([, words]) => words !== words.normalize('NFC'))).toEqual([]);
});
