/** Habits for tests and benches in which few people post the same error again and again: every message is a report of its own. */
import type { Habits } from '../../src/flows/habits.ts';

// Two messages of one moment may wait for each other: what the first notes can be newer than the second's clock.
const FAR_BEFORE = -60_000;

const ENDLESS = { inThread: 1e9, inChannelAnHour: 1e9 };

export const APART: Habits = {
  nextLinesMs: FAR_BEFORE,
  mostUnasked: ENDLESS,
  mostAsked: ENDLESS,
  points: false,
  outages: false,
};
