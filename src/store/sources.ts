/** Where the store takes what it cannot know: ids for leases, and the time at which something was added. */
export interface Sources {
  readonly newId: () => string;
  readonly now: () => Date;
}
