/** How things are counted in English. */

const plurals = new Intl.PluralRules('en');

/** "1 step", "2 steps". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${plurals.select(count) === 'one' ? '' : 's'}`;
}

/** "12,000". */
export function inThousands(count: number): string {
  return count.toLocaleString('en-GB');
}
