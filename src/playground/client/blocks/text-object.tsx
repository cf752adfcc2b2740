/** Draws Slack's text objects: mrkdwn with its formatting, plain text as it is. */
import { type Fields, textAt } from '../../json.ts';
import type { Directory } from '../surface.ts';
import { withEmoji } from './emoji.ts';
import { Mrkdwn } from './mrkdwn.tsx';

/** Returns the words of a text object without formatting, emoji names replaced; empty when there is none. */
export function wordsOf(text: Fields | undefined): string {
  const words = textAt(text, 'text') ?? '';
  return text?.['emoji'] === false ? words : withEmoji(words);
}

export interface TextObjectProps {
  readonly text: Fields;
  readonly directory: Directory;
}

/** Draws a text object of either kind. */
export function TextObject({ text, directory }: TextObjectProps) {
  if (text['type'] === 'mrkdwn') return <Mrkdwn text={textAt(text, 'text') ?? ''} directory={directory} />;
  return (
    <div className="bk-text">
      <p>{wordsOf(text)}</p>
    </div>
  );
}
