import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';

/** Stands where the CMS of this process looks for its publisher, and says that readers are shown a release on purpose. */
export async function pinnedPublisher(release: number, createdAt: string): Promise<{ close: () => void }> {
  const server = createServer((_, response) => {
    response.end(JSON.stringify({ status: 'attention', release: { id: release, pinned: true, createdAt } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('TOASOAN_PUBLISHER_URL', `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
  return {
    close: () => {
      vi.unstubAllEnvs();
      server.close();
    },
  };
}
