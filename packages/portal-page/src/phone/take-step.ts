import type { ItemConflict, PortalItem } from '@toasoan/contracts';
import { isPassing, type Answer, type Refusal } from '../server/answers.js';
import type { Server } from '../server/server.js';
import { afterStale, mergeItem, stillToSend } from './merge-item.js';
import type { Step } from './next-step.js';
import { toSent, toWritten, type PhoneItem, type SentFields } from './phone-item.js';
import type { Phone } from './phone.js';

/** How a step went: on to the next, this item waits for a person, or the line is to be tried again later. */
export type StepResult = 'went' | 'waits' | Answer<never>;

interface Parts {
  phone: Pick<Phone, 'changeItem' | 'forgetItem' | 'lightenPictures' | 'picture' | 'putPicture'>;
  server: Server;
  now: () => number;
  progress: (picture: string, share: number | null) => void;
}

/** Takes one step of an item and writes down what came of it. What was typed meanwhile stays. */
export async function takeStep(item: PhoneItem, step: Step, parts: Parts): Promise<StepResult> {
  const { phone, server } = parts;
  const change = (to: (item: PhoneItem) => PhoneItem) => phone.changeItem(item.key, to);
  switch (step.do) {
    case 'forget':
      await phone.forgetItem(item.key);
      return 'went';
    case 'erase': {
      const answer = await server.ask('POST', `/items/${step.id}/delete`, { revision: step.revision });
      if (!answer.ok) return refusedStep(item, answer, parts);
      await phone.forgetItem(item.key);
      return 'went';
    }
    case 'create': {
      const { fields } = step;
      const unit = item.unit === null ? {} : { unit: item.unit };
      const answer = await server.ask<PortalItem>('POST', '/items', { key: item.key, ...unit, ...fields });
      if (!answer.ok) return refusedStep(item, answer, parts);
      const { value } = answer;
      // 200: it had arrived before, with what stood in it then.
      const base = answer.status === 201 ? fields : toSent(toWritten(value.fields, []));
      await change((now) => ({ ...now, ...seen(value), base }));
      return 'went';
    }
    case 'save': {
      const { fields, revision } = step;
      await change((now) => ({ ...now, sending: [fields, ...now.sending].slice(0, MOST_SENDING) }));
      const answer = await server.ask<PortalItem>('PUT', `/items/${step.id}`, { revision, ...fields });
      if (!answer.ok) return refusedStep(item, answer, parts);
      await change((now) => ({
        ...now,
        ...seen(answer.value),
        base: fields,
        sending: [],
        ...stillToSend(now, answer.value),
      }));
      await phone.lightenPictures(arrived(item, fields));
      return 'went';
    }
    case 'upload':
      return uploadPicture(item, step.picture.key, parts);
    case 'submit': {
      const note = step.note === '' ? {} : { note: step.note };
      const answer = await server.ask<PortalItem>('POST', `/items/${step.id}/submit`, {
        revision: step.revision,
        ...note,
      });
      if (!answer.ok) return refusedStep(item, answer, parts);
      await change((now) => mergeItem({ ...now, send: null }, answer.value, parts.now()));
      return 'went';
    }
  }
}

/** Keys of the pictures that an accepted save has named. */
function arrived(item: PhoneItem, { pictures }: SentFields): string[] {
  const named = new Set(pictures.map(({ id }) => id));
  return item.fields.pictures.flatMap(({ id, key }) => (id !== null && named.has(id) ? [key] : []));
}

/** More answers than that are not lost in a row while somebody types; each is a whole text. */
const MOST_SENDING = 10;

const seen = (server: PortalItem) => ({
  ...{ id: server.id, unit: server.unit?.id ?? null, revision: server.revision, server },
});

async function uploadPicture(item: PhoneItem, key: string, parts: Parts): Promise<StepResult> {
  const { phone, server, progress } = parts;
  const picture = await phone.picture(key);
  const named = (change: (id: string | null) => string | null | undefined) => (now: PhoneItem) => ({
    ...now,
    fields: {
      ...now.fields,
      pictures: now.fields.pictures.flatMap((one) => {
        const id = one.key === key ? change(one.id) : one.id;
        return id === undefined ? [] : [{ ...one, id }];
      }),
    },
  });
  if (!picture?.file) {
    await phone.changeItem(
      item.key,
      named(() => undefined),
    );
    return trouble(item, parts, 'picture_lost', 'Một ảnh không còn trên điện thoại. Hãy chọn lại ảnh đó.');
  }
  progress(key, 0);
  const answer = await server.upload(key, picture.file, (share) => {
    progress(key, share);
  });
  progress(key, null);
  if (!answer.ok) return refusedStep(item, answer, parts);
  const { id } = answer.value;
  await phone.putPicture({ ...picture, id });
  await phone.changeItem(
    item.key,
    named(() => id),
  );
  return 'went';
}

async function refusedStep(item: PhoneItem, answer: Answer<unknown>, parts: Parts): Promise<StepResult> {
  if (answer.ok) return 'went';
  if (answer.why !== 'refused' || isPassing(answer)) return answer;
  const { phone, server } = parts;
  const { refusal } = answer;
  const { conflict } = refusal.body as Partial<ItemConflict>;
  if (refusal.code === 'stale_revision' && conflict !== undefined) {
    await phone.changeItem(item.key, (now) => afterStale(now, conflict));
    return 'went';
  }
  if (refusal.code === 'not_yours_now' && item.id !== null) {
    const current = await server.ask<PortalItem>('GET', `/items/${item.id}`);
    if (!current.ok) return current.why === 'refused' ? tell(item, parts, refusal) : current;
    await phone.changeItem(item.key, (now) =>
      mergeItem({ ...now, send: null, erase: false }, current.value, parts.now()),
    );
    return 'waits';
  }
  if (refusal.code === 'unknown_picture' && item.trouble === null) {
    // It lay there too long without an item, and was cleared away: sent again from the phone.
    const held = new Set(item.server?.fields.pictures.map(({ id }) => id) ?? []);
    if (item.fields.pictures.some(({ id }) => id !== null && !held.has(id))) {
      await phone.changeItem(item.key, (now) => ({
        ...now,
        fields: {
          ...now.fields,
          pictures: now.fields.pictures.map((one) =>
            one.id !== null && held.has(one.id) ? one : { ...one, id: null },
          ),
        },
      }));
      return 'went';
    }
  }
  return tell(item, parts, refusal);
}

/** So long after a day's limit was met. */
export const AGAIN_MS = 60 * 60_000;

/** What a day had too many of says nothing about the item: the wish to send it stays, and it is tried again by itself. */
async function tell(item: PhoneItem, parts: Parts, refusal: Refusal): Promise<StepResult> {
  const { code, message, checklist, status } = refusal;
  if (status !== 429) return trouble(item, parts, code, message, checklist);
  const until = parts.now() + AGAIN_MS;
  await parts.phone.changeItem(item.key, (now) => ({ ...now, trouble: { code, message, checklist, until } }));
  return 'waits';
}

async function trouble(
  item: PhoneItem,
  { phone }: Parts,
  code: string,
  message: string,
  checklist: Refusal['checklist'] = [],
): Promise<StepResult> {
  await phone.changeItem(item.key, (now) => ({
    ...now,
    send: null,
    erase: false,
    trouble: { code, message, checklist },
  }));
  return 'waits';
}
