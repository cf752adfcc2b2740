/**
 * What the playground's page and its server say to each other: plain JSON over loopback HTTP, plus one
 * server-sent event stream. The Slack app under test never sees any of this; it speaks Slack's own protocol.
 */

/** A person or bot in the local workspace. `role` is what the page shows beside the name. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: 'asker' | 'supporter' | 'bot';
  readonly initials: string;
  readonly color: string;
}

/** A channel or a direct message. `name` has no leading `#`; for a DM it is the other person's name. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private' | 'dm';
  readonly purpose: string;
  readonly members: readonly string[];
  readonly isArchived: boolean;
}

/** A file that a person attached. `url` is served by the local Slack; text previews come along for the page. */
export interface SharedFile {
  readonly id: string;
  readonly name: string;
  readonly mimetype: string;
  readonly size: number;
  readonly url: string;
  readonly preview?: string;
}

/** An emoji name without colons, and who gave it. */
export interface Reaction {
  readonly name: string;
  readonly users: readonly string[];
}

/**
 * One message as the page draws it. `blocks` are Slack's Block Kit blocks, already validated by the server; what a
 * person typed comes as one `rich_text` block. Without blocks, draw `text`: Slack's mrkdwn, in which `&amp;`, `&lt;`
 * and `&gt;` stand for `&`, `<` and `>`. All of it is untrusted plain data, never HTML.
 */
export interface Message {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly Record<string, unknown>[];
  readonly files: readonly SharedFile[];
  /** The parent's `ts` when this message is a reply. */
  readonly threadTs?: string;
  /** Set on an ephemeral message: only this person sees it. */
  readonly onlyFor?: string;
  /** The `ts` of the last edit that Slack marks with "(edited)". */
  readonly editedAt?: string;
  readonly reactions?: readonly Reaction[];
  readonly replyCount: number;
}

/**
 * The modal on top of a person's stack. `view.state.values` holds what the server knows of the inputs (initial values
 * included); keep what was typed since where block id and action id are unchanged. `errors` maps a block id to the
 * sentence shown at that field.
 */
export interface OpenView {
  readonly id: string;
  readonly user: string;
  readonly view: Record<string, unknown>;
  readonly errors: Readonly<Record<string, string>>;
}

/** A slash command or shortcut that the app under test offers, read from its manifest. */
export interface Command {
  readonly command: string;
  readonly description: string;
  readonly usageHint: string;
}

export interface Shortcut {
  readonly callbackId: string;
  readonly name: string;
  readonly kind: 'message' | 'global';
}

/** A text that can be pasted with one click. */
export interface Sample {
  readonly title: string;
  readonly group: string;
  readonly text: string;
}

/** One line of the inspector: what went over the wire, and how long it took. */
export interface TrafficEntry {
  readonly id: number;
  readonly at: number;
  readonly direction: 'to-app' | 'from-app';
  readonly name: string;
  readonly outcome: string;
  readonly tookMs: number;
}

/** Everything one person can see. Sent whole on load; afterwards kept true by `PageEvent`s. */
export interface Snapshot {
  readonly workspace: string;
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  readonly messages: readonly Message[];
  readonly views: readonly OpenView[];
  readonly commands: readonly Command[];
  readonly shortcuts: readonly Shortcut[];
  readonly samples: readonly Sample[];
  readonly homes: Readonly<Record<string, Record<string, unknown>>>;
  readonly traffic: readonly TrafficEntry[];
  /** Whether `GET /playground/why` has something to say. */
  readonly canExplain: boolean;
}

/**
 * What a page hears. A `notice` is Slack's own sentence to a person; a deed that the app did not take answers with the same words.
 * Pushed over `GET /playground/events` as `data: <json>`; each carries the whole new value, so order is all that matters.
 */
export type PageEvent =
  | { readonly type: 'message'; readonly message: Message }
  | { readonly type: 'message-deleted'; readonly channel: string; readonly ts: string }
  | { readonly type: 'view'; readonly user: string; readonly view: OpenView | null }
  | { readonly type: 'home'; readonly user: string; readonly view: Record<string, unknown> }
  | { readonly type: 'channels'; readonly user: string; readonly channels: readonly Channel[] }
  | { readonly type: 'samples'; readonly samples: readonly Sample[] }
  | { readonly type: 'notice'; readonly user: string; readonly text: string }
  | { readonly type: 'traffic'; readonly entry: TrafficEntry };

