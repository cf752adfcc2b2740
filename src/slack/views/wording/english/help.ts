/** The words of help and of the channel settings. */
import type { Spoken } from './common.ts';

export const helpWords = {
  notAllowedToSet:
    'Only supporters and workspace admins can change what a channel is about. Ask one of them, or name the product in your message.',
  helpTitle: 'How to use authfix',
  productForgotten: 'Done: I ask which product is meant when a message in this channel does not say.',
} as const;

// The only mrkdwn that authfix writes. It holds no word of anybody else, and Slack's three signs are escaped.
export function helpLines(): readonly string[] {
  return [
    '*Paste an error* in a channel that I am in: if I know it, I answer in its thread with a checklist.',
    '*`/authfix` and the error* looks it up right away. *`/authfix`* alone opens a form to paste into, or to choose a symptom.',
    '*Mention me* or *write me a direct message* with the error, or use *Find a fix* from a message’s menu.',
    '*`/authfix product` and a name* tells me which product this channel is about; *`/authfix product none`* forgets it.',
    '*`/authfix settings`* shows and changes how I am set up in this channel; *`/authfix roles`* who may do what.',
    'When the steps do not help, *Escalate to support* sends one complete ticket. Secrets are removed before anything is stored.',
  ];
}

export function productSet(product: string): readonly Spoken[] {
  return [
    { text: 'Done: errors in this channel are about ' },
    { text: product, style: 'bold' },
    { text: ' unless they name another product.' },
  ];
}

export function unknownProduct(known: string, example: string): readonly Spoken[] {
  return [
    { text: `I have no guide for that product. I know ${known}; for example ` },
    { text: `/authfix product ${example}`, style: 'code' },
    { text: ', or ' },
    { text: '/authfix product none', style: 'code' },
    { text: '.' },
  ];
}
