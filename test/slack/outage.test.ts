/** Stories of a likely outage: many people meet one cause at once, support hears it once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleWorkspace } from '../../src/playground/example-workspace.ts';
import { formInputs } from '../../src/slack/ids.ts';
import { ADA, type Desk, INTEGRATIONS, NOOR, openDesk, SAM, SUPPORT, shownText } from '../support/desk.ts';
import {
  cardOf,
  fill,
  nothingElse,
  paste,
  pressCard,
  shows,
  supportCard,
  type Thread,
} from '../support/story.ts';

const EXPIRED = 'Mintsoft says\n```\nAuthorisation token is hard expired\n```';
const OTHERS = ['U0ASKER03', 'U0ASKER04', 'U0ASKER05', 'U0ASKER06'];
const EVERYBODY = [ADA, NOOR, ...OTHERS];
const MINUTE = 60_000;

let desk: Desk;
let passed = 0;
beforeEach(async () => {
  passed = 0;
  const [first] = exampleWorkspace.people;
  if (first === undefined) throw new Error('the example workspace has people');
  const people = [...exampleWorkspace.people, ...OTHERS.map((id) => ({ ...first, id, name: id, email: id }))];
  const channels = exampleWorkspace.channels.map((channel) =>
    channel.id === INTEGRATIONS ? { ...channel, members: [...channel.members, ...OTHERS] } : channel,
  );
  desk = await openDesk({
    workspace: { ...exampleWorkspace, people, channels },
    now: () => new Date(Date.now() + passed),
  });
});
afterEach(async () => {
  await desk.close();
});

async function allPaste(people: readonly string[]): Promise<readonly Thread[]> {
  const threads: Thread[] = [];
  for (const person of people) threads.push(await paste(desk, `${EXPIRED} (${person})`, person));
  return threads;
}

function notices() {
  return desk.slack.messages(SUPPORT).filter((one) => shownText(one.blocks).includes('Likely outage'));
}

describe('five people with one cause within ten minutes', () => {
  it('raise one notice with one ticket, once however often Slack delivers them', async () => {
    desk.slack.fault({ kind: 'duplicate-new-id', event: 'message', times: 5 });
    const [first] = await allPaste(EVERYBODY.slice(0, 5));
    await desk.slack.waitFor('the notice', () => notices()[0]);
    await nothingElse(desk);
    expect(desk.slack.messages(SUPPORT)).toHaveLength(1);
    expect(shownText(notices()[0]?.blocks)).toContain('5 people in 5 threads met this');
    if (first !== undefined) await shows(first, 'it is likely an outage: support has ticket #1');
  });

  it('raise it once when they paste at the same moment', async () => {
    await Promise.all(EVERYBODY.map((person) => paste(desk, `${EXPIRED} (${person})`, person)));
    await desk.slack.waitFor('the notice', () => notices()[0]);
    await nothingElse(desk);
    expect(desk.slack.messages(SUPPORT)).toHaveLength(1);
    expect(shownText(notices()[0]?.blocks)).toContain('6 people in 6 threads met this');
  });

  it('have later pastes attached, and all hear when it is over', async () => {
    const threads = await allPaste(EVERYBODY);
    const story = { ...(threads[0] as Thread), number: 1 };
    await shows({ desk, channel: SUPPORT, ts: (await supportCard(story)).ts }, '6 people in 6 threads');
    const last = threads[5] as Thread;
    await shows(last, 'support has ticket #1 for everybody');
    await pressCard(story, SAM, 'Resolve');
    expect(await fill(desk, SAM, { [formInputs.text]: 'the partner is back' })).toEqual({ ok: true });
    await shows(last, 'The outage behind this error is over');
    await shows(threads[0] as Thread, 'Did this answer your question?');
  });
});

it('fewer people, and five over a longer time, are no outage', async () => {
  await allPaste(EVERYBODY.slice(0, 4));
  passed += 11 * MINUTE;
  await allPaste(EVERYBODY.slice(4));
  await nothingElse(desk);
  expect(desk.slack.messages(SUPPORT)).toHaveLength(0);
  const [ada] = await allPaste([ADA]);
  expect(shownText((await cardOf(ada as Thread)).blocks)).not.toContain('outage');
});
