/** Knows which addresses a text from an app may lead to. */

const allowed = new Set(['http:', 'https:', 'mailto:']);

/** Returns the address when it is a web or mail address, undefined for any other (scripts, files, data). */
export function safeHref(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  return allowed.has(new URL(url).protocol) ? url : undefined;
}
