/** Gaps in the guides as lines for a terminal. */
import type { Gap } from '../core/gaps/cluster.ts';

const LONGEST = 160;

/** Returns one entry for each gap, the one that most people met first. Of reports that nobody dated the times are left out. */
export function gapsText(gaps: readonly Gap[], { dated }: { readonly dated: boolean }): string {
  return gaps.map((gap) => gapText(gap, dated)).join('\n\n');
}

function gapText(gap: Gap, dated: boolean): string {
  const { id, reports, people, channels, rejected, typical } = gap;
  const count = [
    reports.length === 1 ? '1 report' : `${reports.length} reports`,
    ...(people === 0 ? [] : [people === 1 ? '1 person' : `${people} people`]),
    ...(channels.length === 0 ? [] : [`in ${channels.join(', ')}`]),
    ...(rejected === 0 ? [] : [`${rejected} answered with "none of these"`]),
  ];
  const line = typical.replace(/\s+/g, ' ');
  return [
    `${id}  ${count.join(', ')}`,
    ...(dated ? [`  first ${minute(gap.firstSeen)}, last ${minute(gap.lastSeen)} UTC`] : []),
    `  ${line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line}`,
  ].join('\n');
}

function minute(at: Date): string {
  return at.toISOString().slice(0, 16).replace('T', ' ');
}
