import { describe, expect, it } from 'vitest';
import { redact } from '../../src/redaction/redact.ts';
import { checkKept, checkSample, invented, type Sample, testKey } from './sample.ts';

const token = invented(40);
const hex = invented(32, 'hex');
const pair = Buffer.from(['shop', 'Wolke-77x'].join(':')).toString('base64');

const samples: readonly Sample[] = [
  {
    what: 'a bearer token',
    text: `> authorization: Bearer ${token}\n< HTTP/2 401`,
    secrets: [token],
    facts: ['HTTP/2 401'],
  },
  {
    what: 'Basic',
    text: `Authorization: Basic ${pair}\nHost: x.example`,
    secrets: [pair],
    facts: ['x.example'],
  },
  {
    what: 'a bare token',
    text: `Authorization: ${hex}\nHost: x.example`,
    secrets: [hex],
    facts: ['x.example'],
  },
  {
    what: 'a scheme of its own',
    text: `Authorization: Acme-Key ${token}`,
    secrets: [token],
    facts: ['Acme-Key'],
  },
  {
    what: 'a UUID behind a known scheme',
    text: 'Authorization: GenieKey 5f3c1a2b-77ab-4d0c-9f7e-0b1a2c3d4e5f',
    secrets: ['5f3c1a2b-77ab-4d0c-9f7e-0b1a2c3d4e5f'],
  },
  { what: 'a key and a signature', text: `Authorization: HMAC-SHA256 shop7:${token}=`, secrets: [token] },
  {
    what: 'a line break after the scheme',
    text: `Authorization: Bearer\n  ${token}\nstatus 401`,
    secrets: [token],
    facts: ['status 401'],
  },
  { what: 'percent-encoding', text: `Authorization=Bearer%20${token}&x=1`, secrets: [token], facts: ['x=1'] },
  {
    what: 'a Python list of tuples',
    text: `[('Authorization', 'Token ${token}'), ('Accept', '*/*')]`,
    secrets: [token],
    facts: ['*/*'],
  },
  {
    what: 'a Go map',
    text: `map[Host:[x.example] Authorization:[Bearer ${token}] User-Agent:[Go]]`,
    secrets: [token],
    facts: ['User-Agent:[Go]'],
  },
  { what: 'a Ruby hash', text: `{"authorization"=>["Bearer ${token}"]}`, secrets: [token] },
  {
    what: 'Digest',
    text: `Authorization: Digest username="shop", realm="api", uri="/o", response="${hex}", qop=auth`,
    secrets: [hex],
    facts: ['username="shop"', 'uri="/o"', 'qop=auth'],
  },
  {
    what: 'OAuth 1',
    text: `Authorization: OAuth oauth_token="${token}", oauth_timestamp="1700000000", oauth_signature="${hex}%3D"`,
    secrets: [token, hex],
    facts: ['oauth_timestamp="1700000000"'],
  },
  {
    what: 'AWS version 4',
    text: `Authorization: AWS4-HMAC-SHA256 Credential=${['AK', 'IA'].join('')}${invented(16, 'upper')}/20241102/eu-west-1/sts/aws4_request, SignedHeaders=host, Signature=${invented(64, 'hex')}`,
    secrets: [invented(16, 'upper'), invented(64, 'hex')],
    facts: ['/20241102/eu-west-1/sts/aws4_request', 'SignedHeaders=host'],
  },
  {
    what: 'a shared access signature',
    text: `Authorization: SharedAccessSignature sr=acme&sig=${token}%3D&se=1700000000&skn=Root`,
    secrets: [token],
    facts: ['se=1700000000', 'skn=Root'],
  },
  { what: 'an assertion in code', text: `req.headers.authorization === 'Bearer ${token}'`, secrets: [token] },
  { what: 'no header at all', text: `Bearer ${token} returns 401`, secrets: [token], facts: ['returns 401'] },
  { what: 'the words "Basic auth header"', text: `Basic auth header: ${pair}`, secrets: [pair] },
  {
    what: 'a Docker configuration',
    text: `{"auths":{"https://x.example/v1/":{"auth":"${pair}"}}}`,
    secrets: [pair],
    facts: ['x.example'],
  },
  {
    what: 'scheme and credential put together in code',
    text: `'Authorization' => 'Basic ' . '${pair}'`,
    secrets: [pair],
  },
];

describe('the Authorization header', () => {
  it.each(samples)('loses its credential: $what', checkSample);

  it.each([
    'Access-Control-Expose-Headers: X-Token, Authorization, Set-Cookie',
    'WWW-Authenticate: Bearer realm="wms", scope="stock:read2", error="insufficient_scope"',
    'no Authorization header was sent, it must read Authorization: Bearer <your token>',
    '"authorization": "revoked", "authentication": "expired"',
    "unsupported auth scheme 'Bearer', use one of Basic, Hawk (auth.scheme.refused)",
    'Basic authentication with passwords ends on 2027-01-31',
    'Authorization: Bearer $WMS_TOKEN',
  ])('stays when it holds none: %s', checkKept);

  it('names the marker after the scheme', () => {
    expect(redact(`Authorization: Bearer ${token}`, testKey).text).toMatch(
      /^Authorization: Bearer \[redacted:bearer-token#[0-9a-f]{4}\]$/,
    );
    expect(redact(`Authorization: Basic ${pair}`, testKey).text).toMatch(
      /\[redacted:basic-auth#[0-9a-f]{4}\]$/,
    );
  });
});
