/** Texts that are made to cost a matcher much: each the same short unit until it is long enough. */

const UNITS: Readonly<Record<string, string>> = {
  'one letter': 'a',
  spaces: ' ',
  'line breaks': '\n',
  brackets: '[a|',
  'open brackets': '[[[((({{{',
  'an open marker': '[redacted:',
  base64: 'QWxhZGRpbjpvcGVuIHNlc2FtZQ+/',
  'hexadecimal digits': '9f86d081884c7d659a2feaa0c55ad015',
  'zero-width signs': '\u200b\u200d\ufeff',
  emoji: '👩‍👩‍👧',
  'right-to-left text': 'שלום \u202e',
  'Chinese without spaces': '未授权访问令牌已过期',
  'combining marks': 'e\u0301\u0302\u0303',
  'lone surrogates': '\ud83d',
  slashes: '/a',
  backslashes: 'C:\\a',
  dots: 'a.',
  colons: 'a:1',
  quotes: '"\'`',
  apostrophes: "a's ",
  entities: '&lt;&amp;',
  'open entities': '&#1',
  'mixed case': 'aBcD',
  'one word': 'token ',
  'the beginning of a phrase': 'the access token has ',
  'one status a line': '401\n',
  'one status after another': 'error 401 ',
  'two errors in turn': '401 Unauthorized 403 Forbidden ',
  'a telling error a line': 'token is hard expired\n',
  'JSON on one line': '{"status":401},',
  'a gap that never ends': 'invalid a b c d token e f g h ',
  'slips of the finger': 'authenticatoin credentails ',
  'open quotes': '"error: invalid_grant" ',
  addresses: 'https://a.b/c?d=401&e=',
  'at signs': '<@U1|a> ',
};

/** Every family by name: a text of as many characters as asked for. */
export const HOSTILE_TEXTS: ReadonlyMap<string, (length: number) => string> = new Map([
  ...Object.entries(UNITS).map(([name, unit]) => [name, (length: number) => repeated(unit, length)] as const),
  [
    'a thousand near-matches',
    (length) => numbered((at) => `token is hard expird${'x'.repeat(at % 7)} ${at}`, length),
  ],
  ['a thousand equal lines', (length) => repeated('2027-03-04 ERROR [Sync] 401 Unauthorized\n', length)],
  ['words that never come again', (length) => numbered((at) => inLetters(at * 7_919 + 104_729), length)],
  [
    'random base64',
    (length) => numbered((at) => `${inLetters(at * 48_271)}+${inLetters(at * 16_807)}`, length, ''),
  ],
]);

function repeated(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

function numbered(unitAt: (at: number) => string, length: number, between = ' '): string {
  const units: string[] = [];
  for (let at = 0, long = 0; long < length; at += 1) {
    const unit = unitAt(at) + between;
    units.push(unit);
    long += unit.length;
  }
  return units.join('').slice(0, length);
}

// A number in base 26, mixed so that neighbours look nothing alike.
function inLetters(number: number): string {
  let left = Math.imul(number, 0x9e3779b1) >>> 0;
  let word = '';
  for (let at = 0; at < 7; at += 1) {
    word += String.fromCharCode((at % 3 === 0 ? 97 : 101) + (left % 22));
    left = Math.floor(left / 22) + at * 3;
  }
  return word;
}
