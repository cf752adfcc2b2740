/** Draws the blocks of a message or of the App Home, and remembers what was chosen in them. */
import { useState } from 'react';
import type { InputValues } from '../../protocol.ts';
import type { MessageBlocksProps } from '../surface.ts';
import { BlockList } from './block.tsx';
import { BlockScopeProvider } from './block-scope.ts';
import './blocks.css';
import { readValues, withValue } from './typed-values.ts';

const nothing: InputValues = {};

/** Draws blocks. What is chosen in them stays while block id and action id stay, and travels along with each press. */
export function MessageBlocks({ blocks, directory, onPress }: MessageBlocksProps) {
  const [typed, setTyped] = useState(nothing);
  const values = readValues(blocks, {}, typed);
  const scope = {
    directory,
    press: (press: Parameters<typeof onPress>[0]) => onPress({ values, ...press }),
    valueOf: (blockId: string, actionId: string) => values[blockId]?.[actionId] ?? {},
    change: (blockId: string, actionId: string, value: InputValues[string][string]) =>
      setTyped((before) => withValue(before, { blockId, actionId }, value)),
    errorOf: () => undefined,
    upload: null,
  };
  return (
    <BlockScopeProvider value={scope}>
      <div className="bk-blocks">
        <BlockList blocks={blocks} />
      </div>
    </BlockScopeProvider>
  );
}
