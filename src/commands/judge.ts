/** How the command line judges texts: exactly as overheard texts are judged. */
import type { Guide } from '../core/guide.ts';
import { buildMatcher } from '../core/matcher.ts';
import type { Judge } from '../knowledge/examples.ts';
import { redact } from '../redaction/redact.ts';
import { commandLineKey } from './redaction-key.ts';

/** Takes guides; the judge redacts a text first, and answers by what it shows, not by what it resembles. */
export function judgeFor(guides: readonly Guide[]): Judge {
  const matcher = buildMatcher(guides);
  return (text, productId) => {
    const { text: report } = redact(text, commandLineKey());
    const match = matcher.match(report, {
      product: productId === null ? null : { id: productId, from: 'request' },
      audience: 'overheard',
    });
    const best = match.speaks ? match.best : null;
    return {
      speaks: match.speaks,
      guide: best?.guide ?? null,
      cause: best?.cause ?? null,
      kind: best?.kind ?? null,
      candidates: match.candidates,
    };
  };
}
