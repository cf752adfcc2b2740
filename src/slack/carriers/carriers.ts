/** Who carries out which kind of effect in Slack. */
import type { WebClient } from '@slack/web-api';
import type { Weekly } from '../../core/weekly.ts';
import type { Carriers } from '../../flows/carry-out.ts';
import type { GapReading } from '../../flows/draft-ports.ts';
import type { EffectQueue } from '../../flows/effect-ports.ts';
import type { KnowledgeSource, TicketStore, TriageStore, World } from '../../flows/ports.ts';
import type { Patience } from '../../flows/watch-triage.ts';
import type { Outgoing } from '../outgoing.ts';
import { askChoice } from './ask-choice.ts';
import { beginThread } from './begin-thread.ts';
import { introduce } from './introduce.ts';
import { pointTo } from './point-to.ts';
import { reportDead } from './report-dead.ts';
import { reportGuideFault } from './report-guide-fault.ts';
import { say } from './say.ts';
import { showCard } from './show-card.ts';
import { offerGuide, tellGaps } from './tell-gaps.ts';
import { remindTarget, tellSupport, tellThread } from './tell-ticket.ts';
import { askAdmin, closeTriage, remindAsker } from './watch-triage.ts';

export interface CarrierNeeds {
  readonly outgoing: Outgoing;
  /** For private sentences. */
  readonly client: WebClient;
  readonly store: TriageStore & TicketStore & Pick<EffectQueue, 'findEffect'> & GapReading;
  /** When supporters hear each week of what no guide answered; null for never. */
  readonly digest: Weekly | null;
  readonly knowledge: KnowledgeSource;
  readonly world: World;
  readonly supportChannel: string;
  readonly patience?: Patience;
}

/** Builds all carriers. */
export function buildCarriers(needs: CarrierNeeds): Carriers {
  const { outgoing, client, store, supportChannel } = needs;
  return {
    'show-card': showCard(outgoing, store),
    'ask-choice': askChoice(outgoing, store, needs.knowledge),
    'begin-thread': beginThread(outgoing, needs),
    'point-to': pointTo(outgoing, store),
    say: say({ outgoing, client }),
    'ask-admin': askAdmin(needs),
    'remind-asker': remindAsker(needs),
    'close-triage': closeTriage(needs),
    introduce: introduce(needs),
    'offer-guide': offerGuide(needs),
    'tell-gaps': tellGaps(needs),
    'tell-thread': tellThread(needs),
    'tell-support': tellSupport(needs),
    'remind-target': remindTarget(needs),
    'report-dead': reportDead(outgoing, store, supportChannel),
    'report-guide-fault': reportGuideFault(outgoing, supportChannel),
  };
}
