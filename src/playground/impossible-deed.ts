/** What a person asked for and Slack would not offer them: a button that is not there, a channel that they do not see. */
export class ImpossibleDeed extends Error {
  override readonly name = 'ImpossibleDeed';
}
