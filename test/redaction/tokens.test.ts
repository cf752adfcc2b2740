import { describe, expect, it } from 'vitest';
import { libraryRuleCount } from '../../src/redaction/provider-tokens.ts';
import { checkKept, checkSample, invented, type Sample } from './sample.ts';

const any = (length: number) => invented(length);
const hex = (length: number) => invented(length, 'hex');
const token = (parts: readonly string[]) => parts.join('');
const body = [1, 2, 3].map((seed) => invented(64, 'base64', seed));

const forms: readonly (readonly [string, string])[] = [
  ['Stripe, live', token(['sk', '_live_', any(24)])],
  ['Stripe, webhook', token(['wh', 'sec_', any(32)])],
  ['Shopify', token(['shp', 'at_', hex(32)])],
  ['GitHub', token(['gh', 'p_', any(36)])],
  ['GitLab', token(['gl', 'pat-', any(20)])],
  ['Slack', token(['xo', 'xb-', '123456789012-', any(24)])],
  ['OpenAI', token(['sk', '-proj-', any(48)])],
  ['Google, key', token(['AI', 'za', any(35)])],
  ['Google, access', token(['ya', '29.', any(60)])],
  ['Amazon', token(['At', 'za|', any(60)])],
  ['eBay', token(['v^1.1#', 'i^1#f^0#', any(60)])],
  ['Telegram', token(['8512750251', ':AA', any(33)])],
  ['SendGrid', token(['SG', '.', any(22), '.', any(43)])],
  ['Azure', token([any(3), '8Q', '~', any(34)])],
  ['WooCommerce', token(['c', 's_', hex(40)])],
  ['npm', token(['np', 'm_', any(36)])],
  ['Notion', token(['nt', 'n_', '12345678901', any(35)])],
  ['HashiCorp', token(['hv', 's.', any(90)])],
  ['Databricks', token(['da', 'pi', hex(32)])],
  ['bcrypt', token(['$2', 'b$10$', any(53)])],
  ['a JSON web token', token(['ey', 'J', any(30), '.', any(60), '.', any(43)])],
];

const keys: readonly Sample[] = [
  {
    what: 'a whole block',
    text: pem('RSA PRIVATE KEY', body.join('\n')),
    secrets: body,
    facts: ['-----BEGIN', 'PRIVATE KEY-----', '-----END'],
  },
  {
    what: 'a block cut off',
    text: `-----BEGIN ENCRYPTED PRIVATE KEY-----\n${body.join('\n')}\n(truncated)`,
    secrets: body,
    facts: ['(truncated)'],
  },
  {
    what: 'escaped line breaks',
    text: `{"private_key":"${pem('PRIVATE KEY', body.join('\\n')).replaceAll('\n', '\\n')}","x":1}`,
    secrets: body,
    facts: ['"x":1'],
  },
  {
    what: 'quoted lines',
    text: pem('OPENSSH PRIVATE KEY', body.join('\n')).replaceAll('\n', '\n> '),
    secrets: body,
    facts: ['-----END'],
  },
  { what: 'one line', text: pem('PRIVATE KEY', body.join(' ')).replaceAll('\n', ' '), secrets: body },
  {
    what: 'PGP',
    text: pem('PGP PRIVATE KEY BLOCK', `Version: GnuPG v2\n\n${body.join('\n')}\n=abcd`),
    secrets: body,
  },
  {
    what: 'a JSON web key',
    text: `{"kty":"RSA","kid":"k1","d":"${invented(60)}"}`,
    secrets: [invented(60)],
    facts: ['"kid":"k1"'],
  },
];

function pem(label: string, inside: string): string {
  return `-----BEGIN ${label}-----\n${inside}\n-----END ${label}-----`;
}

describe('tokens known by their own form', () => {
  it.each(forms)('are masked anywhere: %s', (_issuer, secret) =>
    checkSample({
      what: '',
      text: `it said ${secret}, then 401`,
      secrets: [secret],
      facts: ['it said', 'then 401'],
    }),
  );

  it.each(keys)('private keys: $what', checkSample);

  it.each([
    [
      'public certificates',
      `-----BEGIN CERTIFICATE-----\n${invented(64, 'base64')}\n-----END CERTIFICATE-----`,
    ],
    ['words behind a token prefix', 'sk-fading-circle-animation-wrapper'],
    ['masked tokens', `the key ${token(['sk', '_live_'])}****************1a2 has no rights`],
    ['crossed out tokens', token(['gh', 'p_', 'x'.repeat(36)])],
    ['cloud ids', 'account 998877665544, subnet-0f9e8d7c, arn:aws:sqs:eu-west-1:998877665544:labels'],
    ['seller ids', 'ASIN B07PGL2ZSL, seller A2EUQ1WTGCTBG2, marketplace A1PA6795UKMFR9'],
  ])('leave %s readable', (_what, text) => checkKept(text));
});

describe('the library of provider tokens', () => {
  it('is the version with all its rules', () => {
    expect(libraryRuleCount).toBeGreaterThanOrEqual(28);
  });

  it('cannot be switched off by a pasted comment', () => {
    const secret = token(['gl', 'sa_', any(32), '_', hex(8)]);
    checkSample({
      what: '',
      text: `// secretlint-disable\n/* secretlint-disable */ x ${secret}`,
      secrets: [secret],
    });
  });

  it('masks the whole AWS secret although the library reports a range that starts at its name', () => {
    const secret = invented(40, 'base64');
    checkSample({
      what: '',
      text: `AWS_SECRET_ACCESS_KEY=${secret}\nAWS_REGION=eu`,
      secrets: [secret],
      facts: ['AWS_REGION=eu'],
    });
  });

  it('keeps offsets right behind a byte order mark', () => {
    const secret = token(['gh', 'o_', any(36)]);
    checkSample({ what: '', text: `\ufeff${secret}`, secrets: [secret] });
  });

  it('leaves the host of a hook address readable', () => {
    const text = ['https://hooks.slack.com', 'services', 'T0ABCDEF', 'B0ABCDEF', any(24)].join('/');
    checkSample({ what: '', text, secrets: [any(24)], facts: ['https://hooks.slack.com/services/'] });
  });
});
