/** A whole article as the draft of a guide. */
import { type Article, fingerprintOf } from './article.ts';
import type { Block } from './block.ts';
import { causesFrom, type KnownStep, type Row, rowsIn } from './cause-draft.ts';
import { at, type Drafted, idFor, type Remark, ROOM, shorten, type Value } from './draft.ts';
import { contactIn, escalationFrom } from './escalation-draft.ts';
import { causeIn, isErrorTable, numberIn, type Section, sectionsOf } from './sections.ts';
import { stepFrom } from './step-draft.ts';

/** What the article cannot tell. */
export interface DraftSettings {
  /** The product's name; guessed from whom the article tells its readers to contact when null. */
  readonly product: string | null;
  readonly owner: string;
  /** `YYYY-MM-DD` */
  readonly reviewBy: string;
}

type Fields = Record<string, Value | undefined>;

interface DraftedStep extends KnownStep {
  readonly fields: Fields;
  readonly remarks: readonly Remark[];
}

/** Takes an article; returns a guide that keeps to the schema, with remarks where a person must look. */
export function draftGuide(article: Article, settings: DraftSettings): Drafted<Fields> {
  const { preamble, sections } = sectionsOf(article);
  const steps = stepsFrom(sections, article.title);
  const causes = causesFrom(rowsFrom(sections, article.title), steps);
  const help = sections.find(({ role }) => role === 'escalation');
  const escalation = escalationFrom(help?.heading ?? '', help?.blocks ?? []);
  const opening = openingOf(preamble, sections);
  const product = productFrom(settings, article, help);
  const title = article.title === '' ? 'Untitled' : article.title;
  const remarks: Remark[] = [
    {
      path: ['id'],
      text: 'a draft made from an article; remove each of these comments when you have looked',
    },
    ...(article.title === '' ? [{ path: ['title'], text: 'the article has no title' }] : []),
    ...(product === undefined
      ? []
      : [{ path: ['product'], text: 'add words that only texts about this product contain' }]),
    { path: ['owner'], text: 'who keeps the guide true, and until when is it?' },
    ...at(['causes'], causes.remarks),
    ...steps.flatMap((step, place) => at(['steps', place], step.remarks)),
    ...at(['escalation'], escalation.remarks),
    { path: ['must_not_match'], text: 'add at least fifteen texts on which the guide must stay silent' },
  ];
  return {
    value: {
      id: idFor(title, new Set()),
      version: 1,
      title: shorten(title, ROOM.line),
      product,
      tell_apart:
        product === undefined ? undefined : shorten(`Do you see this error in ${product.name}?`, 150),
      summary: shorten(opening.summary ?? title, ROOM.prose),
      intro: shorten(opening.intro ?? 'Work through the steps in order.', ROOM.prose),
      notes: opening.notes.length === 0 ? undefined : opening.notes.slice(0, 6),
      find_the_error: findFrom(sections),
      source: {
        title: shorten(title, ROOM.line),
        author: article.author ?? undefined,
        fingerprint: fingerprintOf(article),
      },
      owner: settings.owner,
      review_by: settings.reviewBy,
      causes: causes.value.slice(0, 40),
      steps: steps.map(({ fields }) => fields),
      escalation: escalation.value,
      must_not_match: [],
    },
    remarks,
  };
}

function productFrom({ product }: DraftSettings, article: Article, help: Section | undefined) {
  const texts = [
    help?.heading ?? '',
    ...(help?.blocks ?? article.blocks).flatMap((one) => (one.kind === 'text' ? [one.text] : [])),
  ];
  const contact = contactIn(texts.join(' '));
  const guessed =
    contact === null
      ? undefined
      : /^(\p{Lu}\S*(?: \p{Lu}\S*)*?) (?:customer |support|help|service|team)/iu.exec(contact)?.[1];
  const name =
    product ??
    (guessed !== undefined &&
    /^\p{Lu}/u.test(guessed) &&
    !/^(?:support|help|customer|our|your|the)$/i.test(guessed)
      ? guessed
      : null);
  if (name === null || name.length < 2) return undefined;
  const short = shorten(name, 40);
  return { id: idFor(short, new Set()), name: short, words: [short] };
}

interface Opening {
  readonly summary: string | undefined;
  readonly intro: string | undefined;
  readonly notes: readonly Value[];
}

