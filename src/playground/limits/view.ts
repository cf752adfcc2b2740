/** Knows which modals and Home tabs Slack takes. */
import { type Fields, isFields } from '../json.ts';
import { blockRules } from './blocks.ts';
import { plainText } from './composition.ts';
import { limits } from './numbers.ts';
import { boolean, byType, list, object, type Problem, string } from './rules.ts';
import { repeatedIds } from './uniqueness.ts';

/** The word that starts the problem of a view of more than 250 kB; Slack answers it as an error of its own. */
export const tooLarge = 'view_too_large';

const common = {
  private_metadata: string(limits.privateMetadata, 0),
  callback_id: string(limits.id, 0),
  external_id: string(limits.id, 0),
};

/** docs reference/views; a view that came back in a payload has more fields, which Slack refuses as well. */
const viewRule = byType({
  modal: object(
    {
      title: plainText(limits.viewTitle),
      blocks: list(blockRules.modal, limits.blocksPerView, 0),
    },
    {
      ...common,
      submit: plainText(limits.viewTitle),
      close: plainText(limits.viewTitle),
      clear_on_close: boolean,
      notify_on_close: boolean,
      submit_disabled: boolean,
    },
  ),
  home: object({ blocks: list(blockRules.home, limits.blocksPerView, 0) }, common),
});

/** Checks a modal or Home tab and returns everything that Slack would refuse, each with a JSON pointer below `/view`. */
export function validateView(view: Readonly<object>): readonly Problem[] {
  const problems = viewRule(view, '/view');
  const fields = view as Fields;
  const { blocks } = fields;
  if (problems.length > 0 || !Array.isArray(blocks)) return problems;
  return [
    ...repeatedIds(blocks, '/view/blocks'),
    ...missingSubmit(fields, blocks),
    ...manyFocused(blocks),
    ...overSize(fields),
  ];
}

/** types: ModalView.submit is required when the view has input blocks. */
function missingSubmit(view: Fields, blocks: readonly unknown[]): readonly Problem[] {
  const hasInput = blocks.some((block) => isFields(block) && block['type'] === 'input');
  if (view['type'] !== 'modal' || !hasInput || view['submit'] !== undefined) return [];
  return [{ pointer: '/view', message: 'missing required field: submit' }];
}

/** types: Focusable allows one focused element per view. */
function manyFocused(blocks: readonly unknown[]): readonly Problem[] {
  if (countFocused(blocks) <= 1) return [];
  return [{ pointer: '/view/blocks', message: 'only one element may set focus_on_load' }];
}

function countFocused(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 'focus_on_load' in value && value.focus_on_load === true ? 1 : 0;
  for (const inner of Object.values(value)) count += countFocused(inner);
  return count;
}

function overSize(view: Fields): readonly Problem[] {
  const bytes = Buffer.byteLength(JSON.stringify(view));
  return bytes > limits.viewBytes ? [{ pointer: '/view', message: `${tooLarge}: ${bytes} bytes` }] : [];
}
