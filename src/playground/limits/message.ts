/** Knows which messages Slack takes. */
import { type Fields, isFields } from '../json.ts';
import { blockRules } from './blocks.ts';
import { limits } from './numbers.ts';
import { list, type Problem } from './rules.ts';
import { countText } from './text-budget.ts';
import { repeatedIds } from './uniqueness.ts';

/** The word that starts the problem of a message whose blocks carry too much text; Slack answers it as an error of its own. */
export const tooLong = 'msg_blocks_too_long';

const blocksRule = list(blockRules.message, limits.blocksPerMessage, 0);

/**
 * Checks the blocks of a message (`{ text?, blocks? }`, as given to chat.postMessage) and returns everything that Slack would refuse, each
 * with a JSON pointer; an empty list means that the message is fine.
 */
export function validateMessage(message: Readonly<object>): readonly Problem[] {
  const blocks = (message as Fields)['blocks'];
  if (blocks === undefined) return [];
  const problems = blocksRule(blocks, '/blocks');
  if (problems.length > 0 || !Array.isArray(blocks)) return problems;
  const apart = [...repeatedIds(blocks, '/blocks'), ...tooManyOfAKind(blocks), ...tooMuchOfAKind(blocks)];
  return [...apart, ...overBudget(blocks)];
}

function overBudget(blocks: readonly unknown[]): readonly Problem[] {
  // Data tables have a larger budget of their own.
  const count = countText(blocks.filter((block) => !isOf(block, 'data_table')));
  if (count <= limits.messageTextBudget) return [];
  return [{ pointer: '/blocks', message: `${tooLong}: ${count} characters of text` }];
}

/** What some kinds of block may hold together in one message, whatever each of them holds. */
const budgets = {
  markdown: limits.markdownText,
  table: limits.tableText,
  data_table: limits.dataTableText,
} as const;

function tooMuchOfAKind(blocks: readonly unknown[]): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [type, budget] of Object.entries(budgets)) {
    const count = countText(blocks.filter((block) => isOf(block, type)));
    if (count > budget)
      problems.push({ pointer: '/blocks', message: `${type} must be less than ${budget + 1} characters` });
  }
  return problems;
}

function isOf(block: unknown, type: string): boolean {
  return isFields(block) && block['type'] === type;
}

/** One table and two charts per message; a plan and loose task cards do not mix (skill). */
function tooManyOfAKind(blocks: readonly unknown[]): readonly Problem[] {
  const count = (type: string): number => blocks.filter((block) => isOf(block, type)).length;
  const problems: Problem[] = [];
  if (count('table') > 1) problems.push({ pointer: '/blocks', message: 'only one table allowed' });
  if (count('data_visualization') > 2)
    problems.push({ pointer: '/blocks', message: 'only two data_visualization allowed' });
  if (count('plan') > 0 && count('task_card') > 0)
    problems.push({ pointer: '/blocks', message: 'plan and task_card must not be mixed' });
  return problems;
}
