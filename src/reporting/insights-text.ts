/** The insights as lines for a terminal. */
import type { CauseShare, Insights, StepShare } from '../core/insights/insights.ts';
import { moveSentences } from './advice-section.ts';
import { minutesText, shareText, tooFew } from './figures-text.ts';

/** Returns lines; what is empty is left out. */
export function insightsText(insights: Insights): string {
  const { endings, solved, timeToFix, noneOfThese, switched, feedback, smallestSample } = insights;
  const from = insights.from.toISOString().slice(0, 10);
  const until = insights.until.toISOString().slice(0, 10);
  const time =
    timeToFix.median === null
      ? tooFew(timeToFix.of)
      : `${minutesText(timeToFix.median)} in the middle, ${minutesText(timeToFix.p90)} for 9 of 10 (of ${timeToFix.of})`;
  return [
    `From ${from} to ${until}${insights.guide === null ? '' : `, ${insights.guide} only`}. In brackets: 95 % intervals and sample sizes; samples under ${smallestSample} are hidden.`,
    '',
    `Solved without a ticket  ${shareText(solved)}`,
    `Time to the fix          ${time}`,
    `Checklists               ${endings.fixed} fixed, ${endings.ticket} handed to support, ${endings.abandoned} left behind, ${endings.away} turned away, ${endings.open} open`,
    `"None of these"          ${shareText(noneOfThese)}`,
    `Went on as another cause ${shareText(switched)}`,
    `"Not my problem"         ${shareText(insights.turnedAway)}`,
    `Found helpful            checklists ${shareText(feedback.triages)}; tickets ${shareText(feedback.tickets)}`,
    ...list('Solved without a ticket, by cause', insights.solvedByCause.map(causeLine)),
    ...list('Which step fixed it', insights.solvingSteps.map(stepLine)),
    ...list('Where people stopped (the next step)', insights.abandonedAt.map(stepLine)),
    ...list('Handed to support, by cause', insights.escalations.map(causeLine)),
    ...list(
      'Wrong turns',
      insights.wrongTurns.map(
        ({ from: one, to, count }) => `${one.guide}/${one.cause} -> ${to.guide}/${to.cause}: ${count}`,
      ),
    ),
    ...list('The order of steps', insights.advice.flatMap(moveSentences)),
  ].join('\n');
}

function list(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

function causeLine({ guide, cause, share }: CauseShare): string {
  return `${guide}/${cause}: ${shareText(share)}`;
}

function stepLine({ guide, step, name, count, share }: StepShare): string {
  const what = step === '' ? 'all steps done, and no ticket' : `${step} (${name})`;
  return `${guide}, ${what}: ${count}, ${shareText(share)}`;
}
