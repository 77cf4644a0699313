import { render } from 'preact';
import { keepInstallOffer } from './install-offer.js';
import { App } from './app.js';
import { Portal } from './portal.js';

const WORKER = '/gui-bai/sw.js';

/** Draws the portal into its place on the page. */
export function startPortal(root: HTMLElement): void {
  keepInstallOffer();
  const portal = new Portal();
  root.textContent = '';
  render(<App portal={portal} />, root);
  void portal.open().catch(() => {
    root.textContent =
      'Trình duyệt này không cho lưu bài trên điện thoại (có thể đang ở chế độ ẩn danh). Hãy mở trang bằng cửa sổ thường.';
  });
  if ('serviceWorker' in navigator) void navigator.serviceWorker.register(WORKER).catch(() => undefined);
}
