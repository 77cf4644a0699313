import { render } from 'preact';
import { keepInstallOffer } from './install-offer.js';
import { App } from './app.js';
import { Portal } from './portal.js';
import { routeOf } from './route.js';

const WORKER = '/gui-bai/sw.js';

/** These are for whoever comes. */
const FOR_ANYBODY = ['loi-moi', 'mat-khau-moi', 'quen-mat-khau'];

/** Draws the portal into its place on the page: what stands there stays until it is known who has come. */
export function startPortal(root: HTMLElement): void {
  keepInstallOffer();
  const begin = (): void => {
    start(root);
  };
  // On a fast line the script is there before the page was painted: what stands on it is shown first.
  if (document.visibilityState === 'hidden') begin();
  else requestAnimationFrame(() => setTimeout(begin));
}

function start(root: HTMLElement): void {
  const portal = new Portal();
  const draw = (): void => {
    root.textContent = '';
    render(<App portal={portal} />, root);
  };
  if (FOR_ANYBODY.includes(routeOf(location).page)) draw();
  else {
    const leave = portal.onChange(() => {
      if (portal.state.phase === 'opening') return;
      leave();
      draw();
    });
  }
  void portal.open().catch(() => {
    root.textContent =
      'Trình duyệt này không cho lưu bài trên điện thoại (có thể đang ở chế độ ẩn danh). Hãy mở trang bằng cửa sổ thường.';
  });
  if ('serviceWorker' in navigator) void navigator.serviceWorker.register(WORKER).catch(() => undefined);
}
