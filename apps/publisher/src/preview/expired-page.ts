import { PREVIEW_FOLDER } from '@toasoan/contracts';
import type { SiteBundle } from '../render/site-bundle.js';

const KEEP_MS = 60_000;

/** What is shown where no preview is (any more). Rendered once a minute at most: anyone may ask for any token. */
export class ExpiredPage {
  #html: Promise<Buffer> | null = null;
  #until = 0;

  constructor(
    private readonly bundle: SiteBundle,
    private readonly now: () => number,
  ) {}

  html(): Promise<Buffer> {
    if (this.#html === null || this.now() >= this.#until) {
      this.#until = this.now() + KEEP_MS;
      this.#html = this.#render();
    }
    return this.#html;
  }

  async #render(): Promise<Buffer> {
    const rendered = await this.bundle.render(`${PREVIEW_FOLDER}het-han/`);
    return rendered.ok ? rendered.body : Buffer.from('Bản xem trước này không còn nữa. Hãy mở lại từ trang quản trị.');
  }
}
