/** The words that stories are told with: what a thread shows, what a person presses, what a form says. */
import type { FormValues } from '../../src/playground/form-values.ts';
import type { Message, OpenView } from '../../src/playground/protocol.ts';
import { type Desk, INTEGRATIONS, SUPPORT, shownText } from './desk.ts';

/** A pasted error with the card that answers it. */
export interface Thread {
  readonly desk: Desk;
  readonly ts: string;
  readonly channel: string;
}

/** Posts an error and waits for the bot's first reply. */
export async function paste(desk: Desk, text: string, by: string): Promise<Thread> {
  const ts = await desk.slack.as(by).post(INTEGRATIONS, text);
  await desk.reply(INTEGRATIONS, ts);
  return { desk, ts, channel: INTEGRATIONS };
}

/** The bot's first message in the thread, as it looks now. */
export function cardOf({ desk, ts, channel }: Thread): Promise<Message> {
  return desk.reply(channel, ts);
}

/** Waits until the thread shows a text; `patience` for what may take as long as a lease. */
export async function shows(
  { desk, ts, channel }: Thread,
  text: string,
  patience: { readonly timeoutMs?: number } = {},
): Promise<void> {
  await desk.slack.waitFor(
    `the thread to show "${text}"`,
    () => shownText(desk.slack.thread(channel, ts)).includes(text),
    patience,
  );
}

/** Presses a button of the card and waits until the thread shows what follows. */
export async function press(
  thread: Thread,
  button: string,
  next: { readonly by: string; readonly shows: string },
): Promise<void> {
  await thread.desk.slack.as(next.by).click(await cardOf(thread), { text: button });
  await shows(thread, next.shows);
}

/** Waits for the modal that a person sees. */
export function formOf(desk: Desk, user: string): Promise<OpenView> {
  return desk.slack.waitFor(`a form before ${user}`, () => desk.slack.viewOf(user));
}

/** Waits for the nth message of the support channel, counting from one. */
export function ticketCard(desk: Desk, nth = 1): Promise<Message> {
  return desk.slack.waitFor(`ticket card ${nth}`, () => desk.slack.messages(SUPPORT)[nth - 1]);
}

/** Waits for a private sentence to a person. */
export async function whispered(desk: Desk, user: string, text: string): Promise<Message> {
  return desk.slack.waitFor(`a private "${text}" to ${user}`, () =>
    desk.slack
      .ephemerals(user)
      .find((one) => shownText(one.blocks).includes(text) || one.text.includes(text)),
  );
}

/** Waits until nothing more happens, for stories in which the bot must stay silent. */
export async function nothingElse(desk: Desk): Promise<void> {
  await desk.slack.settled({ quietMs: 300 });
}

/** A ticket with the thread that it came from. */
export interface TicketStory extends Thread {
  readonly number: number;
}

const TINES = 'our Tines story gets {"status": 401, "body": "Unauthorized"} from the HTTP Request action';

/** Has somebody paste an error and escalate at once; waits until the ticket is in the support channel and confirmed. */
export async function escalated(desk: Desk, by: string, nth = 1): Promise<TicketStory> {
  const thread = await paste(desk, TINES, by);
  await desk.slack.as(by).click(await cardOf(thread), { text: 'Escalate to support' });
  await desk.slack.as(by).submit(await formOf(desk, by));
  await shows(thread, `Ticket #${nth} is with`);
  await desk.slack.as(by).close(await formOf(desk, by));
  return { ...thread, number: nth };
}

/** The ticket's card in the support channel, as it looks now. */
export function supportCard({ desk, number }: TicketStory): Promise<Message> {
  return desk.slack.waitFor(`the card of ticket ${number}`, () =>
    desk.slack.messages(SUPPORT).find((one) => one.text.startsWith(`Ticket #${number}:`)),
  );
}

/** Waits until the ticket's card shows a text. */
export async function cardShows(story: TicketStory, text: string): Promise<void> {
  const { ts } = await supportCard(story);
  await story.desk.slack.waitFor(`the card of ticket ${story.number} to show "${text}"`, () =>
    shownText(story.desk.slack.messages(SUPPORT).find((one) => one.ts === ts)?.blocks).includes(text),
  );
}

/** Waits until the thread of the ticket's card shows a text. */
export async function supportersRead(story: TicketStory, text: string): Promise<void> {
  const { ts } = await supportCard(story);
  await shows({ desk: story.desk, channel: SUPPORT, ts }, text);
}

/** Presses a button of the support card, or chooses from its menu. */
export async function pressCard(story: TicketStory, by: string, button: string): Promise<void> {
  const card = await supportCard(story);
  const inMenu = !JSON.stringify(card.blocks).includes(
    `"text":${JSON.stringify(button)},"emoji":false},"value":"{`,
  );
  const target = inMenu ? { actionId: 'authfix.ticket.more', choose: button } : { text: button };
  await story.desk.slack.as(by).click(card, target);
}

/** The bot's message in the thread that shows a text, as it looks now. */
export function noteOf({ desk, ts, channel }: Thread, text: string): Promise<Message> {
  return desk.slack.waitFor(`a message with "${text}"`, () =>
    desk.slack.thread(channel, ts).find((one) => shownText(one.blocks).includes(text)),
  );
}

/** Fills in the form that a person sees, and sends it. */
export async function fill(desk: Desk, by: string, form: FormValues) {
  return desk.slack.as(by).submit(await formOf(desk, by), form);
}
