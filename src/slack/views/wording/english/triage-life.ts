/** The words of a triage's life beside its steps: helpers, administrators, reminders, other guides, and coming back. */
import { counted } from './counting.ts';

export const triageLifeWords = {
  help: "I'm on it (supporters)",
  otherProblem: 'This is another problem…',
  jump: 'Go to step…',
  askAdmin: 'Ask an administrator',
  cameBack: 'It came back',
  remark: 'Add a remark',
  remarkKept: 'Thank you, your remark is kept.',
  helps: ' is on it.',
  closed: 'Closed, because nothing happened here for a while. Nothing is lost: open it again any time.',
  onlySupporters:
    'Only members of the support channel can take over. Your help in this thread is welcome all the same.',
  adminTitle: 'Ask an administrator',
  adminLabel: 'Who can do this step?',
  adminHint: 'They are named once in this thread, with exactly what to do.',
  adminAsks: ' needs an administrator for one step:',
  otherTitle: 'Another problem',
  otherLabel: 'What is it really?',
  otherHint: 'The closest ones come first. What you have done so far is kept.',
  closest: 'Closest to what you pasted',
  send: 'Send',
  goOn: 'Go on with this',
  reminder:
    ', is this still a problem? Press “That fixed it”, go on with the next step, or escalate: the checklist is above.',
} as const;

export function cameBackTimes(times: number): string {
  return times === 1 ? 'It came back once.' : `It came back ${times} times.`;
}

/** What was tried before the guide was changed. */
export function triedBefore(error: string, steps: number): string {
  return `Tried before, for “${error}”: ${counted(steps, 'step')}`;
}

export function adminAsked(step: string): string {
  return ` was asked for “${step}”.`;
}
