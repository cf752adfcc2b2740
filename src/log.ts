/** The log: one JSON line an event on stderr, with a second net under everything that could carry a secret or a message. */
import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';
import { logText } from './redaction/log-text.ts';

// Keys under which libraries hang requests, tokens and texts on the errors and objects they hand out.
const SECRET_KEYS = [
  'token',
  'authorization',
  'headers',
  'text',
  'blocks',
  'body',
  'payload',
  'view',
  'values',
  'config',
  'request',
  'url',
  'data',
];

/** Builds the logger. Static sentences plus ids are what callers log; the redaction paths are for what slips through. */
export function buildLog(
  level: LogLevel,
  stream: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Logger {
  const paths = SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);
  return pino(
    { level, base: null, redact: { paths, censor: '[left out]' }, serializers: { err: describeError } },
    stream,
  );
}

interface DescribedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: DescribedError;
}

// Only these parts of an error are printed: HTTP clients hang whole requests with their tokens on the rest.
function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'something that is no Error was thrown' };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const cause =
    error.cause !== undefined && depth < 4 ? { cause: describeError(error.cause, depth + 1) } : {};
  return {
    type: error.name,
    message: logText(error.message),
    ...code,
    ...(error.stack === undefined ? {} : { stack: logText(error.stack) }),
    ...cause,
  };
}
