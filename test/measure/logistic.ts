/** A logistic model that learns by plain gradient descent: same lessons, same weights, every time. */

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
const STEPS = 600;
const RATE = 0.5;
/** Pulls every weight towards nothing, so that a feature seen a few times cannot decide alone. */
const DECAY = 0.003;
/** A needless reply costs more trust than a miss. */
const COST_OF_NOISE = 2;

/** Learns weights. Each text is represented by its best-placed signature under the weights so far, as the gate reads it. */
export function learn(lessons: readonly Lesson[], names: readonly string[]): Model {
  let model: Model = { bias: 0, weights: new Map(names.map((name) => [name, 0])) };
  for (let round = 0; round < ROUNDS; round += 1) {
    const rows = lessons.map((lesson) => ({
      features: bestPlace(lesson, model),
      speak: lesson.speak,
      weight: lesson.weight,
    }));
    model = descend(rows, names);
  }
  return model;
}

/** How sure the model is that the text deserves an answer, 0 to 1. */
export function sureness(lesson: Lesson, model: Model): number {
  return Math.max(...lesson.places.map((place) => sure(place, model)));
}

function bestPlace(lesson: Lesson, model: Model): ReadonlyMap<string, number> {
  const [first = new Map<string, number>(), ...rest] = lesson.places;
  return rest.reduce((best, place) => (sure(place, model) > sure(best, model) ? place : best), first);
}

interface Row {
  readonly features: ReadonlyMap<string, number>;
  readonly speak: boolean;
  readonly weight: number;
}

function descend(rows: readonly Row[], names: readonly string[]): Model {
  let bias = 0;
  const weights = new Map(names.map((name) => [name, 0]));
  for (let step = 0; step < STEPS; step += 1) {
    const slopes = new Map(names.map((name) => [name, 0]));
    let biasSlope = 0;
    let total = 0;
    for (const { features, speak, weight } of rows) {
      const cost = weight * (speak ? 1 : COST_OF_NOISE);
      const error = cost * (sure(features, { bias, weights }) - (speak ? 1 : 0));
      biasSlope += error;
      total += cost;
      for (const [name, value] of features) slopes.set(name, (slopes.get(name) ?? 0) + error * value);
    }
    bias -= (RATE * biasSlope) / total;
    for (const [name, weight] of weights)
      weights.set(name, weight - RATE * ((slopes.get(name) ?? 0) / total + DECAY * weight));
  }
  return { bias, weights };
}

function sure(features: ReadonlyMap<string, number>, { bias, weights }: Model): number {
  let odds = bias;
  for (const [name, value] of features) odds += (weights.get(name) ?? 0) * value;
  return 1 / (1 + Math.exp(-odds));
}
