/** German: the words of staying quiet. */

export const quietWords = {
  notMine: 'Nicht mein Problem',
  ignoreThread: 'Diesen Thread ignorieren',
  threadIgnored: 'Von jetzt an antworte ich in diesem Thread nur, wenn jemand mich fragt.',
  notedBy: 'Hier kein Problem, sagt',
  notedTail: '. Auf diesen Text antworte ich in diesem Kanal nur noch, wenn jemand mich fragt.',
  channelOff:
    'In diesem Kanal bin ich ausgeschaltet. Schreib mir direkt, oder bitte jemanden vom Support, mich mit `/authfix settings` einzuschalten.',
  tooMany:
    'Ich habe hier so oft geantwortet, dass ich für eine Stunde aufhöre, falls zwei Programme miteinander reden. Schreib mir direkt.',
};
