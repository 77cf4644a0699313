import type { FileLoader, UploadAdapter, UploadResponse } from 'ckeditor5';
import { Plugin } from 'ckeditor5';

/** Config key of the function that stores one file and answers its path (`/uploads/…`). */
export const UPLOAD_FILE = 'toasoan.uploadFile';

/** Config key of the callback told why a picture could not be stored. */
export const ON_WARNING = 'toasoan.onWarning';

export type UploadFile = (file: File, signal: AbortSignal) => Promise<string>;

/** Pictures put into a body go to Strapi's media library, with the rights of whoever is signed in. */
export class MediaLibraryUpload extends Plugin {
  static get requires() {
    return ['FileRepository', 'Notification'] as const;
  }

  static get pluginName() {
    return 'MediaLibraryUpload' as const;
  }

  init(): void {
    const upload = this.editor.config.get(UPLOAD_FILE) as UploadFile | undefined;
    if (upload === undefined) return;
    this.editor.plugins.get('FileRepository').createUploadAdapter = (loader) => adapterFor(loader, upload);
    this.showWarningsInTheAdmin();
  }

  /** Left alone, CKEditor would open the browser's alert box. */
  private showWarningsInTheAdmin(): void {
    const show = this.editor.config.get(ON_WARNING) as ((message: string) => void) | undefined;
    if (show === undefined) return;
    this.editor.plugins.get('Notification').on('show:warning', (event, { message }: { message: unknown }) => {
      show(message instanceof Error ? message.message : String(message));
      event.stop();
    });
  }
}

function adapterFor(loader: FileLoader, upload: UploadFile): UploadAdapter {
  const abort = new AbortController();
  return {
    async upload(): Promise<UploadResponse> {
      const file = await loader.file;
      if (file === null) throw new Error('Không đọc được tệp ảnh.');
      return { default: await upload(file, abort.signal) };
    },
    abort: () => {
      abort.abort();
    },
  };
}
