/** Knows what Slack writes in angle brackets: links, mentions, channels, groups, broadcasts and dates. */
import type { Inline } from './mrkdwn-tree.ts';
import { decodeEntities } from './slack-escapes.ts';

/** Reads what stands between `<` and `>`; undefined when it is no token and the brackets are only characters. */
export function readToken(inner: string): Inline | undefined {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? null : decodeEntities(inner.slice(bar + 1));
  if (target.startsWith('@')) return { kind: 'user', id: target.slice(1), label };
  if (target.startsWith('#')) return { kind: 'channel', id: target.slice(1), label };
  if (target.startsWith('!')) return readCommand(target.slice(1), label);
  return readLink(target, label);
}

function readLink(target: string, label: string | null): Inline | undefined {
  if (!/^(?:https?:\/\/|mailto:)\S/i.test(target)) return undefined;
  const url = decodeEntities(target);
  return { kind: 'link', url, label: label || url.replace(/^mailto:/i, '') };
}

function readCommand(command: string, label: string | null): Inline | undefined {
  const [name = '', ...rest] = command.split('^');
  if (name === 'here' || name === 'channel' || name === 'everyone') return { kind: 'broadcast', range: name };
  if (name === 'subteam' && rest[0]) return { kind: 'group', id: rest[0], label };
  if (name === 'date') return readDate(rest, label);
  return label ? { kind: 'text', text: label } : undefined;
}

function readDate([seconds, format, url]: readonly string[], label: string | null): Inline | undefined {
  if (!seconds || !/^\d{1,12}$/.test(seconds) || !format)
    return label ? { kind: 'text', text: label } : undefined;
  const fallback = label ?? format;
  return {
    kind: 'date',
    seconds: Number(seconds),
    format: decodeEntities(format),
    url: url || null,
    fallback,
  };
}
