/** A logistic model that learns by accelerated gradient descent: same lessons, same weights, every time. */

/** One text: the features at each place where a signature was met, and whether an answer is right. */
export interface Lesson {
  readonly places: readonly ReadonlyMap<string, number>[];
  readonly speak: boolean;
  /** How much the text counts, 1 for a paste. */
  readonly weight: number;
}

export interface Model {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

const ROUNDS = 3;
const STEPS = 1000;
const RATE = 0.25;
/** Pulls every weight towards nothing, so that a feature seen a few times cannot decide alone; chosen on whole files held back. */
const DECAY = 0.0005;
/** A needless reply costs more trust than a miss. */
const COST_OF_NOISE = 2;

/** Learns weights. Each text is represented by its best-placed signature under the weights so far, as the gate reads it. */
export function learn(lessons: readonly Lesson[], names: readonly string[]): Model {
  const places = new Map(names.map((name, at) => [name, at]));
  const texts = lessons.map((lesson) => ({
    rows: lesson.places.map((place) => toRow(place, places)),
    speak: lesson.speak ? 1 : 0,
    cost: lesson.weight * (lesson.speak ? 1 : COST_OF_NOISE),
  }));
  // The last number is the bias.
  let weights = new Float64Array(names.length + 1);
  for (let round = 0; round < ROUNDS; round += 1) weights = descend(texts, weights);
  return {
    bias: weights[names.length] ?? 0,
    weights: new Map(names.map((name, at) => [name, weights[at] ?? 0])),
  };
}

/** How sure the model is that the text deserves an answer, 0 to 1. `told` are log-odds that speak beside it. */
export function sureness(lesson: Lesson, { bias, weights }: Model, told: number): number {
  return Math.max(
    ...lesson.places.map((place) => {
      let odds = bias + told;
      for (const [name, value] of place) odds += (weights.get(name) ?? 0) * value;
      return likelihood(odds);
    }),
  );
}

/** The features of one place: where each weight stands, and its value. */
interface Row {
  readonly at: Int32Array;
  readonly values: Float64Array;
}

interface Text {
  readonly rows: readonly Row[];
  readonly speak: number;
  readonly cost: number;
}

function toRow(features: ReadonlyMap<string, number>, places: ReadonlyMap<string, number>): Row {
  const known = [...features].filter(([name]) => places.has(name));
  return {
    at: Int32Array.from([...known.map(([name]) => places.get(name) ?? 0), places.size]),
    values: Float64Array.from([...known.map(([, value]) => value), 1]),
  };
}

// Nesterov's method: each step goes on a little in the direction of the last.
function descend(texts: readonly Text[], begin: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const sheet = sheetOf(texts, begin);
  let weights = begin;
  let ahead = begin;
  for (let step = 1; step <= STEPS; step += 1) {
    const slopes = slopesAt(sheet, ahead);
    const next = ahead.map((weight, at) => weight - RATE * (slopes[at] ?? 0));
    const momentum = (step - 1) / (step + 2);
    const last = weights;
    ahead = next.map((weight, at) => weight + momentum * (weight - (last[at] ?? 0)));
    weights = next;
  }
  return weights;
}

/** The best row of each text, one after the other: `ends` says where each ends in `at` and `values`. */
interface Sheet {
  readonly ends: Int32Array;
  readonly at: Int32Array;
  readonly values: Float64Array;
  readonly speak: Float64Array;
  /** Of all texts together 1. */
  readonly costs: Float64Array;
}

function sheetOf(texts: readonly Text[], weights: Float64Array): Sheet {
  const rows = texts.map((text) => bestRow(text, weights));
  const total = texts.reduce((sum, { cost }) => sum + cost, 0);
  const at = new Int32Array(rows.reduce((sum, row) => sum + row.at.length, 0));
  const values = new Float64Array(at.length);
  let end = 0;
  const ends = Int32Array.from(rows, (row) => {
    at.set(row.at, end);
    values.set(row.values, end);
    end += row.at.length;
    return end;
  });
  const speak = Float64Array.from(texts, (text) => text.speak);
  return { ends, at, values, speak, costs: Float64Array.from(texts, ({ cost }) => cost / total) };
}

function slopesAt({ ends, at, values, speak, costs }: Sheet, weights: Float64Array): Float64Array {
  const bias = weights.length - 1;
  const slopes = weights.map((weight, place) => (place === bias ? 0 : DECAY * weight));
  let from = 0;
  for (let text = 0; text < ends.length; text += 1) {
    const to = ends[text] ?? 0;
    let odds = 0;
    for (let one = from; one < to; one += 1) odds += (weights[at[one] ?? 0] ?? 0) * (values[one] ?? 0);
    const error = (costs[text] ?? 0) * (likelihood(odds) - (speak[text] ?? 0));
    for (let one = from; one < to; one += 1) {
      const place = at[one] ?? 0;
      slopes[place] = (slopes[place] ?? 0) + error * (values[one] ?? 0);
    }
    from = to;
  }
  return slopes;
}

function bestRow({ rows }: Text, weights: Float64Array): Row {
  const [first, ...rest] = rows;
  if (first === undefined) throw new Error('a lesson must have at least one place');
  return rest.reduce((best, row) => (oddsOf(row, weights) > oddsOf(best, weights) ? row : best), first);
}

function oddsOf({ at, values }: Row, weights: Float64Array): number {
  let odds = 0;
  for (let index = 0; index < at.length; index += 1)
    odds += (weights[at[index] ?? 0] ?? 0) * (values[index] ?? 0);
  return odds;
}

function likelihood(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
