/** Texts as hostile as people and guides can write them, of lengths up to a limit, for property tests of views. */
import fc from 'fast-check';

const SPICES = [
  '<!channel> ',
  '<!subteam^S0TEAM|@team>',
  '<@U0VICTIM> ',
  '<#C0SECRET|secret>',
  '<http://evil.example|click here>',
  '*bold* _slanted_ ~gone~ `code` ',
  '```\nfence\n```\n',
  '&lt;b&gt; &amp;amp; & < > ',
  '> quote\n* item\n1. item\n',
  ':tada: :no_entry: ',
  '👩‍👩‍👧‍👦😀🇬🇧',
  '\u202Eمرحبا שלום\u2066 ',
  '\u0000\u0007\u001b[31m',
  'e\u0301\u0327\u200d',
  '漢字かな交じり文',
  'one\n\n\ntwo\r\n',
  'plain words ',
  '{"error":"invalid_token","n":[1,2]}',
] as const;

const seeds = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SPICES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }) },
);

/** Takes lengths in characters, as the schema counts them, and makes texts between them, often as long as may be; no blank ends. */
export function anyText(maxLength: number, minLength = 1): fc.Arbitrary<string> {
  const length = fc.oneof(
    { weight: 2, arbitrary: fc.constant(maxLength) },
    { weight: 1, arbitrary: fc.integer({ min: minLength, max: Math.min(maxLength, 12) }) },
    { weight: 2, arbitrary: fc.integer({ min: minLength, max: maxLength }) },
  );
  return fc.tuple(seeds, length).map(([seed, wanted]) => {
    const characters = [...seed];
    const text = Array.from({ length: wanted }, (_, at) => characters[at % characters.length]).join('');
    const sound = text.trim();
    return sound + 'x'.repeat(Math.max(minLength - [...sound].length, 0));
  });
}
