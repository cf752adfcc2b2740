/** The handle on a running local Slack: where it is, people to act as, what to look at, and misfortunes to order. */

import type { Room } from './directory.ts';
import { type Actor, actAs } from './driver.ts';
import { announce, announceChange } from './events.ts';
import type { ArmedFault, Fault } from './faults.ts';
import { type HttpApp, HttpRequests } from './http-requests.ts';
import { ImpossibleDeed } from './impossible-deed.ts';
import type { Fields } from './json.ts';
import { addMessage } from './messages.ts';
import { messagesFor } from './page-state.ts';
import type { Message, OpenView, PageEvent, TrafficEntry } from './protocol.ts';
import type { DisconnectReason } from './sockets.ts';
import type { ApiCall } from './traffic.ts';
import { type Patience, settled, waitFor } from './waiting.ts';
import { pageMessage, wireMessage } from './wire-message.ts';
import type { World } from './world.ts';

export interface LocalSlack {
  readonly port: number;
  /** Ends with a slash, as `slackApiUrl` wants it. */
  readonly apiUrl: string;
  readonly pageUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly botUserId: string;

  /** Another of its workspaces, with the same app; the page shows only this one. */
  team(id: string): LocalSlack;
  /** Takes the app out of this workspace: its token ends, and the app hears `tokens_revoked` and `app_uninstalled`. */
  uninstall(): void;

  /** Acts as the person with this id. */
  as(user: string): Actor;

  /** All messages of a channel (id or `#name`, or a user id for that person's direct message), replies included, oldest first. */
  messages(channel: string): readonly Message[];
  /** A message and its replies. */
  thread(channel: string, ts: string): readonly Message[];
  /** The message as Slack sends it to the app, metadata included. */
  wireMessage(channel: string, ts: string): Fields | undefined;
  ephemerals(user: string): readonly Message[];
  /** Everything that a person can see, as the page lists it. */
  seenBy(user: string): readonly Message[];
  viewOf(user: string): OpenView | undefined;
  homeOf(user: string): (Readonly<Record<string, unknown>> & { readonly id: string }) | undefined;
  /** Slack's own sentences that a person was shown, such as a command that failed. */
  notices(user: string): readonly string[];
  /** Web API calls and response URL posts (`response_url`) as they arrived, oldest first. */
  calls(method?: string): readonly ApiCall[];
  traffic(): readonly TrafficEntry[];
  /** How many Socket Mode connections the app has. */
  connections(): number;

  /** Tells the open pages that the samples are others now. */
  offerSamples(): void;
  /** Tells of every change as a page hears it; the returned function ends that. */
  listen(listener: (event: PageEvent) => void): () => void;
  waitFor<Found>(
    what: string,
    look: () => Found | undefined | null | false,
    patience?: Patience,
  ): Promise<Found>;
  settled(patience?: Patience & { readonly quietMs?: number }): Promise<void>;

  /** Orders a misfortune and returns its number. */
  fault(fault: Fault): number;
  /** The misfortunes that wait for their moment. */
  faults(): readonly ArmedFault[];
  /** Lets the documented rate limits hold from now on, or no longer. */
  limitRates(isOn: boolean): void;
  clearFaults(): void;
  /** Delivers over HTTP from now on, once the app has answered Slack's challenge; throws when it has not. */
  useHttp(app: HttpApp): Promise<void>;
  /** Asks the app to reconnect, as Slack does every few hours: with all its connections, or with the `count` oldest. */
  disconnect(reason: DisconnectReason, count?: number): void;
  /** Cuts all connections without a word. */
  dropSockets(): void;
  /** Lets another app post, as an alert does: its words are in attachments as often as in the text. Returns the timestamp. */
  postByApp(
    channel: string,
    content: { readonly text?: string; readonly attachments?: readonly Fields[] },
  ): string;
  /** Does what Slack does after a message with links: changes it by itself and sends `message_changed`. */
  unfurl(channel: string, ts: string): void;
  setMember(channel: string, user: string, isMember: boolean): void;
  setArchived(channel: string, isArchived: boolean): void;
  /** Changes who is in a user group (by id); `null` disables it. */
  setUsergroup(id: string, users: readonly string[] | null): void;

  /** Ends everything: connections, waits, the server. */
  stop(): Promise<void>;
}

const ANOTHER_APP = { user: 'U0ALERTS', botId: 'B0ALERTS' };

