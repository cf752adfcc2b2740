/** What can go wrong with the store, as one class whose message is meant for the operator. */

export type StoreFault =
  | 'unusable-folder'
  | 'in-use'
  | 'newer'
  | 'older'
  | 'missing'
  | 'damaged'
  | 'full'
  | 'failed';

/** A fault of the store. Branch on `kind`; the message says what, where, and what right looks like. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly kind: StoreFault;

  constructor(kind: StoreFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}
