/** The "+" beside the composer: files, and the app's shortcuts that need no message. */
import { type ReactNode, useRef } from 'react';
import { useDesk } from './desk.ts';
import { Menu, type MenuItem } from './menu.tsx';

interface ComposerMenuProps {
  readonly onFiles: (files: Iterable<File>) => void;
}

/** Draws the menu and, unseen, the browser's own choice of files. */
export function ComposerMenu({ onFiles }: ComposerMenuProps): ReactNode {
  const { snapshot, perform } = useDesk();
  const input = useRef<HTMLInputElement>(null);
  const shortcuts = snapshot.shortcuts.filter(({ kind }) => kind === 'global');
  const items: readonly MenuItem[] = [
    { label: 'Attach files', icon: 'clip', onChoose: () => input.current?.click() },
    ...shortcuts.map(
      ({ name, callbackId }): MenuItem => ({
        label: name,
        icon: 'bolt',
        onChoose: () => void perform({ type: 'shortcut', callbackId }),
      }),
    ),
  ];
  return (
    <>
      <Menu name="Attachments and shortcuts" icon="plus" items={items} />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to attach"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}
