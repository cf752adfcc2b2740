/** Knows which picture an emoji name stands for: a public list of names, and those that only Slack uses. */
import names from 'emojilib/simplemap.json' with { type: 'json' };

/** Names and aliases of Slack's own set that the list spells differently or is too old for. */
const slackNames: Readonly<Record<string, string>> = {
  thumbsup: '👍',
  thumbsdown: '👎',
  thinking_face: '🤔',
  simple_smile: '🙂',
  hugging_face: '🤗',
  face_with_rolling_eyes: '🙄',
  exploding_head: '🤯',
  partying_face: '🥳',
  large_green_circle: '🟢',
  large_yellow_circle: '🟡',
  large_orange_circle: '🟠',
  large_purple_circle: '🟣',
  large_brown_circle: '🟤',
  large_green_square: '🟩',
  large_yellow_square: '🟨',
  large_red_square: '🟥',
  large_blue_square: '🟦',
  hammer_and_wrench: '🛠️',
  knife: '🔪',
  email: '📧',
  envelope: '✉️',
  robot_face: '🤖',
  the_horns: '🤘',
  'flag-gb': '🇬🇧',
  'flag-us': '🇺🇸',
  'flag-de': '🇩🇪',
  'flag-fr': '🇫🇷',
  'flag-eu': '🇪🇺',
  'skin-tone-2': '🏻',
  'skin-tone-3': '🏼',
  'skin-tone-4': '🏽',
  'skin-tone-5': '🏾',
  'skin-tone-6': '🏿',
};

const pictures: ReadonlyMap<string, string> = new Map([
  ...Object.entries(names),
  ...Object.entries(slackNames),
]);

/** Returns the picture for an emoji name without colons; undefined when nobody knows the name. */
export function emojiFor(name: string): string | undefined {
  return pictures.get(name);
}

/** Returns a text with every known `:name:` replaced by its picture; unknown names stay as they are. */
export function withEmoji(text: string): string {
  return text.replace(/:[a-z0-9_+'-]+:/g, (written) => emojiFor(written.slice(1, -1)) ?? written);
}
