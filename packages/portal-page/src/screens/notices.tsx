import type { PortalNotices } from '@toasoan/contracts';
import { href } from '../app/route.js';
import { usePages } from '../app/use-pages.js';
import { useInside } from '../app/use-portal.js';
import { announce } from '../parts/announce.js';
import { Screen } from '../parts/screen.js';
import { sentenceOf } from '../server/answers.js';
import { sayTime } from '../words/say-time.js';

type Notice = PortalNotices['notices'][number];

export function Notices() {
  const { portal } = useInside();
  const asked = usePages<PortalNotices, Notice>('/notices', ({ notices }) => notices);
  const read = async (body: { ids: number[] } | { all: true }): Promise<void> => {
    const answer = await portal.server.ask<{ unread: number }>('POST', '/notices/read', body);
    if (!answer.ok) {
      announce(sentenceOf(answer));
      return;
    }
    portal.setUnread(answer.value.unread);
    if ('all' in body) announce('Đã đánh dấu tất cả là đã đọc.');
    asked.again();
  };
  return (
    <Screen title="Thông báo">
      {asked.problem !== null && (
        <p class="gb-note" role="status">
          {asked.problem}
        </p>
      )}
      {(asked.first?.unread ?? 0) > 0 && (
        <button class="gb-button gb-second" type="button" onClick={() => void read({ all: true })}>
          Đánh dấu tất cả là đã đọc
        </button>
      )}
      {!asked.loading && asked.first !== undefined && asked.rows.length === 0 && (
        <p class="gb-lead">
          Chưa có thông báo nào. Khi tòa soạn duyệt, trả lại hay đăng bài của bạn, tin sẽ hiện ở đây.
        </p>
      )}
      <ul class="gb-list">
        {asked.rows.map((notice) => (
          <li key={notice.id}>
            <a
              class={notice.read ? 'gb-row' : 'gb-row gb-row-new'}
              href={target(notice)}
              onClick={() => {
                if (!notice.read) void read({ ids: [notice.id] });
              }}
            >
              <span class="gb-row-title">
                {!notice.read && <span class="gb-hidden">Chưa đọc: </span>}
                {notice.title}
              </span>
              <span class="gb-row-text">{notice.text}</span>
              <span class="gb-hint">{sayTime(notice.at, portal.now())}</span>
            </a>
          </li>
        ))}
      </ul>
      {asked.hasMore && (
        <button class="gb-button gb-second" type="button" onClick={asked.more}>
          Xem thông báo cũ hơn
        </button>
      )}
    </Screen>
  );
}

function target({ item, question }: Notice): string {
  if (item !== null) return href('bai', item);
  return question === null ? href('thong-bao') : href('hoi-dap', question);
}
