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
    // The same sentence twice is no change to who reads aloud: it goes away first.
    speak = (said) => {
      setWords('');
      setTimeout(() => {
        setWords(said);
      }, 50);
    };
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
