import { FolderObjects } from './folder-objects.js';
import type { ObjectStore } from './object-store.js';
import type { ObjectsPlace } from './objects-config.js';
import { isPassing, ObjectsFault } from './objects-fault.js';
import { tryObjects } from './try-objects.js';

/**
 * Opens the shared store and tries it (`tryObjects`).
 * `patient`: a store that is away or full for the moment is opened all the same; whoever meets it then tries it (`meetStore`).
 * @throws ObjectsFault with a sentence for the person who starts the process.
 */
export async function openObjects(place: NonNullable<ObjectsPlace>, patient = false): Promise<ObjectStore> {
  const objects = await adapterFor(place);
  try {
    await tryObjects(objects);
    return objects;
  } catch (error) {
    if (patient && error instanceof ObjectsFault && isPassing(error)) return objects;
    objects.close();
    throw error;
  }
}

async function adapterFor(place: NonNullable<ObjectsPlace>): Promise<ObjectStore> {
  if (place.kind === 'folder') return new FolderObjects(place.folder);
  // Forty packages that one machine alone never needs: loaded only where they are.
  const { S3Objects } = await import('./s3-objects.js');
  return new S3Objects(place);
}
