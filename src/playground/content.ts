/** Knows what an app may put into a message: text and blocks are decoded, checked and given their ids here. */
import { withIds } from './block-elements.ts';
import { type Fields, listAt, parseJson, textAt } from './json.ts';
import { tooLong, validateMessage } from './limits/message.ts';
import { limits } from './limits/numbers.ts';
import type { Problem } from './limits/rules.ts';
import type { World } from './world.ts';

export type Content =
  | {
      readonly kind: 'accepted';
      readonly text: string;
      readonly blocks: readonly Fields[];
      readonly attachments: readonly Fields[];
      readonly warnings: readonly string[];
    }
  | { readonly kind: 'refused'; readonly error: string; readonly problems: readonly Problem[] };

/** Returns the value under a key, which a form carries as JSON text and a JSON body as it is. */
export function nested(body: Fields, key: string): unknown {
  const value = body[key];
  return typeof value === 'string' ? parseJson(value) : value;
}

/** Reads `text`, `markdown_text`, `blocks` and `attachments` of a message; refuses in Slack's words. */
export function readContent(world: World, body: Fields): Content {
  const written = readBlocks(body);
  if ('error' in written) return refuse(written.error);
  const problems = validateMessage({ blocks: written.blocks });
  const first = problems[0];
  if (first?.message.startsWith(tooLong)) return refuse(tooLong, problems);
  if (first) return refuse('invalid_blocks', problems);
  const text = textAt(body, 'text') ?? '';
  const attachments = listAt({ list: nested(body, 'attachments') }, 'list');
  if (text.trim() === '' && written.blocks.length === 0 && attachments.length === 0) return refuse('no_text');
  const warnings: string[] = [];
  if (text.trim() === '') warnings.push('missing_text_in_message');
  if (text.length > limits.messageText) warnings.push('message_truncated');
  return {
    kind: 'accepted',
    text: text.slice(0, limits.messageText),
    blocks: withIds(written.blocks, () => world.clock.id('')),
    attachments,
    warnings,
  };
}

function refuse(error: string, problems: readonly Problem[] = []): Content {
  return { kind: 'refused', error, problems };
}

/** Blocks as written, or those that `markdown_text` becomes (docs reference/methods/chat.postMessage). */
function readBlocks(body: Fields): { readonly blocks: readonly Fields[] } | { readonly error: string } {
  const markdown = textAt(body, 'markdown_text');
  if (markdown !== undefined) {
    if (body['text'] !== undefined || body['blocks'] !== undefined)
      return { error: 'markdown_text_conflict' };
    if (markdown.length > limits.markdownText) return { error: 'msg_too_long' };
    return { blocks: [{ type: 'markdown', text: markdown }] };
  }
  if (body['blocks'] === undefined || body['blocks'] === '') return { blocks: [] };
  const blocks = nested(body, 'blocks');
  if (!Array.isArray(blocks)) return { error: 'invalid_blocks_format' };
  return { blocks };
}

/** Writes problems the way Slack does in `errors` and `response_metadata.messages`. */
export function describeProblems(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ pointer, message }) => `${message} [json-pointer:${pointer}]`);
}
