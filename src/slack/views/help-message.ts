/** The answers to `/authfix help` and `/authfix product`. */
import { inert, section } from './blocks.ts';
import type { CardMessage } from './checklist-card.ts';
import { sentence } from './sentence.ts';

/** What authfix does and how to ask it. */
export function helpMessage(): CardMessage {
  const lines = [
    '*Paste an error* in a channel that I am in: if I know it, I answer in its thread with a checklist.',
    '*`/authfix <error>`* looks an error up right away. *`/authfix`* alone opens a form to paste into, or to choose a symptom.',
    '*Mention me* or *write me a direct message* with the error, or use *Find a fix* from a message’s menu.',
    '*`/authfix product <name>`* tells me which product this channel is about; *`/authfix product none`* forgets it.',
    'When the steps do not help, *Escalate to support* sends one complete ticket. Secrets are removed before anything is stored.',
  ];
  return { text: 'How to use authfix', blocks: lines.map(section) };
}

/** What became of `/authfix product`. */
export function productMessage(
  verdict:
    | { readonly kind: 'set'; readonly product: string | null }
    | { readonly kind: 'unknown-product'; readonly known: readonly string[] },
): CardMessage {
  if (verdict.kind === 'unknown-product') {
    return sentence(
      `I have no guide for that product. I know ${inert(verdict.known.join(', '))}; for example \`/authfix product ${inert(verdict.known[0] ?? 'none')}\`, or \`/authfix product none\`.`,
    );
  }
  if (verdict.product === null)
    return sentence('Done: I ask which product is meant when a message in this channel does not say.');
  return sentence(
    `Done: errors in this channel are about *${inert(verdict.product)}* unless they name another product.`,
  );
}
