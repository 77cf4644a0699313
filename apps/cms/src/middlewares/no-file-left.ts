import { rm } from 'node:fs/promises';

interface SentFile {
  filepath?: string;
}
interface Context {
  request: { files?: Record<string, SentFile | SentFile[] | undefined> };
}

/**
 * Whatever a form brought is gone from the disk when it is answered, by whichever route, or by none. Strapi removes the part named
 * `files` alone, and with it forgets all others; so the list is taken here. `global::no-file-left`, right after `strapi::body`.
 */
export default () =>
  async (context: Context, next: () => Promise<unknown>): Promise<void> => {
    const sent = Object.values(context.request.files ?? {}).flat();
    try {
      await next();
    } finally {
      await Promise.all(sent.map(async (file) => file?.filepath && rm(file.filepath, { force: true })));
    }
  };
