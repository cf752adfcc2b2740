import { describe, it } from 'vitest';
import { checkSample, invented, type Sample } from './sample.ts';

const token = invented(40);
const hex = invented(48, 'hex');

const samples: readonly Sample[] = [
  {
    what: 'a row of a table',
    text: `| Passwort | Wichtel_42 |\n| Server | x.example |`,
    secrets: ['Wichtel_42'],
    facts: ['x.example'],
  },
  {
    what: 'a column of a table',
    text: `| Shop | API Key |\n|---|---|\n| NL | ${token} |\n| DE | ${hex} |`,
    secrets: [token, hex],
    facts: ['NL', 'DE'],
  },
  {
    what: 'CSV',
    text: 'user,password,host\nerp,Kuchen77,db1\nwms,Torte-88,db2',
    secrets: ['Kuchen77', 'Torte-88'],
    facts: ['erp', 'db1', 'wms', 'db2'],
  },
  {
    what: 'aligned columns',
    text: `Header   Value\nApiKey   ${hex}\nStatus   401`,
    secrets: [hex],
    facts: ['401'],
  },
];

describe('secrets in tables', () => {
  it.each(samples)('are masked: $what', checkSample);
});
