/** Every id that a view renders and a listener handles, by surface. Ids in buttons carry keys only; state is in the store. */

/** The checklist card in the thread. */
export const card = {
  fixed: 'authfix.card.fixed',
  noChange: 'authfix.card.no-change',
  notApplicable: 'authfix.card.not-applicable',
  blocked: 'authfix.card.blocked',
  undo: 'authfix.card.undo',
  escalate: 'authfix.card.escalate',
  askAgain: 'authfix.card.ask-again',
  readStep: 'authfix.card.read-step',
  helpful: 'authfix.card.helpful',
  notHelpful: 'authfix.card.not-helpful',
  why: 'authfix.card.why',
  /** Followed by a dot and the exit's place. */
  exit: 'authfix.card.exit',
  /** Followed by a dot and the choice's place. */
  answer: 'authfix.card.answer',
} as const;

/** The message that offers several causes. */
export const choice = {
  /** Followed by a dot and the cause's place. */
  pick: 'authfix.choice.pick',
  none: 'authfix.choice.none',
  why: 'authfix.choice.why',
} as const;

/** The form that takes a paste or lets people browse. */
export const paste = {
  form: 'authfix.paste.form',
  text: 'authfix.paste.text',
  symptom: 'authfix.paste.symptom',
  value: 'authfix.paste.value',
} as const;

/** The escalation form. */
export const escalation = {
  form: 'authfix.escalation.form',
  value: 'authfix.escalation.value',
} as const;

export const command = '/authfix';

export const shortcuts = {
  /** On a message: find a fix for it. */
  message: 'authfix.shortcut.find-fix',
  /** From anywhere: open the paste form. */
  global: 'authfix.shortcut.open',
} as const;

// Message metadata by which our own messages are found again after an unclear failure. Anybody who can read the message
// can read it: ids only.
export const triageEvent = 'authfix_triage';
export const diagnosisEvent = 'authfix_diagnosis';
export const sayingEvent = 'authfix_saying';
export const ticketEvent = 'authfix_ticket';
export const deadEvent = 'authfix_given_up';
export const guideFaultEvent = 'authfix_guide_fault';
