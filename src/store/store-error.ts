/** What can go wrong with the store, as one class whose message is meant for the operator. */

export type StoreFault =
  | 'unusable-folder'
  | 'in-use'
  | 'newer'
  | 'older'
  | 'missing'
  | 'damaged'
  | 'full'
  /** The server of a shared database cannot be reached, or went away while it was asked. */
  | 'unreachable'
  /** The server of a shared database does not let us in, or not do this. */
  | 'refused'
  /** Others kept a shared database, or rows of it, for too long. */
  | 'busy'
  /** The place that data is to be moved to holds some already. */
  | 'not-empty'
  /** What is kept sealed was sealed with a key that we were not given. */
  | 'wrong-key'
  | 'failed';

/** A fault of the store. Branch on `kind`; the message says what, where, and what right looks like. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly kind: StoreFault;

  constructor(kind: StoreFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }

  /**
   * Whether the same call may well succeed later without anybody doing anything. Whether it took effect is open: a commit whose answer was lost
   * is such a fault too.
   */
  get passing(): boolean {
    return this.kind === 'unreachable' || this.kind === 'busy';
  }
}
