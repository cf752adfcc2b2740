/** Knows everything that can be chosen when a local Slack is started, and what is chosen when nobody says. */
import { randomSuffix } from './clock.ts';
import { exampleWorkspace } from './example-workspace.ts';
import { type AppFacts, readManifest } from './manifest.ts';
import type { Sample } from './protocol.ts';
import type { WorkspaceSeed } from './seed.ts';

export interface OAuthCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Null when there is nothing to explain. */
export type Explain = (channel: string, ts: string) => Promise<readonly object[] | null>;

export interface LocalSlackOptions {
  /** 0 lets the system choose. A port in use is replaced by one that the system chooses. */
  readonly port?: number;
  readonly workspace?: WorkspaceSeed;
  /** Further workspaces, which the page does not show; the app can be installed there by OAuth. */
  readonly otherWorkspaces?: readonly WorkspaceSeed[];
  /** The app manifest in Slack's own shape. Without one every event is sent, every scope granted, every command known. */
  readonly manifest?: unknown;
  readonly samples?: () => readonly Sample[];
  /** A folder of built files to serve as the page. */
  readonly pageFolder?: string;
  /** Explains a message, named by channel and `ts`, as blocks: what the page shows under "Why this answer?". */
  readonly explain?: Explain;
  readonly botToken?: string;
  readonly appToken?: string;
  /** What the app calls `oauth.v2.access` with; an app that is installed by hand needs none of it. */
  readonly oauth?: OAuthCredentials;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** The part of an id after its prefix; must never repeat. */
  readonly idSuffix?: () => string;
  /** 3,000 ms in Slack (docs interactivity/handling-user-interaction). */
  readonly triggerLifeMs?: number;
  /** 3,000 ms in Slack (docs apis/events-api). */
  readonly ackTimeoutMs?: number;
  /** Waits before each repeat of an event that was not acknowledged. Slack: nearly at once, 1 min, 5 min (docs apis/events-api). */
  readonly redeliveryDelaysMs?: readonly number[];
  /** Whether the documented rate limits hold from the start (docs apis/web-api/rate-limits); they do not unless told. */
  readonly isRateLimited?: boolean;
}

export interface Settings {
  readonly port: number;
  readonly workspace: WorkspaceSeed;
  readonly otherWorkspaces: readonly WorkspaceSeed[];
  readonly app: AppFacts;
  readonly samples: () => readonly Sample[];
  readonly pageFolder: string | null;
  readonly explain: Explain | null;
  readonly botToken: string;
  readonly appToken: string;
  readonly oauth: OAuthCredentials;
  readonly now: () => number;
  readonly idSuffix: () => string;
  readonly triggerLifeMs: number;
  readonly ackTimeoutMs: number;
  readonly redeliveryDelaysMs: readonly number[];
  readonly isRateLimited: boolean;
}

/** Fills in what the options leave out. */
export function resolveSettings(options: LocalSlackOptions): Settings {
  return {
    port: options.port ?? 0,
    workspace: options.workspace ?? exampleWorkspace,
    otherWorkspaces: options.otherWorkspaces ?? [],
    app: readManifest(options.manifest),
    samples: options.samples ?? (() => []),
    pageFolder: options.pageFolder ?? null,
    explain: options.explain ?? null,
    botToken: options.botToken ?? 'xoxb-local',
    appToken: options.appToken ?? 'xapp-local',
    oauth: options.oauth ?? { clientId: 'local-client', clientSecret: 'local-secret' },
    now: options.now ?? Date.now,
    idSuffix: options.idSuffix ?? randomSuffix,
    triggerLifeMs: options.triggerLifeMs ?? 3_000,
    ackTimeoutMs: options.ackTimeoutMs ?? 3_000,
    redeliveryDelaysMs: options.redeliveryDelaysMs ?? [100, 60_000, 300_000],
    isRateLimited: options.isRateLimited ?? false,
  };
}
