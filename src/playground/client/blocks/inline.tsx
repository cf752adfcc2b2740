/** Draws what stands within a line: links, mentions, dates, emoji and code. Both mrkdwn and rich text use it. */
import type { ReactNode } from 'react';
import { emojiFor } from './emoji.ts';
import { writeMoment } from './moment.ts';
import { safeHref } from './safe-link.ts';

/** A link that opens beside the page; an address that may not be opened is only text. */
export function OuterLink({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  const href = safeHref(url);
  if (href === undefined) return <span title={url}>{children}</span>;
  return (
    <a className="bk-link" href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

export function Mention({ children }: { readonly children: ReactNode }) {
  return <span className="bk-mention">{children}</span>;
}

/** An emoji by its name; a name that nobody knows reads as `:name:`. */
export function Emoji({ name }: { readonly name: string }) {
  const picture = emojiFor(name);
  if (picture === undefined) return <>{`:${name}:`}</>;
  return (
    <span className="bk-emoji" role="img" aria-label={name.replaceAll('_', ' ')}>
      {picture}
    </span>
  );
}

export interface MomentProps {
  readonly seconds: number;
  readonly format: string;
  readonly fallback: string;
  readonly url: string | null;
}

/** A date in the reader's own time zone; pointing at it shows what the app wrote for others. */
export function Moment({ seconds, format, fallback, url }: MomentProps) {
  const words = writeMoment({ seconds, format, fallback }, { now: new Date() });
  const shown = (
    <time className="bk-moment" title={fallback}>
      {words}
    </time>
  );
  return url === null ? shown : <OuterLink url={url}>{shown}</OuterLink>;
}
