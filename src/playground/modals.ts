/** Knows what happens when somebody sends or closes a modal, and what the app may answer. */
import { fillView } from './clicking.ts';
import { describeProblems } from './content.ts';
import { failDeed } from './failed-delivery.ts';
import { ImpossibleDeed } from './impossible-deed.ts';
import { checkInputs } from './input-checks.ts';
import { viewClosed, viewSubmission } from './interactions.ts';
import { type Fields, fieldsAt, listAt, textAt } from './json.ts';
import { validateView } from './limits/view.ts';
import type { Deed, DeedAnswer } from './protocol.ts';
import type { StoredView } from './views.ts';
import type { World } from './world.ts';

type Submit = Extract<Deed, { readonly type: 'submit' }>;
type Close = Extract<Deed, { readonly type: 'close' }>;

const trouble = 'We had some trouble connecting. Try again?';

function topView(world: World, user: string, viewId: string): StoredView {
  const view = world.views.top(user);
  if (view?.id !== viewId)
    throw new ImpossibleDeed(`${viewId} is not the modal that ${user} has in front of them.`);
  return view;
}

/** Checks what was filled in as Slack does, then asks the app, then does what its answer says. */
export async function submitView(world: World, deed: Submit): Promise<DeedAnswer> {
  const view = fillView(world, topView(world, deed.user, deed.viewId), deed.values);
  const errors = checkInputs(listAt(view.fields, 'blocks'), view.values);
  if (Object.keys(errors).length > 0) return showErrors(world, view, errors);
  const receipt = await world.delivery.interact('interactive', viewSubmission(world, view));
  if (receipt.kind !== 'acked') return failDeed(world, deed.user, trouble);
  return applyAnswer(world, view, receipt.payload);
}

function showErrors(world: World, view: StoredView, errors: Readonly<Record<string, string>>): DeedAnswer {
  world.views.replace({ ...view, errors });
  return { ok: false, error: 'Please correct the marked fields.', errors };
}

/** Does what `response_action` says (docs surfaces/modals); without one the view closes. */
function applyAnswer(world: World, view: StoredView, answer: Fields): DeedAnswer {
  const { views } = world;
  switch (answer['response_action']) {
    case 'errors':
      return applyErrors(world, view, fieldsAt(answer, 'errors') ?? {});
    case 'update':
      return applyView(world, view, { answer, show: (fields) => views.update(view, fields) });
    case 'push':
      return applyView(world, view, { answer, show: (fields) => views.push(view.user, fields) });
    case 'clear':
      views.clear(view.user);
      return { ok: true };
    case undefined:
      views.close(view);
      return { ok: true };
    default:
      return failDeed(world, view.user, `${trouble} (unknown response_action)`);
  }
}

/** Only input blocks of this view can carry an error; Slack shows its connection trouble for any other answer. */
function applyErrors(world: World, view: StoredView, written: Fields): DeedAnswer {
  const inputs = new Set<string>();
  for (const block of listAt(view.fields, 'blocks'))
    if (block['type'] === 'input') inputs.add(textAt(block, 'block_id') ?? '');
  const errors: Record<string, string> = {};
  for (const [blockId, error] of Object.entries(written)) {
    if (!inputs.has(blockId) || typeof error !== 'string')
      return failDeed(
        world,
        view.user,
        `${trouble} (errors for "${blockId}", which is not an input block of this view)`,
      );
    errors[blockId] = error;
  }
  return showErrors(world, world.views.find(view.id) ?? view, errors);
}

function applyView(
  world: World,
  view: StoredView,
  how: { readonly answer: Fields; readonly show: (fields: Fields) => StoredView | undefined },
): DeedAnswer {
  const fields = fieldsAt(how.answer, 'view') ?? {};
  const problems = describeProblems(validateView(fields));
  if (problems.length > 0)
    return failDeed(world, view.user, `${trouble} (invalid view: ${problems.join('; ')})`);
  if (!how.show(fields)) return failDeed(world, view.user, `${trouble} (push_limit_reached)`);
  return { ok: true };
}

/** Closes the view in front, or with `all` the whole stack, and tells the app if it asked to know. */
export async function closeView(world: World, deed: Close): Promise<DeedAnswer> {
  const { views, delivery } = world;
  const view = topView(world, deed.user, deed.viewId);
  const clears = deed.all === true || view.fields['clear_on_close'] === true;
  const closed = clears ? (views.stack(deed.user)[0] ?? view) : view;
  if (clears) views.clear(deed.user);
  else views.close(view);
  if (closed.fields['notify_on_close'] === true)
    await delivery.interact('interactive', viewClosed(world, closed, clears));
  return { ok: true };
}
