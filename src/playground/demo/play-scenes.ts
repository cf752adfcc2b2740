/** Plays scenes in a local Slack by people's own deeds: nothing in the demo is painted, the app did all of it. */
import type { LocalSlack } from '../local-slack.ts';
import type { Message } from '../protocol.ts';
import type { Act, Scene } from './scene.ts';
import type { ShiftedClock } from './shifted-clock.ts';

interface Stage {
  readonly slack: LocalSlack;
  readonly clock: ShiftedClock;
  /** The channel in which tickets arrive. */
  readonly support: string;
}

/** Long enough for a slow machine; a scene that goes another way than it is written takes that long, too. */
const patience = { timeoutMs: 15_000 };
const quiet = { ...patience, quietMs: 25 };

/** A scene that the app played in another way than it is written, for example because its guides are others; it ended there. */
export interface BrokenScene {
  readonly scene: Scene;
  readonly fault: unknown;
}

/** Plays all scenes in their order and sets the clock to the true time; returns those that went another way. */
export async function playScenes(stage: Stage, scenes: readonly Scene[]): Promise<readonly BrokenScene[]> {
  const broken: BrokenScene[] = [];
  for (const scene of scenes) {
    try {
      await playScene(stage, scene);
    } catch (fault) {
      broken.push({ scene, fault });
    }
  }
  stage.clock.setBack(0);
  return broken;
}

async function playScene(stage: Stage, scene: Scene): Promise<void> {
  const { slack, clock } = stage;
  clock.setBack(scene.minutesAgo);
  const ts = await slack.as(scene.by).post(scene.channel, scene.text);
  const open: OpenScene = { ...stage, scene, ts };
  if (scene.shows !== undefined) await answer(open, scene.shows);
  await slack.settled(quiet);
  let minutesAgo = scene.minutesAgo;
  for (const act of scene.acts ?? []) {
    minutesAgo -= act.minutesLater;
    clock.setBack(minutesAgo);
    await playAct(open, act);
    // What the app still does about it belongs to this moment, not to the next one.
    await slack.settled(quiet);
  }
}

interface OpenScene extends Stage {
  readonly scene: Scene;
  readonly ts: string;
}

async function playAct(open: OpenScene, act: Act): Promise<void> {
  const { slack, scene } = open;
  const person = slack.as(act.by ?? scene.by);
  switch (act.does) {
    case 'press': {
      await person.click(await messageAt(open, act.at, act.button), { text: act.button });
      await shown(open, act.shows, person.id);
      return;
    }
    case 'submit': {
      const view = await slack.waitFor(`a form before ${person.id}`, () => slack.viewOf(person.id), patience);
      const names = act.files?.names ?? [];
      const files = await Promise.all(names.map((name) => person.upload(name, `what ${name} shows`)));
      const ids = files.map(({ id }) => id);
      await person.submit(view, { ...act.form, ...(act.files ? { [act.files.field]: ids } : {}) });
      // The form says so first; the next message must not come before the thread's.
      await answer(open, act.shows);
      await ticket(open, act.brings);
      const last = slack.viewOf(person.id);
      if (last) await person.close(last, { all: true });
      return;
    }
    case 'reply': {
      const { channel, ts, threadTs = ts } = await messageAt(open, act.at);
      await person.post(channel, act.text, { threadTs });
      return;
    }
    case 'react': {
      const message =
        act.at === 'message' ? { channel: scene.channel, ts: open.ts } : await messageAt(open, act.at);
      await person.react(message, act.name);
    }
  }
}

/** The newest message of the app there that says these words. */
function messageAt(open: OpenScene, at: 'answer' | 'ticket', words = ''): Promise<Message> {
  return at === 'answer' ? answer(open, words) : ticket(open, words);
}

function answer({ slack, scene, ts }: OpenScene, words: string): Promise<Message> {
  const newest = () =>
    slack.thread(scene.channel, ts).findLast((one) => one.user === slack.botUserId && says(one, words));
  return slack.waitFor(`an answer to "${scene.text}" with "${words}"`, newest, patience);
}

function ticket({ slack, support }: OpenScene, words: string): Promise<Message> {
  const newest = () =>
    slack
      .messages(support)
      .findLast((one) => one.user === slack.botUserId && !one.threadTs && says(one, words));
  return slack.waitFor(`a ticket with "${words}"`, newest, patience);
}

/** Waits for words in the thread, or in the form before the person. */
async function shown({ slack, scene, ts }: OpenScene, words: string, person: string): Promise<void> {
  const look = () =>
    slack.thread(scene.channel, ts).some((one) => says(one, words)) ||
    JSON.stringify(slack.viewOf(person)?.view ?? '').includes(words);
  await slack.waitFor(`"${words}" after "${scene.text}"`, look, patience);
}

function says({ text, blocks }: Message, words: string): boolean {
  return text.includes(words) || JSON.stringify(blocks).includes(words);
}
