/** The words that stories are told with: what a thread shows, what a person presses, what a form says. */
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

/** Waits until the thread shows a text. */
export async function shows({ desk, ts, channel }: Thread, text: string): Promise<void> {
  await desk.slack.waitFor(`the thread to show "${text}"`, () =>
    shownText(desk.slack.thread(channel, ts)).includes(text),
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
