import { parentPort, workerData } from 'node:worker_threads';
import { convertWord } from './convert-word.js';
import { practiceFile } from './practice-file.js';
import type { WordNews, WordTask } from './read-word.js';

const tell = (news: WordNews): void => parentPort?.postMessage(news);

// Nobody waits yet: what a first file takes twice as long for, since it runs each line for the first time, is run now.
if ((workerData as { practise: boolean }).practise) await convertWord(practiceFile(), 'tap.docx');
tell({ waits: true });

parentPort?.once('message', ({ bytes, fileName, options }: WordTask) => {
  void convertWord(bytes, fileName, options, (picture) => {
    tell({ picture });
  }).then((result) => {
    tell({ result });
  });
});
