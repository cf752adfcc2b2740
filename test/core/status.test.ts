import { describe, expect, it, test } from 'vitest';
import { scan } from '../../src/core/scan.ts';
import { findStatuses } from '../../src/core/status.ts';

const known = new Set(['401', '403', '405']);
const statuses = (text: string) => findStatuses(scan(text), known).map(({ status }) => status);

describe('a number is a status', () => {
  it.each([
    ['in the head of an answer', 'HTTP/1.1 401 Unauthorized'],
    ['in the head of an answer over HTTP/2', 'HTTP/2 401'],
    ['in JSON', '{"status":401}'],
    ['in camel-case JSON', '{"statusCode": 401, "message": ""}'],
    ['in brackets', 'The remote server returned an error: (401) Unauthorized.'],
    ['after a status code', 'Request failed with status code 401'],
    ['before its reason', '401 Unauthorised'],
    ['before its reason, with signs between', '401 - Unauthorized'],
    ['in the words of a log', 'response status: 401, will retry'],
    ['in the words of Python', 'HTTPError: 401 Client Error: for url'],
    ['alone', '401'],
    ['alone on its line', 'look:\n  401.\nhelp'],
    ['that somebody got', 'I got a 401 on the orders call'],
    ['that somebody is getting', 'we keep getting 401 since noon'],
    ['that a page shows', 'the page shows 401'],
    ['that a page says', 'it says 401'],
    ['that something gives', 'the API gives 401'],
    ['that something throws', 'it throws 401'],
    ['in the plural', 'throwing 401s all day'],
    ['in the plural, as something known', 'the 401s on the orders feed are back'],
    ['at the end of what failed', 'Could not fetch the price list (401)'],
    ['at the end of a clause on calls', 'seit gestern bei jedem Abruf 401, keiner weiß warum'],
    ['after an error code', 'error code: 401'],
    ['that comes back', 'every call comes back 401 since noon'],
    ['that a call led to', 'GET /v1/orders -> 401 (attempt 3)'],
    ['that an access log has between the request and the size', '"GET /v1/rates HTTP/1.1" 401 172 "-"'],
    ['behind a request and its address', 'I see only `[oncall] GET /v2/schedules/eu 401` in its output'],
    ['that a page shows in quotes', 'the import page only shows a red "401" next to the shop'],
    ['with what it tells behind a sign', 'pos-bridge 3.1: 401 | Header is missing'],
    ['with its sentence behind a dash', 'it says "401 – You are not authorised to view this page"'],
    ['before a clause of its own', 'the story stops at the lookup with 401 although the key is new'],
    ['behind the name of a system, and again', 'Xero 401 again'],
    ['behind the name of a system, and no more', 'Lightspeed POS 401 :('],
    ['behind the name of a system and a colon', 'BigCommerce: 401 auf allen Aufrufen, was tun?'],
    ['behind the name of a system, in a sentence of its own', 'Contentful? 401. Every single time.'],
    ['as the last word of a few on a system', 'o Pipedrive está retornando 401 desde cedo'],
    ['that something replies', 'webflow replies 401 and I am lost'],
    ['that a log is full of', 'no bookings arriving, log full of 401'],
    ['behind a name in small letters, and when', 'mintsoft 401 since this morning'],
    ['as a verb', 'ugh, the import is 401ing'],
    ['as a verb of the past', "the upload 401'd on me"],
    [
      'that curl was told to print',
      "$ curl -o /dev/null -w '%{http_code}\\n' https://api.example.com/v1/orders\n401",
    ],
  ])('%s', (_name, text) => {
    expect(statuses(text)).toEqual(['401']);
  });

  it('twice when it stands there twice', () => {
    expect(statuses('HTTP 401\nHTTP 403')).toEqual(['401', '403']);
  });
});

describe('a number is no status', () => {
  it.each([
    ['a room', 'we meet in room 401'],
    ['the size of an answer', '"GET /v1/rates HTTP/1.1" 200 401 "-"'],
    ['rows', 'got 401 rows back'],
    ['a size behind another status', '"POST /v1/authorize HTTP/2" 503 UF - "-" 401 91 12'],
    ['a place in a list', 'runtime error: index out of range [401] with length 401'],
    ['what a call created', 'call done: created=401, updated=403'],
    ['what a call brought', 'the last API call brought 401 boxes'],
    ['at the end of a clause on other things', 'we are in building 9, door 401, second floor'],
    ['days', 'it failed 401 days ago'],
    ['orders', '401 orders are waiting'],
    ['keys', 'the job found 401 keys'],
    ['a room in quotes', 'the sign on the door reads "401"'],
    ['messages that went out', 'the action delivered 401 messages'],
    ['a ticket', 'see #401'],
    ['a price', 'it costs £401'],
    ['part of a longer number', 'status 1,401'],
    ['the start of a longer number', 'status 401,100'],
    ['a fraction', 'error rate 0.401'],
    ['a version', 'error in version 401'],
    ['a share', 'error rate 401%'],
    ['a savings plan', 'error in my 401k'],
    ['part of an address', 'error from 10.401.0.1'],
    ['part of a path', 'GET https://example.com/errors/401'],
    ['rooms of a name', 'Hotel Adlon: room 401, breakfast at eight'],
    ['counts behind names', 'Orders: 401, Returns: 12'],
    ['a count behind a name and a colon', 'Imported: 401.'],
    ['boxes in small letters', 'we packed 401 boxes since noon'],
    ['a bus in small letters', 'bus 401 again'],
    ['a flight', 'Iberia flight 401 landed'],
    ['a file position', 'error in orders.py:401'],
    ['a line', 'error on line 401'],
    ['a process', 'error sshd[401]: closed'],
    ['part of a name', 'error in job_401'],
    ['a port', 'error on port 401'],
    ['on the next line', 'error\nand 401 things'],
    ['far from any word about it', 'an error that has nothing to do with them, 401 and so on'],
    ['not one that a guide knows', 'HTTP 404 Not Found'],
  ])('%s', (_name, text) => {
    expect(statuses(text)).toEqual([]);
  });
});

test('the place of a status is the number', () => {
  const text = '\u{1F600} HTTP/1.1 403 Forbidden';
  const [found] = findStatuses(scan(text), known);
  expect(text.slice(found?.start, found?.end)).toBe('403');
  expect(found?.line).toBe(0);
});

test('a number that the cut of a long text halves is no status', () => {
  const filler = 'x '.repeat(40_000);
  const text = `${filler}9401 error!${' y'.repeat(14_995)}`;
  expect(text.at(-30_000)).toBe('4');
  expect(statuses(text)).toEqual([]);
});
