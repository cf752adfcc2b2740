/** How listeners name a family of action ids: the family's id, a dot, and a place. */

/** Matches exactly the ids of one family. */
export function startsWith(family: string): RegExp {
  return new RegExp(`^${family.replaceAll('.', '\\.')}\\.\\d+$`);
}
