/** The demo's tickets, one in each state: resolved, reopened, waiting for an answer, claimed, open. */
import { ada, bea, integrations, kofi, noor, sam, yuki } from './demo-cast.ts';
import type { Act, Scene } from './scene.ts';

// The playground knows nothing of authfix; this is the name of the one text in a ticket's forms.
const TEXT = 'authfix.input.text';

interface HandOver {
  readonly ticket: number;
  /** Names of screenshots for the form. */
  readonly pictures: readonly string[];
}

/** Opens the form and sends it. */
function handOver({ ticket, pictures }: HandOver): readonly Act[] {
  return [
    { minutesLater: 1, does: 'press', at: 'answer', button: 'Escalate to support', shows: 'Send to support' },
    {
      minutesLater: 3,
      does: 'submit',
      form: {},
      files: { field: 'screenshots', names: pictures },
      // The card says too with whom the ticket is; this says only the confirmation.
      shows: 'answers come to this thread',
      brings: `Ticket #${ticket}`,
    },
  ];
}

export const answeredAndResolved: Scene = {
  minutesAgo: 1_500,
  by: kofi,
  channel: integrations,
  text: 'DPD labels stopped this morning, Mintsoft says\n```\n401 Unauthorised - DPD.GetGeoSession\n```',
  shows: 'Step 1 of 2',
  acts: [
    { minutesLater: 12, does: 'press', at: 'answer', button: 'No change, next step', shows: 'Step 2 of 2' },
    { minutesLater: 8, does: 'press', at: 'answer', button: 'No change', shows: 'That was the last step' },
    ...handOver({ ticket: 1, pictures: ['dpd-connection.png', 'label-error.png'] }),
    { minutesLater: 7, by: sam, does: 'press', at: 'ticket', button: "I'll take it", shows: 'looks after' },
    {
      minutesLater: 20,
      by: sam,
      does: 'reply',
      at: 'ticket',
      text: 'DPD retired this login on Friday. A new one is on its way to Kofi.',
    },
    { minutesLater: 15, by: sam, does: 'press', at: 'ticket', button: 'Resolve', shows: 'How did it end?' },
    {
      minutesLater: 2,
      by: sam,
      does: 'submit',
      form: {
        [TEXT]: 'DPD had retired the old login. The new one is saved in the connection, labels print again.',
      },
      shows: 'labels print again',
      brings: 'labels print again',
    },
    { minutesLater: 5, does: 'press', at: 'answer', button: 'Yes, it helped', shows: 'noted that it helped' },
  ],
};

export const reopenedByItsAsker: Scene = {
  minutesAgo: 1_200,
  by: ada,
  channel: integrations,
  text: 'Mintsoft will not save the WooCommerce connection: Invalid credentials',
  shows: 'Step 1 of',
  acts: [
    ...handOver({ ticket: 2, pictures: ['woocommerce-keys.png'] }),
    { minutesLater: 9, by: yuki, does: 'press', at: 'ticket', button: 'Resolve', shows: 'How did it end?' },
    {
      minutesLater: 2,
      by: yuki,
      does: 'submit',
      form: { [TEXT]: 'The consumer key had a space at its end. Saved without it.' },
      shows: 'a space at its end',
      brings: 'a space at its end',
    },
    {
      minutesLater: 700,
      does: 'press',
      at: 'answer',
      button: 'It came back',
      shows: 'opened ticket #2 again',
    },
  ],
};

export const waitingForAnAnswer: Scene = {
  minutesAgo: 420,
  by: noor,
  channel: integrations,
  text: 'Mintsoft: 401 Unauthorised on the Magento connection since the weekend, nobody touched it',
  shows: 'Step 1 of',
  acts: [
    ...handOver({ ticket: 3, pictures: ['magento-connection.png'] }),
    {
      minutesLater: 14,
      by: sam,
      does: 'press',
      at: 'ticket',
      button: 'Ask for a detail',
      shows: 'Which detail?',
    },
    {
      minutesLater: 2,
      by: sam,
      does: 'submit',
      form: { [TEXT]: 'Which date does the access token show on Magento’s page?' },
      shows: 'needs one more detail',
      brings: 'Waiting for an answer',
    },
  ],
};

export const claimedByYuki: Scene = {
  minutesAgo: 240,
  by: bea,
  channel: integrations,
  text: 'Mintsoft shows 403 Forbidden for the Shopify connection since 08:00',
  shows: 'Step 1 of 1',
  acts: [
    {
      minutesLater: 5,
      does: 'press',
      at: 'answer',
      button: "I can't do this",
      shows: 'That was the last step',
    },
    ...handOver({ ticket: 4, pictures: ['shopify-orders.png'] }),
    { minutesLater: 6, by: yuki, does: 'press', at: 'ticket', button: "I'll take it", shows: 'looks after' },
    {
      minutesLater: 4,
      by: yuki,
      does: 'reply',
      at: 'ticket',
      text: 'Mine. The role Connect-Shopify is missing.',
    },
  ],
};

export const handedOverJustNow: Scene = {
  minutesAgo: 38,
  by: kofi,
  channel: integrations,
  text: 'Mintsoft: 403 Forbidden on the Amazon connection, orders are piling up',
  shows: 'Step 1 of',
  acts: handOver({ ticket: 5, pictures: ['amazon-403.png'] }),
};
