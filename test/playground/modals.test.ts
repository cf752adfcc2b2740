/** Modals through the official client: triggers, the stack, hashes, closing and answers to a submission. */
import { expect, test } from 'vitest';
import { fieldsAt } from '../../src/playground/json.ts';
import { ada, clientOf, refusal } from './fixture.ts';
import { type Answer, modal, startDesk, submit } from './modal-desk.ts';

test('a trigger opens one view, and only while it is fresh', async () => {
  let now = Date.now();
  const { slack, trigger } = await startDesk({ now: () => now });
  const { views } = clientOf(slack);
  const first = await trigger();
  await views.open({ trigger_id: first, view: modal('One') });
  expect((await refusal(views.open({ trigger_id: first, view: modal('Two') }))).error).toBe(
    'exchanged_trigger_id',
  );
  const late = await trigger();
  now += 3_001;
  expect((await refusal(views.open({ trigger_id: late, view: modal('Late') }))).error).toBe(
    'expired_trigger_id',
  );
  expect((await refusal(views.open({ trigger_id: 'x', view: modal('No') }))).error).toBe(
    'invalid_trigger_id',
  );
  expect(slack.viewOf(ada)?.view['title']).toMatchObject({ text: 'One' });
});

test('a stack is three views deep', async () => {
  const { slack, trigger } = await startDesk();
  const { views } = clientOf(slack);
  const { view: root } = await views.open({ trigger_id: await trigger(), view: modal('1') });
  await views.push({ trigger_id: await trigger(), view: modal('2') });
  const { view: top } = await views.push({ trigger_id: await trigger(), view: modal('3') });
  expect(top).toMatchObject({ root_view_id: root?.id });
  const fourth = views.push({ trigger_id: await trigger(), view: modal('4') });
  expect((await refusal(fourth)).error).toBe('push_limit_reached');
});

test('an update needs the latest hash, and a closed view is not found', async () => {
  const { slack, trigger } = await startDesk();
  const { views } = clientOf(slack);
  const opened = await views.open({
    trigger_id: await trigger(),
    view: modal('1', { external_id: 'form-7' }),
  });
  const { id: view_id = '', hash = '' } = opened.view ?? {};
  await views.update({ view_id, hash, view: modal('2', { external_id: 'form-7' }) });
  expect((await refusal(views.update({ view_id, hash, view: modal('3') }))).error).toBe('hash_conflict');
  await views.update({ external_id: 'form-7', view: modal('4', { external_id: 'form-7' }) });
  const taken = views.push({ trigger_id: await trigger(), view: modal('5', { external_id: 'form-7' }) });
  expect((await refusal(taken)).error).toBe('duplicate_external_id');
  await slack.as(ada).close({ id: view_id });
  expect((await refusal(views.update({ view_id, view: modal('6') }))).error).toBe('not_found');
});

test('closing tells the app only when it asked, once per view or for the whole stack', async () => {
  const { slack, heard, trigger } = await startDesk();
  const { views } = clientOf(slack);
  const asking = { notify_on_close: true };
  await views.open({ trigger_id: await trigger(), view: modal('1', asking) });
  const pushed = await views.push({ trigger_id: await trigger(), view: modal('2', asking) });
  await slack.as(ada).close({ id: pushed.view?.id ?? '' });
  const root = slack.viewOf(ada);
  expect(root?.view['title']).toMatchObject({ text: '1' });
  await views.push({ trigger_id: await trigger(), view: modal('3') });
  await slack.as(ada).close({ id: slack.viewOf(ada)?.id ?? '' }, { all: true });
  expect(slack.viewOf(ada)).toBeUndefined();
  expect(heard.map((body) => body['is_cleared'])).toEqual([false, true]);
  expect(fieldsAt(heard[1], 'view')?.['id']).toBe(root?.id);
});

test('a submission may be answered with an update, a push or the end of all', async () => {
  const answers: readonly [NonNullable<Answer>, string | undefined][] = [
    [{ response_action: 'update', view: modal('Thanks') }, 'Thanks'],
    [{ response_action: 'push', view: modal('More') }, 'More'],
    [{ response_action: 'clear' }, undefined],
  ];
  for (const [answer, title] of answers) {
    const { slack, trigger } = await startDesk({}, answer);
    const { view } = await clientOf(slack).views.open({
      trigger_id: await trigger(),
      view: modal('Form', { submit }),
    });
    expect(await slack.as(ada).submit({ id: view?.id ?? '' })).toEqual({ ok: true });
    expect(fieldsAt(slack.viewOf(ada)?.view, 'title')?.['text']).toBe(title);
  }
});

test('errors for a block that is no input, or a view that breaks the limits, are trouble for the person', async () => {
  const answers: readonly NonNullable<Answer>[] = [
    { response_action: 'errors', errors: { nowhere: 'No.' } },
    { response_action: 'update', view: modal('A title of more than 24 letters') },
  ];
  for (const answer of answers) {
    const { slack, trigger } = await startDesk({}, answer);
    const { view } = await clientOf(slack).views.open({
      trigger_id: await trigger(),
      view: modal('Form', { submit }),
    });
    const outcome = await slack.as(ada).submit({ id: view?.id ?? '' });
    expect(outcome).toMatchObject({ ok: false });
    expect(slack.notices(ada)[0]).toMatch(/^We had some trouble connecting\. Try again\?/);
    expect(slack.viewOf(ada)?.id).toBe(view?.id);
  }
});

test('a view that breaks a limit is called invalid_arguments, with a pointer', async () => {
  const { slack, trigger } = await startDesk();
  const { views } = clientOf(slack);
  const long = modal('A title of more than 24 letters');
  expect(await refusal(views.open({ trigger_id: await trigger(), view: long }))).toEqual({
    error: 'invalid_arguments',
    messages: ['[ERROR] must be less than 25 characters [json-pointer:/view/title/text]'],
  });
});
