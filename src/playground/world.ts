/** The parts of one running local Slack, handed to whoever answers a request or does a deed. */
import type { Clock } from './clock.ts';
import type { Delivery } from './delivery.ts';
import type { Directory } from './directory.ts';
import type { Faults } from './faults.ts';
import type { Feed } from './feed.ts';
import type { Files } from './files.ts';
import type { Grants } from './grants.ts';
import type { History } from './history.ts';
import type { Installations } from './installations.ts';
import type { RateLimits } from './rate-limits.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { Settings } from './settings.ts';
import type { Sockets } from './sockets.ts';
import type { Traffic } from './traffic.ts';
import type { Triggers } from './triggers.ts';
import type { Views } from './views.ts';

export interface World {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly directory: Directory;
  readonly history: History;
  readonly files: Files;
  readonly views: Views;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly installations: Installations;
  readonly grants: Grants;
  readonly feed: Feed;
  readonly traffic: Traffic;
  readonly sockets: Sockets;
  readonly delivery: Delivery;
  readonly faults: Faults;
  readonly rateLimits: RateLimits;
}
