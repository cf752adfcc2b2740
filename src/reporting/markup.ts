/** How HTML and SVG are written so that no text can become markup. */

/** Markup that is safe to stand in a page. */
export type Markup = string & { readonly markup: unique symbol };

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Elements that have no end tag in HTML. */
const VOID: readonly string[] = ['meta', 'br'];

/** Takes any text and returns it as markup that shows exactly it. */
export function text(raw: string): Markup {
  const escaped = raw
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return escaped as Markup;
}

/** Takes an element's name, its attributes and what is in it: texts as plain strings are not taken, so that none is forgotten. */
export function element(name: string, attributes: Attributes, ...inner: readonly Markup[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${text(String(value))}"`)
    .join('');
  if (VOID.includes(name)) return `<${name}${written}>` as Markup;
  return `<${name}${written}>${inner.join('')}</${name}>` as Markup;
}

/** Puts markup one after the other. */
export function join(parts: readonly Markup[]): Markup {
  return parts.join('') as Markup;
}
