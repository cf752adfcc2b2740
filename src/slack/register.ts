/** Every listener of authfix, registered in one place. */
import type { App } from '@slack/bolt';
import { listenToAddingKnowledge } from './listeners/add-knowledge.ts';
import { listenToCard } from './listeners/card.ts';
import { listenToChoices } from './listeners/choices.ts';
import { listenToCommands } from './listeners/commands.ts';
import { listenToEscalation } from './listeners/escalation.ts';
import { listenToHome } from './listeners/home.ts';
import { listenToJoining } from './listeners/joining.ts';
import { listenToMessages } from './listeners/messages.ts';
import { listenToPasting } from './listeners/paste.ts';
import { listenToQuiet } from './listeners/quiet.ts';
import { listenToReactions } from './listeners/reactions.ts';
import { listenToSettings } from './listeners/settings.ts';
import { listenToStepReading } from './listeners/step-reading.ts';
import { listenToTicketActions } from './listeners/ticket-actions.ts';
import { listenToTicketForms } from './listeners/ticket-forms.ts';
import { listenToTicketOpenings } from './listeners/ticket-openings.ts';
import { listenToTriageLife } from './listeners/triage-life.ts';
import { listenToWhy } from './listeners/why.ts';
import type { SlackRoom } from './room.ts';

/** Registers all listeners. */
export function registerListeners(app: App, room: SlackRoom): void {
  listenToMessages(app, room);
  listenToReactions(app, room);
  listenToCommands(app, room);
  listenToPasting(app, room);
  listenToChoices(app, room);
  listenToQuiet(app, room);
  listenToCard(app, room);
  listenToStepReading(app, room);
  listenToEscalation(app, room);
  listenToTriageLife(app, room);
  listenToWhy(app, room);
  listenToSettings(app, room);
  listenToJoining(app, room);
  listenToHome(app, room);
  listenToTicketActions(app, room);
  listenToTicketOpenings(app, room);
  listenToTicketForms(app, room);
  listenToAddingKnowledge(app, room);
}
