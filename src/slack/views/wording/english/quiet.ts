/** The words of staying quiet. */

export const quietWords = {
  notMine: 'Not my problem',
  ignoreThread: 'Ignore this thread',
  threadIgnored: 'From now on I answer in this thread only when somebody asks me.',
  notedBy: 'Not a problem here, says',
  notedTail: '. I answer this text in this channel only when somebody asks me.',
  channelOff:
    'I am switched off in this channel. Write to me in a direct message, or ask a supporter to switch me on with `/authfix settings`.',
  tooMany:
    'I have replied so often here that I stop for an hour, in case two programs are talking to each other. Write to me in a direct message.',
} as const;
