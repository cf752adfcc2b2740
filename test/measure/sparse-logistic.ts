/** A logistic model that keeps few terms: descent with a pull to nothing decides which, then the rest is learned again. */

/** One text: the columns of its terms, what is right of it, and how much it counts. */
export interface SparseRow {
  readonly terms: Int32Array;
  /** The places of the right classes; of a single class whether it is right. */
  readonly right: readonly number[];
  readonly weight: number;
}

/** How a model is learned. */
export interface Learning {
  readonly terms: number;
  readonly classes: number;
  /** Below this slope a term stays out; the more, the fewer terms. */
  readonly threshold: number;
  /** Pulls every weight towards nothing when the terms that stay are learned again. */
  readonly decay: number;
}

const STEPS = 250;
const FIRST_DECAY = 0.0001;

/** Learns weights by row of a term, the last row being the biases: the same rows give the same weights. */
export function learnSparse(rows: readonly SparseRow[], learning: Learning): Float64Array {
  const size = (learning.terms + 1) * learning.classes;
  const rate = 1 / steepness(rows, learning.terms + 1);
  const common = { rows, learning, rate };
  const found = descend(
    { ...common, threshold: learning.threshold, decay: FIRST_DECAY },
    new Float64Array(size),
  );
  return descend({ ...common, threshold: 0, decay: learning.decay, only: found }, found);
}

interface Descent {
  readonly rows: readonly SparseRow[];
  readonly learning: Learning;
  readonly rate: number;
  readonly threshold: number;
  readonly decay: number;
  /** Weights that are nothing here stay nothing. */
  readonly only?: Float64Array;
}

// Nesterov's method; after each step small weights become nothing. Biases are free.
function descend(descent: Descent, begin: Float64Array): Float64Array {
  const { learning, rate, threshold, only } = descent;
  const free = learning.terms * learning.classes;
  let weights = begin;
  const ahead = begin.slice();
  for (let step = 1; step <= STEPS; step += 1) {
    const slopes = slopesAt(descent, ahead);
    const momentum = (step - 1) / (step + 2);
    const next = new Float64Array(weights.length);
    for (let at = 0; at < next.length; at += 1) {
      if (only !== undefined && only[at] === 0 && at < free) continue;
      const moved = (ahead[at] ?? 0) - rate * (slopes[at] ?? 0);
      next[at] = at < free ? shrunk(moved, rate * threshold) : moved;
      ahead[at] = (next[at] ?? 0) + momentum * ((next[at] ?? 0) - (weights[at] ?? 0));
    }
    weights = next;
  }
  return weights;
}

function shrunk(value: number, by: number): number {
  return Math.sign(value) * Math.max(0, Math.abs(value) - by);
}

function slopesAt({ rows, learning, decay }: Descent, weights: Float64Array): Float64Array {
  const { classes, terms } = learning;
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const bias = terms * classes;
  const slopes = weights.map((weight, at) => (at < bias ? decay * weight : 0));
  const odds = new Float64Array(classes);
  for (const row of rows) {
    for (let one = 0; one < classes; one += 1) odds[one] = weights[bias + one] ?? 0;
    for (let at = 0; at < row.terms.length; at += 1) addTo(odds, weights, (row.terms[at] ?? 0) * classes);
    errorsOf(odds, row.right);
    const share = row.weight / total;
    for (let one = 0; one < classes; one += 1) odds[one] = (odds[one] ?? 0) * share;
    for (let at = 0; at < row.terms.length; at += 1) addFrom(odds, slopes, (row.terms[at] ?? 0) * classes);
    addFrom(odds, slopes, bias);
  }
  return slopes;
}

function addTo(odds: Float64Array, weights: Float64Array, from: number): void {
  for (let one = 0; one < odds.length; one += 1) odds[one] = (odds[one] ?? 0) + (weights[from + one] ?? 0);
}

function addFrom(errors: Float64Array, slopes: Float64Array, from: number): void {
  for (let one = 0; one < errors.length; one += 1)
    slopes[from + one] = (slopes[from + one] ?? 0) + (errors[one] ?? 0);
}

// Turns odds into errors: what was expected less what is right. Of several right classes each has its expected share.
function errorsOf(odds: Float64Array, right: readonly number[]): void {
  if (odds.length === 1) {
    odds[0] = 1 / (1 + Math.exp(-(odds[0] ?? 0))) - (right.length > 0 ? 1 : 0);
    return;
  }
  const most = Math.max(...odds);
  for (let one = 0; one < odds.length; one += 1) odds[one] = Math.exp((odds[one] ?? 0) - most);
  const all = odds.reduce((sum, one) => sum + one, 0);
  const ofRight = right.reduce((sum, one) => sum + (odds[one] ?? 0), 0);
  for (let one = 0; one < odds.length; one += 1) {
    const share = right.includes(one) ? 1 / Math.max(ofRight, 1e-12) : 0;
    odds[one] = (odds[one] ?? 0) * (1 / all - share);
  }
}

const ROUNDS = 30;

// How steep the slopes can be at most, by the power method: a longer step would leave the valley.
function steepness(rows: readonly SparseRow[], size: number): number {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  let direction = new Float64Array(size).fill(1);
  let length = 1;
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = new Float64Array(size);
    for (const { terms, weight } of rows) {
      const along = terms.reduce((sum, term) => sum + (direction[term] ?? 0), direction[size - 1] ?? 0);
      const pull = (weight / total) * along;
      for (const term of terms) next[term] = (next[term] ?? 0) + pull;
      next[size - 1] = (next[size - 1] ?? 0) + pull;
    }
    length = Math.hypot(...next);
    direction = next.map((one) => one / length);
  }
  return length / 2 + FIRST_DECAY;
}
