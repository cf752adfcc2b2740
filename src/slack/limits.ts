/** Slack's numbers, each with its source, and the cut that keeps a text below one. Sources: docs.slack.dev, state of November 2026. */

export const LIMITS = {
  /** reference/block-kit/blocks */
  messageBlocks: 50,
  viewBlocks: 100,
  /** Undocumented: chat.postMessage refuses at 11,300 to 13,200 characters over all blocks (bolt-js #2509, #2867). */
  messageText: 10_000,
  /** reference/block-kit/composition-objects/text-object */
  text: 3000,
  /** reference/block-kit/blocks/header-block */
  header: 150,
  /** reference/block-kit/block-elements/button-element */
  button: 75,
  buttonValue: 2000,
  /** reference/block-kit/composition-objects/option-object; the types' comment says 75 for values, so values stay below that too. */
  option: 75,
  options: 100,
  optionGroups: 100,
  /** reference/views/modal-views */
  modalTitle: 24,
  privateMetadata: 3000,
  /** reference/block-kit/block-elements/plain-text-input-element */
  input: 3000,
  placeholder: 150,
  /** reference/block-kit/block-elements/datetime-picker-element: ten digits, so from September 2001. */
  earliestMoment: 1_000_000_000,
  latestMoment: 9_999_999_999,
  /** reference/block-kit/block-elements/url-input-element and rich-text links */
  url: 3000,
  /** Undocumented for rich text; a block of our own stays below what every other text may be. */
  richText: 2700,
  /** reference/methods/views.open: `view_too_large` above 250 kB of JSON; the rest is for what stands around the blocks. */
  viewBytes: 240_000,
  /** reference/methods/chat.update */
  fallbackText: 4000,
} as const;

/** Cuts a text to at most `limit` UTF-16 units, with an ellipsis for what is missing, and never inside a surrogate pair. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = Math.max(limit - 1, 0);
  const last = text.charCodeAt(end - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return `${text.slice(0, splitsPair ? end - 1 : end)}…`;
}
