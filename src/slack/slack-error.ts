/** How an answer of `ok: false` from Slack is told from other faults. */
import { WebAPIPlatformError } from '@slack/web-api';

/** Whether Slack refused a call, with one of these error words if any are given. */
export function isSlackError(
  fault: unknown,
  ...wordsOfSlack: readonly string[]
): fault is WebAPIPlatformError {
  if (!(fault instanceof WebAPIPlatformError)) return false;
  return wordsOfSlack.length === 0 || wordsOfSlack.includes(fault.data.error);
}
