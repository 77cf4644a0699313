import { type RefObject, useEffect } from 'react';

const TYPING =
  'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="listbox"], [role="dialog"]';

/**
 * Lets a list be worked through from the keyboard: j and k (or the arrows) move between the links marked
 * `data-row-link`, Enter opens as ever. Never while something is being typed or chosen.
 */
export function useListKeys(list: RefObject<HTMLElement>): void {
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
      if (step === undefined) return;
      const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
      const at = links.findIndex((link) => link === document.activeElement);
      // The arrows scroll the page until the list has the focus.
      if (at < 0 && event.key.startsWith('Arrow')) return;
      const next = links[Math.min(links.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    document.addEventListener('keydown', move);
    return () => {
      document.removeEventListener('keydown', move);
    };
  }, [list]);
}
