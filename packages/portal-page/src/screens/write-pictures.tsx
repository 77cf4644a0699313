import { useRef, useState } from 'preact/hooks';
import { useInside, useOutbox } from '../app/use-portal.js';
import { announce } from '../parts/announce.js';
import { HeldPicture } from '../parts/held-picture.js';
import { Problem } from '../parts/problem.js';
import type { WrittenPicture } from '../phone/phone-item.js';
import { LONGEST_SIDE } from '../pictures/resize-plan.js';
import { shrinkPicture, type Shrunk } from '../pictures/shrink-picture.js';
import { newKey } from '../server/new-key.js';
import { previewOf } from '../server/preview-of.js';
import { PictureWords } from './picture-words.js';
import type { StepProps } from './write.js';

/** It lies in somebody's cloud and there is no line, or the phone has taken it away meanwhile. */
const UNREADABLE: Shrunk = {
  ok: false,
  message: 'Không đọc được ảnh này. Nếu ảnh nằm trên mạng (Google Photos, OneDrive), hãy tải về máy rồi chọn lại.',
};

export function PicturesStep({ writing, me, limits, notices }: StepProps) {
  const { phone, outbox } = useInside();
  const { progress } = useOutbox();
  const { item, edit } = writing;
  const { pictures } = item.fields;
  const [problems, setProblems] = useState<string[]>([]);
  const [working, setWorking] = useState<string | null>(null);
  const held = useRef(pictures.length);
  held.current = pictures.length;
  const { perItem, longestSide } = limits.pictures;

  const take = async (files: readonly File[]): Promise<void> => {
    setProblems([]);
    const refused: string[] = [];
    // One after the other: two decoded photographs at once are too much for an old phone.
    for (const [index, file] of files.entries()) {
      setWorking(`Đang thu nhỏ ảnh ${String(index + 1)} trên ${String(files.length)}…`);
      const longest = Math.min(longestSide, LONGEST_SIDE);
      const shrunk = await shrinkPicture(file, { held: held.current, limit: perItem }, longest).catch(() => UNREADABLE);
      if (!shrunk.ok) {
        refused.push(files.length === 1 ? shrunk.message : `${file.name}: ${shrunk.message}`);
        continue;
      }
      const key = newKey();
      try {
        await phone.putPicture({ account: phone.account, key, item: item.key, id: null, ...shrunk.picture });
      } catch {
        refused.push('Điện thoại đã hết chỗ chứa. Hãy xóa bớt ảnh hoặc ứng dụng rồi thêm lại.');
        break;
      }
      const added: WrittenPicture = { key, id: null, caption: '', credit: me.name, alt: '', consent: null };
      edit((now) => ({ ...now, pictures: [...now.pictures, added] }));
      held.current += 1;
    }
    setWorking(null);
    setProblems(refused);
    announce(refused.length === 0 ? `Đã thêm ${String(files.length)} ảnh.` : refused.join(' '));
    outbox.kick();
  };
  const chosen = (input: HTMLInputElement): void => {
    const files = [...(input.files ?? [])];
    // The same picture may be chosen again after it was removed.
    void take(files).then(() => {
      input.value = '';
    });
  };
  const change = (key: string, to: Partial<WrittenPicture>): void => {
    edit((now) => ({ ...now, pictures: now.pictures.map((one) => (one.key === key ? { ...one, ...to } : one)) }));
  };
  const remove = (key: string): void => {
    edit((now) => ({ ...now, pictures: now.pictures.filter((one) => one.key !== key) }));
    // A text that was put aside may still show it.
    if (!item.kept.some(({ fields }) => fields.pictures.some((one) => one.key === key))) void phone.forgetPicture(key);
    announce('Đã bỏ ảnh.');
  };
  const toFront = (key: string): void => {
    edit((now) => ({
      ...now,
      pictures: [...now.pictures.filter((one) => one.key === key), ...now.pictures.filter((one) => one.key !== key)],
    }));
    announce('Đã chuyển ảnh lên đầu.');
  };
  const full = pictures.length >= perItem || working !== null;
  return (
    <div class="gb-form">
      <p class="gb-hint">
        Nhiều nhất {String(perItem)} ảnh, JPEG, PNG hoặc WebP. Ảnh được thu nhỏ trên điện thoại trước khi gửi nên đỡ tốn
        dung lượng; nơi chụp và kiểu máy không bị gửi theo.
      </p>
      <div class="gb-actions">
        <label class={full ? 'gb-button gb-off' : 'gb-button'}>
          <input
            class="gb-hidden"
            type="file"
            accept="image/*"
            capture="environment"
            disabled={full}
            onChange={(event) => {
              chosen(event.currentTarget);
            }}
          />
          Chụp ảnh
        </label>
        <label class={full ? 'gb-button gb-second gb-off' : 'gb-button gb-second'}>
          <input
            class="gb-hidden"
            type="file"
            accept="image/*"
            multiple
            disabled={full}
            onChange={(event) => {
              chosen(event.currentTarget);
            }}
          />
          Chọn ảnh có sẵn
        </label>
      </div>
      <p role="status">{working}</p>
      {problems.map((problem) => (
        <Problem key={problem} message={problem} />
      ))}
      {pictures.length === 0 &&
        item.server !== null &&
        notices
          .filter(({ step, severity }) => step === 'anh' && severity === 'block')
          .map(({ message }) => (
            <p key={message} class="gb-notice gb-block">
              {message}
            </p>
          ))}
      <ol class="gb-pictures">
        {pictures.map((picture, index) => (
          <li key={picture.key} class="gb-picture">
            <HeldPicture
              of={picture.key}
              preview={picture.id === null ? undefined : previewOf(picture.id)}
              alt={picture.alt || `Ảnh ${String(index + 1)}`}
            />
            <UploadState picture={picture} share={progress[picture.key]} />
            <PictureWords
              picture={picture}
              number={index + 1}
              onChange={(to) => {
                change(picture.key, to);
              }}
            />
            <div class="gb-actions">
              {index > 0 && (
                <button
                  class="gb-button gb-second"
                  type="button"
                  onClick={() => {
                    toFront(picture.key);
                  }}
                >
                  Đặt làm ảnh đầu
                  <span class="gb-hidden"> (ảnh {String(index + 1)})</span>
                </button>
              )}
              <button
                class="gb-button gb-second"
                type="button"
                onClick={() => {
                  remove(picture.key);
                }}
              >
                Bỏ ảnh này
                <span class="gb-hidden"> (ảnh {String(index + 1)})</span>
              </button>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

function UploadState({ picture, share }: { picture: WrittenPicture; share: number | undefined }) {
  if (picture.id !== null) return <p class="gb-hint">Ảnh đã lên tòa soạn.</p>;
  if (share === undefined) return <p class="gb-hint">Đã lưu trên điện thoại, chờ gửi.</p>;
  const percent = Math.round(share * 100);
  return (
    <p class="gb-hint">
      <progress class="gb-progress" max={100} value={percent} aria-label="Đang gửi ảnh" />
      {percent < 100 ? `Đang gửi ảnh, ${String(percent)} %` : 'Đã gửi hết ảnh, chờ tòa soạn nhận…'}
    </p>
  );
}
