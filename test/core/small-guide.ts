/** Guides as values for tests of the matcher: complete, with only what a test names filled in. */
import { fileURLToPath } from 'node:url';
import { type Cause, Guide, type Product } from '../../src/core/guide.ts';
import type { Match, ProductHint } from '../../src/core/match.ts';
import type { Matcher } from '../../src/core/matcher.ts';
import { readStoredText } from '../../src/core/redacted-text.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';

export const KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** A cause as a test names it; its steps and words are filled in. */
export type SmallCause = Pick<Cause, 'id' | 'kind'> & Partial<Cause>;

export interface SmallGuide {
  readonly id: string;
  readonly product?: Product | undefined;
  readonly causes: readonly SmallCause[];
}

/** Builds a guide with one step from what a test names. */
export function smallGuide({ id, product, causes }: SmallGuide): Guide {
  return Guide.parse({
    id,
    version: 1,
    title: `Guide ${id}`,
    ...(product === undefined ? {} : { product }),
    summary: 'A small guide.',
    intro: 'Work through it.',
    source: { title: 'A test' },
    owner: 'Support team',
    review_by: '2027-05-21',
    causes: causes.map((cause) => ({ error: cause.id, reason: 'It is so.', steps: ['look'], ...cause })),
    steps: [{ id: 'look', title: 'Look at it' }],
    escalation: {
      contact: 'Support',
      intro: 'Tell us.',
      fields: [{ id: 'error', label: 'Error', type: 'long-text', need: 'required', fill: 'error' }],
    },
  });
}

/** A product that is known by its capitalised id. */
export function aProduct(id: string): Product {
  return { id, name: id, words: [id] };
}

/** The guides that ship with authfix. */
export async function shippedGuides(): Promise<readonly Guide[]> {
  const { guides } = await loadKnowledge(KNOWLEDGE);
  return guides;
}

/** Holds a plain text, which has no secrets, against the guides. */
export function matchPlain(matcher: Matcher, text: string, channel?: string): Match {
  const product = channel === undefined ? null : { id: channel, from: 'channel' as const };
  return matcher.match(readStoredText(text), { product });
}

/** The product that a hint names, or null. */
export function productIn(hint: ProductHint): string | null {
  return hint.from === 'nothing' ? null : hint.id;
}
