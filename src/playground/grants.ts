/** Knows in which workspaces the app is installed, and which token is good in which. */
import type { World } from './world.ts';

export class Grants {
  readonly #worlds: World[] = [];
  /** The workspace's token while the app is installed there. */
  readonly #tokens = new Map<World, string>();
  /** Tokens that once were good. */
  readonly #ended = new Set<string>();

  /** Adds a workspace; the first one is that of the page. With a token the app is installed there from the start. */
  add(world: World, token: string | null): void {
    this.#worlds.push(world);
    if (token !== null) this.#tokens.set(world, token);
  }

  worlds(): readonly World[] {
    return this.#worlds;
  }

  worldOf(token: string | null): World | undefined {
    return this.#worlds.find((world) => this.#tokens.get(world) === token);
  }

  team(id: string): World | undefined {
    return this.#worlds.find((world) => world.directory.team.id === id);
  }

  tokenOf(world: World): string | null {
    return this.#tokens.get(world) ?? null;
  }

  /** Installs the app; installed again it keeps its token, as in Slack. */
  install(world: World): string {
    const id = world.directory.team.id;
    const token = this.#tokens.get(world) ?? `xoxb-${id.toLowerCase()}-${this.#ended.size + 1}`;
    this.#tokens.set(world, token);
    return token;
  }

  /** Takes the app out of a workspace: its token is good for nothing from now on. */
  uninstall(world: World): void {
    const token = this.#tokens.get(world);
    if (token === undefined) return;
    this.#ended.add(token);
    this.#tokens.delete(world);
  }

  /** Whether a token was good once and is no more. */
  hasEnded(token: string | null): boolean {
    return token !== null && this.#ended.has(token);
  }
}
