/** One story from paste to ticket, told by people who try again when authfix does not answer, with one kill somewhere in it. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { asId, type TriageId } from '../../src/core/ids.ts';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import type { Message } from '../../src/playground/protocol.ts';
import { startLocalSlack } from '../../src/playground/server.ts';
import { checklistCard } from '../../src/slack/views/checklist-card.ts';
import type { StorePlace } from '../../src/store/place.ts';
import { openStore } from '../../src/store/store.ts';
import { ADA, INTEGRATIONS, SUPPORT, shownText } from '../support/desk.ts';
import type { ProcessSettings } from './authfix-process.ts';
import { eventOf, triageOf } from './marked-messages.ts';
import { oneGuide } from './one-guide.ts';
import { type RunningProcess, startProcess } from './running-process.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PASTE = 'our Tines story gets {"status": 401, "body": "Unauthorized"} from the HTTP Request action';

/** What is left at the end, to be judged. */
export interface Ending {
  /** The points that the first process passed until it was killed or ended. */
  readonly points: readonly string[];
  readonly wasKilled: boolean;
  /** Ticket numbers that the form acknowledged. */
  readonly acknowledged: readonly number[];
  /** Ticket numbers in the store. */
  readonly stored: readonly number[];
  /** How many cards the support channel shows. */
  readonly supportCards: number;
  readonly confirmations: number;
  /** How many checklists the thread of the first card shows, and whether that card is the record's. */
  readonly checklists: number;
  readonly cardIsTrue: boolean;
  readonly outcomes: readonly string[];
}

