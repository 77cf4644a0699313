import type { ViewDocumentClipboardInputEvent } from 'ckeditor5';
import { Plugin } from 'ckeditor5';
import { rewriteImages } from '@toasoan/html-policy';
import { cleanPaste } from '@toasoan/word-in/browser';
import { ON_WARNING } from './media-library-upload';

/**
 * What was copied in Word, Word on the web, LibreOffice or Google Docs comes in as the same clean body that the file itself
 * gives (ADR 0101). CKEditor's own filters follow; of them PasteFromOffice still finds the pictures that Word puts into RTF
 * alone, by their order among all pictures, which stays.
 */
export class OfficePaste extends Plugin {
  static get pluginName() {
    return 'OfficePaste' as const;
  }

  init(): void {
    // After a paste of an old font has been asked about (LegacyPaste, `highest`), before any filter of CKEditor's.
    this.editor.editing.view.document.on<ViewDocumentClipboardInputEvent>('clipboardInput', (_event, paste) => {
      if (typeof paste.content !== 'string') return;
      const cleaned = cleanPaste(paste.content);
      if (cleaned === null) return;
      const { html, pictures, linksLost, drawingsLost } = cleaned;
      paste.content = rewriteImages(html, new Map(pictures.map(({ placeholder, src }) => [placeholder, src])));
      if (drawingsLost > 0)
        this.warn(
          `${String(drawingsLost)} hình vẽ bằng Word không dán được. Hãy chụp lại thành ảnh rồi chèn bằng nút ảnh.`,
        );
      if (linksLost > 0)
        this.warn(`${String(linksLost)} liên kết không dẫn tới trang web hay hộp thư, nên chỉ giữ lại chữ.`);
    });
  }

  private warn(message: string): void {
    const show = this.editor.config.get(ON_WARNING) as ((words: string) => void) | undefined;
    show?.(message);
  }
}
