/** As many signatures as the benchmark wants: real ones first, then new ones made of their words. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { Guide } from '../../src/core/guide.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { type Dice, makeDice, pick } from './random.ts';

const CATALOGUE = '../shared/corpus/signature-catalogue.jsonl';
const Row = z.object({ text: z.string() });

/** Reads the catalogue when it is there, else the signatures of the project's own guides. */
export async function realSignatures(): Promise<readonly string[]> {
  const written = existsSync(CATALOGUE) ? fromCatalogue() : await fromGuides();
  return [...new Set(written.map(plain))].filter((text) => text.length >= 2);
}

function fromCatalogue(): readonly string[] {
  const lines = readFileSync(CATALOGUE, 'utf8').trim().split('\n');
  return lines.map((line) => Row.parse(JSON.parse(line)).text);
}

async function fromGuides(): Promise<readonly string[]> {
  const { guides } = await loadKnowledge('./knowledge');
  const signatures = guides.flatMap((guide) => guide.causes.flatMap((cause) => cause.signatures));
  return signatures.flatMap((one) =>
    typeof one === 'string' ? [one.replaceAll(/\[([^|\]]*)[^\]]*\]/g, '$1')] : [],
  );
}

// Brackets, bars and dots mean something to authors of guides; here they are only signs.
function plain(text: string): string {
  return text
    .replaceAll(/[[\]|…]|\.{3}/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
    .trim();
}

/** Answers `count` different signatures. Beyond the real ones, half of the words of a real one are changed for others'. */
export function signaturesOf(count: number, real: readonly string[]): readonly string[] {
  const dice = makeDice(7);
  const words = [...new Set(real.flatMap((one) => one.split(' ')))].filter((word) => /[a-z]{2}/i.test(word));
  const all = new Set(real.slice(0, count));
  while (all.size < count) all.add(recombine(pick(dice, real), words, dice));
  return [...all];
}

function recombine(model: string, words: readonly string[], dice: Dice): string {
  const made = model.split(' ').slice(0, 9);
  while (made.length < 4) made.push(pick(dice, words));
  return made
    .map((word) => (dice(2) === 0 ? pick(dice, words) : word))
    .join(' ')
    .slice(0, 200)
    .trim();
}

const PER_CAUSE = 10;
const PER_GUIDE = 40 * PER_CAUSE;
const MOST_KINDS = 200;

/** The name of the cause that the signature at this place belongs to. */
export function causeOf(place: number): { readonly guide: string; readonly cause: string } {
  return { guide: `guide-${Math.floor(place / PER_GUIDE)}`, cause: `cause-${Math.floor(place / PER_CAUSE)}` };
}

/** Shares the signatures out: ten to a cause, forty causes to a guide, each guide about a product of its own. */
export function guidesOf(signatures: readonly string[]): readonly Guide[] {
  const guides: Guide[] = [];
  for (let from = 0; from < signatures.length; from += PER_GUIDE) guides.push(guideFrom(signatures, from));
  return guides;
}

function guideFrom(signatures: readonly string[], from: number): Guide {
  const { guide } = causeOf(from);
  const causes = [];
  for (let at = from; at < Math.min(from + PER_GUIDE, signatures.length); at += PER_CAUSE) {
    causes.push({
      id: causeOf(at).cause,
      kind: `kind-${(at / PER_CAUSE) % MOST_KINDS}`,
      error: 'It fails',
      reason: 'It is so.',
      steps: ['look'],
      signatures: signatures.slice(at, at + PER_CAUSE),
    });
  }
  return Guide.parse({
    id: guide,
    version: 1,
    title: guide,
    product: { id: guide, name: guide, words: [`product of ${guide}`] },
    summary: 'A guide of the benchmark.',
    intro: 'Work through it.',
    source: { title: 'The benchmark' },
    owner: 'Support team',
    review_by: '2027-05-21',
    causes,
    steps: [{ id: 'look', title: 'Look at it' }],
    escalation: {
      contact: 'Support',
      intro: 'Tell us.',
      fields: [{ id: 'error', label: 'Error', type: 'long-text', need: 'required' }],
    },
  });
}
