import { describe, it } from 'vitest';
import { checkKept, checkSample, invented, type Sample } from './sample.ts';

const token = invented(40);
const word = 'Gr@uer%Wolf_9';
const name = 'Kamel-33';

const samples: readonly Sample[] = [
  {
    what: 'PDO',
    text: `#4 Label.php(7): PDO->__construct('pgsql:host=db2;p...', 'labels', '${word}')`,
    secrets: [word],
    facts: ["'labels'", 'Label.php(7)'],
  },
  {
    what: 'mysqli',
    text: `mysqli_connect('db', 'root', '${name}', 'shop')`,
    secrets: [name],
    facts: ["'root'", "'shop'"],
  },
  {
    what: 'a login',
    text: `#2 Soap.php(9): Client->login('shop7', '${name}')`,
    secrets: [name],
    facts: ['shop7'],
  },
  {
    what: 'a Java connection',
    text: `DriverManager.getConnection("jdbc:mysql://db/x", "root", "${name}")`,
    secrets: [name],
    facts: ['jdbc:mysql://db/x'],
  },
  {
    what: '.NET credentials',
    text: `new NetworkCredential("svc", "${name}", "corp")`,
    secrets: [name],
    facts: ['corp'],
  },
  { what: 'Ruby', text: `basic_auth 'api', '${name}'`, secrets: [name], facts: ['api'] },
  { what: 'an encoded pair', text: `'Basic ' + btoa('user:${name}')`, secrets: [name], facts: ['btoa'] },
  {
    what: 'a curl option',
    text: `curl_setopt($ch, CURLOPT_USERPWD, "shop:${token}");`,
    secrets: [token],
    facts: ['"shop:'],
  },
];

describe('secrets among arguments', () => {
  it.each(samples)('are masked: $what', checkSample);

  it.each([['a call with one argument', 'login("Username or password wrong")']])(
    'leave readable: %s',
    (_what, text) => checkKept(text),
  );
});
