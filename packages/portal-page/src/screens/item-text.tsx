import type { PortalItem } from '@toasoan/contracts';
import type { ComponentChild } from 'preact';
import { useInside } from '../app/use-portal.js';
import { HeldPicture } from '../parts/held-picture.js';
import { previewOf } from '../server/preview-of.js';
import type { WrittenFields, WrittenPicture } from '../phone/phone-item.js';
import { sayTime } from '../words/say-time.js';

interface TextProps {
  fields: WrittenFields;
  /** As the newsroom has it, where these are its words. */
  server: PortalItem | null;
  /** What stands below a picture. */
  beside?: (picture: WrittenPicture) => ComponentChild;
}

/** The item as it stands, for its writer to read. */
export function ItemText({ fields, server, beside }: TextProps) {
  const { portal } = useInside();
  const rich = server?.rich === true && server.fields.text === fields.text;
  return (
    <section class="gb-text" aria-label="Nội dung bài">
      <h2>Nội dung</h2>
      {fields.lead !== '' && <p class="gb-strong">{fields.lead}</p>}
      {rich ? (
        // Sanitised by the newsroom, as it would be printed.
        <div class="gb-rich" dangerouslySetInnerHTML={{ __html: server.html }} />
      ) : (
        <p class="gb-pre">{fields.text || 'Chưa có nội dung.'}</p>
      )}
      {fields.eventEndedAt !== null && <p>Kết thúc lúc: {sayTime(fields.eventEndedAt, portal.now())}</p>}
      {fields.place !== '' && <p>Ở đâu: {fields.place}</p>}
      {fields.people !== '' && <p class="gb-pre">Có những ai: {fields.people}</p>}
      {fields.byline !== '' && <p class="gb-hint">Người viết: {fields.byline}</p>}
      {fields.pictures.length > 0 && (
        <ul class="gb-figures">
          {fields.pictures.map((picture, index) => (
            <li key={picture.key}>
              <HeldPicture
                of={picture.key}
                preview={picture.id === null ? undefined : previewOf(picture.id)}
                alt={picture.alt || `Ảnh ${String(index + 1)}`}
              />
              <p class="gb-hint">
                {picture.caption || 'Chưa có chú thích'}
                {picture.credit !== '' && ` Ảnh: ${picture.credit}`}
              </p>
              {picture.alt !== '' && <p class="gb-hint">Mô tả: {picture.alt}</p>}
              {beside?.(picture)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
