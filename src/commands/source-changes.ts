/** Whether the articles that guides were written from still say what they said. */

import { fingerprintOf, readArticle } from '../drafting/article.ts';
import type { Problem } from '../knowledge/problem.ts';
import { type WrittenGuide, warningAt } from '../knowledge/written-guide.ts';
import { type Terminal, UsageError } from './terminal.ts';

interface Source {
  readonly guide: string;
  readonly file: string;
  readonly fingerprint: string;
}

/** Takes `guide=file` pairs, reads the files, and returns what compares them with guides. Refuses another form. */
export async function changedSources(
  terminal: Terminal,
  pairs: readonly string[],
): Promise<(written: readonly WrittenGuide[]) => readonly Problem[]> {
  const sources = await Promise.all(pairs.map((pair) => readSource(terminal, pair)));
  return (all) =>
    sources.flatMap((source) => {
      const written = all.find(({ guide }) => guide.id === source.guide);
      return written === undefined ? [] : problemsOf(written, source);
    });
}

async function readSource(terminal: Terminal, pair: string): Promise<Source> {
  const [, guide, file] = /^([^=]+)=(.+)$/s.exec(pair) ?? [];
  if (guide === undefined || file === undefined)
    throw new UsageError(
      `"${pair}" must be a guide and its article, for example tines-http-401=article.html`,
    );
  return { guide, file, fingerprint: fingerprintOf(readArticle(file, await terminal.read(file))) };
}

function problemsOf(written: WrittenGuide, { file, fingerprint }: Source): readonly Problem[] {
  const { source } = written.guide;
  if (source.fingerprint === fingerprint) return [];
  if (source.fingerprint === undefined)
    return [
      warningAt(written, ['source'], `nothing says what ${file} was like; add fingerprint: ${fingerprint}`),
    ];
  const message = `${file} has changed since the guide was held against it; read both, then set fingerprint: ${fingerprint}`;
  return [warningAt(written, ['source', 'fingerprint'], message)];
}
