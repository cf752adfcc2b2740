/** How Bolt's log lines reach ours: errors and warnings without what they quote, never anything at debug level. */
import { type Logger, LogLevel } from '@slack/bolt';
import type { Logger as Log } from 'pino';
import { logText } from '../redaction/log-text.ts';

/**
 * Builds the logger that Bolt and its clients are given. Debug output holds message texts, so it goes nowhere; and once
 * we are stopping, what the sockets say about being closed is no news.
 */
export function boltLog(log: Log, isStopping: () => boolean): Logger {
  let name = 'bolt';
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (...parts: unknown[]) => {
      if (isStopping()) return;
      const err = parts.find((part) => part instanceof Error);
      const said = parts.filter((part) => typeof part === 'string').join(' ');
      log[level]({ err, from: name }, logText(said));
    };
  return {
    debug: () => {},
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: (next) => {
      name = next;
    },
  };
}
