/** What one run of characters without white space, quotes and brackets is: a time, a host, an id, a number, or words that stay. */

const TIME =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:T\S{0,40})?|\d{1,2}[-/.](?:\d{1,2}|[A-Z][a-z]{2})[-/.]\d{4}(?::\S{0,30})?|\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2}|[ap]m)?)$/i;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const ADDRESS = /^(?:\d{1,3}\.){3}\d{1,3}(?:[:/]\d{1,5})?$/;
const MAIL = /^[^@\s]{1,80}@[a-z0-9.-]{1,80}\.[a-z]{2,20}$/i;
const NUMBER = /^(?:[+-]?v?\d[\d._]{0,40}(?:e[+-]?\d{1,4})?|0x[0-9a-f]{1,40})(?:[a-zµ]{1,3}|%)?$/i;
// Each is another error: statuses, ORA-01017, AADSTS50011, E11000, 0x80070005.
const TELLING_NUMBER = /^(?:[45]\d{2}|0x[89a-f][0-9a-f]{7})$/i;
const ERROR_CODE = /^[A-Z][A-Z_]{0,14}-?\d{2,8}[A-Z]?$/;
const HEX = /^[0-9a-f]{8,}$/i;
const LONG_ID = /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[\w+~-]{20,}$/;
// "oauth2", "sha256" and "worker3" are words.
const NUMBERED_WORD = /^\p{L}+\d{1,3}$/u;
const SCHEME = /^[a-z+]{2,16}:\/\//i;
const DIGIT = /\d/;
const LONGEST_READ = 400;

// The endings by which a name with dots is a host, not a file or a class.
const HOST_ENDINGS = new Set(
  'com net org edu gov io dev app ai co cloud local internal lan localdomain de uk eu fr nl pl it es us ca au in jp'.split(
    ' ',
  ),
);

/** Takes a run and returns it with all that differs from one report to the next replaced. */
export function maskedRun(run: string): string {
  const sentence = /[.:!?]{1,5}$/.exec(run)?.[0] ?? '';
  const words = run.slice(0, run.length - sentence.length);
  return `${maskedWords(words)}${sentence}`;
}

function maskedWords(run: string): string {
  if (run.includes('<')) return maskedAround(run);
  const whole = placeholderFor(run);
  if (whole !== null) return whole;
  const scheme = SCHEME.exec(run)?.[0];
  if (scheme === undefined) return maskedParts(run);
  const rest = run.slice(scheme.length);
  const path = rest.search(/[/?#]/);
  const host = path === -1 ? rest : rest.slice(0, path);
  return `${scheme}${host === '' ? '' : '<host>'}${path === -1 ? '' : maskedParts(rest.slice(path))}`;
}

// What holds a placeholder was masked before, or is glued to a secret: piece by piece, so that nothing is read into what is left.
function maskedAround(run: string): string {
  return run
    .split(/(<[a-z0-9-]+>|[/:?#@]+)/)
    .map((part) => (part.startsWith('<') ? part : maskedPieces(part)))
    .join('');
}

function maskedParts(run: string): string {
  return run
    .split(/([/:?#@]+)/)
    .map((part) => placeholderFor(part) ?? maskedPieces(part))
    .join('');
}

function maskedPieces(part: string): string {
  if (!DIGIT.test(part) || isErrorCode(part)) return part;
  return part
    .split(/([-_.~+]+)/)
    .map(maskedPiece)
    .join('');
}

function maskedPiece(piece: string): string {
  if (!DIGIT.test(piece) || isErrorCode(piece)) return piece;
  const whole = placeholderFor(piece);
  if (whole !== null) return whole;
  return piece.length < 5 || NUMBERED_WORD.test(piece) ? piece : '<id>';
}

// Beyond the longest nothing is a number, a time or a host any more.
function placeholderFor(run: string): string | null {
  if (run === '') return null;
  if (run.length > LONGEST_READ) return LONG_ID.test(run) || HEX.test(run) ? '<id>' : null;
  if (TELLING_NUMBER.test(run)) return null;
  if (DIGIT.test(run)) {
    if (TIME.test(run)) return '<time>';
    if (ADDRESS.test(run)) return '<host>';
    if (NUMBER.test(run)) return '<number>';
    if (UUID.test(run) || HEX.test(run) || LONG_ID.test(run)) return isErrorCode(run) ? null : '<id>';
  }
  if (MAIL.test(run)) return '<mail>';
  return isHost(run) ? '<host>' : null;
}

function isErrorCode(run: string): boolean {
  return TELLING_NUMBER.test(run) || ERROR_CODE.test(run);
}

function isHost(run: string): boolean {
  const [name = '', port = null, ...more] = run.split(':');
  if (more.length > 0 || (port !== null && !/^\d{1,5}$/.test(port))) return false;
  if (name === 'localhost') return true;
  const labels = name.split('.');
  const ending = labels.at(-1) ?? '';
  return (
    labels.length > 1 && HOST_ENDINGS.has(ending) && labels.every((label) => /^[a-z0-9-]+$/i.test(label))
  );
}
