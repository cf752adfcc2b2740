/** Knows Slack's mrkdwn: turns a text into a tree of paragraphs, quotes and boxes without losing a character that is read. */
import { scanInline } from './mrkdwn-scan.ts';
import type { MrkdwnBlock } from './mrkdwn-tree.ts';
import { plainCode } from './slack-escapes.ts';

const FENCE = '```';

/** Parses mrkdwn as an app sends it, `&amp;` `&lt;` `&gt;` included; never refuses. */
export function parseMrkdwn(text: string): readonly MrkdwnBlock[] {
  const blocks: MrkdwnBlock[] = [];
  let rest = text;
  for (let start = rest.indexOf(FENCE); start >= 0; start = rest.indexOf(FENCE)) {
    const end = rest.indexOf(FENCE, start + FENCE.length + 1);
    if (end < 0) break;
    const code = rest.slice(start + FENCE.length, end);
    blocks.push(...parseLines(rest.slice(0, start).replace(/\n$/, '')));
    blocks.push({ kind: 'pre', text: plainCode(code.replace(/^\n/, '').replace(/\n$/, '')) });
    rest = rest.slice(end + FENCE.length).replace(/^\n/, '');
  }
  return [...blocks, ...parseLines(rest)];
}

/** Lines that begin with `>` are a quote; `>>>` makes one of everything that follows. */
function parseLines(text: string): readonly MrkdwnBlock[] {
  if (text === '') return [];
  const groups: { quoted: boolean; lines: string[] }[] = [];
  let toTheEnd = false;
  for (const line of text.split('\n')) {
    const mark: string | undefined = toTheEnd ? undefined : /^(?:(?:>|&gt;){3}|(?:>|&gt;)) ?/.exec(line)?.[0];
    toTheEnd ||= mark !== undefined && /^(?:>|&gt;){3}/.test(mark);
    const quoted = toTheEnd || mark !== undefined;
    const last = groups.at(-1);
    const words = line.slice(mark?.length ?? 0);
    if (last?.quoted === quoted) last.lines.push(words);
    else groups.push({ quoted, lines: [words] });
  }
  return groups.map(({ quoted, lines }) => ({
    kind: quoted ? 'quote' : 'paragraph',
    content: scanInline(lines.join('\n')),
  }));
}
