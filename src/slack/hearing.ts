/** Who hears what Slack sends: the one thing that receivers know of an app. */
import type { App } from '@slack/bolt';

export type Hearing = Pick<App, 'processEvent'>;
