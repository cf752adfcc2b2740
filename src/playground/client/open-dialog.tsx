/** The modal that the app has open for this person, and what is done in it. */
import type { ReactNode } from 'react';
import { ViewDialog } from './blocks/view-dialog.tsx';
import { useDesk } from './desk.ts';
import { uploadFile } from './wire.ts';

/** Draws the modal; nothing when none is open. */
export function OpenDialog(): ReactNode {
  const { snapshot, directory, me, perform } = useDesk();
  const open = snapshot.views.findLast(({ user }) => user === me.id);
  if (open === undefined) return null;
  const viewId = open.id;
  return (
    <ViewDialog
      key={viewId}
      open={open}
      directory={directory}
      onPress={async (press) => {
        await perform({ type: 'click', source: { viewId }, ...press });
      }}
      onSubmit={(values) => perform({ type: 'submit', viewId, values })}
      onClose={(all) => void perform({ type: 'close', viewId, ...(all ? { all } : {}) })}
      onUpload={(file) => uploadFile(me.id, file)}
    />
  );
}
