import { useEffect, useRef } from 'react';
import type { Allowed } from './plan-actions';

/**
 * Ctrl+Shift+Enter presses the main button: Strapi's own shortcut for publishing, which is not offered for articles.
 * @param main null while it can't be pressed
 */
export function useMainShortcut(main: Allowed | null, press: (entry: Allowed) => void): void {
  const latest = useRef({ main, press });
  latest.current = { main, press };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.shiftKey || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      if (latest.current.main === null || document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      event.preventDefault();
      latest.current.press(latest.current.main);
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, []);
}
