/** What a browser of 2018 lacks of what a library takes for granted. Imported before everything else. */
const page = window as unknown as { queueMicrotask?: (work: () => void) => void };
page.queueMicrotask ??= (work) => void Promise.resolve().then(work);

export {};
