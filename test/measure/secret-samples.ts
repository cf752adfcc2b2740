/** Labelled samples for redaction: what must vanish from a text, what must stay, and what a redaction made of it. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Share, shareOf } from '../../src/core/insights/share.ts';
import { redact } from '../../src/redaction/redact.ts';
import { makeRedactionKey } from '../../src/redaction/redaction-key.ts';

const Row = z.object({
  id: z.string(),
  text: z.string(),
  /** No eight characters of these may survive. */
  secrets: z.array(z.string()),
  /** Support needs these, letter by letter. */
  keep: z.array(z.string()),
  /** The family, and after colons its branches. */
  source: z.string(),
});

export type SecretSample = z.infer<typeof Row>;

export interface JudgedSample {
  readonly sample: SecretSample;
  readonly shown: string;
  readonly survived: readonly string[];
  readonly lost: readonly string[];
}

export interface SampleFigures {
  readonly survived: Share;
  readonly lost: Share;
}

/** A shorter piece of a secret is worth nothing to whoever finds it. */
const TELLING = 8;
// Any key will do: a label says nothing about whether something survived.
const KEY = makeRedactionKey(new Uint8Array(32));

/** Reads a file of JSON lines. Throws with file and line for a row that is not a labelled sample. */
export function readSecretSamples(file: string): readonly SecretSample[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [readRow(line, `${file}:${at + 1}`)]));
}

function readRow(line: string, place: string): SecretSample {
  const reading = Row.safeParse(JSON.parse(line));
  if (reading.success) return reading.data;
  throw new Error(
    `${place}: a row looks like {"id":"s-1","text":"key=abc 401","secrets":["abc"],"keep":["401"],"source":"dotenv"}`,
  );
}

/** Redacts a sample and answers which of its secrets survived and which of its facts are lost. */
export function judgeSample(sample: SecretSample): JudgedSample {
  const shown = redact(sample.text, KEY).text;
  return {
    sample,
    shown,
    survived: sample.secrets.filter((secret) => hasPieceOf(secret, shown)),
    lost: sample.keep.filter((fact) => !shown.includes(fact)),
  };
}

/** Whether a text holds eight characters in a row of a secret, or all of a shorter one. */
export function hasPieceOf(secret: string, text: string): boolean {
  const size = Math.min(TELLING, secret.length);
  for (let at = 0; at + size <= secret.length; at += 1)
    if (text.includes(secret.slice(at, at + size))) return true;
  return false;
}

/** Adds up what survived and what was lost. */
export function sampleFigures(all: readonly JudgedSample[]): SampleFigures {
  const sum = (count: (one: JudgedSample) => number) => all.reduce((total, one) => total + count(one), 0);
  return {
    survived: shareOf(
      sum((one) => one.survived.length),
      sum((one) => one.sample.secrets.length),
    ),
    lost: shareOf(
      sum((one) => one.lost.length),
      sum((one) => one.sample.keep.length),
    ),
  };
}

/** Groups by family: the first `depth` parts of the source, sorted by name. */
export function byFamily(
  all: readonly JudgedSample[],
  depth: number,
): readonly (readonly [string, readonly JudgedSample[]])[] {
  const families = Map.groupBy(all, ({ sample }) => sample.source.split(':').slice(0, depth).join(':'));
  return [...families].sort(([a], [b]) => a.localeCompare(b));
}
