import { ENUM_WORDS } from '../field-words/enum-words';
import { FIELD_MESSAGES, TYPE_NAMES } from '../field-words/field-messages';
import admin from './vi/admin.json';
import contentManager from './vi/content-manager.json';
import i18n from './vi/i18n.json';
import upload from './vi/upload.json';

type Messages = Readonly<Record<string, string>>;

function prefixed(plugin: string, messages: Messages): Messages {
  return Object.fromEntries(Object.entries(messages).map(([key, words]) => [`${plugin}.${key}`, words]));
}

/** What Strapi's own Vietnamese leaves out or says badly, the names of our fields, and the words for codes. */
export const VIETNAMESE: Messages = {
  ...ENUM_WORDS,
  ...FIELD_MESSAGES,
  ...TYPE_NAMES,
  ...admin,
  ...prefixed('content-manager', contentManager),
  ...prefixed('i18n', i18n),
  ...prefixed('upload', upload),
};
