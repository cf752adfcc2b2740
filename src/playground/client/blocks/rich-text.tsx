/** Draws `rich_text` blocks: paragraphs, lists, quotes and boxes, every text letter by letter. */
import type { ReactNode } from 'react';
import { type Fields, fieldsAt, listAt, textAt } from '../../json.ts';
import type { Directory } from '../surface.ts';
import { Emoji, Mention, Moment, OuterLink } from './inline.tsx';
import { channelName, personName } from './mention-names.ts';
import { keyed, Preformatted } from './mrkdwn.tsx';
import { Unknown } from './unknown.tsx';

export interface RichTextProps {
  readonly block: Fields;
  readonly directory: Directory;
}

/** Draws a `rich_text` block or cell. */
export function RichText({ block, directory }: RichTextProps) {
  return (
    <div className="bk-text">
      {keyed(listAt(block, 'elements')).map(([key, part]) => (
        <Part key={key} part={part} directory={directory} />
      ))}
    </div>
  );
}

interface PartProps {
  readonly part: Fields;
  readonly directory: Directory;
}

function Part({ part, directory }: PartProps) {
  const line = <RichLine pieces={listAt(part, 'elements')} directory={directory} />;
  switch (part['type']) {
    case 'rich_text_section':
      return <p>{line}</p>;
    case 'rich_text_quote':
      return <blockquote>{line}</blockquote>;
    case 'rich_text_preformatted':
      return (
        <Preformatted
          text={listAt(part, 'elements')
            .map((piece) => lettersOf(piece))
            .join('')}
        />
      );
    case 'rich_text_list':
      return <RichList list={part} directory={directory} />;
    default:
      return <Unknown what="element" type={textAt(part, 'type') ?? ''} />;
  }
}

function lettersOf(piece: Fields): string {
  return textAt(piece, 'text') ?? textAt(piece, 'url') ?? '';
}

function RichList({ list, directory }: { readonly list: Fields; readonly directory: Directory }) {
  const items = keyed(listAt(list, 'elements')).map(([key, item]) => (
    <li key={key}>
      <RichLine pieces={listAt(item, 'elements')} directory={directory} />
    </li>
  ));
  const indent = `bk-list bk-indent-${numberAt(list, 'indent')}`;
  if (list['style'] !== 'ordered') return <ul className={indent}>{items}</ul>;
  return (
    <ol className={indent} start={numberAt(list, 'offset') + 1}>
      {items}
    </ol>
  );
}

function numberAt(fields: Fields, key: string): number {
  const value = fields[key];
  return typeof value === 'number' ? value : 0;
}

function RichLine({
  pieces,
  directory,
}: {
  readonly pieces: readonly Fields[];
  readonly directory: Directory;
}) {
  return keyed(pieces).map(([key, piece]) => (
    <Styled key={key} style={fieldsAt(piece, 'style')}>
      <RichPiece piece={piece} directory={directory} />
    </Styled>
  ));
}

function Styled({ style, children }: { readonly style: Fields | undefined; readonly children: ReactNode }) {
  let styled = children;
  if (style?.['code'] === true) styled = <code className="bk-code">{styled}</code>;
  if (style?.['strike'] === true) styled = <s>{styled}</s>;
  if (style?.['italic'] === true) styled = <em>{styled}</em>;
  if (style?.['bold'] === true) styled = <strong>{styled}</strong>;
  return styled;
}

function RichPiece({
  piece,
  directory,
}: {
  readonly piece: Fields;
  readonly directory: Directory;
}): ReactNode {
  const text = textAt(piece, 'text') ?? '';
  const url = textAt(piece, 'url');
  switch (piece['type']) {
    case 'text':
      return text;
    case 'link':
      return <OuterLink url={url ?? ''}>{text || url}</OuterLink>;
    case 'user':
      return <Mention>{personName(directory, textAt(piece, 'user_id') ?? '')}</Mention>;
    case 'channel':
      return <Mention>{channelName(directory, textAt(piece, 'channel_id') ?? '')}</Mention>;
    case 'usergroup':
      return <Mention>@{textAt(piece, 'usergroup_id')}</Mention>;
    case 'broadcast':
      return <Mention>@{textAt(piece, 'range')}</Mention>;
    case 'emoji':
      return <Emoji name={textAt(piece, 'name') ?? ''} />;
    case 'color':
      return <code className="bk-code">{textAt(piece, 'value')}</code>;
    case 'date':
      return <Moment {...momentOf(piece)} />;
    default:
      return text;
  }
}

function momentOf(piece: Fields) {
  const format = textAt(piece, 'format') ?? '{date_short} {time}';
  const fallback = textAt(piece, 'fallback') ?? format;
  return { seconds: numberAt(piece, 'timestamp'), format, fallback, url: textAt(piece, 'url') ?? null };
}
