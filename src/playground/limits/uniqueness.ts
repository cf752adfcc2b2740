/** Knows which ids must not occur twice: block ids in one surface, action ids in one block. */
import { elementsOf } from '../block-elements.ts';
import { isFields, textAt } from '../json.ts';
import type { Problem } from './rules.ts';

/** Finds repeated `block_id`s, and `action_id`s repeated within a block (types: Block.block_id, Action.action_id). */
export function repeatedIds(blocks: readonly unknown[], pointer: string): readonly Problem[] {
  const problems: Problem[] = [];
  const blockIds = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    if (!isFields(block)) continue;
    const blockId = textAt(block, 'block_id');
    const at = `${pointer}/${index}`;
    if (blockId !== undefined && blockIds.has(blockId))
      problems.push({ pointer: `${at}/block_id`, message: `block_id "${blockId}" already exists` });
    if (blockId !== undefined) blockIds.add(blockId);
    const actionIds = new Set<string>();
    for (const { actionId } of elementsOf([block])) {
      if (actionIds.has(actionId))
        problems.push({ pointer: at, message: `action_id "${actionId}" already exists` });
      actionIds.add(actionId);
    }
  }
  return problems;
}
