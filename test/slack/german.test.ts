/** A whole authfix that speaks German: in the thread, in private, and in what the worker draws later. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ADA, type Desk, NOOR, openDesk, SUPPORT, shownText } from '../support/desk.ts';
import { cardOf, formOf, paste, shows, whispered } from '../support/story.ts';

const TINES = 'our Tines story gets {"status": 401, "body": "Unauthorized"} from the HTTP Request action';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk({ language: 'de' });
});
afterEach(async () => await desk.close());

test('a paste, its checklist, a late click, the form and the ticket', async () => {
  const thread = await paste(desk, TINES, ADA);
  const card = await cardOf(thread);
  expect(shownText(card.blocks)).toContain('Schritt 1 von');
  await desk.slack.as(ADA).click(card, { text: 'Unverändert, weiter' });
  await shows(thread, 'Schritt 2 von');
  await desk.slack.as(ADA).click(await cardOf(thread), { text: 'An den Support geben' });
  const form = await formOf(desk, ADA);
  expect(shownText(form)).toContain('An den Support geben');
  await desk.slack.as(ADA).submit(form);
  await shows(thread, 'Ticket #1 ist jetzt dort');
  await desk.slack.waitFor('the ticket', () =>
    shownText(desk.slack.messages(SUPPORT)).includes('Ich übernehme es'),
  );
  await desk.slack.as(NOOR).command('/authfix', 'help', 'C0INTEGRA');
  await whispered(desk, NOOR, 'Füge einen Fehler ein');
});
