/** Fills the "latest" box: a fragment of its own, so that an article's page never changes because another came. */
for (const box of document.querySelectorAll<HTMLElement>('[data-fragment]')) {
  const address = box.dataset['fragment'];
  if (address) void fill(box, address);
}

async function fill(box: HTMLElement, address: string): Promise<void> {
  try {
    const answer = await fetch(address);
    if (answer.ok) box.innerHTML = await answer.text();
  } catch {
    // Offline: the link that stands in the box stays.
  }
}
