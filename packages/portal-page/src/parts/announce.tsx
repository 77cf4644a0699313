import { useEffect, useState } from 'preact/hooks';

let speak: ((words: string) => void) | null = null;

/** Says something to who listens, wherever the focus is. */
export function announce(words: string): void {
  speak?.(words);
}

/** The one live region of the page. */
export function Announcer() {
  const [words, setWords] = useState('');
  useEffect(() => {
    speak = setWords;
    return () => {
      speak = null;
    };
  }, []);
  return (
    <p class="gb-hidden" role="status" aria-live="polite">
      {words}
    </p>
  );
}
