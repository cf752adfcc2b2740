import { describe, expect, it } from 'vitest';
import { logText } from '../../src/redaction/log-text.ts';
import { invented } from './sample.ts';

describe('what is printed of a sentence that a library wrote', () => {
  it('has no token, and no label by which one could be guessed', () => {
    const token = ['xo', 'xb-', '123456789012-', invented(24)].join('');
    expect(logText(`refused: token=${token}`)).toBe('refused: token=[redacted:slack-token]');
  });

  it('has no piece of a text that a parser quotes', () => {
    const reasonFor = (text: string): string => {
      try {
        JSON.parse(text);
        return 'it was JSON';
      } catch (fault) {
        return String(fault);
      }
    };
    for (const text of [
      'sparrow at dawn',
      '{"sparrow": dawn}',
      `${'{"a":1,'.repeat(20)}sparrow dawn`,
      '"sparrow dawn',
    ]) {
      expect(logText(reasonFor(text))).not.toMatch(/sparrow|dawn/);
      expect(logText(reasonFor(text))).toContain('SyntaxError');
    }
  });

  it('has no path or query of an address', () =>
    expect(
      logText(
        "connect to wss://wss.slack.com/link/?ticket=abc&app=1 failed, then 'https://hooks.slack.com/services/T1/B1'",
      ),
    ).toBe("connect to wss://wss.slack.com failed, then 'https://hooks.slack.com'"));

  it('keeps everything else', () => {
    const said =
      'An API error occurred: invalid_blocks (retry 3 of 5 in 500 ms), at register (src/slack/register.ts:17:3)';
    expect(logText(said)).toBe(said);
  });
});
