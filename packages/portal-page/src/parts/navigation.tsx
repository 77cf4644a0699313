import { href } from '../app/route.js';

const PLACES = [
  { page: '', label: 'Bài của tôi', path: 'M5 4h14v16H5zM8 8h8M8 12h8M8 16h5' },
  { page: 'hoi-dap', label: 'Hỏi đáp', path: 'M4 5h16v11H9l-5 4z' },
  { page: 'viet', label: 'Viết bài', path: 'M12 5v14M5 12h14' },
  { page: 'thong-bao', label: 'Thông báo', path: 'M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4' },
  { page: 'ca-nhan', label: 'Cá nhân', path: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20a8 8 0 0 1 16 0' },
] as const;

/** The fixed bar under the thumb; a row of links on a large screen. */
export function Navigation({ page, unread }: { page: string; unread: number }) {
  return (
    <nav class="gb-bar" aria-label="Cổng gửi bài">
      <ul>
        {PLACES.map((place) => {
          const here = place.page === page || (place.page === '' && page === 'bai');
          const count = place.page === 'thong-bao' && unread > 0 ? unread : 0;
          return (
            <li key={place.page}>
              <a
                class={place.page === 'viet' ? 'gb-bar-link gb-bar-write' : 'gb-bar-link'}
                href={href(place.page)}
                aria-current={here ? 'page' : undefined}
              >
                <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
                  <path
                    d={place.path}
                    fill="none"
                    stroke="currentColor"
                    stroke-width="1.8"
                    stroke-linejoin="round"
                    stroke-linecap="round"
                  />
                </svg>
                <span>{place.label}</span>
                {count > 0 && (
                  <span class="gb-count">
                    {count > 99 ? '99+' : String(count)}
                    <span class="gb-hidden"> chưa đọc</span>
                  </span>
                )}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
