/** Knows what a text in Slack's mrkdwn is made of once it is read. */

/** A run of text, or what stands within it. `label` is what the text itself calls a mention or link. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'emoji'; readonly name: string }
  | { readonly kind: 'link'; readonly url: string; readonly label: string }
  | { readonly kind: 'user' | 'channel' | 'group'; readonly id: string; readonly label: string | null }
  | { readonly kind: 'broadcast'; readonly range: string }
  | {
      readonly kind: 'date';
      readonly seconds: number;
      readonly format: string;
      readonly url: string | null;
      readonly fallback: string;
    }
  | { readonly kind: Style; readonly content: readonly Inline[] };

export type Style = 'bold' | 'italic' | 'strike';

/** One piece of a text from top to bottom. */
export type MrkdwnBlock =
  | { readonly kind: 'paragraph' | 'quote'; readonly content: readonly Inline[] }
  | { readonly kind: 'pre'; readonly text: string };
