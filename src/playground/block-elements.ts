/** Knows where the interactive elements sit inside blocks, and gives blocks and elements the ids that Slack would give. */
import { type Fields, fieldsAt, listAt, textAt } from './json.ts';

/** One interactive element and the block around it. */
export interface PlacedElement {
  readonly blockId: string;
  readonly actionId: string;
  readonly block: Fields;
  readonly element: Fields;
}

/** Where each kind of block keeps its elements; `input` and `section` keep one, the others a list. */
const listKeys: Readonly<Record<string, string>> = {
  actions: 'elements',
  context_actions: 'elements',
  card: 'actions',
};
const singleKeys: Readonly<Record<string, string>> = { section: 'accessory', input: 'element' };
const nestedKeys: Readonly<Record<string, string>> = { container: 'child_blocks', carousel: 'elements' };

/** Lists the interactive elements of blocks from top to bottom; images and texts are not among them. */
export function elementsOf(blocks: readonly Fields[]): readonly PlacedElement[] {
  const found: PlacedElement[] = [];
  for (const block of blocks) {
    const type = textAt(block, 'type') ?? '';
    const nested = nestedKeys[type];
    if (nested) found.push(...elementsOf(listAt(block, nested)));
    for (const element of ownElements(block, type)) {
      const actionId = textAt(element, 'action_id');
      if (actionId === undefined || element['type'] === 'image') continue;
      found.push({ blockId: textAt(block, 'block_id') ?? '', actionId, block, element });
    }
  }
  return found;
}

function ownElements(block: Fields, type: string): readonly Fields[] {
  const listKey = listKeys[type];
  if (listKey) return listAt(block, listKey);
  const single = fieldsAt(block, singleKeys[type] ?? '');
  return single ? [single] : [];
}

/** Returns the blocks with a `block_id` and `action_id`s wherever the app left them out. */
export function withIds(blocks: readonly Fields[], newId: () => string): readonly Fields[] {
  return blocks.map((block) => {
    const type = textAt(block, 'type') ?? '';
    const filled: Record<string, unknown> = { ...block, block_id: textAt(block, 'block_id') ?? newId() };
    const nested = nestedKeys[type];
    if (nested) filled[nested] = withIds(listAt(block, nested), newId);
    const listKey = listKeys[type];
    if (listKey && block[listKey])
      filled[listKey] = listAt(block, listKey).map((item) => withActionId(item, newId));
    const single = fieldsAt(block, singleKeys[type] ?? '');
    if (single) filled[singleKeys[type] ?? ''] = withActionId(single, newId);
    return filled;
  });
}

function withActionId(element: Fields, newId: () => string): Fields {
  if (element['type'] === 'image' || textAt(element, 'action_id') !== undefined) return element;
  return { ...element, action_id: newId() };
}
