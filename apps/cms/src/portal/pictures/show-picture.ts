import { portalIdSchema } from '@toasoan/contracts';
import { ARTICLE } from '../../editorial/article-row';
import { readStored } from '../../media/stored-file';
import { answer, type PortalCall, refused } from '../portal-call';
import { newsroomFile, type PictureRow, PORTAL_PICTURE } from './picture-row';

interface FileRow {
  url: string;
  mime: string;
  formats: Record<string, { url: string; mime: string } | undefined> | null;
}

const UNKNOWN = refused(404, 'unknown_picture', 'Không tìm thấy ảnh này. Có thể ảnh đã được dọn đi; hãy gửi lại ảnh.');

/** A picture of one's own, or of an item of one's own, small: through here, for `/uploads` is not passed on to the site. */
export async function showPicture(call: PortalCall): Promise<void> {
  const { strapi, context } = call;
  const name = portalIdSchema.safeParse(context.params['id']);
  const id = name.success ? await fileOf(call, name.data) : null;
  const file = (
    id === null ? null : await strapi.db.query('plugin::upload.file').findOne({ where: { id } })
  ) as FileRow | null;
  if (!file) return answer(context, UNKNOWN);
  const { url, mime } = file.formats?.['medium'] ?? file;
  const bytes = await readStored(strapi, url);
  if (!bytes) return answer(context, UNKNOWN);
  context.type = mime;
  context.body = bytes;
}

async function fileOf({ strapi, account, actor }: PortalCall, name: string): Promise<number | null> {
  const file = newsroomFile(name);
  if (file === null) {
    const own = (await strapi.db
      .query(PORTAL_PICTURE)
      .findOne({ where: { owner: actor.id, documentId: name } })) as PictureRow | null;
    return own?.fileId ?? null;
  }
  const shown = await strapi.db
    .query(ARTICLE)
    .count({ where: { contributor: { id: account.id }, pictures: { image: { id: file } } } });
  return shown > 0 ? file : null;
}
