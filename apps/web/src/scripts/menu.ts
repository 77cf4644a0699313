/**
 * The menu of a phone closes as menus do: by Escape, which leads back to what opened it, and by a tap beside it.
 *
 * Every page has this script, and that is half its purpose. A page without a deferred script counts as read before its style is
 * there, and Chrome then lays all of it out without style, for nothing (ADR 0129).
 */
for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[data-menu]')) {
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    const within = menu.contains(document.activeElement);
    menu.open = false;
    if (within) menu.querySelector('summary')?.focus();
  });
  // Not `click`, of which Safari on a phone tells nobody where nothing is to be clicked.
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
}