interface Running {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Builds the handle on a running world. */
export function createHandle(world: World, running: Running): LocalSlack {
  const { settings, directory, sockets, faults, grants } = world;
  return {
    port: running.port,
    apiUrl: `${world.origin}/api/`,
    pageUrl: `${world.origin}/`,
    get botToken() {
      return grants.tokenOf(world) ?? '';
    },
    appToken: settings.appToken,
    botUserId: directory.bot.userId,
    team: (id) => {
      const other = grants.team(id);
      if (!other) throw new ImpossibleDeed(`There is no workspace ${id}.`);
      return createHandle(other, running);
    },
    uninstall: () => {
      grants.uninstall(world);
      announce(world, 'tokens_revoked', { type: 'tokens_revoked', tokens: { bot: [directory.bot.userId] } });
      announce(world, 'app_uninstalled', { type: 'app_uninstalled' });
    },
    as: (user) => actAs(world, user),
    ...observers(world),
    offerSamples: () => world.feed.publish({ type: 'samples', samples: settings.samples() }),
    listen: (listener) => world.feed.subscribe(listener),
    waitFor: (what, look, patience) => waitFor(world, { what, look }, patience),
    settled: (patience) => settled(world, patience),
    fault: (fault) => faults.arm(fault),
    faults: () => faults.list(),
    limitRates: (isOn) => world.rateLimits.turn(isOn),
    clearFaults: () => faults.clear(),
    useHttp: async (app) => {
      const requests = new HttpRequests(app, { now: settings.now, ackTimeoutMs: settings.ackTimeoutMs });
      await requests.verify();
      world.delivery.use(requests);
    },
    disconnect: (reason, count) => sockets.disconnect(reason, count ?? sockets.count()),
    dropSockets: () => sockets.drop(),
    postByApp: (channel, { text = '', attachments = [] }) =>
      addMessage(world, roomOf(world, channel), { ...ANOTHER_APP, text, attachments }).ts,
    unfurl: (channel, ts) => unfurl(world, roomOf(world, channel), ts),
    setMember: (channel, user, isMember) => directory.setMember(roomOf(world, channel), user, isMember),
    setArchived: (channel, isArchived) => directory.setArchived(roomOf(world, channel), isArchived),
    setUsergroup: (id, users) => {
      const group = directory.usergroups().find((one) => one.id === id);
      if (!group) throw new ImpossibleDeed(`There is no user group ${id}.`);
      directory.setUsergroup(group, { users: users ?? group.users, isDisabled: users === null });
    },
    stop: running.stop,
  };
}

type Observers = Pick<
  LocalSlack,
  | 'messages'
  | 'thread'
  | 'wireMessage'
  | 'ephemerals'
  | 'seenBy'
  | 'viewOf'
  | 'homeOf'
  | 'notices'
  | 'calls'
  | 'traffic'
  | 'connections'
>;

function observers(world: World): Observers {
  const { history, views, traffic, sockets } = world;
  const shown: { readonly user: string; readonly text: string }[] = [];
  world.feed.subscribe((event) => {
    if (event.type === 'notice') shown.push(event);
  });
  return {
    messages: (channel) =>
      history.list(roomOf(world, channel).id).map((message) => pageMessage(world, message)),
    thread: (channel, ts) => {
      const { id } = roomOf(world, channel);
      const parent = history.find(id, ts);
      const found = [...(parent ? [parent] : []), ...history.replies(id, ts)];
      return found.map((message) => pageMessage(world, message));
    },
    wireMessage: (channel, ts) => {
      const message = history.find(roomOf(world, channel).id, ts);
      return message && wireMessage(world, message, true);
    },
    ephemerals: (user) => history.ephemeralsOf(user).map((message) => pageMessage(world, message)),
    seenBy: (user) => messagesFor(world, user),
    viewOf: (user) => {
      const view = views.top(user);
      return view && views.page(view);
    },
    homeOf: (user) => {
      const view = views.home(user);
      return view && { ...views.wire(view), id: view.id };
    },
    notices: (user) => shown.filter((notice) => notice.user === user).map((notice) => notice.text),
    calls: (method) => traffic.calls(method),
    traffic: () => traffic.entries(),
    connections: () => sockets.count(),
  };
}

function roomOf(world: World, channel: string): Room {
  const room = world.directory.resolve(channel);
  if (!room) throw new ImpossibleDeed(`There is no channel ${channel}.`);
  return room;
}

/** An unfurled message has a new attachment and no `edited` mark; the app hears `message_changed` (bolt-js#463). */
function unfurl(world: World, room: Room, ts: string): void {
  const before = world.history.find(room.id, ts);
  if (!before) throw new ImpossibleDeed(`There is no message ${ts} in #${room.name}.`);
  const preview = { id: 1, from_url: 'https://example.com', title: 'A preview', fallback: 'A preview' };
  const after = { ...before, attachments: [...before.attachments, preview] };
  world.history.replace(after);
  announceChange(world, room, { before, after });
}
