/** The words of turning an answer into a draft of a guide. */

export const knowledgeWords = {
  title: 'Add to knowledge',
  submit: 'Write draft',
  onlySupporters:
    'Only supporters can add to the knowledge. Ask one of them: they can use this on the same message.',
  notResolved: 'This ticket is not resolved yet. Resolve it with what helped, then add it to the knowledge.',
  gone: 'This message or ticket is no longer there, so nothing can be drafted from it.',
  intro: 'A draft is a file for review. Nothing that serves today changes.',
  knownBy: 'It would be known by:',
  knownByError: 'the error itself',
  titleLabel: 'What is the guide called?',
  productLabel: 'Which product is it about?',
  idLabel: 'Its id',
  idHint: 'Lower-case words joined by hyphens. The file gets this name.',
  reasonLabel: 'Why does it happen?',
  stepsLabel: 'What helps? One step on each line',
  badId: 'Use lower-case words joined by hyphens, for example cursor-stale.',
  takenId: 'There is a guide or a draft of this id already. Choose another one.',
} as const;

export function draftWritten(file: string, missing: readonly string[]): string {
  const begin = `The draft is in \`${file}\`.`;
  if (missing.length === 0)
    return `${begin} It passes the check. Go through its comments “# check:”, then put it beside the other guides.`;
  const [first = ''] = missing;
  const more = missing.length === 1 ? '' : ` And ${missing.length - 1} more.`;
  return `${begin} Before it can serve, this is missing: ${first}.${more} Run \`authfix knowledge check\` after you have gone through its comments “# check:”.`;
}
