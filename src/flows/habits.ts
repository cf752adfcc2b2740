/** How much authfix says unasked, and which messages belong together: the numbers, each with its reason. */

export interface Habits {
  /** For how long a person's next lines in the channel belong to what they have begun. */
  readonly nextLinesMs: number;
  /** How many replies to what nobody has said to authfix there may be. */
  readonly mostUnasked: { readonly inThread: number; readonly inChannelAnHour: number };
  /** How many replies there may be to anybody; beyond, whoever asks is told in private. */
  readonly mostAsked: { readonly inThread: number; readonly inChannelAnHour: number };
  /** Whether others with the same error are pointed to the triage that is under way. */
  readonly points: boolean;
  /** Whether many who meet one cause at once raise an outage. */
  readonly outages: boolean;
}

export const HABITS: Habits = {
  // Long enough to copy a second window's lines, too short for another topic (ClearFeed and Onyx group by the same five).
  nextLinesMs: 5 * 60_000,
  // A fourth checklist in one thread is a quarrel with a conversation; a reply every two minutes is a flood, whatever the cause.
  mostUnasked: { inThread: 3, inChannelAnHour: 30 },
  // No conversation of people gets here; two bots that answer each other do within minutes.
  mostAsked: { inThread: 30, inChannelAnHour: 200 },
  points: true,
  outages: true,
};
