import { describe, expect, it, test } from 'vitest';
import { run, settings } from './recording-terminal.ts';

const commands = [
  [],
  ['start'],
  ['match'],
  ['redact'],
  ['knowledge'],
  ['knowledge', 'check'],
  ['knowledge', 'schema'],
  ['tickets'],
  ['tickets', 'list'],
  ['tickets', 'show'],
  ['tickets', 'export'],
  ['tickets', 'schema'],
  ['manifest'],
  ['doctor'],
];

test.each(commands.map((command) => [command.join(' '), command] as const))(
  'authfix %s --help tells how it is used and exits 0',
  async (name, command) => {
    const { exit, out, err } = await run([...command, '--help']);
    expect(exit).toBe(0);
    expect(out).toContain(`Usage: ${['authfix', name].join(' ').trim()}`);
    expect(err).toBe('');
  },
);

test('the help names every command', async () => {
  const { out } = await run(['--help']);
  for (const command of ['start', 'match', 'redact', 'knowledge', 'tickets', 'manifest', 'doctor']) {
    expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
  }
});

describe('wrong use exits 2 and says how it is used', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['macth']],
    ['an unknown sub-command', ['tickets', 'burn']],
    ['no sub-command', ['knowledge']],
    ['an unknown option', ['match', '--loud']],
    ['an option without its value', ['match', '--product']],
    ['a missing argument', ['tickets', 'show']],
    ['an argument too many', ['tickets', 'list', 'all']],
  ])('%s', async (_name, args) => {
    settings();
    const { exit, out, err } = await run(args);
    expect(exit).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/--help|Usage:/);
  });
});

test.each([
  [['--socket', '--http', 'https://authfix.example.com'], '--socket and --http are two ways'],
  [['--http', 'authfix.example.com'], 'right would be, for example, https://authfix.example.com'],
])('a manifest for %s exits 2 and says why', async (args, reason) => {
  const { exit, out, err } = await run(['manifest', ...args]);
  expect([exit, out]).toEqual([2, '']);
  expect(err).toContain(reason);
});

test.each([['start'], ['match'], ['doctor'], ['tickets', 'list'], ['knowledge', 'check']])(
  'authfix %s %s with wrong settings exits 2 and names them all',
  async (...command) => {
    settings({ SLACK_BOT_TOKEN: 'xoxb-fake', PORT: 'http' });
    const { exit, err } = await run(command, '401');
    expect(exit).toBe(2);
    for (const name of ['SLACK_APP_TOKEN', 'AUTHFIX_SUPPORT_CHANNEL', 'PORT']) expect(err).toContain(name);
  },
);
