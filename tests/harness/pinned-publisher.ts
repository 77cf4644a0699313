import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';

export interface PinnedPublisher {
  /** Whether readers find the page that is asked for; null: it does not say. */
  shows: boolean | ((path: string) => boolean | null);
  /** Whether it keeps readers on the release on purpose. */
  pins: boolean;
  close(): void;
}

/** Stands where the CMS of this process looks for its publisher, and says that readers are shown a release on purpose. */
export async function pinnedPublisher(release: number, createdAt: string): Promise<PinnedPublisher> {
  const health = (): string =>
    JSON.stringify({ status: 'attention', release: { id: release, pinned: stands.pins, createdAt } });
  const server = createServer(({ method, url = '' }, response) => {
    if (method !== 'HEAD') {
      response.end(health());
      return;
    }
    const shown = typeof stands.shows === 'boolean' ? stands.shows : stands.shows(url);
    if (shown === null) response.destroy();
    else response.writeHead(shown ? 200 : 404).end();
  });
  const stands: PinnedPublisher = {
    shows: true,
    pins: true,
    close: () => {
      vi.unstubAllEnvs();
      server.close();
    },
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('TOASOAN_PUBLISHER_URL', `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
  return stands;
}
