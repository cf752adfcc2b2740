/** Habits for tests and benches in which few people post the same error again and again: every message is a report of its own. */
import type { Habits } from '../../src/flows/habits.ts';

const ENDLESS = { inThread: 1e9, inChannelAnHour: 1e9 };

export const APART: Habits = {
  nextLinesMs: -1,
  mostUnasked: ENDLESS,
  mostAsked: ENDLESS,
  points: false,
  outages: false,
};
