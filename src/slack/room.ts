/** What every listener is given: the flows' needs, the door for people's words, and the two clients. */
import type { WebClient } from '@slack/web-api';
import type { DraftDesk, GapReading } from '../flows/draft-ports.ts';
import type { Habits } from '../flows/habits.ts';
import type {
  KnowledgeSource,
  Overview,
  TicketStore,
  TriageStore,
  WorkspaceStore,
  World,
} from '../flows/ports.ts';
import type { Patience } from '../flows/watch-triage.ts';
import type { Authority } from './authority.ts';
import type { Door } from './door.ts';

export interface SlackRoom {
  /** Whose room it is. Whoever acts in a channel that two workspaces share may be of the other one, which their payloads name. */
  readonly workspace: string;
  readonly store: TriageStore & TicketStore & WorkspaceStore & Overview & Pick<GapReading, 'listGaps'>;
  /** The workspace's own: where tickets go unless their channel names another. */
  readonly supportChannel: string;
  /** Whether the workspace's people choose that channel; otherwise the settings of the program name it. */
  readonly choosesSupport: boolean;
  readonly botUser: string;
  readonly knowledge: KnowledgeSource;
  readonly world: World;
  readonly destinations: readonly string[];
  readonly patience?: Patience;
  readonly habits?: Habits;
  readonly door: Door;
  /** Where drafts of guides go for review. */
  readonly drafts: DraftDesk;
  readonly authority: Authority;
  /** The emoji, without colons, that asks for a fix of the message it is put on; null for none. */
  readonly reaction: string | null;
  /** For private sentences and look-ups. Its rate limits must not delay the listeners' own client, which opens modals. */
  readonly posts: WebClient;
}
