/** Tests that have a desk of their own each: opened before a test that asks for it, closed when the test ends. */
import { test } from 'vitest';
import { type DeskOptions, openDesk } from './desk.ts';

/** Returns the `it` of tests that ask for a `desk`. */
export function onOwnDesk(options: DeskOptions = {}) {
  return test.extend('desk', async ({ onTestFinished }) => {
    const desk = await openDesk(options);
    onTestFinished(() => desk.close());
    return desk;
  });
}
