import type Database from 'better-sqlite3';
import type { LivePublication, Picture, Publication, PublicPage } from '@toasoan/contracts';
import { rewriteImages, sanitizeBody } from '@toasoan/html-policy';
import { fetchFile } from './fetch-file.js';
import { MediaRefused } from './media-refused.js';
import { isShare } from '../share/share-rows.js';
import type { BlobFiles } from '../release/blob-files.js';

export interface Asset {
  address: string;
  hash: string;
  bytes: number;
  mime: string;
}

type Sourced = Asset & { source: string };
type Text = Pick<PublicPage, 'body' | 'bodyPictures'>;

/** Brings the pictures and files of a document here, once per content, and gives them addresses that never change meaning. */
export class MediaStore {
  readonly #find;
  readonly #put;
  readonly #shown;
  readonly #coming = new Map<string, Promise<Asset>>();
  /** Documents whose files took too long for those who waited, by kind and id. */
  readonly #slow = new Map<string, { revision: number; work: Promise<Publication> }>();

  constructor(
    db: Database.Database,
    private readonly blobs: BlobFiles,
    private readonly cmsUrl: string,
    /** Told of share pictures that a document shows and that are not here. */
    private readonly lostShare: (hash: string) => void = () => undefined,
  ) {
    this.#find = db.prepare('SELECT address, hash, bytes, mime FROM asset WHERE source = ?');
    this.#shown = db.prepare(
      'SELECT source, address, hash, bytes, mime FROM asset WHERE address IN (SELECT address FROM media_use)',
    );
    this.#put = db.prepare('INSERT OR REPLACE INTO asset (source, address, hash, bytes, mime) VALUES (?, ?, ?, ?, ?)');
  }

  /** The document with public addresses in place of the CMS's, its body sanitised once more. Fetches what is new. */
  async withPublicMedia(publication: Publication): Promise<Publication> {
    if (publication.state !== 'live') return publication;
    switch (publication.kind) {
      case 'article':
        return this.#article(publication);
      case 'document':
        return this.#document(publication);
      case 'page':
        return { ...publication, content: { ...publication.content, ...(await this.#text(publication.content)) } };
      case 'settings':
        return this.#settings(publication);
      default:
        return publication;
    }
  }

  /**
   * The same for somebody who cannot wait long: null if it takes longer. The files go on coming meanwhile, and whoever asks
   * again for that revision gets what became of them.
   */
  async inTime(publication: Publication, patienceMs: number): Promise<Publication | null> {
    const { kind, id, revision } = publication;
    const key = `${kind} ${id}`;
    const begun = this.#slow.get(key);
    const work = begun?.revision === revision ? begun.work : this.withPublicMedia(publication);
    this.#slow.delete(key);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<typeof LATE>((resolve) => {
      timer = setTimeout(resolve, patienceMs, LATE);
    });
    try {
      const first = await Promise.race([work, late]);
      if (first !== LATE) return first;
      work.catch(() => undefined);
      this.#slow.set(key, { revision, work });
      return null;
    } finally {
      clearTimeout(timer);
    }
  }

  /** The files that documents show and that are here. */
  async shown(): Promise<Asset[]> {
    const here = new Map<string, Asset>();
    for (const { address, hash, bytes, mime } of this.#shown.all() as Sourced[])
      if (!here.has(address) && (await this.blobs.has(hash))) here.set(address, { address, hash, bytes, mime });
    return [...here.values()];
  }

  /**
   * Fetches again what documents show and what is not here: the disk is another one's, a machine of several died at the wrong
   * moment. What the CMS has no more, or otherwise, stays away. A share picture is no file of the CMS: it is to be drawn again.
   * Answers false where the CMS could not be asked for all; it is not asked on then. Never rejects.
   */
  async bringBack(signal?: AbortSignal): Promise<boolean> {
    try {
      for (const { source, ...asset } of this.#shown.all() as Sourced[]) {
        if ((await this.blobs.has(asset.hash)) || signal?.aborted === true) continue;
        if (isShare(source)) this.lostShare(asset.hash);
        else await this.#fetchAgain(source, asset);
      }
      return signal?.aborted !== true;
    } catch {
      return false;
    }
  }

  /** If it comes back as what it was, it is here: its address is named after its content. */
  async #fetchAgain(source: string, { address }: Asset): Promise<void> {
    const path = source.slice(source.indexOf(' ') + 1);
    await fetchFile(this.cmsUrl, path, address.startsWith('/anh/') ? 'anh' : 'tep', this.blobs).catch(
      (error: unknown) => {
        if (!(error instanceof MediaRefused)) throw error;
      },
    );
  }

  async #article(publication: Extract<LivePublication, { kind: 'article' }>): Promise<Publication> {
    const { content } = publication;
    const pictures = await this.#pictures(content.pictures);
    const text = await this.#text(content);
    const video =
      content.video === null
        ? null
        : {
            ...content.video,
            path: (await this.#file(`${content.video.key} ${content.video.path}`, content.video.path, 'tep')).address,
          };
    return { ...publication, content: { ...content, ...text, pictures, video } };
  }

  async #document(publication: Extract<LivePublication, { kind: 'document' }>): Promise<Publication> {
    const { content } = publication;
    const text = await this.#text(content);
    const file =
      content.file === null
        ? null
        : {
            ...content.file,
            path: (await this.#file(`${content.file.key} ${content.file.path}`, content.file.path, 'tep')).address,
          };
    return { ...publication, content: { ...content, ...text, file } };
  }

  /** The body of an article, a page or an official document, with the pictures that stand in it. */
  async #text({ body, bodyPictures }: Text): Promise<Text> {
    const pictures = await this.#pictures(bodyPictures);
    const moved = new Map<string, string>();
    bodyPictures.forEach(({ variants }, at) => {
      variants.forEach(({ path }, n) => moved.set(path, pictures[at]?.variants[n]?.path ?? path));
    });
    const known = new Set(moved.values());
    // A picture that the CMS did not name would point into the CMS: it is left out.
    const { html } = sanitizeBody(moved.size === 0 ? body : rewriteImages(body, moved), {
      keepImage: (src) => known.has(src),
    });
    return { body: html, bodyPictures: pictures };
  }

  async #settings(publication: Extract<LivePublication, { kind: 'settings' }>): Promise<Publication> {
    const { content } = publication;
    const [logo = null] = await this.#pictures(content.logo === null ? [] : [content.logo]);
    return { ...publication, content: { ...content, logo } };
  }

  async #pictures(pictures: readonly Picture[]): Promise<Picture[]> {
    return Promise.all(
      pictures.map(async (picture) => ({
        ...picture,
        variants: await Promise.all(
          picture.variants.map(async (variant) => {
            // The key changes when the bytes behind a path do.
            const asset = await this.#file(`${picture.key} ${variant.path}`, variant.path, 'anh', variant.width);
            return { ...variant, path: asset.address, mime: asset.mime };
          }),
        ),
      })),
    );
  }

  async #file(source: string, path: string, folder: 'anh' | 'tep', width?: number): Promise<Asset> {
    const found = this.#find.get(source) as Asset | undefined;
    if (found !== undefined && (await this.blobs.has(found.hash))) return found;
    // Two documents, or two revisions of one, may ask for the same file at once.
    const coming = this.#coming.get(source) ?? this.#fetch(source, path, folder, width);
    this.#coming.set(source, coming);
    return coming.finally(() => this.#coming.delete(source));
  }

  async #fetch(source: string, path: string, folder: 'anh' | 'tep', width?: number): Promise<Asset> {
    const { hash, bytes, mime, extension } = await fetchFile(this.cmsUrl, path, folder, this.blobs);
    const name = `${hash.slice(0, 16)}${width === undefined ? '' : `-${String(width)}`}.${extension}`;
    const asset = { address: `/${folder}/${name}`, hash, bytes, mime };
    this.#put.run(source, asset.address, asset.hash, asset.bytes, asset.mime);
    return asset;
  }
}

const LATE = Symbol('late');
