/** The matcher beside the libraries that people would take instead: same knowledge, same pastes, thresholds by rule. */
import { resolve } from 'node:path';
import type { Guide } from '../../src/core/guide.ts';
import { type Figures, figuresOf, type Judged } from './figures.ts';
import { labelledFiles } from './gate-lessons.ts';
import { readPastes } from './paste-set.ts';
import { bm25Peer } from './peer-bm25.ts';
import { type Peer, type PeerPhrase, peerKnowledge } from './peer-knowledge.ts';
import { flexSearchPeer, fuseDefaultPeer, fuseInLinesPeer, miniSearchPeer } from './peer-libraries.ts';
import { chooseThreshold, judgeRanked, type RankedPaste, type Rule } from './thresholds.ts';

/** One line of the table. `thresholds` names the chosen ones by file, or is empty where nothing was chosen. */
export interface PeerRow {
  readonly name: string;
  readonly rule: string;
  readonly thresholds: readonly { readonly file: string; readonly from: number }[];
  readonly figures: Figures;
}

// Twelve thousand texts would take the libraries an hour; two and a half thousand choose a threshold as well.
const DEVELOPMENT_KEEPS = 5;

const RULES: readonly Rule[] = ['best F1', 'at most 2 % false'];

// Four seconds for each paste with all spellings: the contrast is as plain with every fortieth.
const FUSE_DEFAULT_KEEPS = 40;

/** The peers over the guides' signatures. */
export function peersOver(phrases: readonly PeerPhrase[], withFuseDefault: boolean): readonly Peer[] {
  const usual = [
    fuseInLinesPeer(phrases),
    miniSearchPeer(phrases),
    flexSearchPeer(phrases),
    bm25Peer(phrases),
  ];
  if (!withFuseDefault) return usual;
  return [...usual, fuseDefaultPeer(phrases.filter((_, at) => at % FUSE_DEFAULT_KEEPS === 0))];
}

/**
 * Judges the files with every peer under both rules. The development set for a file is every fifth paste of test/pastes
 * without it, so no threshold is chosen on what it is measured with.
 */
export function comparePeers(
  guides: readonly Guide[],
  files: readonly string[],
  withFuseDefault: boolean,
): readonly PeerRow[] {
  return peersOver(peerKnowledge(guides), withFuseDefault).flatMap((peer) => {
    const ranked = rankFiles(peer, files);
    return RULES.map((rule) => rowOf(peer.name, rule, { files, ranked }));
  });
}

type RankedFiles = ReadonlyMap<string, readonly RankedPaste[]>;

// Of a file that is judged every paste, of the others what thresholds are chosen on.
function rankFiles(peer: Peer, judged: readonly string[]): RankedFiles {
  const whole = new Set(judged.map((file) => resolve(file)));
  const all = new Set([...labelledFiles().map((file) => resolve(file)), ...whole]);
  return new Map(
    [...all].map((file) => {
      const wanted = readPastes([file]).filter((_, at) => whole.has(file) || at % DEVELOPMENT_KEEPS === 0);
      return [file, wanted.map((paste) => ({ paste, found: peer.rank(paste.text) }))];
    }),
  );
}

interface RankedRun {
  readonly files: readonly string[];
  readonly ranked: RankedFiles;
}

function rowOf(name: string, rule: Rule, { files, ranked }: RankedRun): PeerRow {
  const judged: Judged[] = [];
  const thresholds = files.map((file) => {
    const development = labelledFiles()
      .filter((other) => resolve(other) !== resolve(file))
      .flatMap((other) => ranked.get(resolve(other)) ?? []);
    const from = chooseThreshold(development, rule);
    judged.push(...judgeRanked(ranked.get(resolve(file)) ?? [], from));
    return { file, from };
  });
  return { name, rule, thresholds, figures: figuresOf(judged) };
}
