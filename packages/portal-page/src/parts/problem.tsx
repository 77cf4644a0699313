import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What did not work and what to do next; read out as it appears. */
export function Problem({ message, children }: { message: string | null; children?: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A long form hides its head: what went wrong must be seen.
    if (message !== null) box.current?.scrollIntoView({ block: 'nearest' });
  }, [message]);
  return (
    <div role="alert" ref={box}>
      {message !== null && (
        <div class="gb-problem">
          <p>{message}</p>
          {children}
        </div>
      )}
    </div>
  );
}
