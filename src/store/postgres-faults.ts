/** What PostgreSQL and its driver can answer, as faults of the store. */
import { StoreError, type StoreFault } from './store-error.ts';

/** Takes what pg threw about a database, and returns it as a fault of the store. Its message holds no row and no password. */
export function postgresFault(error: unknown, where: string): StoreError {
  if (error instanceof StoreError) return error;
  withoutRows(error);
  const reason = reasonOf(error);
  const kind = kindOf(codeOf(error), reason);
  return new StoreError(kind, sentence(kind, where, reason), error);
}

/** Error codes: https://www.postgresql.org/docs/current/errcodes-appendix.html; the letters are Node's. */
const KINDS: readonly { readonly kind: StoreFault; readonly codes: RegExp }[] = [
  {
    kind: 'unreachable',
    codes:
      /^(08...|57P0[1235]|25P03|ECONN\w+|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ENOENT)$/,
  },
  { kind: 'refused', codes: /^(28...|3D000|42501|25006|ERR_TLS\w*|\w*CERT\w*|\w*SIGNATURE)$/ },
  { kind: 'busy', codes: /^(40001|40P01|55P03|57014|53300)$/ },
  { kind: 'full', codes: /^53100$/ },
];

/** What pg says without any code. */
const SENTENCES: readonly { readonly kind: StoreFault; readonly text: RegExp }[] = [
  { kind: 'busy', text: /^timeout exceeded when trying to connect/ },
  {
    kind: 'unreachable',
    text: /^(Connection terminated|Query read timeout|timeout expired|Client (has encountered|was closed))/,
  },
  { kind: 'refused', text: /does not support SSL|^SASL|password must be a string/ },
];

function kindOf(code: string, reason: string): StoreFault {
  const known =
    KINDS.find(({ codes }) => codes.test(code)) ?? SENTENCES.find(({ text }) => text.test(reason));
  return known?.kind ?? 'failed';
}

function sentence(kind: StoreFault, where: string, reason: string): string {
  switch (kind) {
    case 'unreachable':
      return `The database ${where} cannot be reached (${reason}). See that its server runs and that DATABASE_URL names it; authfix needs no restart.`;
    case 'refused':
      return `The database ${where} does not let authfix in or not do this (${reason}). Give DATABASE_URL a user, password and database that may create and change tables there.`;
    case 'busy':
      return `The database ${where} was too busy (${reason}). authfix tries again; if it stays like this, look for long transactions, or give the server more connections.`;
    case 'full':
      return `The disk of the database ${where} is full, so nothing was written. Free some space; authfix needs no restart.`;
    default:
      return `The database ${where} refused a statement: ${reason}`;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // A host with several addresses fails with one error for each and no message of its own.
  return error.message === '' ? codeOf(error) : error.message;
}

// "Failing row contains ..." quotes what people wrote, which must not get into a log.
function withoutRows(error: unknown): void {
  if (error instanceof Error && 'detail' in error) error.detail = undefined;
}
