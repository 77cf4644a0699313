import type { Core } from '@strapi/strapi';
import { checkBefore } from '../access/route-policy';
import { formRefusal } from '../environment/form-refusal';

const ATTACHING = ['ref', 'refId', 'field', 'path'];
const ROUTES = [
  'admin-upload.upload',
  'admin-upload.uploadFile',
  'admin-upload.updateFileInfo',
  'admin-upload.replaceFile',
];

type Service = Record<'upload' | 'replace', (...args: unknown[]) => Promise<unknown>>;

/**
 * An upload only puts a file into the library. Strapi would also write it into any field of any document, published or
 * under review, past every rule of the newsroom. The routes say so first; the service, which the content API goes
 * through too, keeps it so. To be called in `register`.
 */
export function refuseAttaching(strapi: Core.Strapi): void {
  checkBefore(strapi, 'upload', ROUTES, 'media-attaching', ({ request }) => {
    refuse(request.body);
  });
  const service = strapi.service('plugin::upload.upload') as unknown as Service;
  const { upload, replace } = service;
  service.upload = async (...args) => {
    refuse((args[0] as { data?: unknown } | undefined)?.data);
    return upload.apply(service, args);
  };
  service.replace = async (...args) => {
    refuse((args[1] as { data?: unknown } | undefined)?.data);
    return replace.apply(service, args);
  };
}

function refuse(body: unknown): void {
  if (typeof body !== 'object' || body === null || !ATTACHING.some((name) => name in body)) return;
  throw formRefusal(
    'Tải tệp lên không gắn thẳng tệp vào bài được. Hãy tải tệp vào thư viện, rồi chọn tệp đó trong bài.',
    'upload_attaches',
  );
}
