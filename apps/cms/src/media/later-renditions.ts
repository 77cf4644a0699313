import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { copyOf, forgetOldCopies } from './copies-of-sent';
import { decodePicture } from './decode-picture';
import { keepRenditions } from './keep-renditions';
import { makeRenditions } from './renditions';

/** So long no picture has come: whoever sends ten waits for none of these. */
const CALM_MS = 1_000;
const LOOK_MS = 100;
/** A day without calm does not keep readers from the better forms. */
const MOST_WAIT_MS = 60_000;
/** Copies of what was sent, on the disk: some hundred megabytes at most. Beyond it a picture is made whole at once. */
const MOST_OWED = 60;

/** A picture that lies in the library with its first renditions. */
export interface OwedPicture {
  name: string;
  hash: string;
  /** Of the main file: a picture that was replaced meanwhile has another, and is owed anew. */
  digest: string;
  /** The bytes as they came: made of the main file, each rendition would lose twice. */
  sent: string;
}

interface Debt extends OwedPicture {
  since: number;
  /** The site asks for it now. */
  urgent: boolean;
  paid: Promise<void>;
  settle: () => void;
}

/** The renditions that nobody waits for, made one picture after the other once no more are coming. */
export interface LaterRenditions {
  /** While somebody's pictures are on their way in. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Does what nobody waits for yet, and what never fails, one after the other, while no file is on its way in and no page waits. */
  inSpareTime(work: () => Promise<void>): void;
  /** Keeps a copy of the picture; false where too many are owed already. */
  owe(picture: OwedPicture): Promise<boolean>;
  /** Whether words name a picture that is owed at this moment, even if it is made meanwhile. */
  owing(): (words: () => string) => boolean;
  /** Of these words, say a page's, waits for the pictures that they name; true where there were any. */
  settle(words: () => string): Promise<boolean>;
  /** What is owed then is made at night, of the main file. */
  end(): Promise<void>;
}

const all = new WeakMap<Core.Strapi, LaterRenditions>();

/** Those of this newsroom. */
export function laterRenditions(strapi: Core.Strapi): LaterRenditions {
  const known = all.get(strapi) ?? startLater(strapi);
  all.set(strapi, known);
  return known;
}

function startLater(strapi: Core.Strapi): LaterRenditions {
  const owed = new Map<string, Debt>();
  let coming = 0;
  let lastCame = 0;
  let ended = false;
  let paying: Promise<void> | null = null;
  const spare: (() => Promise<void>)[] = [];
  let sparing = false;
  forgetOldCopies(tmpdir(), Date.now()).catch((error: unknown) => {
    strapi.log.warn(`Copies of pictures that were owed could not be cleared away: ${(error as Error).message}`);
  });

  const mayBegin = ({ urgent, since }: Debt): boolean => {
    const now = Date.now();
    return urgent || now - since > MOST_WAIT_MS || (coming === 0 && !sparing && now - lastCame > CALM_MS);
  };
  const forget = async (debt: Debt): Promise<void> => {
    if (owed.get(debt.hash) === debt) owed.delete(debt.hash);
    debt.settle();
    // What can't be taken away now is at the next start.
    await rm(dirname(debt.sent), { recursive: true, force: true }).catch(() => undefined);
  };
  const awaited = (): Debt | undefined => [...owed.values()].find(({ urgent }) => urgent);
  const next = (): Debt | undefined => awaited() ?? owed.values().next().value;
  const payAll = async (): Promise<void> => {
    for (let debt = next(); debt !== undefined && !ended; debt = next()) {
      if (!mayBegin(debt)) {
        await pause(LOOK_MS, undefined, { ref: false });
        continue;
      }
      try {
        await pay(strapi, debt);
      } catch (error) {
        strapi.log.warn(
          `The picture ${debt.name} keeps its first renditions until the night: ${(error as Error).message}`,
        );
      }
      await forget(debt);
      void useSpareTime();
    }
    paying = null;
  };
  const useSpareTime = async (): Promise<void> => {
    if (sparing) return;
    sparing = true;
    while (coming === 0 && !ended && awaited() === undefined) {
      const work = spare.shift();
      if (work === undefined) break;
      await work();
      lastCame = Date.now();
    }
    sparing = false;
  };

  return {
    during: async (work) => {
      coming += 1;
      try {
        return await work();
      } finally {
        coming -= 1;
        lastCame = Date.now();
        if (owed.size > 0 && !ended) paying ??= payAll();
        void useSpareTime();
      }
    },
    inSpareTime: (work) => {
      spare.push(work);
      void useSpareTime();
    },
    owe: async (picture) => {
      if (ended || owed.size >= MOST_OWED) return false;
      const sent = await copyOf(picture.sent);
      const before = owed.get(picture.hash);
      if (before) await forget(before);
      let settle = (): void => undefined;
      const paid = new Promise<void>((resolve) => (settle = resolve));
      owed.set(picture.hash, { ...picture, sent, since: Date.now(), urgent: false, paid, settle });
      return true;
    },
    owing: () => {
      const hashes = [...owed.keys()];
      return (words) => {
        if (hashes.length === 0) return false;
        const text = words();
        return hashes.some((hash) => text.includes(hash));
      };
    },
    settle: async (words) => {
      if (owed.size === 0) return false;
      const text = words();
      const named = [...owed.values()].filter(({ hash }) => text.includes(hash));
      for (const debt of named) debt.urgent = true;
      if (named.length > 0 && !ended) paying ??= payAll();
      await Promise.all(named.map(({ paid }) => paid));
      return named.length > 0;
    },
    end: async () => {
      ended = true;
      await paying;
      await Promise.all([...owed.values()].map(forget));
    },
  };
}

async function pay(strapi: Core.Strapi, { name, hash, digest, sent }: Debt): Promise<void> {
  const tmpWorkingDirectory = await mkdtemp(join(tmpdir(), 'toasoan-formats-'));
  try {
    const decoded = join(tmpWorkingDirectory, 'decoded');
    await decodePicture(sent, decoded);
    const made = await makeRenditions({ name, hash, decoded, tmpWorkingDirectory }, 'rest');
    await keepRenditions(strapi, { hash, digest }, new Map(made.map(({ key, file }) => [key, file])));
  } finally {
    await rm(tmpWorkingDirectory, { recursive: true, force: true });
  }
}
