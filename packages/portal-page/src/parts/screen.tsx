import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** One screen: its heading takes the focus when it comes, so that whoever listens hears where they are. */
export function Screen({
  title,
  back,
  children,
}: {
  title: string;
  back?: { href: string; label: string };
  children: ComponentChildren;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Gửi tin bài`;
    window.scrollTo(0, 0);
    // At the first opening the page itself is read; later only the screen changes.
    if (moved) heading.current?.focus({ preventScroll: true });
    moved = true;
  }, [title]);
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
