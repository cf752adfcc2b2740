import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { maskText } from '../../src/core/masked-text.ts';
import { anyText } from './any-text.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

describe('two reports of one error have one masked text', () => {
  it.each([
    [
      '2027-03-04T10:12:55.123Z ERROR [OrderSync] 401 Unauthorized: order 4711 of shop 77 in 120 ms',
      '2027-03-05 23:01:02,007 ERROR [OrderSync] 401 Unauthorized: order 12 of shop 8 in 9 ms',
    ],
    [
      'GET https://api.acme.com/v1/orders/4711?page=4 failed, request id 7d444840-9dc0-11d1-b245-5ffdce74fad2',
      'GET https://eu.acme.com/v1/orders/98?page=12 failed, request id 0f0e0d0c-9dc0-11d1-b245-5ffdce74fad2',
    ],
    [
      "could not connect to 10.0.0.4:5432 as 'alice'",
      "could not connect to db.acme.internal:5433 as 'bob-2'",
    ],
    [
      'pod api-7f9c4d-x8k2p on node-12 is gone\n\n  at Sync.run (/srv/app/Sync.js:120:15)',
      'pod api-5b8d9e-q1w2e on node-3 is gone\nat Sync.run (/srv/app/Sync.js:7:2)',
    ],
    [
      'mail to ada@acme.com bounced: token [redacted:jwt#1a2b] has expired',
      'mail to noor@example.org bounced: token [redacted:jwt#9f00] has expired',
    ],
    [
      'postgres://app:[redacted:password#1a2b]@10.0.0.4:5432/shop',
      'postgres://app:[redacted:password#77aa]@10.0.0.9:5433/shop',
    ],
    ['commit 9f86d081884c7d65 does not build', 'commit 2feaa0c55ad015a3 does not build'],
  ])('%s', (one, other) => {
    expect(maskText(one)).toBe(maskText(other));
  });
});

describe('two errors keep two masked texts', () => {
  it.each([
    ['HTTP status 401', 'HTTP status 403'],
    ['ORA-01017: logon denied', 'ORA-12154: could not resolve'],
    ['AADSTS50011 on sign-in', 'AADSTS70008 on sign-in'],
    ['failed with 0x80070005', 'failed with 0x80070057'],
    ['{"error":"invalid_grant"}', '{"error":"invalid_client"}'],
    ["code = 'ECONNREFUSED'", "code = 'ENOTFOUND'"],
    ['java.lang.NullPointerException', 'java.lang.IllegalStateException'],
    ['the service is started', 'the service is paused'],
    ['[redacted:jwt#1a2b] has expired', '[redacted:aws-key#1a2b] has expired'],
  ])('%s and %s', (one, other) => {
    expect(maskText(one)).not.toBe(maskText(other));
  });
});

test('words, files, classes and versions of words stay readable', () => {
  const text = 'TypeError in app/client.py: oauth2 needs sha256, see requests.exceptions.HTTPError';
  expect(maskText(text)).toBe(text);
});

test('what is replaced says what it was', () => {
  expect(maskText('at 10:12 user "u-99812" got 3 errors from https://a.acme.com:8443/x/17')).toBe(
    'at <time> user "<value>" got <number> errors from https://<host>/x/<number>',
  );
});

const piece = fc.oneof(
  fc.constantFrom(...[...HOSTILE_TEXTS.values()].map((make) => make(40))),
  fc.constantFrom(
    '<number>',
    '<time> <time>',
    '10:12:55',
    '2027-03-04T1:2',
    'a.com',
    '10.0.0.1:80',
    '[redacted:jwt#1a2b]',
    'a@b.com',
    'http://',
    "error='x1'",
    '"',
    "'",
    '0x80070005',
    'ORA-01017',
  ),
  anyText(20),
);
const mixture = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

test('masking twice changes nothing', () => {
  fc.assert(
    fc.property(mixture, (text) => {
      const once = maskText(text);
      expect(maskText(once)).toBe(once);
    }),
    { numRuns: 3000 },
  );
});

test('how a text is spaced does not matter', () => {
  const words = fc.array(fc.stringMatching(/^[a-z0-9.:/-]{1,12}$/), { maxLength: 8 });
  fc.assert(
    fc.property(words, (text) => {
      expect(maskText(` ${text.join('   ')}\n\n`)).toBe(maskText(text.join(' ')));
    }),
  );
});

// Long enough that anything but linear work would end in the test's time-out; `npm run bench:growth` shows the growth itself.
describe('half a million hostile characters are masked to the end', () => {
  it.each([...HOSTILE_TEXTS])('%s', (_name, make) => {
    const masked = maskText(`${make(500_000)}"\n2027-03-04 ORA-01017: logon denied`);
    expect(masked.endsWith('\n<time> ORA-01017: logon denied')).toBe(true);
  });
});
