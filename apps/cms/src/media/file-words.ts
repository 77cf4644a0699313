import type { Core } from '@strapi/strapi';
import { currentAdmin } from '../access/current-admin';
import { formRefusal } from '../environment/form-refusal';

type Service = Record<'upload' | 'replace' | 'updateFileInfo', (...args: unknown[]) => Promise<unknown>>;

const WORDS = ['name', 'alternativeText', 'caption'];
const LONGEST = 2000;

/** What a person says of a file has a measure: every search of the library reads it. To be called in `register`. */
export function limitFileWords(strapi: Core.Strapi): void {
  const service = strapi.service('plugin::upload.upload') as unknown as Service;
  const { upload, replace, updateFileInfo } = service;
  const check = (given: unknown): void => {
    if (currentAdmin(strapi)) requireShort(given);
  };
  service.upload = async (...args) => {
    check(infoIn(args[0]));
    return upload.apply(service, args);
  };
  service.replace = async (...args) => {
    check(infoIn(args[1]));
    return replace.apply(service, args);
  };
  service.updateFileInfo = async (...args) => {
    check(args[1]);
    return updateFileInfo.apply(service, args);
  };
}

const infoIn = (given: unknown): unknown => (given as { data?: { fileInfo?: unknown } } | undefined)?.data?.fileInfo;

/** Of one file, or of each. */
function requireShort(info: unknown): void {
  if (Array.isArray(info)) info.forEach(requireShort);
  else if (typeof info === 'object' && info !== null) {
    const words = info as Record<string, unknown>;
    if (WORDS.every((name) => lengthOf(words[name]) <= LONGEST)) return;
    throw formRefusal(
      `Tên, chú thích hay mô tả của tệp dài quá ${String(LONGEST)} ký tự. Hãy viết ngắn lại.`,
      'media_words',
    );
  }
}

const lengthOf = (value: unknown): number => (typeof value === 'string' ? value.length : 0);