/** The first paragraph sums up, the others introduce. */
function openingOf(preamble: readonly Block[], sections: readonly Section[]): Opening {
  const blocks = [
    ...preamble,
    ...sections.filter(({ role }) => role === 'intro').flatMap((one) => one.blocks),
  ];
  const texts = blocks.flatMap((block) =>
    block.kind === 'text' ? [block.text] : block.kind === 'list' ? block.items : [],
  );
  const [summary, ...intro] = texts;
  return {
    summary,
    intro: intro.length === 0 ? undefined : intro.join('\n\n'),
    notes: blocks.flatMap((block) =>
      block.kind === 'note' ? [{ kind: block.strength, text: shorten(block.text, ROOM.prose) }] : [],
    ),
  };
}

function findFrom(sections: readonly Section[]): Value | undefined {
  const found = sections.find(({ role }) => role === 'find');
  const text =
    found?.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])).join('\n\n') ?? '';
  return found === undefined || text === ''
    ? undefined
    : { title: shorten(found.heading, ROOM.line), text: shorten(text, ROOM.prose) };
}

/** Sections become steps; a checklist's items join the step that speaks of the same thing, or are steps themselves. */
function stepsFrom(sections: readonly Section[], title: string): readonly DraftedStep[] {
  const ids = new Set<string>();
  const steps: DraftedStep[] = [];
  for (const { role, heading, blocks } of sections) {
    if (role === 'step') steps.push(stepOf(heading === '' ? title : heading, blocks, ids));
    else if (role === 'cause') steps.push(causeStep(heading, blocks, ids));
    else if (role === 'checklist') addChecklist(steps, blocks, ids);
  }
  if (steps.length > 0) return steps.slice(0, 40);
  const remarks = [{ path: [], text: 'no step was found in the article; write what to try' }];
  return [
    {
      id: 'first-step',
      label: undefined,
      title: 'First step',
      fields: { id: 'first-step', title: 'First step' },
      remarks,
    },
  ];
}

function stepOf(heading: string, blocks: readonly Block[], ids: Set<string>): DraftedStep {
  const numbered = numberIn(heading);
  const title = numbered?.title ?? (heading || 'Untitled');
  const { value, remarks } = stepFrom(title, blocks);
  const id = idFor(title, ids);
  const label = numbered?.label;
  return { id, label, title, fields: { id, label, ...value }, remarks };
}

/** What an article says of one cause is a step of its own: whether it is that, and what to do then. */
function causeStep(heading: string, blocks: readonly Block[], ids: Set<string>): DraftedStep {
  const cause = causeIn(heading) ?? heading;
  const label = heading.slice(0, heading.length - cause.length).replace(/[\s:.–—-]+$/, '');
  const { value, remarks } = stepFrom(cause, blocks);
  const id = idFor(cause, ids);
  const fields = {
    id,
    label: shorten(label, ROOM.label),
    ...value,
    causes_intro: 'Cause:',
    causes: [shorten(cause, ROOM.item)],
  };
  return {
    id,
    label,
    title: cause,
    fields,
    remarks: [{ path: ['title'], text: 'this is the cause; say what to do' }, ...remarks],
  };
}

function addChecklist(steps: DraftedStep[], blocks: readonly Block[], ids: Set<string>): void {
  const before = steps.length;
  const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  for (const item of items) {
    const place = steps.slice(0, before).findIndex((step) => speaksOf(item, step.title));
    const step = steps[place];
    const checks = step?.fields['checks'];
    if (step === undefined)
      steps.push(stepOf(item, [{ kind: 'list', ordered: false, items: [item], links: [] }], ids));
    else
      steps[place] = {
        ...step,
        fields: {
          ...step.fields,
          checks: [...(Array.isArray(checks) ? checks : []), shorten(item, ROOM.item)].slice(0, 12),
        },
      };
  }
}

/** Whether most of the telling words of a title are in a text. */
function speaksOf(text: string, title: string): boolean {
  const words = stems(title);
  const said = new Set(stems(text));
  return words.length > 0 && words.filter((word) => said.has(word)).length >= words.length * 0.6;
}

function stems(text: string): readonly string[] {
  return (text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
    .filter(
      (word) => !/^(?:this|that|with|does|have|used|using|your|from|correctly|incorrect|proper)$/.test(word),
    )
    .map((word) => word.slice(0, 6));
}

/** The rows of the error tables; else one for each cause that the article names; else one for the article. */
function rowsFrom(sections: readonly Section[], title: string): readonly Row[] {
  const rows = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' && isErrorTable(block) ? rowsIn(block.rows) : [])),
  );
  if (rows.length > 0) return rows;
  const causes = sections.flatMap(({ role, heading }) =>
    role === 'cause' ? [causeIn(heading) ?? heading] : [],
  );
  const all = { error: title || 'Untitled', reason: causes.join('. ') || '…', goTo: null };
  return causes.length < 2
    ? [all]
    : [all, ...causes.map((cause) => ({ error: cause, reason: cause, goTo: cause }))];
}
