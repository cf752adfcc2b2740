/** Texts for property tests: any UTF-16 units at all, also halves of characters, control signs and unassigned ones. */
import fc from 'fast-check';

/** Makes strings of up to this many UTF-16 units. */
export function anyText(longest: number): fc.Arbitrary<string> {
  const unit = fc.oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0, max: 0xffff }));
  return fc.array(unit, { maxLength: longest }).map((units) => String.fromCharCode(...units));
}
