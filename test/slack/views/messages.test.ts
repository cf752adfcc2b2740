/** Choices, sentences and answers are what Slack accepts, whatever text is in them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choiceMessage, chosenMessage } from '../../../src/slack/views/choice-message.ts';
import { escalationDone } from '../../../src/slack/views/escalation-form.ts';
import { helpMessage, productMessage } from '../../../src/slack/views/help-message.ts';
import { sentence } from '../../../src/slack/views/sentence.ts';
import { threadRoot } from '../../../src/slack/views/thread-root.ts';
import { cardWords } from '../../../src/slack/views/wording/card.ts';
import { choiceWords } from '../../../src/slack/views/wording/choice.ts';
import { commonWords } from '../../../src/slack/views/wording/common.ts';
import { deliveryWords } from '../../../src/slack/views/wording/delivery.ts';
import { escalationWords, ticketOnItsWay } from '../../../src/slack/views/wording/escalation.ts';
import { guideFaultWords } from '../../../src/slack/views/wording/guide-fault.ts';
import { helpWords } from '../../../src/slack/views/wording/help.ts';
import { pasteWords } from '../../../src/slack/views/wording/paste.ts';
import { whyWords } from '../../../src/slack/views/wording/why.ts';
import { checkAll, expectAccepted, expectModal } from './accepted.ts';
import { anyText } from './any-text.ts';
import { literalTexts } from './shown.ts';

const anyOffer = fc.record({
  guide: fc.constant('g'.repeat(60)),
  cause: fc.constant('c'.repeat(60)),
  product: fc.option(anyText(40)),
  error: anyText(200),
  reason: anyText(2000),
  question: fc.option(anyText(150)),
});

test('a choice is accepted with any five causes, and so is what it becomes', () => {
  checkAll(fc.array(anyOffer, { maxLength: 5 }), (offers) => {
    const diagnosis = '7d0a2f0e-5a53-4a9d-9d63-0d4b6c6f7a11';
    expectAccepted(choiceMessage({ diagnosis, offers, recognised: offers.length % 2 === 0 }));
    for (const offer of offers) expectAccepted(chosenMessage('U0ASKER01', offer));
    expectAccepted(chosenMessage('U0ASKER01', null));
  });
});

test('a choice asks what tells a guide from the others, where there is something to ask', () => {
  const offer = { guide: 'g', cause: 'c', product: 'Parcel App', error: '401', reason: 'It is so.' };
  const shown = (question: string | null) =>
    literalTexts(
      choiceMessage({ diagnosis: 'd', offers: [{ ...offer, question }], recognised: true }).blocks,
    );
  expect(shown('Is it about *parcels*?')).toContain('Is it about *parcels*?');
  // The question and the end of its line.
  expect(shown('Is it about *parcels*?')).toHaveLength(shown(null).length + 2);
});

test('sentences, thread beginnings and answers about products are accepted with any text', () => {
  checkAll(anyText(40_000), (text) => {
    expectAccepted(threadRoot('U0ASKER01', text));
    const name = text.slice(0, 40).toWellFormed();
    expectAccepted(productMessage({ kind: 'set', product: name }));
    expectAccepted(
      productMessage({ kind: 'unknown-product', known: Array.from({ length: 200 }, () => name) }),
    );
    const contact = text.slice(0, 200).toWellFormed();
    const said = ticketOnItsWay(7, contact);
    expectAccepted(sentence(`:ticket: ${said}`));
    expectModal(escalationDone(said));
    expect(literalTexts(sentence(said).blocks)).toContain(said);
  });
});

const SURFACES = [
  cardWords,
  choiceWords,
  commonWords,
  deliveryWords,
  escalationWords,
  guideFaultWords,
  helpWords,
  pasteWords,
  whyWords,
];

test('every sentence that authfix says is accepted', () => {
  for (const said of SURFACES) for (const text of Object.values<string>(said)) expectAccepted(sentence(text));
  expectAccepted(helpMessage());
});
