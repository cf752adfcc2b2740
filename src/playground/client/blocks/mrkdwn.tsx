/** Draws a text in Slack's mrkdwn. */
import type { ReactNode } from 'react';
import type { Directory, MrkdwnProps } from '../surface.ts';
import { Emoji, Mention, Moment, OuterLink } from './inline.tsx';
import { channelName, personName } from './mention-names.ts';
import { parseMrkdwn } from './mrkdwn-parser.ts';
import type { Inline } from './mrkdwn-tree.ts';

/** Draws a text with its formatting, mentions and line breaks; everything in it is data, never HTML. */
export function Mrkdwn({ text, directory }: MrkdwnProps) {
  return (
    <div className="bk-text">
      {keyed(parseMrkdwn(text)).map(([key, block]) => {
        if (block.kind === 'pre') return <Preformatted key={key} text={block.text} />;
        const content = <Line content={block.content} directory={directory} />;
        if (block.kind === 'quote') return <blockquote key={key}>{content}</blockquote>;
        return <p key={key}>{content}</p>;
      })}
    </div>
  );
}

/** Gives pieces of a text keys by their place: a text never reorders what it is made of. */
export function keyed<T>(pieces: readonly T[]): readonly (readonly [key: number, piece: T])[] {
  return pieces.map((piece, place) => [place, piece]);
}

/** Text in a box that scrolls by itself and can be reached with the keyboard. */
export function Preformatted({ text }: { readonly text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable without a mouse (WCAG 2.1.1).
    <pre className="bk-pre" tabIndex={0}>
      <code>{text}</code>
    </pre>
  );
}

function Line({
  content,
  directory,
}: {
  readonly content: readonly Inline[];
  readonly directory: Directory;
}) {
  return keyed(content).map(([key, piece]) => <Piece key={key} piece={piece} directory={directory} />);
}

function Piece({ piece, directory }: { readonly piece: Inline; readonly directory: Directory }): ReactNode {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'code':
      return <code className="bk-code">{piece.text}</code>;
    case 'emoji':
      return <Emoji name={piece.name} />;
    case 'link':
      return <OuterLink url={piece.url}>{piece.label}</OuterLink>;
    case 'user':
      return <Mention>{personName(directory, piece.id, piece.label)}</Mention>;
    case 'channel':
      return <Mention>{channelName(directory, piece.id, piece.label)}</Mention>;
    case 'group':
      return <Mention>{piece.label ?? `@${piece.id}`}</Mention>;
    case 'broadcast':
      return <Mention>@{piece.range}</Mention>;
    case 'date':
      return <Moment {...piece} />;
    case 'bold':
      return (
        <strong>
          <Line content={piece.content} directory={directory} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Line content={piece.content} directory={directory} />
        </em>
      );
    case 'strike':
      return (
        <s>
          <Line content={piece.content} directory={directory} />
        </s>
      );
  }
}
