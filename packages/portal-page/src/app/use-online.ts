import { useLayoutEffect, useState } from 'preact/hooks';

/** Whether the phone believes to have a line. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useLayoutEffect(() => {
    const look = (): void => {
      setOnline(navigator.onLine);
    };
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return online;
}
