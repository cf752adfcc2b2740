/** Knows the characters that Slack keeps for itself and how they come back out of a text. */

/** Returns code as it is read: the link that Slack put around an address gone, entities decoded. */
export function plainCode(code: string): string {
  return decodeEntities(
    code.replace(/<((?:https?:|mailto:)[^<>|\n]*)(?:\|([^<>\n]*))?>/g, (_, url, label) => label || url),
  );
}

/** Decodes Slack's three entities, each once. */
export function decodeEntities(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>' })[name] ?? '');
}
