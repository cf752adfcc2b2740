/** The words of the question which cause fits. */

// Words between backticks are shown as code; everything else is shown as it stands.
export const choiceWords = {
  none: 'None of these',
  whyChoice: 'Why these?',
  goneChoice: 'This question is no longer open. Paste the error again to start anew.',
  choiceQuestion: 'This could be one of these. Which fits?',
  unknownWithGuesses: 'I do not recognise this error for sure. Could it be one of these?',
  unknown:
    'I do not recognise this error. Paste the full message with its codes, or browse the guides with `/authfix`.',
  noneReply:
    'Noted: none of these. Paste the full error message with its codes, or browse the guides with `/authfix`.',
  chosen: 'Chosen:',
  chose: 'chose',
  told: 'Answered by what was posted since:',
} as const;

export function thisOne(name: string): string {
  return `This one: ${name}`;
}
