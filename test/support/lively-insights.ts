/** The insights of a lively quarter with the first three shipped guides, for tests and for the picture in the docs. */
import { computeInsights, type Insights } from '../../src/core/insights/insights.ts';
import { shippedGuides } from '../core/small-guide.ts';
import { aQuarter } from './counted.ts';

const NOW = new Date('2026-06-15T12:00:00Z');
const ABOUT: readonly string[] = ['mintsoft-authentication', 'tines-http-401', 'http-authentication'];

export async function livelyInsights(): Promise<Insights> {
  const shipped = await shippedGuides();
  // Named, so that the picture stays the same when guides are added.
  const guides = ABOUT.flatMap((id) => shipped.filter((guide) => guide.id === id));
  const from = new Date(NOW.getTime() - 91 * 24 * 3_600_000);
  return computeInsights({ ...aQuarter(guides, NOW), guides, from, now: NOW, guide: null });
}
