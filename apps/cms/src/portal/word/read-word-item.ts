import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  idempotencyKeySchema,
  type ItemPicture,
  PORTAL_WORD,
  type PortalPicture,
  type WordItem,
} from '@toasoan/contracts';
import { readWord, type WordArticle, type WordRefusal, type WordResult } from '@toasoan/word-in';
import { turnsOf } from '../../environment/take-turns';
import { fileAhead } from '../../media/pictures-ahead';
import { receivedFile } from '../../word/received-file';
import { type Added, isKept, keepPicture, mayKeep } from '../pictures/add-picture';
import { BAD_REQUEST, type PortalCall, type PortalOutcome, refused } from '../portal-call';
import { itemFieldsOf, LONGEST_TEXT } from './item-fields-of';
import { remarksOnForm } from './remarks-on-form';

/** Each picture is decoded and written anew while the phone waits; what is left out can be sent by itself. */
const { maxBytes: MOST_BYTES, pictures: MOST_PICTURES } = PORTAL_WORD;

const TOO_LARGE = refused(
  413,
  'too_large',
  `Tệp Word nặng quá ${String(MOST_BYTES / 1024 / 1024)} MB. Hãy giảm cỡ ảnh trong tệp (Word: Nén ảnh) hoặc gửi ảnh riêng, rồi thử lại.`,
);

/**
 * `POST /api/portal/word`: the fields of an item from a Word file, its pictures already the sender's, as if she had sent each
 * by itself. Nothing else is saved. Sent again with its key, it names the same pictures.
 */
export async function readWordItem(call: PortalCall): Promise<PortalOutcome<WordItem>> {
  const { request } = call.context;
  const file = await receivedFile(request.files, 'file');
  const key = idempotencyKeySchema.safeParse(((request.body ?? {}) as { key?: unknown }).key);
  if (!file || !key.success) return BAD_REQUEST;
  if (file.bytes.length > MOST_BYTES) return TOO_LARGE;
  const ahead = fileAhead(call.strapi, `portal ${String(call.actor.id)}`);
  try {
    // What is sent again has its pictures, and who may send no more today will have none.
    const mayCome = await mayKeep(call, keyOf(key.data, 0));
    const read = await readWord(file.bytes, file.name, { legacy: 'convert' }, ({ digest, bytes }) => {
      if (mayCome && isKept(bytes)) ahead.begin(digest, bytes);
    });
    return await answerFor(call, read, key.data);
  } finally {
    ahead.end();
  }
}

async function answerFor(call: PortalCall, read: WordResult, key: string): Promise<PortalOutcome<WordItem>> {
  if (!read.ok) return refusalFor(read.refusal);
  const fields = itemFieldsOf(read.article);
  if (fields.text.length > LONGEST_TEXT) {
    const words = 'Nội dung tệp dài quá một tin bài. Hãy chia thành nhiều tệp rồi gửi từng tệp.';
    return refused(400, 'word_too_long', words);
  }
  const { pictures, named, remarks } = await keepPictures(call, read.article, key);
  const said = read.article.notes.map(({ message }) => message);
  return {
    ok: true,
    value: {
      fields: { ...fields, pictures: named },
      pictures,
      remarks: [...said, ...remarksOnForm(read.article.bodyHtml), ...remarks],
    },
  };
}

interface KeptPictures {
  pictures: PortalPicture[];
  named: ItemPicture[];
  remarks: string[];
}

async function keepPictures(call: PortalCall, article: WordArticle, key: string): Promise<KeptPictures> {
  const pictures = article.pictures.slice(0, MOST_PICTURES);
  const folder = await mkdtemp(join(tmpdir(), 'toasoan-word-'));
  try {
    // Two at once, as many as are ever opened: all ten would leave no place in the queue for others' pictures.
    const inTurn = turnsOf({ atOnce: 2, mostWaiting: MOST_PICTURES });
    const added = await Promise.all(
      pictures.map(({ name, bytes }, index) =>
        inTurn(async () => {
          const filepath = join(folder, String(index));
          await writeFile(filepath, bytes);
          return keepPicture(call, { filepath, originalFilename: name, size: bytes.length }, keyOf(key, index));
        }),
      ),
    );
    return told(pictures, added, article.pictures.length - MOST_PICTURES);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `more`: how many beyond what is taken. */
function told(pictures: WordArticle['pictures'], added: readonly (Added | null)[], more: number): KeptPictures {
  const kept: KeptPictures = { pictures: [], named: [], remarks: [] };
  for (const [index, { name, caption, credit, alt }] of pictures.entries()) {
    const one = added[index];
    if (!one) continue;
    if (!one.ok) {
      kept.remarks.push(`${name}: ${one.reason.message}`);
      continue;
    }
    const { id } = one.value.picture;
    kept.pictures.push(one.value.picture);
    // A file does not say who was asked.
    kept.named.push({ id, caption: caption.slice(0, 1000), credit: credit.slice(0, 255), alt, consent: 'missing' });
  }
  if (more > 0)
    kept.remarks.push(`Chỉ lấy ${String(MOST_PICTURES)} ảnh đầu của tệp. Hãy gửi riêng ${String(more)} ảnh còn lại.`);
  return kept;
}

/** The key of a picture inside what was sent under another: the same for the same. */
const keyOf = (key: string, index: number): string =>
  createHash('sha256')
    .update(`word ${key} ${String(index)}`)
    .digest('hex');

function refusalFor({ code, message }: WordRefusal): ReturnType<typeof refused> {
  if (code === 'busy') return refused(429, 'busy', message, { retryAfter: 10 });
  if (code === 'too_large') return refused(413, 'too_large', message);
  return refused(code === 'not_word' ? 415 : 400, `word_${code}`, message);
}
