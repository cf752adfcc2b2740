/** What a pasted secret's own form tells about the fault, said without any part of the secret. */

/** `label` is the secret's marker digits, by which people find it in the text. */
export type CredentialHint =
  | { readonly kind: 'edge-space'; readonly label: string }
  | { readonly kind: 'invisible-character'; readonly label: string }
  | { readonly kind: 'no-scheme'; readonly label: string }
  | { readonly kind: 'test-key'; readonly label: string }
  | { readonly kind: 'live-key'; readonly label: string }
  | { readonly kind: 'expired'; readonly label: string; readonly at: string }
  | { readonly kind: 'different-keys'; readonly labels: readonly string[] };

/** Says a hint in one sentence. */
export function hintSentence(hint: CredentialHint): string {
  switch (hint.kind) {
    case 'edge-space':
      return `The value marked #${hint.label} begins or ends with a space or a line break.`;
    case 'invisible-character':
      return `The value marked #${hint.label} holds a character that cannot be seen.`;
    case 'no-scheme':
      return `The token marked #${hint.label} has no scheme before it, such as Bearer.`;
    case 'test-key':
      return `The key marked #${hint.label} looks like a test key.`;
    case 'live-key':
      return `The key marked #${hint.label} looks like a live key.`;
    case 'expired':
      return `The token marked #${hint.label} expired on ${hint.at}.`;
    case 'different-keys':
      return `Different keys are used here: ${hint.labels.map((label) => `#${label}`).join(' and ')}.`;
  }
}
