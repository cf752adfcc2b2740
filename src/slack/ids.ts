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
  /** In the modal of a whole step; followed by a dot and the button's place. */
  turn: 'authfix.card.turn',
  helpful: 'authfix.card.helpful',
  notHelpful: 'authfix.card.not-helpful',
  why: 'authfix.card.why',
  askAdmin: 'authfix.card.ask-admin',
  cameBack: 'authfix.card.came-back',
  remark: 'authfix.card.remark',
  notMine: 'authfix.card.not-mine',
  jump: 'authfix.card.jump',
  /** A menu. */
  more: 'authfix.card.more',
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
  notMine: 'authfix.choice.not-mine',
} as const;

/** The message that points to somebody else's triage. */
export const pointer = {
  own: 'authfix.pointer.own',
  notMine: 'authfix.pointer.not-mine',
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

/** The ticket's card in the support channel. */
export const ticketCard = {
  claim: 'authfix.ticket.claim',
  ask: 'authfix.ticket.ask',
  resolve: 'authfix.ticket.resolve',
  reopen: 'authfix.ticket.reopen',
  details: 'authfix.ticket.details',
  /** A menu; the values of its options begin with these. */
  more: 'authfix.ticket.more',
} as const;

/** What the menu of a ticket's card offers. */
export const ticketMenu = ['assign', 'priority', 'note', 'merge', 'attach'] as const;

export type TicketMenuEntry = (typeof ticketMenu)[number];

/** What authfix says about a ticket in its requester's thread. */
export const ticketThread = {
  answer: 'authfix.thread.answer',
  details: 'authfix.thread.details',
  withdraw: 'authfix.thread.withdraw',
  helpful: 'authfix.thread.helpful',
  notHelpful: 'authfix.thread.not-helpful',
  remark: 'authfix.thread.remark',
  reopen: 'authfix.thread.reopen',
} as const;

/** The forms about a triage. */
export const triageForms = {
  admin: 'authfix.triage-form.admin',
  other: 'authfix.triage-form.other',
  remark: 'authfix.triage-form.remark',
} as const;

/** The form in which the draft of a guide is reviewed, and its inputs. */
export const knowledgeForm = {
  form: 'authfix.knowledge-form',
  title: 'authfix.knowledge.title',
  product: 'authfix.knowledge.product',
  id: 'authfix.knowledge.id',
  reason: 'authfix.knowledge.reason',
  steps: 'authfix.knowledge.steps',
} as const;

/** The forms about a ticket. */
export const ticketForms = {
  ask: 'authfix.ticket-form.ask',
  details: 'authfix.ticket-form.details',
  resolve: 'authfix.ticket-form.resolve',
  assign: 'authfix.ticket-form.assign',
  priority: 'authfix.ticket-form.priority',
  note: 'authfix.ticket-form.note',
  merge: 'authfix.ticket-form.merge',
  remark: 'authfix.ticket-form.remark',
} as const;

/** Their inputs: the blocks, and the one action id in each. */
export const formInputs = {
  choice: 'authfix.input.choice',
  text: 'authfix.input.text',
  value: 'authfix.input.value',
} as const;

/** App Home: its buttons and menus, and its search field. */
export const home = {
  findFix: 'authfix.home.find-fix',
  search: 'authfix.home.search',
  /** Followed by a dot: 0 turns back, 1 on. */
  turn: 'authfix.home.turn',
  state: 'authfix.home.state',
  product: 'authfix.home.product',
  held: 'authfix.home.held',
  shelf: 'authfix.home.shelf',
  symptom: 'authfix.home.symptom',
} as const;

/** Its blocks whose values are read. */
export const homeBlocks = {
  filters: 'authfix.home.filters',
  shelves: 'authfix.home.shelves',
} as const;

/** The form that begins a checklist from App Home. */
export const homeForms = {
  symptom: 'authfix.home-form.symptom',
} as const;

/** The button that opens a channel's settings. */
export const setup = {
  open: 'authfix.setup.open',
} as const;

/** The forms about settings. */
export const settingsForms = {
  channel: 'authfix.settings-form.channel',
  roles: 'authfix.settings-form.roles',
} as const;

/** The blocks of their inputs; the one action id in each is that of `formInputs`. */
export const settingsInputs = {
  product: 'authfix.settings.product',
  mode: 'authfix.settings.mode',
  support: 'authfix.settings.support',
  bots: 'authfix.settings.bots',
  pointer: 'authfix.settings.pointer',
  admins: 'authfix.settings.admins',
  supporters: 'authfix.settings.supporters',
} as const;

export const command = '/authfix';

export const shortcuts = {
  /** On a message: find a fix for it. */
  message: 'authfix.shortcut.find-fix',
  /** On an answer or a resolved ticket's card: make the draft of a guide. */
  knowledge: 'authfix.shortcut.add-knowledge',
  /** From anywhere: open the paste form. */
  global: 'authfix.shortcut.open',
} as const;

// Message metadata by which our own messages are found again after an unclear failure. Anybody who can read the message
// can read it: ids only.
export const triageEvent = 'authfix_triage';
export const diagnosisEvent = 'authfix_diagnosis';
export const sayingEvent = 'authfix_saying';
export const ticketEvent = 'authfix_ticket';
export const watchEvent = 'authfix_watch';
export const ticketNewsEvent = 'authfix_ticket_news';
export const deadEvent = 'authfix_given_up';
export const introductionEvent = 'authfix_introduction';
export const digestEvent = 'authfix_digest';
export const guideFaultEvent = 'authfix_guide_fault';
