/** What stands for a name as the value of a menu's option, which may be shorter than the name. */
import { createHash } from 'node:crypto';
import { LIMITS } from '../limits.ts';

/** Takes a name and returns a value of at most 75 UTF-16 units: the name itself, or for a long one a digest that no other name has. */
export function optionValue(name: string): string {
  if (name.length <= LIMITS.option) return name;
  return `#${createHash('sha256').update(name).digest('base64url')}`;
}
