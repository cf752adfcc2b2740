/** The app's Home, which the app publishes for each person. */
import type { ReactNode } from 'react';
import { MessageBlocks } from './blocks/message-blocks.tsx';
import { useDesk } from './desk.ts';

/** Draws a Home view's blocks. */
export function HomeTab({ view }: { readonly view: Readonly<Record<string, unknown>> }): ReactNode {
  const { directory, perform } = useDesk();
  // The server has checked the view: a Home has an id and a list of blocks.
  const { id, blocks } = view as { id: string; blocks: readonly Record<string, unknown>[] };
  return (
    <section className="scroll home" aria-label="Home">
      <MessageBlocks
        blocks={blocks}
        directory={directory}
        onPress={async (press) => {
          await perform({ type: 'click', source: { viewId: id }, ...press });
        }}
      />
    </section>
  );
}
