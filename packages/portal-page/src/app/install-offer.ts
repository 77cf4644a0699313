/** Chrome's offer to put the page on the home screen; it comes once, early, and is kept until somebody wants it. */
export interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

let offer: InstallOffer | null = null;
const heard = new Set<() => void>();

export function keepInstallOffer(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer = event as InstallOffer;
    for (const hear of heard) hear();
  });
  window.addEventListener('appinstalled', () => {
    offer = null;
    for (const hear of heard) hear();
  });
}

export const installOffer = (): InstallOffer | null => offer;

export function onInstallOffer(hear: () => void): () => void {
  heard.add(hear);
  return () => void heard.delete(hear);
}
