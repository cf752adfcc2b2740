/** A guide drafted from what people reported, and from what helped them where that is known. */
import { at, type Drafted, idFor, type Remark, ROOM, shorten, type Value } from './draft.ts';
import { firstGuide } from './first-guide.ts';

/** What is known of the error. */
export interface Reported {
  /** The id of the guide; made of the title when left out. */
  readonly id: string | null;
  readonly title: string;
  readonly product: string | null;
  /** The error as people see it, on one line. */
  readonly error: string;
  /** Why it happens; null while nobody said. */
  readonly reason: string | null;
  /** What helped, one thing each; empty while nobody knows. */
  readonly steps: readonly string[];
  /** The words by which it is to be known. */
  readonly signatures: readonly Value[];
  /** Texts of reports, without secrets. */
  readonly examples: readonly string[];
  /** What it was made of, for example a ticket. */
  readonly source: string;
  readonly contact: string;
  readonly owner: string;
  /** `YYYY-MM-DD` */
  readonly reviewBy: string;
}

const FEWEST_EXAMPLES = 8;
const MOST_EXAMPLES = 20;
const UNKNOWN_STEP = 'Write here what people should try first';
const UNKNOWN_REASON = 'Write here why this happens.';

/** Takes what is known; returns a guide of one cause with the reports as its examples, and remarks where a person has to look. */
export function reportDraft(reported: Reported): Drafted<Record<string, Value | undefined>> {
  const { title, error, reason, steps, contact, owner, reviewBy } = reported;
  const product = reported.product ?? 'the application';
  const { value, remarks } = firstGuide({
    title,
    product,
    error: shorten(error, ROOM.line),
    reason: reason ?? UNKNOWN_REASON,
    steps: steps.length === 0 ? [UNKNOWN_STEP] : steps.slice(0, 20),
    contact,
    owner,
    reviewBy,
  });
  const { product: named, ...rest } = value;
  const { cause, isMadeUp } = causeOf(value['causes'], reported);
  return {
    value: {
      ...rest,
      ...(reported.product === null
        ? {
            id: idFor(title, new Set()),
            tell_apart: `Does the message say “${shorten(error, 110)}”?`,
          }
        : { product: named }),
      ...(reported.id === null ? {} : { id: reported.id }),
      source: { title: shorten(reported.source, ROOM.line) },
      causes: [cause],
    },
    remarks: [
      ...remarks.filter(({ path }) => !['kind', 'signatures', 'examples'].includes(String(path.at(-1)))),
      ...at(['causes', 0], causeRemarks(reported, isMadeUp)),
      ...openQuestions(reported),
    ],
  };
}

function causeOf(drafted: Value | undefined, { signatures, examples, error }: Reported) {
  const [first] = drafted as readonly Record<string, Value>[];
  const made = (first?.['examples'] ?? []) as readonly string[];
  const real = [...new Set(examples.map((one) => one.trim()))]
    .filter((one) => one !== '')
    .slice(0, MOST_EXAMPLES);
  const filled = [...new Set([...real, ...made])].slice(0, Math.max(FEWEST_EXAMPLES, real.length));
  const cause: Value = {
    ...first,
    id: idFor(error, new Set()),
    ...(signatures.length === 0 ? {} : { signatures }),
    examples: filled,
  };
  return { cause, isMadeUp: filled.length > real.length };
}

function causeRemarks({ signatures }: Reported, isMadeUp: boolean): readonly Remark[] {
  return [
    { path: ['kind'], text: 'is it one of the kinds in docs/guides.md?' },
    {
      path: ['signatures'],
      text:
        signatures.length === 0
          ? 'made of the error; write the words that only this error has'
          : 'the rarest words that the reports have in common; keep those that only this error has',
    },
    {
      path: ['examples'],
      text: isMadeUp
        ? 'real reports come first, without secrets; the others are made up until there are eight'
        : 'real reports, without secrets; take out what names people or customers',
    },
  ];
}

function openQuestions({ reason, steps, product }: Reported): readonly Remark[] {
  return [
    ...(reason === null ? [{ path: ['causes', 0, 'reason'], text: 'nobody said yet why this happens' }] : []),
    ...(steps.length === 0
      ? [{ path: ['steps'], text: 'nobody said yet what helps; write one step for each thing to try' }]
      : [{ path: ['steps'], text: 'taken from what people wrote; make each one thing to do' }]),
    ...(product === null
      ? [{ path: ['title'], text: 'no product was named; add product and tell_apart if it is about one' }]
      : []),
  ];
}
