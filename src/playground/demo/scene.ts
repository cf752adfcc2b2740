/** What a demo is made of: scenes that begin with a message, and what people do about it afterwards. */
import type { FormValues } from '../form-values.ts';

/** One message and what follows. Scenes come in the order of their time and do not overlap: messages only ever follow each other. */
export interface Scene {
  /** When the message is written, counted back from the moment the demo opens. */
  readonly minutesAgo: number;
  /** Ids of the person and the channel. */
  readonly by: string;
  readonly channel: string;
  readonly text: string;
  /** The words in the app's answer to wait for; left out where the app stays silent. */
  readonly shows?: string;
  readonly acts?: readonly Act[];
}

/** Where an act happens: at the app's first answer in the thread, or at the newest message of the support channel. */
type Stage = 'answer' | 'ticket';

/** `shows` is waited for: after a press in the thread or in the form before the person, after a form in the thread. What somebody does, some minutes after the act before it. `by` is the scene's own person unless told. */
export type Act = { readonly minutesLater: number; readonly by?: string } & (
  | { readonly does: 'press'; readonly button: string; readonly at: Stage; readonly shows: string }
  /** Fills the form in that the button before opened, and sends it. Files are named; what is in them is nobody's business. `brings` arrives in the support channel. */
  | {
      readonly does: 'submit';
      readonly form: FormValues;
      readonly files?: FilesFor;
      readonly shows: string;
      readonly brings: string;
    }
  | { readonly does: 'reply'; readonly text: string; readonly at: Stage }
  | { readonly does: 'react'; readonly name: string; readonly at: Stage | 'message' }
);

/** The field of a form and the names of the files for it. */
interface FilesFor {
  readonly field: string;
  readonly names: readonly string[];
}
