/** What else can become of a triage: other steps, helpers, administrators, sleep, and coming back. */
import { describe, expect, it } from 'vitest';
import { asId, type UserId } from '../../src/core/ids.ts';
import { readStoredText } from '../../src/core/redacted-text.ts';
import {
  type Change,
  currentStep,
  escalateTriage,
  rateTriage,
  type Triage,
  takeStep,
} from '../../src/core/triage.ts';
import {
  askAdmin,
  asleepFrom,
  closeAsleep,
  comeBack,
  jumpTo,
  lastTouched,
  remarkOnTriage,
  takeOver,
} from '../../src/core/triage-life.ts';
import { aTriage } from '../support/triage.ts';

const ADA = asId<UserId>('U-ada');
const SAM = asId<UserId>('U-sam');
const HOUR = 3_600_000;
const OPENED = new Date('2026-03-01T09:30:00.000Z');

function since(hours: number): Date {
  return new Date(OPENED.getTime() + hours * HOUR);
}

function changed(change: Change): Triage {
  if (change.kind !== 'changed') throw new Error(`the triage was not changed: ${change.kind}`);
  return change.triage;
}

const done = (triage: Triage, step: string, outcome: 'fixed' | 'no_change' = 'no_change') =>
  changed(takeStep(triage, { step, outcome, by: ADA, at: since(1) }));

describe('jumping', () => {
  it('makes any step the current one, and a step that was done is recorded anew in its place', () => {
    const second = done(aTriage(), 'renew-token');
    const back = changed(jumpTo(second, 0));
    expect(currentStep(back)?.id).toBe('renew-token');
    const again = done(back, 'renew-token');
    expect(again.records).toHaveLength(1);
    expect(currentStep(again)?.id).toBe('check-test-mode');
  });

  it.each([0, -1, 2, 0.5])('refuses the step that is the current one, and one that is none: %d', (place) => {
    expect(jumpTo(aTriage(), place).kind).toBe('outdated');
  });

  it('refuses a triage that is over', () => {
    expect(jumpTo(done(aTriage(), 'renew-token', 'fixed'), 1).kind).toBe('closed');
  });
});

describe('helping', () => {
  it('names the latest helper, the same one once', () => {
    const helped = changed(takeOver(aTriage(), { by: SAM, at: since(1) }));
    expect(takeOver(helped, { by: SAM, at: since(2) }).kind).toBe('outdated');
    expect(changed(takeOver(helped, { by: ADA, at: since(2) })).helper).toEqual({ by: ADA, at: since(2) });
  });
});

describe('asking an administrator', () => {
  const ask = { step: 'check-test-mode', to: SAM, by: ADA, at: since(1) };

  it('is done once for each person and step', () => {
    const asked = changed(askAdmin(aTriage(), ask));
    expect(asked.asks).toEqual([ask]);
    expect(askAdmin(asked, { ...ask, at: since(2) }).kind).toBe('outdated');
    expect(changed(askAdmin(asked, { ...ask, to: ADA })).asks).toHaveLength(2);
  });

  it('refuses a step that the guide does not have', () => {
    expect(askAdmin(aTriage(), { ...ask, step: 'none' }).kind).toBe('outdated');
  });
});

describe('sleep', () => {
  it('begins so long after the last thing that somebody did', () => {
    expect(asleepFrom(aTriage(), HOUR)).toEqual(since(1));
    const touched = changed(takeOver(done(aTriage(), 'renew-token'), { by: SAM, at: since(5) }));
    expect(lastTouched(touched)).toEqual(since(5));
    expect(asleepFrom(touched, HOUR)).toEqual(since(6));
  });

  it('closes an open triage only, and one that is over never falls asleep', () => {
    const closed = changed(closeAsleep(aTriage(), since(9)));
    expect(closed).toMatchObject({ state: 'closed', closedAt: since(9) });
    expect(closeAsleep(closed, since(10)).kind).toBe('closed');
    expect(asleepFrom(closed, HOUR)).toBeNull();
  });
});

describe('coming back', () => {
  it('opens what was closed or fixed with everything that was done, and forgets how it was rated', () => {
    const fixed = done(done(aTriage(), 'renew-token'), 'check-test-mode', 'fixed');
    const rated = changed(
      remarkOnTriage(changed(rateTriage(fixed, true)), readStoredText('It was the proxy.')),
    );
    const back = changed(comeBack(rated, { by: ADA, at: since(30) }));
    expect(back).toMatchObject({ state: 'open', closedAt: null, helpful: null, remark: null });
    expect(back.records).toEqual(fixed.records);
    expect(back.cameBack).toEqual([{ by: ADA, at: since(30) }]);
    expect(comeBack(back, { by: ADA, at: since(31) }).kind).toBe('outdated');
  });

  it('refuses a triage with a ticket: that one is reopened instead', () => {
    const escalated = changed(escalateTriage(aTriage(), 7, since(1)));
    expect(comeBack(escalated, { by: ADA, at: since(2) }).kind).toBe('closed');
  });
});

describe('a remark', () => {
  it('goes with a rating, and not without one', () => {
    const text = readStoredText('It was the proxy.');
    expect(remarkOnTriage(aTriage(), text).kind).toBe('outdated');
    const fixed = done(aTriage(), 'renew-token', 'fixed');
    expect(remarkOnTriage(fixed, text).kind).toBe('outdated');
    expect(changed(remarkOnTriage(changed(rateTriage(fixed, false)), text)).remark).toBe(text);
  });
});
