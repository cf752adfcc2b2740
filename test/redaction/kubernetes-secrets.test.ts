import { describe, it } from 'vitest';
import { checkKept, checkSample, invented, type Sample } from './sample.ts';

const token = invented(40);
const plain = ['hallo', 'welt'].join('-');

const samples: readonly Sample[] = [
  {
    what: 'data',
    text: `kind: Secret\nmetadata:\n  name: erp-db\ndata:\n  a: ${invented(20, 'base64')}\n  b: x`,
    secrets: [invented(20, 'base64')],
    facts: ['name: erp-db'],
  },
  {
    what: 'stringData and the next document',
    text: `kind: Secret\nstringData:\n  a: ${plain}\n---\nkind: ConfigMap\ndata:\n  LOG: debug`,
    secrets: [plain],
    facts: ['LOG: debug'],
  },
  {
    what: 'JSON',
    text: `{"kind":"Secret","data":{"a":"${token}"},"type":"Opaque"}`,
    secrets: [token],
    facts: ['Opaque'],
  },
];

describe('values of Kubernetes secrets', () => {
  it.each(samples)('are masked: $what', checkSample);

  it.each([['a config map', 'kind: ConfigMap\ndata:\n  LOG: debug-verbose-1']])(
    'leave readable: %s',
    (_what, text) => checkKept(text),
  );
});
