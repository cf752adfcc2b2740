/** Two days in a company that uses authfix, as data: errors at every step of their way, talk that is none of its business, tickets. */
import { ada, bea, general, integrations, kofi, noor, sam } from './demo-cast.ts';
import type { Scene } from './scene.ts';
import {
  answeredAndResolved,
  claimedByYuki,
  handedOverJustNow,
  reopenedByItsAsker,
  waitingForAnAnswer,
} from './ticket-scenes.ts';

const fixedAtTheSecondStep: Scene = {
  minutesAgo: 1_560,
  by: noor,
  channel: integrations,
  text: 'The story that files our purchase orders stopped over night. Tines says\n```\n{"status": 401, "body": "Unauthorized"}\n```\nfrom the HTTP Request action. Anybody else?',
  shows: 'Step 1 of 4',
  acts: [
    { minutesLater: 6, does: 'press', at: 'answer', button: 'No change, next step', shows: 'Step 2 of 4' },
    { minutesLater: 9, does: 'press', at: 'answer', button: 'That fixed it', shows: 'Did this answer' },
    { minutesLater: 1, does: 'press', at: 'answer', button: 'Yes, it helped', shows: 'Thank you' },
    {
      minutesLater: 2,
      does: 'reply',
      at: 'answer',
      text: 'It was the word Bearer before the token. Back at work!',
    },
    { minutesLater: 3, by: sam, does: 'react', at: 'message', name: 'tada' },
  ],
};

const talk: readonly Scene[] = [
  {
    minutesAgo: 1_380,
    by: bea,
    channel: general,
    text: 'Stocktaking is moved to Thursday, so no deployments to the warehouse on Wednesday evening please.',
    acts: [{ minutesLater: 4, by: kofi, does: 'react', at: 'message', name: '+1' }],
  },
  {
    minutesAgo: 310,
    by: bea,
    channel: integrations,
    text: 'The 403 page in our style guide finally has a picture. Design says thank you.',
    acts: [{ minutesLater: 3, by: noor, does: 'react', at: 'message', name: 'art' }],
  },
];

const chosenFromThree: Scene = {
  minutesAgo: 150,
  by: noor,
  channel: integrations,
  text: 'we get {"status": 401, "body": "Unauthorized"} since noon',
  shows: 'Which fits?',
  acts: [
    { minutesLater: 2, does: 'press', at: 'answer', button: 'This one: Mintsoft', shows: 'Step 1 of 2' },
    { minutesLater: 7, does: 'press', at: 'answer', button: 'Does not apply', shows: 'Step 2 of 2' },
  ],
};

const secretKeptOut: Scene = {
  minutesAgo: 95,
  by: kofi,
  channel: integrations,
  text: 'Our stock story in Tines fails since last night:\n```\nX-Api-Key: demo-only-9f8e7d6c5b4a\n\nHTTP/1.1 401 Unauthorized\n{"message":"The access token has expired"}\n```',
  shows: 'Step 1 of',
};

const asked: Scene = {
  minutesAgo: 50,
  by: ada,
  channel: integrations,
  text: '@authfix the eBay connection shows inactive in Mintsoft but no error',
  shows: 'Step 1 of 1',
  acts: [{ minutesLater: 6, does: 'press', at: 'answer', button: 'That fixed it', shows: 'Did this answer' }],
};

const notYetChosen: Scene = {
  minutesAgo: 25,
  by: bea,
  channel: integrations,
  text: 'curl gives me HTTP/1.1 401 Unauthorized, what now?',
  shows: 'Which fits?',
};

const justPasted: Scene = {
  minutesAgo: 4,
  by: ada,
  channel: integrations,
  text: 'Orders from eBay stopped importing. Mintsoft: Authorisation token is hard expired',
  shows: 'Step 1 of 1',
};

/** In the order of their time. */
export const demoScenes: readonly Scene[] = [
  fixedAtTheSecondStep,
  answeredAndResolved,
  ...talk.slice(0, 1),
  reopenedByItsAsker,
  waitingForAnAnswer,
  ...talk.slice(1),
  claimedByYuki,
  chosenFromThree,
  secretKeptOut,
  asked,
  handedOverJustNow,
  notYetChosen,
  justPasted,
];
