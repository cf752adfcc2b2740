/** What a draft is: a guide as far as an article tells it, and what needs a person's eye. */

/** A value of a guide file. */
export type Value =
  | string
  | number
  | boolean
  | readonly Value[]
  | { readonly [key: string]: Value | undefined };

/** Something that a person has to look at, and the part of the draft where it stands. */
export interface Remark {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** A part of a draft with the remarks about it; their paths begin at the part. */
export interface Drafted<Part> {
  readonly value: Part;
  readonly remarks: readonly Remark[];
}

/** Takes a remark about a part and where the part stands; returns it as seen from there. */
export function at(path: readonly (string | number)[], remarks: readonly Remark[]): readonly Remark[] {
  return remarks.map((remark) => ({ ...remark, path: [...path, ...remark.path] }));
}

/** Makes an id of words: lower case, at most five of them, and none that was taken before. */
export function idFor(text: string, taken: Set<string>): string {
  const words = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !/^(?:the|a|an|of|to|in|for|is|are|your|and|or|that|this)$/.test(word));
  const base = words.slice(0, 5).join('-').slice(0, 50).replace(/-+$/, '') || 'part';
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  taken.add(id);
  return id;
}

/** Cuts a text to what the format allows, at a word where there is one. */
export function shorten(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most - 1).join('');
  const word = cut.lastIndexOf(' ');
  return `${word > most / 2 ? cut.slice(0, word) : cut}…`;
}

/** Says that a text was cut, when it was. */
export function cutRemark(text: string, most: number, path: readonly (string | number)[]): readonly Remark[] {
  const { length } = [...text];
  return length <= most
    ? []
    : [{ path, text: `was cut from ${length} to ${most} characters; shorten it or split it` }];
}

/** The lengths that the format allows (src/core/guide.ts). */
export const ROOM = {
  line: 200,
  item: 600,
  prose: 2000,
  button: 75,
  label: 30,
  field: 100,
  hint: 150,
} as const;

/** The sentences of a text. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+(?=[\p{Lu}\d'"“(])/u);
}
