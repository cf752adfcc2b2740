/** Carries out "say": a sentence that somebody is owed, in a thread or in private. */
import type { WebClient } from '@slack/web-api';
import type { Effect, Saying } from '../../core/effect.ts';
import type { CarryOut, Receipt } from '../../flows/effect-ports.ts';

import { sayingEvent } from '../ids.ts';
import type { Outgoing } from '../outgoing.ts';
import { sentence } from '../views/sentence.ts';
import { installWords } from '../views/wording/installing.ts';
import { outageWords } from '../views/wording/outage.ts';
import { pasteWords } from '../views/wording/paste.ts';
import { pointerWords } from '../views/wording/pointer.ts';
import { quietWords } from '../views/wording/quiet.ts';
import { whisper } from '../whisper.ts';
import { postOnce } from './post-once.ts';

const sentences = (): Readonly<Record<Saying, string>> => ({
  'nothing-to-read': pasteWords.emptyMention,
  'only-files': pasteWords.onlyFile,
  'rotate-secret': pasteWords.rotateSecret,
  'already-here': pointerWords.alreadyHere,
  'outage-over': outageWords.over,
  'channel-off': quietWords.channelOff,
  'too-many-replies': quietWords.tooMany,
  installed: installWords.welcome,
});

export interface SayNeeds {
  readonly outgoing: Outgoing;
  /** For private sentences, which leave nothing that could be looked for: after an unclear failure one may come twice. */
  readonly client: WebClient;
}

/** Builds the carrier. */
export function say(needs: SayNeeds): CarryOut {
  return async ({ effect, attempts }) => {
    if (effect.kind !== 'say') throw new Error(`a ${effect.kind} is no sentence`);
    return effect.to === null
      ? await sayInThread(needs, effect, attempts)
      : await sayTo(needs, effect, effect.to);
  };
}

type Sentence = Effect & { readonly kind: 'say' };

async function sayInThread({ outgoing }: SayNeeds, effect: Sentence, attempts: number): Promise<Receipt> {
  const { channel, thread } = effect.place;
  const mark = { event_type: sayingEvent, event_payload: { saying: effect.saying, about: effect.about } };
  const posted = await postOnce(outgoing, {
    spot: { channel, thread },
    message: { ...sentence(sentences()[effect.saying]), mark },
    attempts,
    since: new Date(0),
  });
  return { reference: `${posted.channel}/${posted.ts}`, url: null };
}

async function sayTo({ client }: SayNeeds, effect: Sentence, user: string): Promise<Receipt> {
  await whisper(client, { channel: effect.place.channel, user }, sentence(sentences()[effect.saying]));
  return { reference: 'private', url: null };
}
