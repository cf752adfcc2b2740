/** What people set for one channel, and how a channel is that nobody has set anything for. */

/**
 * What authfix listens to in a channel: nothing, not even when it is asked (`off`); only what is said to it (`addressed`);
 * or also a paste that it recognises for sure (`confident`).
 */
export const CHANNEL_MODES = ['off', 'addressed', 'confident'] as const;
export type ChannelMode = (typeof CHANNEL_MODES)[number];

export interface ChannelSettings {
  /** The product that reports are about when their text names none. */
  readonly product: string | null;
  readonly mode: ChannelMode;
  /** The channel that this channel's tickets go to; null for the workspace's support channel. */
  readonly supportChannel: string | null;
  /** Whether messages of other apps are answered, as in a channel for alerts. */
  readonly answersBots: boolean;
  /** For how many minutes the same error by somebody else is pointed to the triage that is under way; 0 points nobody. */
  readonly pointerMinutes: number;
}

/** A channel that nobody has set anything for. */
export const UNSET_CHANNEL: ChannelSettings = {
  product: null,
  mode: 'confident',
  supportChannel: null,
  answersBots: false,
  pointerMinutes: 30,
};
