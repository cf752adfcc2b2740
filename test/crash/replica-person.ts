/** What one of many people does while processes die: paste, perhaps click, perhaps escalate, and try again when nobody answers. */
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import type { Message } from '../../src/playground/protocol.ts';
import { INTEGRATIONS, shownText } from '../support/desk.ts';
import { eventOf } from './marked-messages.ts';

/** How far somebody goes. */
export type Errand = 'paste' | 'click' | 'escalate';

export interface Person {
  readonly id: string;
  readonly errand: Errand;
  /** Where their paste stands. */
  readonly thread: string;
}

/** How long somebody waits before trying again; a click whose process died is never repeated by Slack. */
const PATIENCE_MS = 2500;
/** How long the work of a process that died may take to be taken over. */
const TAKEOVER_MS = 30_000;

export interface Watch {
  /** Told when somebody begins to wait for something; what it answers is called when it has come. */
  waits(): () => void;
}

/** Runs one errand to its end; throws when something does not come within 30 s of being wanted. */
export async function runErrand(
  slack: LocalSlack,
  { id, errand }: Pick<Person, 'id' | 'errand'>,
  watch: Watch,
): Promise<Person> {
  const story = new Errands(slack, id, watch);
  await story.paste();
  if (errand === 'click') await story.click();
  if (errand === 'escalate') await story.escalate();
  return { id, errand, thread: story.thread };
}

class Errands {
  readonly #slack: LocalSlack;
  readonly #id: string;
  readonly #watch: Watch;
  thread = '';

  constructor(slack: LocalSlack, id: string, watch: Watch) {
    this.#slack = slack;
    this.#id = id;
    this.#watch = watch;
  }

  async paste(): Promise<void> {
    const text = `${this.#id}: our Tines story gets {"status": 401, "body": "Unauthorized"} from the HTTP Request action`;
    // Once: Slack itself repeats an event that nobody acknowledged.
    this.thread = await this.#slack.as(this.#id).post(INTEGRATIONS, text);
    await this.#until('a card', () => this.#card() !== undefined, null);
  }

  async click(): Promise<void> {
    await this.#until(
      'the step to be noted',
      () => this.#shows('no change'),
      () => this.#press('No change, next step'),
    );
  }

  async escalate(): Promise<void> {
    await this.#until(
      'the form',
      () => this.#slack.viewOf(this.#id) !== undefined,
      () => this.#press('Escalate to support'),
    );
    await this.#until(
      'the number',
      () => this.#shows('is with'),
      async () => {
        const view = this.#slack.viewOf(this.#id);
        if (view !== undefined) await this.#slack.as(this.#id).submit(view);
      },
    );
  }

  async #press(text: string): Promise<void> {
    const card = this.#card();
    if (card !== undefined) await this.#slack.as(this.#id).click(card, { text });
  }

  /** Does a thing again and again until something is so. */
  async #until(what: string, isSo: () => boolean, act: (() => Promise<void>) | null): Promise<void> {
    const began = performance.now();
    const came = this.#watch.waits();
    while (!isSo()) {
      if (performance.now() - began > TAKEOVER_MS) throw new Error(`${this.#id} never saw ${what}`);
      // A deed fails while nobody is there to answer; then it is done again.
      await act?.().catch(() => {});
      await this.#slack.waitFor(what, isSo, { timeoutMs: PATIENCE_MS }).catch(() => {});
    }
    came();
  }

  #card(): Message | undefined {
    return this.#ours().find((one) => eventOf(this.#slack, one) === 'authfix_triage');
  }

  #shows(text: string): boolean {
    return this.#ours().some((one) => shownText(one.blocks).includes(text));
  }

  #ours(): readonly Message[] {
    return this.#slack.thread(INTEGRATIONS, this.thread).filter((one) => one.user === this.#slack.botUserId);
  }
}
