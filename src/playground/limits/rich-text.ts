/** Rich text as apps may send it (types: RichTextBlock; the inline kinds `tag` and `citation` are received only). */
import { limits } from './numbers.ts';
import { boolean, byType, integer, list, object, oneOf, type Rule, string, url } from './rules.ts';

const styled = {
  style: object(
    {},
    {
      bold: boolean,
      italic: boolean,
      strike: boolean,
      code: boolean,
      underline: boolean,
      highlight: boolean,
      client_highlight: boolean,
      unlink: boolean,
    },
  ),
};

/** No limit is documented for one run; that of the whole message holds. */
const run = string(Number.MAX_SAFE_INTEGER);

const inline: Readonly<Record<string, Rule>> = {
  text: object({ text: run }, styled),
  link: object(
    { url: url(limits.url) },
    { ...styled, text: string(Number.MAX_SAFE_INTEGER, 0), unsafe: boolean },
  ),
  emoji: object({ name: run }, { ...styled, unicode: run, url: url(limits.url), skin_tone: integer(1, 6) }),
  user: object({ user_id: run }, styled),
  usergroup: object({ usergroup_id: run }, styled),
  channel: object({ channel_id: run }, styled),
  team: object({ team_id: run }, styled),
  broadcast: object({ range: oneOf('here', 'channel', 'everyone') }, styled),
  color: object({ value: run }, styled),
  date: object(
    { timestamp: integer(0, Number.MAX_SAFE_INTEGER), format: run },
    { ...styled, url: url(limits.url), fallback: run },
  ),
};

/** No count is documented for the parts of rich text. */
const anyCount = Number.MAX_SAFE_INTEGER;
const section = object({ elements: list(byType(inline), anyCount, 0) });
const border = { border: oneOf(0, 1) };
const preformattedParts = byType({ text: inline['text'] ?? section, link: inline['link'] ?? section });

export const richText: Rule = object(
  {
    elements: list(
      byType({
        rich_text_section: section,
        rich_text_quote: object({ elements: list(byType(inline), anyCount, 0) }, border),
        rich_text_preformatted: object(
          { elements: list(preformattedParts, anyCount, 0) },
          { ...border, language: string(limits.id) },
        ),
        rich_text_list: object(
          {
            style: oneOf('bullet', 'ordered'),
            elements: list(byType({ rich_text_section: section }), anyCount),
          },
          { ...border, indent: integer(0, limits.richTextIndent), offset: integer(0, anyCount) },
        ),
      }),
      anyCount,
    ),
  },
  { block_id: string(limits.id) },
);
