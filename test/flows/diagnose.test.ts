import { describe, expect, it, test } from 'vitest';
import { explain } from '../../src/core/explanation.ts';
import { asId, type DiagnosisId } from '../../src/core/ids.ts';
import { buildMatcher } from '../../src/core/matcher.ts';
import { readStoredText } from '../../src/core/redacted-text.ts';
import { diagnose, NO_THREAD } from '../../src/flows/diagnose.ts';
import { choicesOf } from '../../src/flows/named-causes.ts';
import { pickCause } from '../../src/flows/pick-cause.ts';
import { ADA, KNOWLEDGE, NOOR, posted, type SmallWorld, smallWorld, THREAD } from './small-world.ts';

const HARD_EXPIRED = 'Mintsoft: Authorisation token is hard expired';
const BARE = '401 Unauthorized';
const picked = { guide: 'tines-http-401', cause: 'unauthorised-401', by: NOOR, place: null };

async function choiceIn(needs: SmallWorld): Promise<DiagnosisId> {
  const verdict = await diagnose(needs, posted(BARE));
  if (verdict.kind !== 'choice') throw new Error(`expected a choice, got ${verdict.kind}`);
  return verdict.diagnosis.id;
}

describe('an overheard message', () => {
  it.each(['who wants lunch?', 'shall we put "401 Unauthorized" on the agenda?', '', 'expired tokn'])(
    'gets silence for "%s"',
    async (text) => {
      expect(await diagnose(await smallWorld(), posted(text, 'overheard'))).toEqual({ kind: 'silent' });
    },
  );

  it('gets a card when it is sure', async () => {
    const needs = await smallWorld();
    const verdict = await diagnose(needs, posted(HARD_EXPIRED, 'overheard'));
    expect(verdict).toMatchObject({
      kind: 'opened',
      triage: { guide: { id: 'mintsoft-authentication', cause: { id: 'token-hard-expired' } }, asker: ADA },
    });
    if (verdict.kind === 'opened')
      expect(await needs.store.findTriage(verdict.triage.id)).toEqual(verdict.triage);
  });

  it('gets a choice when several guides fit', async () => {
    const verdict = await diagnose(await smallWorld(), posted(BARE, 'overheard'));
    expect(verdict.kind).toBe('choice');
  });
});

describe('whoever addresses the bot always gets an answer', () => {
  it('with causes under names that people read', async () => {
    const verdict = await diagnose(await smallWorld(), posted(BARE));
    if (verdict.kind !== 'choice') throw new Error(`expected a choice, got ${verdict.kind}`);
    const choices = choicesOf(KNOWLEDGE, verdict.diagnosis);
    expect(choices.length).toBeLessThanOrEqual(5);
    expect(choices).toContainEqual({
      guide: 'tines-http-401',
      cause: 'unauthorised-401',
      guideTitle: 'HTTP Request Action 401 Status Code',
      product: 'Tines',
      error: '401 status code',
      reason: expect.stringContaining('permissions'),
      question: expect.any(String),
    });
  });

  it('with at most three guesses when nothing is sure', async () => {
    const verdict = await diagnose(await smallWorld(), posted('expired tokn'));
    if (verdict.kind !== 'unknown') throw new Error(`expected guesses, got ${verdict.kind}`);
    const choices = choicesOf(KNOWLEDGE, verdict.diagnosis);
    expect(choices.length).toBeGreaterThan(0);
    expect(choices.length).toBeLessThanOrEqual(3);
  });

  it.each(['', ' \n ', '!!!', 'x'.repeat(40_000)])(
    'with no guess when nothing is alike: %#',
    async (text) => {
      const verdict = await diagnose(await smallWorld(), posted(text));
      if (verdict.kind !== 'unknown') throw new Error(`expected no guess, got ${verdict.kind}`);
      expect(choicesOf(KNOWLEDGE, verdict.diagnosis)).toEqual([]);
    },
  );
});

describe('the product', () => {
  it("is the channel's when the text names none", async () => {
    const needs = await smallWorld();
    await needs.store.saveChannel('T1', 'C1', { product: 'tines' });
    const verdict = await diagnose(needs, posted(BARE, 'overheard'));
    expect(verdict).toMatchObject({ kind: 'opened', triage: { guide: { id: 'tines-http-401' } } });
  });

  it("is not another channel's", async () => {
    const needs = await smallWorld();
    await needs.store.saveChannel('T1', 'C2', { product: 'tines' });
    expect((await diagnose(needs, posted(BARE))).kind).toBe('choice');
  });
});

