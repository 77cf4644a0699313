import { useLayoutEffect, useReducer } from 'preact/hooks';
import { installOffer, onInstallOffer } from '../app/install-offer.js';

/** Where the browser can put the portal on the home screen. */
export function InstallButton() {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => onInstallOffer(() => draw(0)), []);
  const offer = installOffer();
  if (offer === null) return null;
  return (
    <p>
      <button class="gb-button gb-second" type="button" onClick={() => void offer.prompt()}>
        Đặt lên màn hình chính của điện thoại
      </button>
    </p>
  );
}
