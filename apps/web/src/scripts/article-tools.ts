import { articleFile } from './article-file';

/** How long the saved file can still be read; a phone may ask where to put it first. */
const KEPT_MS = 10 * 60_000;
const PICTURES_MS = 5000;

/** What a script adds under an article: buttons that stand hidden in the page, since without it they would do nothing. */
const tools: Record<string, (button: HTMLButtonElement) => Promise<string> | string> = {
  print: async () => {
    await picturesAreHere();
    window.print();
    return '';
  },
  copy: async ({ dataset }) => {
    await navigator.clipboard.writeText(dataset['link'] ?? location.href);
    return 'Đã chép liên kết.';
  },
  share: async ({ dataset }) => {
    await navigator.share({ title: document.title, url: dataset['link'] ?? location.href });
    return '';
  },
  save: async ({ dataset }) => {
    const article = document.querySelector('article');
    if (!article) return '';
    const file = await articleFile(article, { title: document.title, link: dataset['link'] ?? location.href });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `${dataset['name'] ?? 'bai'}.html`;
    link.click();
    // Not in the same turn: some browsers begin to read it only after the click is over.
    setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
    return 'Đã lưu bài thành một tệp.';
  },
};

/** Pictures further down come when they are scrolled to, which paper is not. A slow line doesn't hold the paper up for ever. */
async function picturesAreHere(): Promise<void> {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('article img')];
  for (const picture of pictures) picture.loading = 'eager';
  const come = Promise.allSettled(pictures.map((picture) => picture.decode()));
  await Promise.race([come, new Promise((resolve) => setTimeout(resolve, PICTURES_MS))]);
}

const able: Record<string, boolean> = {
  copy: 'clipboard' in navigator,
  share: 'share' in navigator,
};

// What is folded is printed as well; browsers that know no `::details-content` need it open.
window.addEventListener('beforeprint', () => {
  for (const folded of document.querySelectorAll<HTMLDetailsElement>('article details:not([open])')) {
    folded.open = true;
    window.addEventListener('afterprint', () => (folded.open = false), { once: true });
  }
});

const status = document.querySelector('[data-tool-status]');

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-tool]')) {
  const name = button.dataset['tool'] ?? '';
  const work = tools[name];
  if (!work || able[name] === false) continue;
  // The item, so that a list says how many there are.
  (button.closest('li') ?? button).hidden = false;
  button.addEventListener('click', () => {
    void use(() => work(button));
  });
}

async function use(work: () => Promise<string> | string): Promise<void> {
  let words: string;
  try {
    words = await work();
  } catch (error) {
    // Who closes the phone's own sheet has not met an error.
    words = error instanceof DOMException && error.name === 'AbortError' ? '' : 'Chưa làm được, xin thử lại.';
  }
  if (status) status.textContent = words;
}
