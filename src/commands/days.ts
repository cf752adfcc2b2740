/** How many days back a command looks. */
import { InvalidArgumentError } from 'commander';

/** Reads a whole number of days, from one to a hundred years. */
export function readDays(written: string): number {
  const days = Number(written);
  if (Number.isInteger(days) && days > 0 && days <= 36_500) return days;
  throw new InvalidArgumentError('right would be a whole number of days, for example 90');
}
