import type { PortalMe, WordItem } from '@toasoan/contracts';
import { useRef, useState } from 'preact/hooks';
import { useInside } from '../app/use-portal.js';
import { announce } from '../parts/announce.js';
import { fillFromWord, replacedFields, undoWord } from '../phone/fill-from-word.js';
import { sentenceOf } from '../server/answers.js';
import { newKey } from '../server/new-key.js';
import { wordFileProblem } from '../words/word-file-problem.js';
import type { Writing } from './use-writing.js';

/** Where a Word file is on its way into the item. */
export type WordState =
  | { at: 'rest' }
  /** `share`: 0–1 of the way up; 1: the newsroom is reading it. */
  | { at: 'sending'; share: number }
  | { at: 'asking'; word: WordItem; replaced: ReturnType<typeof replacedFields> }
  | { at: 'refused'; message: string; again: boolean };

export interface WordFile {
  state: WordState;
  choose: (file: File) => void;
  /** The same file once more, as the same sending. */
  again: () => void;
  fill: (replaces: boolean) => void;
  leave: () => void;
  undo: () => void;
  /** The note of what was filled in is read; the filling stays. */
  settle: () => void;
}

/** Kept above the steps of writing: a file goes on its way while pictures are looked at. */
export function useWordFile(writing: Writing | null | undefined, me: PortalMe | null): WordFile {
  const { portal, outbox } = useInside();
  const [state, setState] = useState<WordState>({ at: 'rest' });
  const chosen = useRef<{ key: string; file: File } | null>(null);
  const now = useRef(writing);
  now.current = writing;

  const put = (word: WordItem, replaces: boolean): void => {
    const file = chosen.current?.file.name ?? '';
    const { name: own = '', limits } = me ?? {};
    const most = limits?.pictures.perItem ?? 0;
    setState({ at: 'rest' });
    void now.current?.change((item) => ({
      ...fillFromWord(item, { file, word, most, replaces, own }),
      touchedAt: Date.now(),
    }));
    outbox.kick();
    announce('Đã điền từ tệp Word.');
  };
  const send = async (): Promise<void> => {
    const sent = chosen.current;
    if (sent === null) return;
    setState({ at: 'sending', share: 0 });
    const answer = await portal.server.readWord(sent.key, sent.file, (share) => {
      setState({ at: 'sending', share });
    });
    const item = now.current?.item;
    // Another file was chosen meanwhile, or the item is not open any more.
    if (chosen.current !== sent || !item) return;
    if (!answer.ok) {
      const again = answer.why !== 'refused' || answer.refusal.retryAfter !== undefined;
      setState({ at: 'refused', message: sentenceOf(answer), again });
      return;
    }
    const replaced = replacedFields(item, answer.value, me?.name ?? '');
    if (replaced.length === 0) put(answer.value, true);
    else setState({ at: 'asking', word: answer.value, replaced });
  };
  return {
    state,
    choose: (file) => {
      const problem = wordFileProblem(file);
      chosen.current = problem === null ? { key: newKey(), file } : null;
      if (problem === null) void send();
      else setState({ at: 'refused', message: problem, again: false });
    },
    again: () => void send(),
    fill: (replaces) => {
      if (state.at === 'asking') put(state.word, replaces);
    },
    leave: () => {
      chosen.current = null;
      setState({ at: 'rest' });
    },
    undo: () => {
      void writing?.change(undoWord);
      outbox.kick();
      announce('Đã trả lại như trước khi lấy từ tệp Word.');
    },
    settle: () => void writing?.change((item) => ({ ...item, word: null })),
  };
}
