/** The field that messages are written in, with its files, its "+" menu and Send. */
import {
  type ClipboardEvent,
  type DragEvent,
  type KeyboardEvent,
  type ReactNode,
  useId,
  useRef,
} from 'react';
import { AttachmentList } from './attachment-list.tsx';
import { ComposerMenu } from './composer-menu.tsx';
import { Icon } from './icons.tsx';
import { OfferList } from './offer-list.tsx';
import { type Target, useComposer } from './use-composer.ts';
import { useGrowing } from './use-growing.ts';
import { useOffers } from './use-offers.ts';

interface ComposerProps {
  /** What the field is called, such as "Message #integrations". */
  readonly name: string;
  readonly target: Target;
}

/** Draws the composer of one channel or thread; must be keyed by it, because it keeps what was typed there. */
export function Composer({ name, target }: ComposerProps): ReactNode {
  const { text, write, attachments, canSend, send } = useComposer(target);
  const field = useRef<HTMLTextAreaElement>(null);
  const offers = useOffers(field, write);
  const listId = useId();
  useGrowing(field, text);
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing || offers.press(event)) return;
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    offers.dismiss();
    void send();
  };
  const takeFiles = (event: ClipboardEvent | DragEvent, data: DataTransfer): void => {
    if (data.files.length === 0) return;
    event.preventDefault();
    attachments.add(data.files);
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => takeFiles(event, event.dataTransfer)}
    >
      <OfferList id={listId} offers={offers} />
      <AttachmentList attachments={attachments} />
      <textarea
        ref={field}
        rows={1}
        aria-label={name}
        placeholder={name}
        aria-autocomplete="list"
        value={text}
        aria-controls={offers.shown.length > 0 ? listId : undefined}
        aria-activedescendant={offers.shown.length > 0 ? `${listId}-${offers.active}` : undefined}
        onChange={(event) => {
          write(event.target.value);
          offers.look(event.target);
        }}
        onKeyDown={press}
        onBlur={offers.dismiss}
        onPaste={(event) => takeFiles(event, event.clipboardData)}
      />
      <div className="composer-foot">
        <ComposerMenu onFiles={attachments.add} />
        <p className="composer-hint">
          <kbd>Enter</kbd> sends, <kbd>Shift</kbd> <kbd>Enter</kbd> starts a new line
        </p>
        <button type="submit" className="send" disabled={!canSend}>
          <Icon name="send" />
          Send
        </button>
      </div>
    </form>
  );
}
