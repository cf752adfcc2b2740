/** Attached text files are fetched from a real server, which plays the tricks that networks and Slack play. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LARGEST_FILE, readFileText } from '../../src/slack/file-text.ts';

const TOKEN = 'xoxb-test';
const SNIPPET = { id: 'F1', mode: 'snippet', mimetype: 'text/plain' };

interface Request {
  readonly path: string;
  readonly authorization: string | undefined;
}

let slack: Server;
let stranger: Server;
let atSlack: Request[] = [];
let atStranger: Request[] = [];

const html = '<!DOCTYPE html><html><body>Sign in to Slack</body></html>';

const answers: RequestListener = ({ url }, response) => {
  switch (url) {
    case '/plain':
      return response.setHeader('content-type', 'text/plain').end('HTTP 401 für “alle”');
    case '/sign-in':
      return response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
    case '/redirect':
      return response.writeHead(302, { location: `${addressOf(stranger)}/plain` }).end();
    case '/missing':
      return response.writeHead(404).end('no such file');
    case '/largest':
      return response.end('x'.repeat(LARGEST_FILE));
    case '/larger':
      return response.end('x'.repeat(LARGEST_FILE + 1));
    case '/endless': {
      const chunk = Buffer.alloc(64_000, 'x');
      const pour = (): void => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', pour);
      return pour();
    }
    case '/binary':
      return response
        .setHeader('content-type', 'text/plain')
        .end(Buffer.from([0x50, 0x4b, 0x03, 0x00, 0x01]));
    case '/slow':
      return response.write('HTTP 401');
    default:
      return response.destroy();
  }
};

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function listen(seen: (request: Request) => void): Promise<Server> {
  const server = createServer((request, response) => {
    seen({ path: request.url ?? '', authorization: request.headers.authorization });
    answers(request, response);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

beforeAll(async () => {
  slack = await listen((request) => atSlack.push(request));
  stranger = await listen((request) => atStranger.push(request));
});

beforeEach(() => {
  atSlack = [];
  atStranger = [];
});

afterAll(() => {
  for (const server of [slack, stranger]) {
    server.closeAllConnections();
    server.close();
  }
});

/** Reads a file of the server that is Slack here. */
function read(path: string, file: object = {}, patienceMs = 5000): Promise<string | null> {
  return readFileText(
    { ...SNIPPET, url_private_download: `${addressOf(slack)}${path}`, ...file },
    { botToken: TOKEN, ownHosts: [new URL(addressOf(slack)).host], patienceMs },
  );
}

describe('a text file', () => {
  it('is read with the bot’s token', async () => {
    expect(await read('/plain')).toBe('HTTP 401 für “alle”');
    expect(atSlack).toEqual([{ path: '/plain', authorization: `Bearer ${TOKEN}` }]);
  });

  it('is read from its plain address when it names no download', async () => {
    const url_private = `${addressOf(slack)}/plain`;
    expect(await read('', { url_private_download: null, url_private })).toContain('401');
  });

  it('that is answered with the sign-in page is not read', async () => {
    expect(await read('/sign-in')).toBeNull();
    expect(await read('/sign-in', { mimetype: 'text/html', size: 12 })).toBeNull();
  });

  it('that is a page itself is read when it has the size that Slack named', async () => {
    expect(await read('/sign-in', { mimetype: 'text/html', size: html.length })).toBe(html);
  });

  it('is not followed to another place', async () => {
    expect(await read('/redirect')).toBeNull();
    expect(atStranger).toEqual([]);
  });

  it('that is not there, or whose server hangs up, is not read', async () => {
    expect(await read('/missing')).toBeNull();
    expect(await read('/hangs-up')).toBeNull();
  });

  it('that Slack calls too large is not even asked for', async () => {
    expect(await read('/plain', { size: LARGEST_FILE + 1 })).toBeNull();
    expect(atSlack).toEqual([]);
  });

  it('of the largest size is read, and one that turns out a byte larger is not', async () => {
    expect(await read('/largest')).toHaveLength(LARGEST_FILE);
    expect(await read('/larger', { size: 10 })).toBeNull();
  });

  it('that never ends is given up, whatever size Slack named', async () => {
    expect(await read('/endless', { size: 10 })).toBeNull();
  });

  it('that is slow is given up', async () => {
    expect(await read('/slow', {}, 100)).toBeNull();
  });

  it('that holds no text is refused', async () => {
    expect(await read('/binary')).toBeNull();
  });
});

describe('a file that is no text', () => {
  it.each(['image/png', 'application/pdf', 'application/octet-stream', null])(
    'of type %s is not asked for',
    async (mimetype) => {
      expect(await read('/plain', { mode: 'hosted', mimetype })).toBeNull();
      expect(atSlack).toEqual([]);
    },
  );
});

describe('the token', () => {
  it('is never sent to a host that is not Slack’s', async () => {
    expect(await read('', { url_private_download: `${addressOf(stranger)}/plain` })).toBeNull();
    expect(atStranger).toEqual([]);
  });

  it.each([
    'http://files.slack.com/x',
    'https://slack.com.example.com/x',
    'https://notslack.com/x',
    'https://slack.com@127.0.0.1:1/x',
    'file:///etc/passwd',
    'not an address',
    '',
  ])('is not sent to %s', async (address) => {
    expect(await read('', { url_private_download: address })).toBeNull();
  });
});
