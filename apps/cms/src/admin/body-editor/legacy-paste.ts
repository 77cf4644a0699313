import type { Editor, ViewDocumentClipboardInputEvent } from 'ckeditor5';
import { Plugin, ViewDataTransfer } from 'ckeditor5';
import { findLegacyHtml } from '../legacy-text/legacy-html';
import type { LegacyLine } from '../legacy-text/legacy-dialog';

/** Config key of the function that asks whether a paste is to be converted: places of the paragraphs
 * that shall be capitals for Unicode, null as it is. */
export const ASK_ABOUT_LEGACY = 'toasoan.askAboutLegacy';

export type AskAboutLegacy = (lines: readonly LegacyLine[]) => Promise<ReadonlySet<number> | null>;

type Paste = ViewDocumentClipboardInputEvent['args'][0];

/**
 * A paste that an old font wrote waits until somebody has seen what it would be in Unicode and chosen. It is asked about
 * before all other filters, which see plain Unicode or the paste as it came, in one step that undo takes back.
 */
export class LegacyPaste extends Plugin {
  static get pluginName() {
    return 'LegacyPaste' as const;
  }

  init(): void {
    const { editor } = this;
    const ask = editor.config.get(ASK_ABOUT_LEGACY) as AskAboutLegacy | undefined;
    if (ask === undefined) return;
    const answered = new WeakSet<Paste>();
    editor.editing.view.document.on<ViewDocumentClipboardInputEvent>(
      'clipboardInput',
      (event, paste) => {
        if (answered.has(paste) || paste.method !== 'paste' || typeof paste.content !== 'string') return;
        const { proposals, converted } = findLegacyHtml(paste.content);
        if (proposals.length === 0) return;
        event.stop();
        const original = paste.content;
        paste.dataTransfer = kept(paste.dataTransfer);
        void ask(proposals).then((capitals) => {
          paste.content = capitals === null ? original : converted(capitals);
          answered.add(paste);
          insert(editor, paste);
        });
      },
      { priority: 'highest' },
    );
  }
}

/** The browser empties a clipboard's data when its event is over; the other filters want it when the answer has come. */
function kept(transfer: ViewDataTransfer): ViewDataTransfer {
  const copy = new DataTransfer();
  for (const type of transfer.types) {
    if (type !== 'Files') copy.setData(type, transfer.getData(type));
  }
  for (const file of transfer.files) copy.items.add(file);
  return new ViewDataTransfer(copy, { cacheFiles: true });
}

function insert(editor: Editor, paste: Paste): void {
  if (editor.state !== 'ready') return;
  editor.editing.view.focus();
  editor.editing.view.document.fire<ViewDocumentClipboardInputEvent>('clipboardInput', paste);
}
