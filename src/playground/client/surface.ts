/** What the page's shell and its drawing of Block Kit hand to each other. */
import type {
  Channel,
  DeedAnswer,
  InputValue,
  InputValues,
  OpenView,
  Person,
  SharedFile,
} from '../protocol.ts';

/** Who and what the mentions in a text can mean. */
export interface Directory {
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
}

/** One press of a button, or one choice in a select, in a message, a modal or the App Home. */
export interface Press {
  readonly blockId: string;
  readonly actionId: string;
  readonly input?: InputValue;
  readonly values?: InputValues;
}

export interface MessageBlocksProps {
  readonly blocks: readonly Record<string, unknown>[];
  readonly directory: Directory;
  readonly onPress: (press: Press) => Promise<void>;
}

export interface MrkdwnProps {
  readonly text: string;
  readonly directory: Directory;
}

export interface ViewDialogProps {
  readonly open: OpenView;
  readonly directory: Directory;
  readonly onPress: (press: Press) => Promise<void>;
  readonly onSubmit: (values: InputValues) => Promise<DeedAnswer>;
  /** `all` for the cross at the corner, which closes the whole stack. */
  readonly onClose: (all?: boolean) => void;
  readonly onUpload: (file: File) => Promise<SharedFile>;
}
