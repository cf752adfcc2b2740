/** Builds the playground's page from its sources, once for each state of them. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('./client/', import.meta.url));
/** The page shares files with the server, so a change anywhere in the room may be a change of the page. */
const ROOM = fileURLToPath(new URL('./', import.meta.url));
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/authfix-client/', import.meta.url));
const keepForMs = 24 * 60 * 60_000;

/** Returns the folder with the built page, which it builds only when a source has changed since; throws when it cannot. */
export async function buildClient(): Promise<string> {
  const folder = join(CACHE, await sourcesDigest());
  if (await isThere(join(folder, 'index.html'))) return folder;
  await mkdir(CACHE, { recursive: true });
  const draft = await mkdtemp(join(CACHE, 'draft-'));
  try {
    await bundle(draft);
    await moveInto(draft, folder);
  } catch (fault) {
    throw new Error(`the playground's page cannot be built from ${SOURCE}; its sources should compile`, {
      cause: fault,
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  await removeOld(folder);
  return folder;
}

/** A fingerprint of all sources: a clone, a branch or a copied folder says nothing true about their times. */
async function sourcesDigest(): Promise<string> {
  const entries = await readdir(ROOM, { recursive: true, withFileTypes: true });
  const inside = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const digest = createHash('sha256');
  for (const path of inside.sort())
    digest
      .update(relative(ROOM, path))
      .update('\0')
      .update(await readFile(path))
      .update('\0');
  return digest.digest('hex').slice(0, 16);
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function bundle(outDir: string): Promise<void> {
  const { build } = await import('vite');
  await build({
    root: SOURCE,
    configFile: false,
    logLevel: 'silent',
    mode: 'production',
    // A test run sets NODE_ENV to test, which must not put React's development build into the page.
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: { outDir, emptyOutDir: true, target: 'es2024', chunkSizeWarningLimit: 2_000 },
  });
}

/** Two processes may build at the same time; whoever is second finds the folder filled and leaves it. */
async function moveInto(draft: string, folder: string): Promise<void> {
  try {
    await rename(draft, folder);
  } catch (fault) {
    if (!(await isThere(join(folder, 'index.html')))) throw fault;
  }
}

/** Older pages may still be open somewhere, so they stay for a day. */
async function removeOld(current: string): Promise<void> {
  for (const name of await readdir(CACHE)) {
    const path = join(CACHE, name);
    const found = await stat(path).catch(() => undefined);
    if (path === current || found === undefined || Date.now() - found.mtimeMs < keepForMs) continue;
    await rm(path, { recursive: true, force: true });
  }
}
