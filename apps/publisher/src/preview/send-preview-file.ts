import type { FastifyReply } from 'fastify';
import { pipeline } from 'node:stream/promises';
import { askForStream } from '../project/ask.js';
import { uploadUrl } from '../project/fetch-file.js';
import { formatOf, recognised } from '../project/file-format.js';
import { MediaRefused } from '../project/media-refused.js';
import type { PreviewFile } from './preview-store.js';

const TIMEOUT_MS = 60_000;
const MAX_BYTES = 300 * 1024 * 1024;
/** A slow reader of previews must not take the connections over which publications are read. */
const AT_ONCE = 4;

/** Passes files of the CMS on to whoever reads a preview; nothing is kept, in memory or on disk. */
export class PreviewFiles {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(private readonly cmsUrl: string) {}

  /** Answers with the file, or rejects before anything is sent. What it is, its first bytes say: no SVG, no HTML. */
  async send({ path, folder }: PreviewFile, reply: FastifyReply): Promise<void> {
    await this.#turn();
    try {
      await askForStream(uploadUrl(this.cmsUrl, path), { timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES }, (answer) => {
        if (answer.status !== 200) throw new MediaRefused(`${path}: status ${String(answer.status)}`);
        const parts = recognised(answer.body, (head) => {
          const format = formatOf(head, path, folder);
          if (format === null) throw new MediaRefused(`Tệp ${path} không phải là loại được phép hiển thị.`);
          reply.hijack();
          reply.raw.writeHead(200, { ...reply.getHeaders(), 'content-type': format.mime } as Record<string, string>);
        });
        return pass(parts, reply);
      });
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }

  async #turn(): Promise<void> {
    if (this.#running >= AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#running += 1;
  }
}

/** The first part is awaited alone: until it is there the answer can still be another. */
async function pass(parts: AsyncGenerator<Buffer>, reply: FastifyReply): Promise<void> {
  const first = await parts.next();
  if (first.done === true) throw new MediaRefused('an empty file');
  reply.raw.write(first.value);
  await pipeline(parts, reply.raw);
}
