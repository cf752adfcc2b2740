/** The table that says what a chart shows, for whoever reads or hears rather than looks. */
import { element, join, type Markup, text } from './markup.ts';

export interface Table {
  readonly caption: string;
  /** Whether a heading above says the same already, so that only a screen reader needs the caption. */
  readonly isTitled?: boolean;
  readonly columns: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly string[])[];
}

export function table({ caption, isTitled = false, columns, rows }: Table): Markup {
  const head = join(columns.map((name) => element('th', { scope: 'col' }, text(name))));
  return element(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': `Table: ${caption}` },
    element(
      'table',
      {},
      element('caption', { class: isTitled ? 'unseen' : undefined }, text(caption)),
      element('thead', {}, element('tr', {}, head)),
      element('tbody', {}, join(rows.map(row))),
    ),
  );
}

function row([name = '', ...cells]: readonly string[]): Markup {
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, text(name)),
    join(cells.map((cell) => element('td', {}, text(cell)))),
  );
}
