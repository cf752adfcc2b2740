/** How things are counted in German. */

const plurals = new Intl.PluralRules('de');

/** "1 Schritt", "2 Schritte". */
export function counted(count: number, one: string, other: string): string {
  return `${inThousands(count)} ${plurals.select(count) === 'one' ? one : other}`;
}

/** "12.000". */
export function inThousands(count: number): string {
  return count.toLocaleString('de');
}
