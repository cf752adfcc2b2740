import { describe, expect, it } from 'vitest';
import { isPlaceholder } from '../../src/redaction/placeholder.ts';
import { checkKept, invented } from './sample.ts';

describe('placeholders', () => {
  it.each([
    `\${DB_PASS}`,
    '$USER',
    '$1',
    '%TOKEN%',
    '$(cat key)',
    '<your-api-key>',
    '%3Capikey%3E',
    '[HIDDEN]',
    '{apikey}',
    '********',
    'xxxxxxxxxxxx',
    'YOUR_API_TOKEN',
    'your-key',
    'yourpassword',
    'INSERT_KEY_HERE',
    'my-secret-token',
    'test_token',
    'changeme',
    'sk_live_...',
    '\u2022\u2022\u2022\u2022',
    'eyJhbGciOi...',
    '@password',
    '$ANSIBLE_VAULT;1.1;AES256',
  ])('knows %s', (value) => expect(isPlaceholder(value)).toBe(true));

  it.each([
    'my-Pass-99',
    'test-Pw-2024',
    'putin2024',
    'Geheim!',
    invented(32),
    `${invented(12)}...${invented(12)}`,
    'insertion77',
  ])('takes %s for a value', (value) => expect(isPlaceholder(value)).toBe(false));

  it.each([
    '{"auth":["{{ .CREDENTIAL.wms.user }}","{{ .CREDENTIAL.wms.pw }}"],"token":"{{ .login.body.token }}"}',
    'api_secret: <<CREDENTIAL.label_printer>> host: <<RESOURCE.wms.host>>',
    `passwd=\${LABEL_PW} secret=%LABEL_SECRET% token=$LABEL_TOKEN`,
    `redis://\${CACHE_USER}:\${CACHE_PW}@\${CACHE_HOST}:6379`,
    'X-Access-Token: <insert token>\nAuthorization: Bearer {access_token}',
    'apiKey: "ENTER_KEY_HERE", clientSecret: "your-client-secret"',
    'http -a "$WMS_USER:$WMS_PW" GET https://wms.example.net',
    '-----BEGIN EC PRIVATE KEY-----\n********\n-----END EC PRIVATE KEY-----',
  ])('stay in %s', checkKept);
});
