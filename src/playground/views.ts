/** Knows the modals that are open (a stack per person) and the Home tabs that were published. */
import { withIds } from './block-elements.ts';
import type { Clock } from './clock.ts';
import type { Feed } from './feed.ts';
import { type StateValues, startState } from './input-state.ts';
import { type Fields, listAt, textAt } from './json.ts';
import type { OpenView } from './protocol.ts';

export interface StoredView {
  readonly id: string;
  readonly user: string;
  /** What the app sent, with ids filled in. */
  readonly fields: Fields;
  readonly values: StateValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly hash: string;
  readonly rootId: string;
  readonly previousId: string | null;
}

interface ViewOwner {
  readonly teamId: string;
  readonly appId: string;
  readonly botId: string;
}

/** One open and two pushed views (docs surfaces/modals). */
const stackLimit = 3;

export class Views {
  readonly #clock: Clock;
  readonly #feed: Feed;
  readonly #owner: ViewOwner;
  readonly #stacks = new Map<string, readonly StoredView[]>();
  readonly #homes = new Map<string, StoredView>();

  constructor(clock: Clock, feed: Feed, owner: ViewOwner) {
    this.#clock = clock;
    this.#feed = feed;
    this.#owner = owner;
  }

  stack(user: string): readonly StoredView[] {
    return this.#stacks.get(user) ?? [];
  }

  top(user: string): StoredView | undefined {
    return this.stack(user).at(-1);
  }

  home(user: string): StoredView | undefined {
    return this.#homes.get(user);
  }

  find(id: string): StoredView | undefined {
    return this.#all().find((view) => view.id === id);
  }

  findExternal(externalId: string): StoredView | undefined {
    return this.#all().find((view) => view.fields['external_id'] === externalId);
  }

  #all(): readonly StoredView[] {
    return [...[...this.#stacks.values()].flat(), ...this.#homes.values()];
  }

  /** Opens a new stack for a person in the place of any other. */
  open(user: string, fields: Fields): StoredView {
    const view = this.#build(user, fields, { id: this.#clock.id('V') });
    this.#setStack(user, [view]);
    return view;
  }

  /** Puts a view on top of a person's stack; undefined when three are open already. */
  push(user: string, fields: Fields): StoredView | undefined {
    const stack = this.stack(user);
    const below = stack.at(-1);
    if (!below || stack.length >= stackLimit) return undefined;
    const view = this.#build(user, fields, {
      id: this.#clock.id('V'),
      rootId: below.rootId,
      previousId: below.id,
    });
    this.#setStack(user, [...stack, view]);
    return view;
  }

  /** Gives an open view new contents; inputs whose ids are unchanged keep what was typed. */
  update(view: StoredView, fields: Fields): StoredView {
    const { id, rootId, previousId, values } = view;
    const next = this.#build(view.user, fields, { id, rootId, previousId, values });
    this.replace(next);
    return next;
  }

  /** Puts a changed view in the place of the one with the same id. */
  replace(view: StoredView): void {
    if (this.#homes.get(view.user)?.id === view.id) {
      this.#setHome(view);
      return;
    }
    const stack = this.stack(view.user).map((other) => (other.id === view.id ? view : other));
    this.#setStack(view.user, stack);
  }

  /** Keeps what was typed without drawing the view anew: the page shows it already. */
  keepValues(view: StoredView): void {
    const stack = this.stack(view.user).map((other) => (other.id === view.id ? view : other));
    this.#stacks.set(view.user, stack);
    if (this.#homes.get(view.user)?.id === view.id) this.#homes.set(view.user, view);
  }

  /** Takes a view away, and with it whatever lies on top of it. */
  close(view: StoredView): void {
    const stack = this.stack(view.user);
    const index = stack.findIndex((other) => other.id === view.id);
    if (index >= 0) this.#setStack(view.user, stack.slice(0, index));
  }

  clear(user: string): void {
    this.#setStack(user, []);
  }

  /** Shows a Home tab to a person in the place of the last one; the view keeps its id. */
  publish(user: string, fields: Fields): StoredView {
    const before = this.#homes.get(user);
    const view = this.#build(user, fields, {
      id: before?.id ?? this.#clock.id('V'),
      ...(before ? { values: before.values } : {}),
    });
    this.#setHome(view);
    return view;
  }

  #build(
    user: string,
    fields: Fields,
    place: { id: string; rootId?: string; previousId?: string | null; values?: StateValues },
  ): StoredView {
    const blocks = withIds(listAt(fields, 'blocks'), () => this.#clock.id(''));
    return {
      id: place.id,
      user,
      fields: { ...fields, blocks },
      values: startState(blocks, place.values),
      errors: {},
      hash: `${Math.floor(this.#clock.now() / 1000)}.${this.#clock.id('h')}`,
      rootId: place.rootId ?? place.id,
      previousId: place.previousId ?? null,
    };
  }

  #setStack(user: string, stack: readonly StoredView[]): void {
    this.#stacks.set(user, stack);
    const top = stack.at(-1);
    this.#feed.publish({ type: 'view', user, view: top ? this.page(top) : null });
  }

  #setHome(view: StoredView): void {
    this.#homes.set(view.user, view);
    this.#feed.publish({ type: 'home', user: view.user, view: this.wire(view) });
  }

  /** Describes a view as the page draws it. */
  page(view: StoredView): OpenView {
    return { id: view.id, user: view.user, view: this.wire(view), errors: view.errors };
  }

  /** Describes a view as Slack does in payloads and answers (docs reference/views). */
  wire(view: StoredView): Record<string, unknown> {
    const { fields } = view;
    const type = textAt(fields, 'type') ?? 'modal';
    return {
      id: view.id,
      team_id: this.#owner.teamId,
      type,
      blocks: fields['blocks'],
      private_metadata: textAt(fields, 'private_metadata') ?? '',
      callback_id: textAt(fields, 'callback_id') ?? '',
      state: { values: view.values },
      hash: view.hash,
      title: fields['title'] ?? { type: 'plain_text', text: 'View Title', emoji: true },
      clear_on_close: fields['clear_on_close'] === true,
      notify_on_close: fields['notify_on_close'] === true,
      close: fields['close'] ?? null,
      submit: fields['submit'] ?? null,
      previous_view_id: view.previousId,
      root_view_id: view.rootId,
      app_id: this.#owner.appId,
      external_id: textAt(fields, 'external_id') ?? '',
      app_installed_team_id: this.#owner.teamId,
      bot_id: this.#owner.botId,
    };
  }
}
