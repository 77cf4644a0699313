import type { ClipboardInputTransformationEvent, Editor, ViewDocumentFragment } from 'ckeditor5';
import { Plugin, ViewUpcastWriter } from 'ckeditor5';

/** Config key of the callback told how many pictures of a paste could not come along. */
export const ON_PICTURES_DROPPED = 'toasoan.onPicturesDropped';

/**
 * Pictures that a paste only refers to (on another site, on the author's disk), and drawings, are dropped and counted: the site shows
 * nothing from elsewhere. Pictures of our own media library become relative; those inside the paste are uploaded.
 */
export class PasteFilter extends Plugin {
  static get pluginName() {
    return 'PasteFilter' as const;
  }

  init(): void {
    const { editor } = this;
    // After PasteFromOffice has brought pictures out of RTF and ImageUpload has taken those that it can send.
    editor.plugins.get('ClipboardPipeline').on<ClipboardInputTransformationEvent>(
      'inputTransformation',
      (_event, { content }) => {
        const dropped = filterPictures(editor, content);
        if (dropped === 0) return;
        const notify = editor.config.get(ON_PICTURES_DROPPED) as ((count: number) => void) | undefined;
        notify?.(dropped);
      },
      { priority: -500 },
    );
  }
}

function filterPictures(editor: Editor, content: ViewDocumentFragment): number {
  const writer = new ViewUpcastWriter(editor.editing.view.document);
  let dropped = 0;
  const pictures = [...writer.createRangeIn(content).getItems()].filter((item) => item.is('element', 'img'));
  for (const picture of pictures) {
    const place = sourceOf(picture.getAttribute('src') ?? '', picture.hasAttribute('uploadId'));
    if (place.kind === 'ours') writer.setAttribute('src', place.path, picture);
    if (place.kind === 'elsewhere') {
      writer.remove(picture);
      dropped += 1;
    }
  }
  return dropped;
}

function sourceOf(src: string, uploading: boolean): { kind: 'ours'; path: string } | { kind: 'inside' | 'elsewhere' } {
  const ownOrigin = `${window.location.origin}/uploads/`;
  if (src.startsWith(ownOrigin)) return { kind: 'ours', path: src.slice(window.location.origin.length) };
  if (src.startsWith('/uploads/')) return { kind: 'ours', path: src };
  // Drawings (SVG) are in the paste too, but nobody uploads them.
  return { kind: uploading ? 'inside' : 'elsewhere' };
}
