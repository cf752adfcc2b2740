/** Every peer finds an exact quote of a signature, which is the least that can be asked of it. */
import { expect, test } from 'vitest';
import { smallGuide } from '../core/small-guide.ts';
import { bm25Peer } from './peer-bm25.ts';
import { peerKnowledge } from './peer-knowledge.ts';
import { flexSearchPeer, fuseDefaultPeer, fuseInLinesPeer, miniSearchPeer } from './peer-libraries.ts';

const GUIDE = smallGuide({
  id: 'carrier',
  causes: [
    { id: 'expired', kind: 'token-expired', signatures: ['[access|refresh] token expired'] },
    { id: 'refused', kind: 'forbidden-403', signatures: [{ status: 403 }, 'permission to ship was denied'] },
    { id: 'method', kind: 'wrong-method', signatures: [{ code: 'method_not_allowed' }] },
  ],
});
const PHRASES = peerKnowledge([GUIDE]);
const LOG = 'worker started\nParcel 17: the Permission to ship was denied by the carrier\nworker stopped';

test('knowledge holds every spelling of a phrase, the number of a status and the words of a code', () => {
  expect(PHRASES.map(({ text, kind }) => `${text}: ${kind}`)).toEqual([
    '403: forbidden-403',
    'access token expired: token-expired',
    'method not allowed: wrong-method',
    'permission to ship was denied: forbidden-403',
    'refresh token expired: token-expired',
  ]);
});

for (const open of [fuseInLinesPeer, miniSearchPeer, flexSearchPeer, bm25Peer]) {
  const peer = open(PHRASES);

  test(`${peer.name} finds an exact quote in a line of a log`, () => {
    expect(peer.rank(LOG)[0]?.kind).toBe('forbidden-403');
  });

  test(`${peer.name} prefers a quote to a text that shares a word`, () => {
    const [quote] = peer.rank('Refresh token expired');
    const [shared] = peer.rank('the token was renewed');
    expect(quote?.kind).toBe('token-expired');
    expect(quote?.score).toBeGreaterThan(shared?.score ?? 0);
  });

  test(`${peer.name} answers nothing to a blank text`, () => {
    expect(peer.rank(' \n ')).toEqual([]);
  });
}

test('Fuse as it comes finds a signature that is the whole paste', () => {
  expect(fuseDefaultPeer(PHRASES).rank('Access token expired')[0]?.kind).toBe('token-expired');
});
