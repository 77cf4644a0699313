import { useInside } from '../app/use-portal.js';
import { announce } from '../parts/announce.js';
import { Screen } from '../parts/screen.js';
import { differences, keepMine, takeTheirs } from '../phone/merge-item.js';
import type { WrittenFields } from '../phone/phone-item.js';
import { sayTime, toWall } from '../words/say-time.js';
import { href } from '../app/route.js';
import type { Writing } from './use-writing.js';

const NAMES: Readonly<Record<keyof WrittenFields, string>> = {
  genre: 'Thể loại',
  title: 'Tiêu đề',
  lead: 'Lời dẫn',
  text: 'Nội dung',
  eventEndedAt: 'Giờ kết thúc',
  place: 'Ở đâu',
  people: 'Có những ai',
  byline: 'Người viết',
  pictures: 'Ảnh',
};

/** Both texts, field by field, and a choice; the one that is not chosen stays on the phone to be copied from. */
export function Conflict({ writing }: { writing: Writing }) {
  const { portal, outbox } = useInside();
  const { item, change } = writing;
  const { conflict } = item;
  if (conflict === null) return null;
  const { by, at } = conflict;
  const who = by ?? 'một máy khác';
  const shown = (name: keyof WrittenFields, words: string): string =>
    (name === 'eventEndedAt' && words !== '' ? toWall(words).replace('T', ' ') : words) || '(trống)';
  const choose = async (mine: boolean): Promise<void> => {
    await change((now) => (mine ? keepMine(now) : takeTheirs(now, Date.now())));
    outbox.kick();
    announce(mine ? 'Đã giữ bản trên điện thoại.' : 'Đã lấy bản của tòa soạn. Bản của bạn còn cất trên điện thoại.');
  };
  return (
    <Screen title="Bài có hai bản khác nhau" back={{ href: href(''), label: 'Bài của tôi' }}>
      <p class="gb-lead">
        Trong lúc bạn viết trên điện thoại này, bài đã được sửa ở tòa soạn bởi {who}
        {at !== null && ` lúc ${sayTime(at, portal.now())}`}. Hãy chọn bản giữ lại; không bản nào bị mất.
      </p>
      {differences(item.fields, conflict.item.fields).map(({ name, mine, theirs }) => (
        <section key={name} class="gb-both" aria-label={NAMES[name]}>
          <h2>{NAMES[name]}</h2>
          <div>
            <h3>Trên điện thoại</h3>
            <p class="gb-pre">{shown(name, mine)}</p>
          </div>
          <div>
            <h3>Ở tòa soạn</h3>
            <p class="gb-pre">{shown(name, theirs)}</p>
          </div>
        </section>
      ))}
      <div class="gb-actions">
        <button class="gb-button" type="button" onClick={() => void choose(true)}>
          Giữ bản trên điện thoại
        </button>
        <button class="gb-button gb-second" type="button" onClick={() => void choose(false)}>
          Lấy bản của tòa soạn
        </button>
      </div>
    </Screen>
  );
}
