/** `npm run train:gate`: learns the gate's weights from the project's labelled pastes and writes src/core/gate-weights.ts. */
import { readdirSync, writeFileSync } from 'node:fs';
import { featuresOf } from '../../src/core/gate.ts';
import { HIT_FEATURES, LINE_FEATURES, TEXT_FEATURES } from '../../src/core/gate-features.ts';
import type { Guide } from '../../src/core/guide.ts';
import { rankKinds } from '../../src/core/kinds.ts';
import { buildLexicon } from '../../src/core/lexicon.ts';
import { scan } from '../../src/core/scan.ts';
import { findSignals } from '../../src/core/signals.ts';
import { buildCorrector } from '../../src/core/typos.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { redact } from '../../src/redaction/redact.ts';
import { makeRedactionKey } from '../../src/redaction/redaction-key.ts';
import { type Lesson, learn, type Model, sureness } from './logistic.ts';
import { readPastes } from './paste-set.ts';

const FOLDS = 10;
// What an author promises must hold, so a guide's example counts like several pastes.
const AUTHORS_WEIGHT = 3;
// A word that stands in fewer texts than this is an accident of the pastes, not a habit of people.
const FEWEST_TEXTS = 6;
// A word that moves less than this is left out of the file, so that people can read what remains.
const LEAST_WEIGHT = 0.15;
const NAMES = [...TEXT_FEATURES, ...LINE_FEATURES, ...HIT_FEATURES]
  .map(({ name }) => name)
  .concat('the score of its kind', 'other kinds beside it');

const { guides } = await loadKnowledge('./knowledge');
const lessons = lessonsFrom(guides);
process.stdout.write(
  `${lessons.length} texts meet a signature, ${lessons.filter((one) => one.speak).length} of them true errors\n`,
);
process.stdout.write(`cross-validated: ${crossValidated(lessons)}\n`);
const model = learn(lessons, namesFor(lessons));
writeFileSync('./src/core/gate-weights.ts', moduleText(model));

// Only texts that meet a signature reach the gate; the guides' own examples count like any other paste.
function lessonsFrom(all: readonly Guide[]): readonly Lesson[] {
  const lexicon = buildLexicon(all);
  const correct = buildCorrector(lexicon.words);
  const statusKinds = new Set([...lexicon.byStatus.values()].flat().map((entry) => entry.kind));
  const key = makeRedactionKey(new Uint8Array(32));
  return examples(all).flatMap(({ text, speak, weight }) => {
    const scanned = scan(redact(text, key).text);
    const [kind] = rankKinds(findSignals(scanned, lexicon, correct), statusKinds);
    return kind === undefined ? [] : [{ places: featuresOf(scanned, kind), speak, weight }];
  });
}

function examples(
  all: readonly Guide[],
): readonly { readonly text: string; readonly speak: boolean; readonly weight: number }[] {
  const files = readdirSync('./test/pastes')
    .filter((file) => file.endsWith('.jsonl'))
    .sort();
  const pastes = readPastes(files.map((file) => `./test/pastes/${file}`)).map(({ text, accept }) => ({
    text,
    speak: accept.length > 0,
    weight: 1,
  }));
  const own = all.flatMap((guide) => [
    ...guide.causes.flatMap((cause) =>
      cause.examples.map((text) => ({ text, speak: true, weight: AUTHORS_WEIGHT })),
    ),
    ...guide.must_not_match.map((text) => ({ text, speak: false, weight: AUTHORS_WEIGHT })),
  ]);
  return [...pastes, ...own];
}

function namesFor(taught: readonly Lesson[]): readonly string[] {
  const texts = new Map<string, number>();
  for (const { places } of taught) {
    for (const name of new Set(places.flatMap((place) => [...place.keys()])))
      if (name.startsWith('word: ')) texts.set(name, (texts.get(name) ?? 0) + 1);
  }
  const words = [...texts].filter(([, count]) => count >= FEWEST_TEXTS).map(([name]) => name);
  return [...NAMES, ...words.sort()];
}

function crossValidated(all: readonly Lesson[]): string {
  let spoken = 0;
  let wrong = 0;
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const taught = all.filter((_, at) => at % FOLDS !== fold);
    const model = learn(taught, namesFor(taught));
    for (const lesson of all.filter((_, at) => at % FOLDS === fold)) {
      const speaks = sureness(lesson, model) >= 0.5;
      if (speaks && lesson.speak) spoken += 1;
      if (speaks && !lesson.speak) wrong += 1;
    }
  }
  const errors = all.filter((one) => one.speak).length;
  return `speaks on ${spoken} of ${errors} true errors and on ${wrong} of ${all.length - errors} other texts that meet a signature`;
}

function moduleText({ bias, weights }: Model): string {
  const told = [...weights.keys()].filter(
    (name) => !name.startsWith('word: ') || Math.abs(weights.get(name) ?? 0) >= LEAST_WEIGHT,
  );
  const rows = told
    .map(
      (name) => `  ${JSON.stringify(name).replace(/^"|"$/g, "'")}: ${(weights.get(name) ?? 0).toFixed(2)},`,
    )
    .join('\n');
  return `/** What each of the gate's features is worth, in log-odds. Written by \`npm run train:gate\`; edit the pastes, not the numbers. */\n\nexport const BIAS = ${bias.toFixed(2)};\n\nexport const WEIGHTS: Readonly<Record<string, number>> = {\n${rows}\n};\n`;
}
