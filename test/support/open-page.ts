/** A whole playground in a temporary folder, and a browser to look at it with, for tests that tell what people see. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildLog } from '../../src/log.ts';
import { openPlayground, type Playground } from '../../src/playground/open.ts';
import { APART } from './apart.ts';
import { openBrowser } from './browser.ts';

export interface OpenPage {
  readonly browser: Browser;
  readonly playground: Playground;
  readonly url: string;
  close(): Promise<void>;
}

/** Opens both, with an empty workspace or the demo's; what one test file does stays with it, and one paste with another. */
export async function openPage({ demo = false } = {}): Promise<OpenPage> {
  const folder = await mkdtemp(join(tmpdir(), 'authfix-page-'));
  const [playground, browser] = await Promise.all([
    openPlayground({
      place: { folder },
      dataDir: folder,
      knowledgeDir: './knowledge',
      port: 0,
      retentionDays: 180,
      log: buildLog('silent'),
      chosen: { habits: APART },
      demo,
    }),
    openBrowser(),
  ]);
  return {
    browser,
    playground,
    url: playground.slack.pageUrl,
    close: async () => {
      await browser.close();
      await playground.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
