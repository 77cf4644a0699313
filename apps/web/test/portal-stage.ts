import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFixtureIndex } from './fixture-index.js';
import { loadBundle, serveBundle } from './fixture-server.js';
import { site } from './fixture-site.js';
import { portalFake, type PortalFake } from './portal-fake.js';

export interface PortalStage {
  origin: string;
  fake: PortalFake;
  close: () => void;
}

/** The public site with the contributors' pages, before a newsroom in memory. */
export async function portalStage(): Promise<PortalStage> {
  const index = join(tmpdir(), `toasoan-ways-${process.pid}.db`);
  writeFixtureIndex(index, site);
  const fake = portalFake();
  const server = await serveBundle(await loadBundle(index), undefined, {}, fake);
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fake,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