/** Tells the story with a kill at a point, or without one. */
export async function tellStory(place: StorePlace, killAt: string | null): Promise<Ending> {
  const folder = await mkdtemp(join(tmpdir(), 'authfix-crash-'));
  const manifest: unknown = parse(readFileSync(join(ROOT, 'app-manifest.yml'), 'utf8'));
  const slack = await startLocalSlack({ manifest });
  const settings: ProcessSettings = {
    place,
    dataDir: folder,
    knowledgeDir: oneGuide(folder),
    supportChannel: SUPPORT,
    botToken: slack.botToken,
    appToken: slack.appToken,
    apiUrl: slack.apiUrl,
    leaseMs: 500,
    killAt,
  };
  const teller = new Teller(slack, settings, await startProcess(settings));
  try {
    await teller.tell();
    return await teller.judge(place);
  } finally {
    await teller.end();
    await slack.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

// A lease of half a second and the work after it, on a machine where ten stories start their processes at once. Only few
// kills lose what must be done again, and a process that dies ends the waiting, so patience costs little.
const PATIENCE_MS = 4000;
const MOST_TRIES = 4;

class Teller {
  readonly #slack: LocalSlack;
  readonly #settings: ProcessSettings;
  readonly #first: RunningProcess;
  #process: RunningProcess;
  #acknowledged: number[] = [];

  constructor(slack: LocalSlack, settings: ProcessSettings, process: RunningProcess) {
    this.#slack = slack;
    this.#settings = settings;
    this.#first = process;
    this.#process = process;
  }

  async tell(): Promise<void> {
    const ada = this.#slack.as(ADA);
    await this.#until(
      'a checklist',
      () => this.#checklists().length > 0,
      async () => {
        // Whoever gets no answer pastes again; whoever has a card does not.
        await ada.post(INTEGRATIONS, PASTE);
      },
    );
    await this.#until(
      'the step to be noted',
      () => this.#shows('no change'),
      async () => {
        const [card] = this.#checklists();
        if (card !== undefined) await ada.click(card, { text: 'No change, next step' });
      },
    );
    await this.#until(
      'the form',
      () => this.#slack.viewOf(ADA) !== undefined,
      async () => {
        const [card] = this.#checklists();
        if (card !== undefined) await ada.click(card, { text: 'Escalate to support' });
      },
    );
    await this.#until(
      'the ticket',
      () => this.#acknowledged.length > 0 || this.#shows('Ticket #1'),
      () => this.#submit(),
    );
    await this.#until('the ticket card', () => this.#slack.messages(SUPPORT).length > 0);
    await this.#until('the confirmation', () => this.#confirmations() > 0);
    await this.#until('the closed card', () =>
      this.#checklists().some((card) => shownText(card.blocks).includes('Ticket #1')),
    );
    await this.#revive();
    await this.#slack.settled({ quietMs: 700, timeoutMs: 20_000 });
  }

  async #submit(): Promise<void> {
    const view = this.#slack.viewOf(ADA);
    if (view === undefined) return;
    await this.#slack.as(ADA).submit(view);
    const after = shownText(this.#slack.viewOf(ADA)?.view);
    const number = /Ticket #(\d+)/.exec(after)?.[1] ?? /ticket #(\d+)/.exec(after)?.[1];
    if (number !== undefined) this.#acknowledged.push(Number(number));
  }

  /** Does a thing until something is so; a process that died is started again, and what it had begun has its time. */
  async #until(what: string, isSo: () => boolean, act?: () => Promise<void>): Promise<void> {
    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      // A deed may fail because nobody answers: that is what is being tested.
      if (!isSo()) await act?.().catch(() => {});
      if (await this.#comesTrue(what, isSo)) return;
      await this.#revive();
      if (await this.#comesTrue(what, isSo)) return;
    }
    throw new Error(`never came: ${what}, after a kill at ${this.#settings.killAt}`);
  }

  async #comesTrue(what: string, isSo: () => boolean): Promise<boolean> {
    try {
      await this.#slack.waitFor(what, () => isSo() || this.#process.isGone(), { timeoutMs: PATIENCE_MS });
    } catch {
      return false;
    }
    return isSo();
  }

  async #revive(): Promise<void> {
    if (!this.#process.isGone()) return;
    this.#process = await startProcess({ ...this.#settings, killAt: null });
  }

  #inThread(): readonly Message[] {
    return this.#slack.messages(INTEGRATIONS).filter((one) => one.user === this.#slack.botUserId);
  }

  #checklists(): readonly Message[] {
    return this.#inThread().filter((one) => eventOf(this.#slack, one) === 'authfix_triage');
  }

  #confirmations(): number {
    return this.#inThread().filter((one) => eventOf(this.#slack, one) === 'authfix_ticket').length;
  }

  #shows(text: string): boolean {
    return this.#inThread().some((one) => shownText(one.blocks).includes(text));
  }

  async judge(place: StorePlace): Promise<Ending> {
    await this.#process.kill();
    const store = await openStore({ ...place });
    try {
      const tickets = await store.listTickets();
      const [card] = this.#checklists();
      const id = card === undefined ? '' : triageOf(this.#slack, card);
      const triage = await store.findTriage(asId<TriageId>(id));
      const expected = triage === null ? '' : wordsOf(checklistCard(triage).blocks);
      return {
        points: this.#first.points,
        wasKilled: this.#settings.killAt !== null && this.#first.points.at(-1) === this.#settings.killAt,
        acknowledged: this.#acknowledged,
        stored: tickets.map(({ number }) => number),
        supportCards: this.#slack.messages(SUPPORT).length,
        confirmations: this.#confirmations(),
        checklists: this.#slack
          .thread(INTEGRATIONS, card?.threadTs ?? '')
          .filter((one) => eventOf(this.#slack, one) === 'authfix_triage').length,
        cardIsTrue: card !== undefined && wordsOf(card.blocks) === expected,
        outcomes: triage?.records.map(({ outcome }) => outcome) ?? [],
      };
    } finally {
      await store.close();
    }
  }

  async end(): Promise<void> {
    await this.#process.kill();
  }
}

// Where blocks begin and end is not what a reader sees.
function wordsOf(blocks: unknown): string {
  return shownText(blocks).replaceAll(/\s+/g, ' ').trim();
}