/** The state of one input as Slack puts it into `view.state.values[block][action]` (without its `type`). */
export interface InputValue {
  readonly value?: string | null;
  readonly selected_option?: { readonly value: string } | null;
  readonly selected_options?: readonly { readonly value: string }[];
  readonly selected_date_time?: number | null;
  readonly selected_date?: string | null;
  /** File ids from `upload` deeds. */
  readonly files?: readonly string[];
  readonly selected_time?: string | null;
  readonly selected_user?: string | null;
  readonly selected_users?: readonly string[];
  readonly selected_conversation?: string | null;
  readonly selected_conversations?: readonly string[];
  readonly selected_channel?: string | null;
  readonly selected_channels?: readonly string[];
  readonly rich_text_value?: Readonly<Record<string, unknown>> | null;
}

/** block id -> action id -> value; what the page holds for every input of a modal. */
export type InputValues = Readonly<Record<string, Readonly<Record<string, InputValue>>>>;

/** What a person does in the page. Each is `POST /playground/<type>` with the rest as its JSON body. */
export type Deed =
  | {
      readonly type: 'post';
      readonly user: string;
      readonly channel: string;
      readonly text: string;
      readonly threadTs?: string;
      readonly files?: readonly string[];
    }
  | {
      readonly type: 'edit';
      readonly user: string;
      readonly channel: string;
      readonly ts: string;
      readonly text: string;
    }
  | {
      readonly type: 'command';
      readonly user: string;
      readonly channel: string;
      readonly command: string;
      readonly text: string;
    }
  | {
      readonly type: 'click';
      readonly user: string;
      readonly source: { readonly channel: string; readonly ts: string } | { readonly viewId: string };
      readonly blockId: string;
      readonly actionId: string;
      readonly input?: InputValue;
      readonly values?: InputValues;
    }
  | { readonly type: 'submit'; readonly user: string; readonly viewId: string; readonly values: InputValues }
  /** `all` is the cross at the corner, which closes the whole stack; without it the Cancel button. */
  | { readonly type: 'close'; readonly user: string; readonly viewId: string; readonly all?: boolean }
  | {
      readonly type: 'shortcut';
      readonly user: string;
      readonly callbackId: string;
      readonly message?: { readonly channel: string; readonly ts: string };
    }
  | { readonly type: 'delete'; readonly user: string; readonly channel: string; readonly ts: string }
  | { readonly type: 'open-home'; readonly user: string }
  /** Puts an emoji (its name without colons) onto a message, or takes it away again. */
  | {
      readonly type: 'react';
      readonly user: string;
      readonly channel: string;
      readonly ts: string;
      readonly name: string;
      readonly remove?: boolean;
    }
  /** Passes a message on into another conversation, with a comment or without one. */
  | {
      readonly type: 'forward';
      readonly user: string;
      readonly channel: string;
      readonly ts: string;
      readonly to: string;
      readonly text: string;
    }
  /** `invite` without `whom` is joining, `kick` without `whom` is leaving. `whom` may be the bot's user id. */
  | { readonly type: 'invite'; readonly user: string; readonly channel: string; readonly whom?: string }
  | { readonly type: 'kick'; readonly user: string; readonly channel: string; readonly whom?: string }
  | {
      readonly type: 'archive';
      readonly user: string;
      readonly channel: string;
      readonly isArchived: boolean;
    }
  | {
      readonly type: 'upload';
      readonly user: string;
      readonly name: string;
      readonly mimetype: string;
      readonly base64: string;
    };

/** The answer to a deed. `upload` answers with the file; a `submit` that the app refused answers with `errors`. */
export type DeedAnswer =
  | { readonly ok: true; readonly file?: SharedFile; readonly ts?: string }
  | { readonly ok: false; readonly error: string; readonly errors?: Readonly<Record<string, string>> };
