import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** One screen: its heading takes the focus when it comes, so that whoever listens hears where they are. */
export function Screen({
  title,
  screen = '',
  back,
  children,
}: {
  title: string;
  /** Which of several screens of one component it is. */
  screen?: string;
  back?: { href: string; label: string };
  children: ComponentChildren;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Gửi tin bài`;
  }, [title]);
  // Once a screen: a title that the newsroom changes must not take the cursor away from who writes below it.
  useEffect(() => {
    window.scrollTo(0, 0);
    // At the first opening the page itself is read; later only the screen changes.
    if (moved) heading.current?.focus({ preventScroll: true });
    moved = true;
  }, [screen]);
  return (
    <section class="gb-screen">
      {back !== undefined && (
        <a class="gb-back" href={back.href}>
          <span aria-hidden="true">←</span> {back.label}
        </a>
      )}
      <h1 class="gb-title" ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </section>
  );
}

let moved = false;
