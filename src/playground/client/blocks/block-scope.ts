/** What every block of one message or view shares: whom it names, what was filled in, and where presses go. */
import { createContext, use } from 'react';
import type { InputValue, SharedFile } from '../../protocol.ts';
import type { Directory, Press } from '../surface.ts';

export interface BlockScope {
  readonly directory: Directory;
  /** Sends a press along with everything that is filled in. */
  readonly press: (press: Press) => Promise<void>;
  readonly valueOf: (blockId: string, actionId: string) => InputValue;
  readonly change: (blockId: string, actionId: string, value: InputValue) => void;
  /** The sentence at a block's field, when something is wrong there. */
  readonly errorOf: (blockId: string) => string | undefined;
  /** Only a view takes files. */
  readonly upload: ((file: File) => Promise<SharedFile>) | null;
}

const Scope = createContext<BlockScope | null>(null);

export const BlockScopeProvider = Scope.Provider;

/** Returns the scope of the blocks around; throws when there is none, which is a mistake in the page. */
export function useBlockScope(): BlockScope {
  const scope = use(Scope);
  if (scope === null)
    throw new Error('A block was drawn outside MessageBlocks and ViewDialog; put it into one.');
  return scope;
}
