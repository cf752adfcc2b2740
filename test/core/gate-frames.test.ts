/** What stands right at a signature, and the shape of the text, become features that people can read. */
import { expect, test } from 'vitest';
import { frameInWords, framesOf, shapeOf } from '../../src/core/gate-frames.ts';
import { scan } from '../../src/core/scan.ts';
import type { Hit } from '../../src/core/signals.ts';

const text = 'orders stopped\nshop 12 says your token has expired since noon today';
const start = text.indexOf('token');
const hit = { start, end: start + 'token has expired'.length, line: 1 };

test('the words of a hit and the two before and behind it are its frame', () => {
  expect(framesOf(scan(text), hit)).toEqual([
    'before: your',
    'before: say your',
    'after: since',
    'after: since noon',
    'said: token',
    'said: has',
    'said: expired',
  ]);
});

test('a hit that is the whole line has nothing but its own words', () => {
  const alone = 'token expired';
  expect(framesOf(scan(alone), { start: 0, end: alone.length, line: 0 })).toEqual([
    'said: token',
    'said: expired',
  ]);
});

test('names with numbers in them are no frame', () => {
  const named = '4 token expired 2';
  expect(framesOf(scan(named), { start: 2, end: 15, line: 0 })).toEqual(['said: token', 'said: expired']);
});

const kindOf = (hits: readonly Hit[] = []) => ({ kind: 'token-expired', hits });

test('a text is told by its form, its length, its lines, its first word, its kind and what was met of it', () => {
  expect(shapeOf(scan(text), kindOf())).toEqual([
    'kind: token-expired',
    'form: lines of talk',
    'form: lines of talk with common words',
    'places: 0',
    'words: up to 12',
    'lines: 2',
    'opens: order',
  ]);
  expect(shapeOf(scan('word\n'.repeat(80)), kindOf())).toEqual([
    'kind: token-expired',
    'form: lines of talk',
    'form: lines of talk with common words',
    'places: 0',
    'words: over 60',
    'lines: 4 and more',
    'opens: word',
  ]);
});

test('an empty text has a shape too', () => {
  expect(shapeOf(scan(''), kindOf())).toEqual([
    'kind: token-expired',
    'form: a line of talk',
    'form: a line of talk with common words',
    'places: 0',
    'words: up to 6',
    'lines: 1',
  ]);
});

test('people read frames as reasons', () => {
  expect(frameInWords('said: expired')).toBe('it says “expired”');
  expect(frameInWords('lines: 1')).toBe('a text of one line');
  expect(frameInWords('an error code')).toBeUndefined();
});
