/** People's words come out of Slack's payloads as they were typed. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decodeSlackText, readSlackText } from '../../src/slack/slack-text.ts';

const BOT = 'U0AUTHFIX';

describe('text as Slack sends it', () => {
  it.each([
    [
      'at java.util.Map&lt;String, Foo&gt;.get(Map.java:12)',
      'at java.util.Map<String, Foo>.get(Map.java:12)',
    ],
    ['File "<http://orders.py|orders.py>", line 3', 'File "orders.py", line 3'],
    ['see <https://api.example.com/v1?a=1&amp;b=2>', 'see https://api.example.com/v1?a=1&b=2'],
    ['write to <mailto:ada@example.com|ada@example.com>', 'write to ada@example.com'],
    ['write to <mailto:ada@example.com>', 'write to ada@example.com'],
    ['<@U0ADA|ada> in <#C0INT|integrations>', '@ada in #integrations'],
    ['<@U0ADA> in <#C0INT|>', '@U0ADA in #C0INT'],
    ['<!here> and <!subteam^S0TEAM|@team>', '@here and @team'],
    ['since <!date^1772357400^{date_short}|1 March 2026>', 'since 1 March 2026'],
    ['<http://a.example|left|right>', 'left|right'],
    ['the entity &amp;lt; was escaped twice', 'the entity &lt; was escaped twice'],
    ['&amp;amp;', '&amp;'],
  ])('%s is read as %s', (wire, typed) => {
    expect(decodeSlackText(wire, BOT)).toBe(typed);
  });

  it('leaves out the mention of the bot and no other', () => {
    expect(readSlackText({ text: `<@${BOT}> 401 for <@U0ADA>`, blocks: [] }, BOT)).toBe('401 for @U0ADA');
    expect(readSlackText({ text: `<@${BOT}|authfix> 401`, blocks: [] }, BOT)).toBe('401');
  });

  it('keeps angle brackets that are no tokens, as a command sends them', () => {
    const raw = 'Map<String, List<Foo>> <html><!DOCTYPE html> std::vector<int> if (a<b && c>d)';
    expect(decodeSlackText(raw, null)).toBe(raw);
  });
});

const rich = (...elements: readonly object[]) => ({ type: 'rich_text', elements });
const section = (...elements: readonly object[]) => ({ type: 'rich_text_section', elements });
const said = (text: string) => ({ type: 'text', text });

describe('rich text', () => {
  it('goes before the text, keeps its fences and is not decoded', () => {
    const blocks = [
      rich(section(said('look: ')), {
        type: 'rich_text_preformatted',
        elements: [said('Map&lt;T&gt; <http://x>')],
      }),
    ];
    expect(readSlackText({ text: 'something else', blocks }, BOT)).toBe(
      'look:\n```\nMap&lt;T&gt; <http://x>\n```',
    );
  });

  it('is read part by part: quotes, lists, links, emoji, colours, dates and people', () => {
    const blocks = [
      rich(
        { type: 'rich_text_quote', elements: [said('one\ntwo')] },
        { type: 'rich_text_list', style: 'bullet', elements: [section(said('a')), section(said('b'))] },
        section(
          { type: 'link', url: 'https://a.example', text: 'docs' },
          said(' '),
          { type: 'link', url: 'https://b.example' },
          said(' '),
          { type: 'emoji', name: 'x' },
          said(' order '),
          { type: 'color', value: '#401401' },
          said(' on '),
          { type: 'date', timestamp: 1, format: '{date}', fallback: '1 March' },
          said(' '),
          { type: 'user', user_id: BOT },
          { type: 'user', user_id: 'U0ADA' },
          { type: 'channel', channel_id: 'C0INT' },
          { type: 'broadcast', range: 'here' },
        ),
      ),
    ];
    expect(readSlackText({ text: '', blocks }, BOT)).toBe(
      '> one\n> two\n- a\n- b\ndocs https://b.example :x: order #401401 on 1 March @U0ADA#C0INT@here',
    );
  });

  it('gives way to the text when no block is rich text', () => {
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'preview' } }, null, 'odd'];
    expect(readSlackText({ text: '401 &lt;x&gt;', blocks }, BOT)).toBe('401 <x>');
  });

  it('with parts that nobody knows is read without them', () => {
    const blocks = [
      rich(section(said('401'), { type: 'hologram' }, 7 as unknown as object), { type: 'new_part' }),
    ];
    expect(readSlackText({ text: '', blocks }, BOT)).toBe('401');
  });
});

const anyPart = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('<', '>', '<@', '<http://', '|', '&', '&lt;', '&amp;', '```', '<!', '>', '\n', '   '),
);
const anyWire = fc.array(anyPart, { maxLength: 40 }).map((parts) => parts.join(''));

test('reading never throws, whatever stands in text and blocks', () => {
  fc.assert(
    fc.property(anyWire, fc.array(fc.jsonValue()), anyWire, (text, odd, inner) => {
      const blocks = [...odd, rich(section(said(inner)), { type: 'rich_text_list', elements: [odd] })];
      expect(typeof readSlackText({ text, blocks }, BOT)).toBe('string');
      expect(typeof decodeSlackText(text, null)).toBe('string');
    }),
  );
});

test('text without the three signs is decoded to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (raw) => {
      const text = raw.replace(/[<>&]/g, '');
      expect(decodeSlackText(text, BOT)).toBe(text);
    }),
  );
});

test('what Slack escapes comes back as it was typed', () => {
  fc.assert(
    fc.property(anyWire, (typed) => {
      const wire = typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      expect(decodeSlackText(wire, BOT)).toBe(typed);
    }),
  );
});

test('the text of rich text comes back letter by letter', () => {
  fc.assert(
    fc.property(anyWire, (typed) => {
      const read = readSlackText({ text: '', blocks: [rich(section(said(`[${typed}]`)))] }, BOT);
      const trimmed = `[${typed}]`.split('\n').map((line) => line.trimEnd());
      expect(read).toBe(trimmed.join('\n'));
    }),
  );
});
