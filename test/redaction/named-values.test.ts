import { describe, it } from 'vitest';
import { checkSample, invented, type Sample } from './sample.ts';

const token = invented(32);
const hex = invented(40, 'hex');
const word = 'Zimt-Stern8';
const plain = 'sommerhitze';

const samples: readonly Sample[] = [
  { what: 'a header', text: `ms-apikey: ${token}\nAccept: */*`, secrets: [token], facts: ['Accept: */*'] },
  {
    what: 'a YAML file',
    text: `sftp:\n  user: partner\n  pass: ${plain}\n  port: 22`,
    secrets: [plain],
    facts: ['user: partner', 'port: 22'],
  },
  {
    what: 'a folded YAML value',
    text: `token: >-\n  ${token}\nregion: eu`,
    secrets: [token],
    facts: ['region: eu'],
  },
  {
    what: 'a YAML name and value',
    text: `- name: API_TOKEN\n  value: ${token}\n- name: LOG\n  value: debug`,
    secrets: [token],
    facts: ['value: debug'],
  },
  {
    what: 'a quoted YAML value with a doubled quote',
    text: `password: 'it''s ${word}'\nuser: shop`,
    secrets: [word],
    facts: ['user: shop'],
  },
  {
    what: 'JSON',
    text: `{"user":"api","password":"${plain}","port":22}`,
    secrets: [plain],
    facts: ['"user":"api"', '"port":22'],
  },
  {
    what: 'JSON in a JSON string',
    text: String.raw`body: "{\"api_key\":\"${token}\",\"id\":7}"`,
    secrets: [token],
    facts: ['7'],
  },
  {
    what: 'JSON escaped three times',
    text: String.raw`{\\\"client_secret\\\":\\\"${token}\\\"}`,
    secrets: [token],
  },
  {
    what: 'a JSON value with an escaped quote',
    text: String.raw`{"password":"pa\"ss-${word}","host":"h1"}`,
    secrets: [word],
    facts: ['"host":"h1"'],
  },
  {
    what: 'a JSON list',
    text: `{"x-api-key": ["${token}", "${hex}"], "accept": ["*/*"]}`,
    secrets: [token, hex],
    facts: ['*/*'],
  },
  {
    what: 'an object around the value',
    text: `{"token":{"value":"${token}","expiresIn":3600}}`,
    secrets: [token],
    facts: ['3600'],
  },
  {
    what: 'a name and value pair',
    text: `[{"name":"tenant","value":"ops"},{"name":"apiPassword","value":"${word}"}]`,
    secrets: [word],
    facts: ['ops'],
  },
  {
    what: 'a value before its name',
    text: `{"type":"string","value":"${token}","key":"token"}`,
    secrets: [token],
    facts: ['string'],
  },
  {
    what: 'percent-encoded JSON',
    text: `%7B%22apiToken%22%3A%22${token}%22%2C%22n%22%3A1%7D 400`,
    secrets: [token],
    facts: ['400'],
  },
  {
    what: 'HTML entities',
    text: `{&quot;store&quot;:&quot;SO-1&quot;,&quot;pwd&quot;:&quot;${word}&quot;}`,
    secrets: [word],
    facts: ['SO-1'],
  },
  {
    what: 'typographic quotes',
    text: `\u201cpassword\u201d\uff1a\u201c${word}\u201d, \u201cstore\u201d: \u201cNL\u201d`,
    secrets: [word],
    facts: ['NL'],
  },
  {
    what: 'an XML element',
    text: `<User>dpd</User><Password>\n  ${plain}\n</Password>`,
    secrets: [plain],
    facts: ['dpd'],
  },
  {
    what: 'an XML element with attributes and a namespace',
    text: `<wsse:Password Type="http://x.example/a#PasswordText">${word}</wsse:Password>`,
    secrets: [word],
    facts: ['PasswordText'],
  },
  {
    what: 'CDATA',
    text: `<Pass><![CDATA[Pak&et<77]]></Pass><Id>7</Id>`,
    secrets: ['Pak&et<77'],
    facts: ['<Id>7</Id>'],
  },
  {
    what: 'escaped XML',
    text: `&lt;Token&gt;${token}&lt;/Token&gt;&lt;Store&gt;7&lt;/Store&gt;`,
    secrets: [token],
    facts: ['Store'],
  },
  {
    what: 'XML attributes',
    text: `<add key="ApiPassword" value="${word}"/><add key="Timeout" value="30"/>`,
    secrets: [word],
    facts: ['30'],
  },
  {
    what: 'a property list',
    text: `<key>password</key><string>${word}</string><key>port</key>`,
    secrets: [word],
    facts: ['<key>port</key>'],
  },
  {
    what: 'a query',
    text: `/api/Auth?UserName=mint&Password=${word}&v=2 401`,
    secrets: [word],
    facts: ['UserName=mint', 'v=2', '401'],
  },
  {
    what: 'an encoded query',
    text: `https%3A%2F%2Fx.example%2F%3Fapi_key%3D${token}%26page%3D2`,
    secrets: [token],
    facts: ['page%3D2'],
  },
  {
    what: 'a query with escaped signs',
    text: String.raw`/?a=1\u0026token=${token}\u0026b=2`,
    secrets: [token],
    facts: ['b=2'],
  },
  {
    what: 'a form part',
    text: `Content-Disposition: form-data; name="password"\r\n\r\n${word}\r\n--x`,
    secrets: [word],
    facts: ['form-data'],
  },
  {
    what: 'a form field',
    text: `<input value="${word}" name="password"><input value="7" name="id">`,
    secrets: [word],
    facts: ['value="7"'],
  },
];

describe('values beside a secret name in files and messages', () => {
  it.each(samples)('are masked: $what', checkSample);
});
