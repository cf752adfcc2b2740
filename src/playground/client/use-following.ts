/** Keeps the newest message in sight, unless somebody has scrolled up to read. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** In pixels; nearer than this to the end counts as being there. */
const nearEnd = 80;

type Following = readonly [
  area: RefObject<HTMLElement | null>,
  /** True when the newest message came while the reader was further up. */
  isBehind: boolean,
  follow: () => void,
];

/** Takes the `ts` of the newest message; returns what the scrolling area needs. */
export function useFollowing(newest: string | undefined): Following {
  const area = useRef<HTMLElement>(null);
  const isAtEnd = useRef(true);
  const [isBehind, setIsBehind] = useState(false);
  const follow = useCallback(() => {
    if (area.current) showLast(area.current);
    setIsBehind(false);
  }, []);
  useLayoutEffect(() => {
    if (newest === undefined) return;
    if (isAtEnd.current) follow();
    else setIsBehind(true);
  }, [newest, follow]);
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const watch = (): void => {
      isAtEnd.current = distanceFromEnd(element) < nearEnd;
      if (isAtEnd.current) setIsBehind(false);
    };
    const stay = new ResizeObserver(() => {
      if (isAtEnd.current) element.scrollTop = element.scrollHeight;
    });
    stay.observe(element);
    element.addEventListener('scroll', watch, { passive: true });
    return () => {
      stay.disconnect();
      element.removeEventListener('scroll', watch);
    };
  }, []);
  return [area, isBehind, follow];
}

function distanceFromEnd({ scrollHeight, scrollTop, clientHeight }: HTMLElement): number {
  return scrollHeight - scrollTop - clientHeight;
}

/** Scrolls to the end; a last message taller than the area is shown from its beginning. */
function showLast(area: HTMLElement): void {
  area.scrollTop = area.scrollHeight;
  const last = [...area.querySelectorAll('.message')].at(-1);
  if (last === undefined) return;
  const hidden = area.getBoundingClientRect().top - last.getBoundingClientRect().top;
  if (hidden > 0) area.scrollTop -= hidden + 8;
}