test('a sure answer waits where there is no thread yet, and opens in the thread that is begun', async () => {
  const needs = await smallWorld();
  const place = { ...THREAD, thread: NO_THREAD };
  const verdict = await diagnose(needs, { ...posted(HARD_EXPIRED), place });
  if (verdict.kind !== 'sure') throw new Error(`expected to be sure, got ${verdict.kind}`);
  const [begun] = await needs.store.lease({ now: needs.world.now(), leaseMs: 1000, limit: 9 });
  if (begun?.effect.kind !== 'begin-thread') throw new Error('a thread should be about to begin');
  const { diagnosis, guide, cause, by } = begun.effect;
  const pick = { diagnosis, guide, cause, by, place: THREAD };
  expect(await pickCause(needs, pick)).toMatchObject({
    kind: 'opened',
    triage: { place: THREAD, reason: { pickedBy: null } },
  });
});

describe('picking a cause', () => {
  it('opens its triage and remembers who picked', async () => {
    const needs = await smallWorld();
    const verdict = await pickCause(needs, { diagnosis: await choiceIn(needs), ...picked });
    expect(verdict).toMatchObject({
      kind: 'opened',
      triage: { asker: ADA, place: THREAD, guide: { id: 'tines-http-401' }, reason: { pickedBy: NOOR } },
    });
  });

  it('twice gives the earlier triage, also for another cause', async () => {
    const needs = await smallWorld();
    const diagnosis = await choiceIn(needs);
    const first = await pickCause(needs, { diagnosis, ...picked });
    const other = { ...picked, guide: 'mintsoft-authentication' };
    if (first.kind !== 'opened') throw new Error(`expected a triage, got ${first.kind}`);
    expect(await pickCause(needs, { diagnosis, ...picked })).toEqual({ ...first, kind: 'opened-before' });
    expect(await pickCause(needs, { diagnosis, ...other })).toEqual({ ...first, kind: 'opened-before' });
  });

  it('at the same moment opens one triage, and only one of them says so', async () => {
    const needs = await smallWorld();
    const diagnosis = await choiceIn(needs);
    const verdicts = await Promise.all([1, 2, 3].map(() => pickCause(needs, { diagnosis, ...picked })));
    expect(verdicts.map(({ kind }) => kind).sort()).toEqual(['opened', 'opened-before', 'opened-before']);
    expect(new Set(verdicts.map((one) => (one.kind === 'gone' ? null : one.triage.id))).size).toBe(1);
  });

  it.each([
    ['the diagnosis', { diagnosis: asId<DiagnosisId>('never') }],
    ['the guide', { guide: 'never' }],
    ['the cause', { cause: 'never' }],
  ])('says that %s is gone when it is', async (_name, change) => {
    const needs = await smallWorld();
    const pick = { diagnosis: await choiceIn(needs), ...picked, ...change };
    expect(await pickCause(needs, pick)).toEqual({ kind: 'gone' });
  });

  it('says so too when the guide was offered but has been taken away since', async () => {
    const needs = await smallWorld();
    const diagnosis = await choiceIn(needs);
    const guides = KNOWLEDGE.guides.filter(({ id }) => id !== picked.guide);
    needs.knowledge.serve({ guides, matcher: buildMatcher(guides) });
    expect(await pickCause(needs, { diagnosis, ...picked })).toEqual({ kind: 'gone' });
  });

  it('still finds a triage that was opened before its guide was taken away', async () => {
    const needs = await smallWorld();
    const diagnosis = await choiceIn(needs);
    await pickCause(needs, { diagnosis, ...picked });
    needs.knowledge.serve({ guides: [], matcher: buildMatcher([]) });
    expect((await pickCause(needs, { diagnosis, ...picked })).kind).toBe('opened-before');
  });
});

describe('the explanation', () => {
  const context = { product: null, audience: 'addressed' } as const;
  const fresh = (text: string) => {
    const report = readStoredText(text);
    const { guides, matcher } = KNOWLEDGE;
    return explain({ report, match: matcher.match(report, context), guides });
  };

  it('that a triage keeps is the one that the command line prints', async () => {
    const needs = await smallWorld();
    const verdict = await diagnose(needs, posted(HARD_EXPIRED));
    if (verdict.kind !== 'opened') throw new Error(`expected a triage, got ${verdict.kind}`);
    const kept = await needs.store.findTriage(verdict.triage.id);
    expect(kept?.reason.explanation).toEqual(fresh(HARD_EXPIRED));
  });

  it('of a choice is made from what was kept, and stays when the cause is picked', async () => {
    const needs = await smallWorld();
    const diagnosis = await choiceIn(needs);
    const kept = await needs.store.findDiagnosis(diagnosis);
    if (kept === null) throw new Error('the diagnosis should have been kept');
    expect(explain({ report: kept.report, match: kept.match, guides: KNOWLEDGE.guides })).toEqual(
      fresh(BARE),
    );
    const verdict = await pickCause(needs, { ...picked, diagnosis });
    expect(verdict).toMatchObject({ triage: { reason: { pickedBy: NOOR, explanation: fresh(BARE) } } });
  });
});
