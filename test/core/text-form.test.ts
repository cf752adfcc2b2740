import { describe, expect, it, test } from 'vitest';
import { formOf } from '../../src/core/text-form.ts';

describe('the form of a text', () => {
  it.each([
    ['data', '{"error":"invalid_client"}'],
    ['data', '```[{"code":1}]```'],
    ['data', `{"rows":"${'x'.repeat(5000)}"}`],
    ['an answer with its head', 'HTTP/1.1 401 Unauthorized\nServer: nginx'],
    ['a command', '$ curl -i https://api.example.com\nHTTP/1.1 403 Forbidden'],
    ['a stack trace', 'Error: refused\n    at send (/srv/send.js:4:1)'],
    ['a log', '2026-10-02 05:14:09 ERROR refused\n2026-10-02 05:14:10 INFO retry'],
    ['talk with a quote', 'since noon:\n> access denied'],
    ['a line of talk', 'the courier refuses our key'],
    ['lines of talk', 'hello all\nthe courier refuses our key'],
  ])('is %s', (form, text) => {
    expect(formOf(text)).toBe(form);
  });
});

test('people who quote a log are not the log', () => {
  expect(formOf('our import stopped:\n2026-10-02 05:14:09 ERROR refused')).toBe('lines of talk');
});

test('an empty text is a line of talk', () => {
  expect(formOf('')).toBe('a line of talk');
});
