import { ENUM_WORDS } from '../field-words/enum-words';
import { FIELD_MESSAGES, TYPE_NAMES } from '../field-words/field-messages';
import admin from './vi/admin.json';
import contentManager from './vi/content-manager.json';
import email from './vi/email.json';
import i18n from './vi/i18n.json';
import undeclared from './vi/undeclared.json';
import upload from './vi/upload.json';
import usersPermissions from './vi/users-permissions.json';

type Messages = Readonly<Record<string, string>>;

function prefixed(plugin: string, messages: Messages): Messages {
  return Object.fromEntries(Object.entries(messages).map(([key, words]) => [`${plugin}.${key}`, words]));
}

/**
 * What Strapi's own Vietnamese leaves out or says badly, the names of our fields, and the words for codes.
 * `undeclared.json` holds keys that Strapi's screens use and none of its tables has.
 */
export const VIETNAMESE: Messages = {
  ...ENUM_WORDS,
  ...FIELD_MESSAGES,
  ...TYPE_NAMES,
  ...admin,
  ...undeclared,
  ...prefixed('content-manager', contentManager),
  ...prefixed('email', email),
  ...prefixed('i18n', i18n),
  ...prefixed('upload', upload),
  ...prefixed('users-permissions', usersPermissions),
};
