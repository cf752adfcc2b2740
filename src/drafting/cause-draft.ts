/** Rows of an error table as causes: what the error looks like, what sort of failure it is, and which steps it leads to. */
import { cutRemark, type Drafted, idFor, type Remark, ROOM, shorten, type Value } from './draft.ts';

/** A step of the draft, by which rows can name it. */
export interface KnownStep {
  readonly id: string;
  readonly label: string | undefined;
  readonly title: string;
}

/** What a row says, and where it leads; null where the article does not tell. */
export interface Row {
  readonly error: string;
  readonly reason: string;
  readonly goTo: string | null;
}

/** Takes a table with an error column, the heading first; returns its rows by what their columns are for. */
export function rowsIn(table: readonly (readonly string[])[]): readonly Row[] {
  const [heading = [], ...body] = table;
  const column = (words: RegExp, not: readonly number[]) =>
    heading.findIndex((cell, place) => words.test(cell) && !not.includes(place));
  const error = column(/\b(?:errors?|symptoms?|messages?|problems?)\b/i, []);
  const goTo = column(/\b(?:go to|steps?|sections?|fix|solutions?|what to do|resolution|action)\b/i, [error]);
  const named = column(/\b(?:causes?|reasons?|meaning|why|descriptions?)\b/i, [error, goTo]);
  const reason = named === -1 ? heading.findIndex((_, place) => place !== error && place !== goTo) : named;
  return body
    .map((cells) => ({
      error: cells[error] ?? '',
      reason: cells[reason] ?? cells[goTo] ?? '',
      goTo: cells[goTo] ?? null,
    }))
    .filter((row) => row.error !== '');
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\bexpired?\b/i, 'token-expired'],
  [/\b(?:deprecated|legacy|retired)\b/i, 'deprecated-auth'],
  [/\b403\b|\bforbidden\b|\bpermissions?\b/i, 'forbidden-403'],
  [/\b401\b|\bunauthori[sz]ed\b/i, 'unauthorised-401'],
  [/\b(?:inactive|disconnected)\b/i, 'connection-inactive'],
  [/\bmethod\b/i, 'wrong-method'],
  [/\b(?:malformed|format(?:ted)?|header)\b/i, 'credential-format'],
  [
    /\b(?:invalid|incorrect|bad|wrong)\b.*\b(?:credentials?|password|key|token|login)\b|\bauthentication failed\b/i,
    'invalid-credentials',
  ],
];

/** Takes the rows and the steps of a draft; returns the causes. */
export function causesFrom(rows: readonly Row[], steps: readonly KnownStep[]): Drafted<readonly Value[]> {
  const ids = new Set<string>();
  const remarks: Remark[] = [];
  const value = rows.map((row, place): Value => {
    const found = stepsNamed(row.goTo, steps);
    const kind =
      KINDS.find(([words]) => words.test(row.error))?.[1] ??
      KINDS.find(([words]) => words.test(row.reason))?.[1];
    const id = idFor(row.error, ids);
    if (found.length === 0)
      remarks.push({
        path: [place, 'steps'],
        text: 'the article does not say which steps; these are all of them',
      });
    if (kind === undefined)
      remarks.push({ path: [place, 'kind'], text: 'is it one of the kinds in docs/guides.md?' });
    remarks.push(...cutRemark(row.error, ROOM.line, [place, 'error']));
    remarks.push({ path: [place, 'signatures'], text: 'made of the error; add how else it is worded' });
    remarks.push({ path: [place, 'examples'], text: 'add at least eight real pastes' });
    return {
      id,
      kind: kind ?? id,
      error: shorten(row.error, ROOM.line),
      reason: shorten(row.reason || '…', ROOM.prose),
      steps: (found.length === 0 ? steps : found).slice(0, 20).map((step) => step.id),
      signatures: signaturesFor(row.error),
      examples: [row.error],
    };
  });
  return { value, remarks };
}

/** "Steps 2 and 3", "steps 2-4" by their numbers; anything else by the title that it repeats. */
function stepsNamed(goTo: string | null, steps: readonly KnownStep[]): readonly KnownStep[] {
  if (goTo === null) return [];
  const spread = goTo.replace(/(\d+)\s*(?:-|–|to)\s*(\d+)/g, (_, from: string, to: string) =>
    Array.from(
      { length: Math.max(Math.min(Number(to), 40) - Number(from) + 1, 0) },
      (_unused, more) => Number(from) + more,
    ).join(' '),
  );
  const numbers = /\bsteps?\b|^[\d ,&and]+$/i.test(goTo)
    ? [...spread.matchAll(/\d+/g)].map(([number]) => `step ${number}`)
    : [];
  const byNumber = steps.filter(({ label }) => label !== undefined && numbers.includes(label.toLowerCase()));
  if (byNumber.length > 0) return byNumber;
  const words = goTo.toLowerCase();
  return steps.filter(
    ({ title }) => words.includes(title.toLowerCase()) || title.toLowerCase().includes(words),
  );
}

function signaturesFor(error: string): readonly Value[] {
  const status = /\b([1-5]\d\d)\b/.exec(error)?.[1];
  const phrases = error
    .split(/\s+(?:\/|or)\s+|\s*\|\s*/)
    .map((one) =>
      one
        .replace(/\b[1-5]\d\d\b/g, ' ')
        .replace(/[[\]|…]|\.{3}/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((one) => (one.match(/\p{L}{2,}/gu) ?? []).length >= 2)
    .map((one) => shorten(one, 190).replace('…', ''));
  return [...(status === undefined ? [] : [{ status: Number(status) }]), ...phrases];
}
