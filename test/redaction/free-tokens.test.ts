import { describe, it } from 'vitest';
import { checkKept, checkSample, invented, type Sample } from './sample.ts';

const id = ['AK', 'IA', invented(16, 'upper')].join('');
const secret = invented(40, 'base64', 5);

describe('tokens that stand free of a name', () => {
  it.each<Sample>([
    {
      what: 'a secret key behind its id, with a slash',
      text: `AWS: ${id} / ${secret}, region eu-west-1`,
      secrets: [id, secret],
      facts: ['eu-west-1'],
    },
    {
      what: 'a secret key in the line below its id',
      text: `${id}\n${secret}\nbucket acme-in`,
      secrets: [id, secret],
      facts: ['acme-in'],
    },
    {
      what: 'a token with an unknown prefix',
      text: `use acme_pat_${invented(40)} for order 4711`,
      secrets: [invented(40)],
      facts: ['order 4711'],
    },
    {
      what: 'a token whose issuer marks it with hexadecimal digits',
      text: `${['pul', '-'].join('')}${invented(40, 'hex')} in stack acme/prod`,
      secrets: [invented(40, 'hex')],
      facts: ['stack acme/prod'],
    },
    {
      what: 'a token in two parts',
      text: `${['CFP', 'AT-'].join('')}${invented(43)}: space cf1`,
      secrets: [invented(43)],
      facts: ['space cf1'],
    },
  ])('go: $what', checkSample);

  it.each([
    ['a commit beside an access key', `commit ${invented(40, 'hex')} by ada`],
    ['forty characters of base64 with no id near', `digest ${secret}`],
    ['an object of a payment', `cs_test_${invented(58)}`],
    ['a hash with a prefix', `order_${invented(40, 'hex')}`],
    ['a class name', 'api-grid-layout-with-many-small-columns-and-rows'],
  ])('stay when they are %s', (_what, text) => checkKept(text));
});

describe('objects that are secret as a whole', () => {
  it('lose their values and keep their names', () =>
    checkSample({
      what: 'a map of secrets',
      text: `"secrets": {"ERP": "${invented(36)}", "WMS": "${invented(36, 'any', 2)}", "NOTE": "rotated in May"}, "version": 3`,
      secrets: [invented(36), invented(36, 'any', 2)],
      facts: ['"ERP"', '"WMS"', '"version": 3'],
    }));

  it('stay when they hold words', () =>
    checkKept('"tokens": {"next": "see the second page", "max": "4096"}'));
});

describe('passwords of several words', () => {
  it('go among settings', () =>
    checkSample({
      what: 'an ini file',
      text: '[ftp]\nuser = edi\npassword = gruener mond am see\npassive = yes',
      secrets: ['gruener mond am see'],
      facts: ['user = edi', 'passive = yes'],
    }));

  it.each([
    ['in a sentence', 'password = the thing that we forgot'],
    ['about the password', 'host: db1\npassword: must be changed today\nport: 1'],
  ])('are told from words %s', (_what, text) => checkKept(text));
});
