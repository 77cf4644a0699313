import type { EditorConfig } from 'ckeditor5';
import { ClassicEditor } from 'ckeditor5';
import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { BODY_EDITOR_CONFIG } from './editor-config';
import type { AskAboutLegacy } from './legacy-paste';
import type { UploadFile } from './media-library-upload';

/** Without the random ids that lists otherwise carry: they would make every document look changed. */
const PLAIN = { skipListItemIds: true } as const;

export interface BodyEditorOptions {
  label: string;
  value: string;
  readOnly: boolean;
  onChange: (html: string) => void;
  onFailure: (error: unknown) => void;
  onPicturesDropped: (count: number) => void;
  onWarning: (message: string) => void;
  uploadFile: UploadFile;
  askAboutLegacy: AskAboutLegacy;
}

/** Keeps one CKEditor in `host` in step with a controlled value. Callbacks may change between renders. */
export function useBodyEditor(host: RefObject<HTMLDivElement>, options: BodyEditorOptions): void {
  const latest = useRef(options);
  latest.current = options;
  const editorRef = useRef<ClassicEditor | null>(null);
  /** What the form holds as far as the editor knows: not every new value is news. */
  const known = useRef(options.value);

  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    let gone = false;
    const starting = startEditor(element, latest, known).then(async (editor) => {
      if (gone) {
        await editor.destroy();
        return null;
      }
      editorRef.current = editor;
      applyReadOnly(editor, latest.current.readOnly);
      show(editor, latest.current.value, known);
      return editor;
    });
    starting.catch((error: unknown) => {
      latest.current.onFailure(error);
    });
    return () => {
      gone = true;
      editorRef.current = null;
      void starting.then((editor) => editor?.destroy()).catch(() => undefined);
    };
  }, [host]);

  useEffect(() => {
    if (editorRef.current) show(editorRef.current, options.value, known);
  }, [options.value]);

  useEffect(() => {
    if (editorRef.current) applyReadOnly(editorRef.current, options.readOnly);
  }, [options.readOnly]);
}

async function startEditor(
  element: HTMLElement,
  latest: RefObject<BodyEditorOptions>,
  known: { current: string },
): Promise<ClassicEditor> {
  const mount = document.createElement('div');
  element.replaceChildren(mount);
  const options = (): BodyEditorOptions => {
    if (latest.current === null) throw new Error('The body editor outlived its field.');
    return latest.current;
  };
  const config: EditorConfig & Record<'toasoan', unknown> = {
    ...BODY_EDITOR_CONFIG,
    attachTo: mount,
    root: { initialData: known.current, label: options().label },
    toasoan: {
      uploadFile: (file: File, signal: AbortSignal) => options().uploadFile(file, signal),
      onPicturesDropped: (count: number) => {
        options().onPicturesDropped(count);
      },
      onWarning: (message: string) => {
        options().onWarning(message);
      },
      askAboutLegacy: ((lines) => options().askAboutLegacy(lines)) satisfies AskAboutLegacy,
    },
  };
  const editor = await ClassicEditor.create(config);
  editor.model.document.on('change:data', () => {
    const html = editor.getData(PLAIN);
    if (html === known.current) return;
    known.current = html;
    options().onChange(html);
  });
  return editor;
}

/**
 * Puts a value from outside into the editor. The server's sanitised HTML differs from the editor's in spelling (`rel`),
 * so what reads the same stays: the caret and the undo history survive saving. `known` is set first, so that the change
 * this causes is not reported back as an edit.
 */
function show(editor: ClassicEditor, value: string, known: { current: string }): void {
  if (value === known.current) return;
  known.current = value;
  const spelled = editor.data.stringify(editor.data.parse(value), PLAIN);
  if (spelled === editor.getData(PLAIN)) return;
  known.current = spelled;
  editor.setData(value);
}

function applyReadOnly(editor: ClassicEditor, readOnly: boolean): void {
  if (readOnly) editor.enableReadOnlyMode('strapi');
  else editor.disableReadOnlyMode('strapi');
}
