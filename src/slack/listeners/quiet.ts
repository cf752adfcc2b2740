/** Listens to "not my problem", wherever it stands. */
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { asId, type UserId } from '../../core/ids.ts';
import { turnReportAway, turnTriageAway } from '../../flows/turn-away.ts';
import { card, choice, pointer } from '../ids.ts';
import { DiagnosisKey, readKey, TriageKey } from '../payloads.ts';
import type { SlackRoom } from '../room.ts';
import { sentence } from '../views/sentence.ts';
import { turnedAwayMessage } from '../views/turned-away.ts';
import { choiceWords } from '../views/wording/choice.ts';
import { show } from './card.ts';

type Click = BlockAction<ButtonAction>;

/** Registers the listeners. Whoever sees a reply may turn it away. */
export function listenToQuiet(app: App, room: SlackRoom): void {
  app.action<Click>(card.notMine, async ({ ack, action, body, client }) => {
    await ack();
    const { triage } = readKey(TriageKey, action.value);
    const verdict = await turnTriageAway(room, { id: triage, by: asId<UserId>(body.user.id) });
    await show(client, { body, verdict });
  });
  for (const id of [choice.notMine, pointer.notMine])
    app.action<Click>(id, async ({ ack, action, body, respond }) => {
      await ack();
      const { diagnosis } = readKey(DiagnosisKey, action.value);
      const verdict = await turnReportAway(room, { id: diagnosis, by: asId<UserId>(body.user.id) });
      const { text, blocks } =
        verdict === 'gone' ? sentence(choiceWords.goneChoice) : turnedAwayMessage(body.user.id);
      await respond({ replace_original: true, text, blocks: [...blocks] });
    });
}
