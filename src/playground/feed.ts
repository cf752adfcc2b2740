/** Knows who wants to hear about changes: the open pages and every test that waits. */
import type { PageEvent } from './protocol.ts';

export class Feed {
  readonly #listeners = new Set<(event: PageEvent) => void>();

  /** Tells every listener, in the order of arrival. */
  publish(event: PageEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  /** Adds a listener; the returned function takes it away again. */
  subscribe(listener: (event: PageEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
