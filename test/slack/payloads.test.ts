/** What is read of Slack's payloads: people's words, our own keys, and nothing else. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  AnswerKey,
  PickKey,
  PostedMessage,
  readInput,
  readKey,
  StepKey,
  UndoKey,
} from '../../src/slack/payloads.ts';

const POSTED = { type: 'message', channel: 'C0INTEGRA', user: 'U0ADA', ts: '1772357400.000100', text: '401' };

describe('a posted message', () => {
  it('is read with what is missing filled in', () => {
    expect(PostedMessage.parse({ channel: 'C1', user: 'U1', ts: '1.1' })).toMatchObject({
      text: '',
      blocks: [],
      files: [],
    });
  });

  it.each(['file_share', 'thread_broadcast'])('of subtype %s is somebody’s words', (subtype) => {
    expect(PostedMessage.safeParse({ ...POSTED, subtype }).success).toBe(true);
  });

  it.each(['message_changed', 'message_deleted', 'channel_join', 'bot_message', 'me_message'])(
    'of subtype %s is left alone',
    (subtype) => {
      expect(PostedMessage.safeParse({ ...POSTED, subtype }).success).toBe(false);
    },
  );

  it.each([{ bot_id: 'B0BOT' }, { hidden: true }, { user: undefined }])('with %j is left alone', (change) => {
    expect(PostedMessage.safeParse({ ...POSTED, ...change }).success).toBe(false);
  });

  it('takes a file whose details Slack holds back', () => {
    const files = [{ id: 'F1', name: null, url_private: null, file_access: 'check_file_info' }];
    expect(PostedMessage.parse({ ...POSTED, files }).files).toEqual([
      { id: 'F1', name: null, url_private: null },
    ]);
  });
});

describe('a key', () => {
  it('is read as it was written', () => {
    const step = { triage: 't-1', step: 'check-credentials' };
    expect(readKey(StepKey, JSON.stringify(step))).toEqual(step);
    const pick = { diagnosis: 'd-1', guide: 'g', cause: 'c' };
    expect(readKey(PickKey, JSON.stringify(pick))).toEqual(pick);
  });

  it.each([
    undefined,
    '',
    '{}',
    '[]',
    'null',
    '{"triage":7,"records":1}',
    '{"triage":"t","records":1.5}',
    '{',
  ])('that we did not write is refused: %s', (value) => {
    expect(() => readKey(UndoKey, value)).toThrow();
  });

  test('of any names comes back unchanged', () => {
    const name = fc.string({ unit: 'binary', maxLength: 60 });
    const keys = fc.record({ triage: name, step: name, question: name, choice: name });
    fc.assert(
      fc.property(keys, (key) => {
        expect(readKey(AnswerKey, JSON.stringify(key))).toEqual(key);
      }),
    );
  });
});

describe('an input of a submitted form', () => {
  const values = {
    text: { value: { type: 'plain_text_input', value: 'Shopify' } },
    none: { value: { type: 'plain_text_input', value: null } },
    choice: { value: { type: 'static_select', selected_option: { value: 'DPD', text: {} } } },
    when: { value: { type: 'datetimepicker', selected_date_time: 1_772_357_400 } },
    files: { value: { type: 'file_input', files: [{ id: 'F1', name: 'a.png', extra: 1 }] } },
  };

  it.each([
    ['text', { value: 'Shopify' }],
    ['none', { value: null }],
    ['choice', { selected_option: { value: 'DPD' } }],
    ['when', { selected_date_time: 1_772_357_400 }],
    ['files', { files: [{ id: 'F1', name: 'a.png' }] }],
  ])('is read: %s', (block, state) => {
    expect(readInput(values, block, 'value')).toEqual(state);
  });

  it('that the form does not have is null', () => {
    expect(readInput(values, 'missing', 'value')).toBeNull();
    expect(readInput(values, 'text', 'other')).toBeNull();
  });

  test('is null or a state, whatever came', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (odd) => {
        expect(() => readInput(odd, 'text', 'value')).not.toThrow();
      }),
    );
  });

  it.each(['constructor', 'tostring'])(
    'of a field that an author named %s is not taken from the object itself',
    (id) => {
      expect(readInput({}, id, 'value')).toBeNull();
    },
  );
});
