import {
  isBlank,
  isSame,
  isSameWords,
  toSent,
  type PhoneItem,
  type SentFields,
  type WrittenPicture,
} from './phone-item.js';

/** What has to be sent next of one item. */
export type Step =
  | { do: 'create'; fields: SentFields }
  | { do: 'save'; id: string; revision: number; fields: SentFields }
  | { do: 'upload'; picture: WrittenPicture }
  | { do: 'submit'; id: string; revision: number; note: string }
  | { do: 'erase'; id: string; revision: number }
  | { do: 'forget' };

/**
 * The one thing to do next; null: nothing, or it waits for a person (a conflict, a refusal). Words go before pictures, since
 * they are small and a line may break at any moment; an item is submitted when everything of it has arrived.
 */
export function nextStep(item: PhoneItem): Step | null {
  if (item.conflict !== null) return null;
  if (item.erase) {
    if (item.id === null || item.revision === null) return { do: 'forget' };
    return item.trouble === null ? { do: 'erase', id: item.id, revision: item.revision } : null;
  }
  if (item.trouble !== null) return null;
  const fields = toSent(item.fields);
  if (item.id === null || item.revision === null || item.base === null)
    return isBlank(item.fields) && item.send === null ? null : { do: 'create', fields };
  const save: Step = { do: 'save', id: item.id, revision: item.revision, fields };
  if (!isSameWords(fields, item.base)) return save;
  const picture = item.fields.pictures.find(({ id }) => id === null);
  if (picture !== undefined) return { do: 'upload', picture };
  if (!isSame(fields, item.base)) return save;
  if (item.send !== null) return { do: 'submit', id: item.id, revision: item.revision, note: item.send.note };
  return null;
}
