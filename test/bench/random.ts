/** Chance that is the same in every run. */

/** Answers whole numbers from 0 up to, but without, `below`. */
export type Dice = (below: number) => number;

/** Makes dice whose throws depend on the seed alone (mulberry32). */
export function makeDice(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * below);
  };
}

/** Picks one of a list that is not empty. */
export function pick<Value>(dice: Dice, list: readonly Value[]): Value {
  const value = list[dice(list.length)];
  if (value === undefined) throw new Error('pick needs a list with something in it');
  return value;
}
