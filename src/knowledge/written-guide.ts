/** A guide together with the file that it was written in, so that every complaint about it can name the line. */
import type { Guide } from '../core/guide.ts';
import type { Path, Places } from './places.ts';
import type { Problem } from './problem.ts';

/** A guide that keeps to the schema, the file it stands in and the places of its parts. */
export interface WrittenGuide {
  readonly file: string;
  readonly guide: Guide;
  readonly places: Places;
}

/** Takes a guide, the path of one of its values and what is wrong with it; returns the error. */
export function errorAt({ file, places }: WrittenGuide, path: Path, message: string): Problem {
  return { file, ...places.of(path), message, severity: 'error' };
}

/** Takes a guide, the path of one of its values and what deserves a look; returns the warning. */
export function warningAt({ file, places }: WrittenGuide, path: Path, message: string): Problem {
  return { file, ...places.of(path), message, severity: 'warning' };
}

/** Returns the path as people write it, for example `causes[2].kind`. */
export function formatPath(path: Path): string {
  let text = '';
  for (const segment of path) {
    if (typeof segment === 'number') text += `[${segment}]`;
    else text += text === '' ? String(segment) : `.${String(segment)}`;
  }
  return text;
}
