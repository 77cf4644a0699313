import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository } from '@toasoan/testkit';

/** What the other generators' templates share with ours: styles, faces and words. */
export interface Look {
  origin: string;
  clientDir: string;
  styles: string[];
  faces: string[];
  genres: Record<string, string>;
  weekdays: string[];
}

export function look(origin: string): Look {
  const clientDir = inRepository('apps/web/dist/bundle/client');
  const names = readdirSync(join(clientDir, '_astro'));
  const faces = names.filter((name) => name.endsWith('.woff2') && !name.includes('italic'));
  return {
    origin,
    clientDir,
    styles: names.filter((name) => name.endsWith('.css')).map((name) => `/_astro/${name}`),
    faces: faces.map((name) => `/_astro/${name}`),
    genres: { news_brief: 'Tin', feature: 'Bài viết', photo_story: 'Phóng sự ảnh', video: 'Video' },
    weekdays: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  };
}
