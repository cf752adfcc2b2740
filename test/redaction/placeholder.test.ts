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
    '{"basic_auth":["{{ .CREDENTIAL.u }}","{{ .CREDENTIAL.p }}"],"url":"https://x.example/?api_key={{ .CREDENTIAL.k }}&page=2"}',
    '"password": "<<CREDENTIAL.erp_password>>", "url": "https://{{ .RESOURCE.erp_host }}/api"',
    `password: \${{ secrets.DB_PASSWORD }}\ntoken: %TOKEN%`,
    `mysql://\${DB_USER}:\${DB_PASS}@\${DB_HOST}/erp`,
    "-H 'ms-apikey: {apikey}' -H 'Authorization: Basic {base64(user:pass)}'",
    'Authorization: Bearer YOUR_API_TOKEN\nX-Api-Key: <your-api-key-here>',
    'curl -u "$USER:$PASSWORD" https://api.example.com',
    '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----',
  ])('stay in %s', checkKept);
});
