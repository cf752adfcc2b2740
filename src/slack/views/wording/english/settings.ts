/** The words of the settings: the introduction in a channel, the forms of a channel and of the roles, and what is wrong in them. */
import type { ChannelMode } from '../../../../core/channel-settings.ts';
import { counted } from './counting.ts';

// Words between backticks are shown as code; everything else is shown as it stands.
export const settingsWords = {
  hello:
    ':wave: Hello! I am authfix. Paste an error here, and when I know it I answer in its thread with a checklist.',
  hint: 'I stay silent when I am not sure. Mention me, or type `/authfix` and the error, when you want an answer for certain.',
  setUp: 'Set up this channel',
  change: 'Change the settings',
  channelTitle: 'Settings',
  rolesTitle: 'Who may do what',
  save: 'Save',
  aboutChannel: 'Settings of ',
  productLabel: 'Product',
  productHint: 'What errors are about when their text does not say.',
  anyProduct: 'Ask when the text does not say',
  modeLabel: 'When do I answer?',
  supportLabel: 'Where do tickets of this channel go?',
  supportHint:
    'A channel that I am in. Its members can work on these tickets. Empty: the support channel of the workspace.',
  supportPlaceholder: 'Choose a channel',
  botsLabel: 'Other apps',
  bots: 'Answer their messages too, as in a channel for alerts',
  pointerLabel: 'Minutes for the same error',
  pointerHint: 'Whoever pastes an error that somebody works on already is pointed there. 0 points nobody.',
  pointerWrong: 'Right would be a whole number of minutes from 0 to 1440, for example 30.',
  productGone: 'I have no guide for this product any more. Choose another one.',
  notInSupport:
    'I am not in that channel, so no ticket could arrive. Invite me there with `/invite`, and save again.',
  supportUnseen:
    'I cannot see that channel: it is gone, or it is private and I am not in it. Invite me there, or choose another one.',
  supportArchived: 'That channel is archived, so no ticket could arrive. Choose another one.',
  supportItself: 'That is this channel itself. Choose the channel in which supporters read.',
  mayNotSet:
    'Only supporters and admins can change the settings of a channel. Ask one of them; `/authfix help` says what you can do.',
  mayNotSetRoles: 'Only admins of the workspace can say who may do what. Ask one of them.',
  onlyInChannels: 'Settings belong to a channel. Type `/authfix settings` in the one that you mean.',
  adminsLabel: 'Admins',
  adminsHint:
    'They can change these roles and every channel’s settings. Admins and owners of the workspace always can.',
  supportersLabel: 'Supporters',
  supportersHint: 'They can work on every ticket. Members of the support channel always can.',
  groupPlaceholder: 'Choose a user group',
  nobodyElse: 'Nobody else',
  noGroups:
    'This workspace has no user groups. An admin can make one in Slack, under People, and then it can be chosen here.',
  groupsUnseen:
    'Slack does not show me the user groups. Let your operator import the app’s manifest again and reinstall it (scope usergroups:read).',
  groupGone: 'That user group no longer exists. Choose another one.',
  chosenGone: (label: string) =>
    `The user group chosen for “${label}” no longer exists. Choose another one, or nobody else.`,
  savedBelow: 'Saved. `/authfix settings` changes it again.',
  rolesSaved: 'Saved: who may do what.',
  divertedShort: 'This ticket belongs to another support channel, where I cannot post.',
  diverted: {
    before: ':warning: I cannot post in ',
    between: ', where the tickets of ',
    after:
      ' go: it is archived or gone, or I am not in it any more. `/authfix settings` there chooses another channel.',
  },
  moment: 'One moment…',
  failed: 'Something went wrong on my side, so this could not be opened. Please try again.',
} as const;

const MODES: Readonly<Record<ChannelMode, { readonly name: string; readonly explanation: string }>> = {
  confident: {
    name: 'When I am sure, and whenever I am asked',
    explanation: 'Pastes that I recognise get a checklist; everything else gets silence.',
  },
  addressed: {
    name: 'Only when I am asked',
    explanation: 'By mention, command or shortcut.',
  },
  off: { name: 'Not at all', explanation: 'I do not react to what is posted here.' },
};

/** What a mode is called, and what it means. */
export function modeWords(mode: ChannelMode): { readonly name: string; readonly explanation: string } {
  return MODES[mode];
}

/** The settings in one line each; the channel that tickets go to stands between `tickets` and nothing. */
export const settingsLines = {
  product: (name: string | null) => (name === null ? 'any, I ask when the text does not say' : name),
  mode: (mode: ChannelMode) => MODES[mode].name,
  bots: (areAnswered: boolean) => (areAnswered ? 'answered too' : 'not answered'),
  pointer: (minutes: number) => (minutes === 0 ? 'nobody is pointed' : counted(minutes, 'minute')),
  names: {
    product: 'Product: ',
    mode: 'I answer: ',
    support: 'Tickets go to: ',
    bots: 'Other apps: ',
    pointer: 'The same error counts as one for: ',
  },
  workspaceSupport: 'the support channel of the workspace',
} as const;
