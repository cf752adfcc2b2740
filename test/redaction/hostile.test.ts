import { describe, expect, it } from 'vitest';
import { redact } from '../../src/redaction/redact.ts';
import { HOSTILE_SECRETS } from './hostile-secrets.ts';
import { invented, testKey } from './sample.ts';

// Long enough that anything but linear work would end in the test's time-out; `npm run bench:growth` shows the growth itself.
describe('a secret behind 200,000 hostile characters is redacted', () => {
  it.each(HOSTILE_SECRETS)('%s', (_what, make) => {
    const secret = invented(32, 'any', 5);
    expect(redact(`${make(200_000)}\nAuthorization: Bearer ${secret}\n`, testKey).text).not.toContain(secret);
  });
});
