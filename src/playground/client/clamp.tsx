/** Shortens what is very tall, such as a pasted log, until somebody wants to see it all. */
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

/** In pixels; about a dozen lines. A little more than that is simply shown. */
const shownHeight = 260;
const slack = 80;

/** Draws its children, and a button below when they were cut. */
export function Clamp({ children }: { readonly children: ReactNode }): ReactNode {
  const content = useRef<HTMLDivElement>(null);
  const [isTall, setIsTall] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  useLayoutEffect(() => {
    const element = content.current;
    if (!element) return;
    const measure = (): void => setIsTall(element.scrollHeight > shownHeight + slack);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  const isCut = isTall && !isOpen;
  return (
    <div className="clamp">
      <div
        className="clamp-window"
        data-cut={isCut || undefined}
        style={isCut ? { maxHeight: shownHeight } : undefined}
      >
        <div ref={content}>{children}</div>
      </div>
      {isTall && (
        <button
          type="button"
          className="clamp-button"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? 'Show less' : 'Show all of it'}
        </button>
      )}
    </div>
  );
}
