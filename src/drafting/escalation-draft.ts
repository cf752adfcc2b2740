/** The part of an article that says whom to ask, as a form: contact, introduction and one field for each thing to provide. */
import type { Block } from './block.ts';
import { type Drafted, idFor, type Remark, ROOM, sentencesOf, shorten, type Value } from './draft.ts';

interface FieldForm {
  readonly type: string;
  readonly fill?: string;
}

/** The first that fits decides. */
const FORMS: readonly (readonly [RegExp, FieldForm])[] = [
  [
    /\bsteps?\b.*\b(?:tried|taken|completed|followed)\b|\balready tried\b|\bwhat you (?:have )?tried\b/i,
    { type: 'steps-tried' },
  ],
  [
    /\bscreen ?shots?\b|\bscreen (?:pre)?recordings?\b|\bvideos?\b|\battach(?:ments?)?\b|\blog files?\b/i,
    { type: 'files' },
  ],
  [/\bJSON\b/, { type: 'json' }],
  [/\b(?:dates?|times?|when)\b/i, { type: 'date-time', fill: 'first-seen' }],
  [/\b(?:links?|URLs?|web address(?:es)?)\b/i, { type: 'url' }],
  [
    /\berror (?:message|text|code)s?\b|\bfull (?:message|error)\b|\bdescri(?:be|ption)\b/i,
    { type: 'long-text', fill: 'error' },
  ],
  [/\b(?:integration|connection)s?\b/i, { type: 'text', fill: 'integration' }],
  [/\bplatforms?\b/i, { type: 'text', fill: 'platform' }],
];

const WHEN_AVAILABLE =
  /\b(?:when available|if (?:available|possible|you can)\b|where possible|optional(?:ly)?)\b/i;

/** Takes the heading and blocks of that part, or nothing where the article has none. */
export function escalationFrom(heading: string, blocks: readonly Block[]): Drafted<Value> {
  const remarks: Remark[] = [];
  const intro: string[] = heading.endsWith('?') ? [heading] : [];
  const fields: Record<string, Value | undefined>[] = [];
  const ids = new Set<string>();
  const fills = new Set<string>();
  let group = '';
  let need = 'required';
  for (const [place, block] of blocks.entries()) {
    if (block.kind === 'list') {
      for (const item of block.items) {
        for (const { value, remarks: found } of fieldsFrom(item, { group, need, ids, fills })) {
          remarks.push(...found.map((one) => ({ ...one, path: ['fields', fields.length, ...one.path] })));
          fields.push(value);
        }
      }
    } else if (block.kind === 'text' || block.kind === 'note') {
      if (WHEN_AVAILABLE.test(block.text)) need = 'when_available';
      const isGroup =
        /^[^.]{1,60}:$/.test(block.text) &&
        blocks[place + 1]?.kind === 'list' &&
        fields.length + intro.length > 0 &&
        !/\b(?:provide|include|information below|following)\b/i.test(block.text);
      if (isGroup) group = block.text.replace(/:$/, '');
      else intro.push(block.text);
    }
  }
  if (fields.length === 0) {
    remarks.push({ path: ['fields'], text: 'the article asks for nothing; list what support needs to know' });
    fields.push({
      id: idFor('error message', ids),
      label: 'The full error message',
      type: 'long-text',
      need: 'required',
      fill: 'error',
    });
  }
  if (!fields.some(({ type }) => type === 'steps-tried'))
    fields.push({ id: idFor('steps tried', ids), label: 'Steps already tried', type: 'steps-tried', need });
  const said = [heading, ...intro].join(' ');
  const contact = contactIn(said);
  if (contact === null)
    remarks.push({ path: ['contact'], text: 'the article names nobody; who receives the ticket?' });
  if (fields.length > 20) remarks.push({ path: ['fields'], text: `only 20 of ${fields.length} fields fit` });
  return {
    value: {
      contact: shorten(contact ?? 'Support', ROOM.line),
      intro: shorten(intro.join('\n\n') || 'Tell us more about it.', ROOM.prose),
      fields: fields.slice(0, 20),
    },
    remarks,
  };
}

/** Whom a text tells its readers to contact. */
export function contactIn(text: string): string | null {
  for (const sentence of sentencesOf(text)) {
    const found =
      /\b(?:contact|reach out to|ask|email|message)\s+(?:the\s+|our\s+)?((?:[\p{Lu}][\p{L}\p{N}]*\s+){0,3}(?:customer\s+)?(?:support|help ?desk|service desk|team)(?:\s+team)?)\b/iu.exec(
        sentence,
      )?.[1];
    if (found !== undefined) return found.charAt(0).toUpperCase() + found.slice(1);
  }
  return null;
}

interface FieldPlace {
  readonly group: string;
  readonly need: string;
  readonly ids: Set<string>;
  readonly fills: Set<string>;
}

const SHOWN = /\b(?:screen ?shots?|screen (?:pre)?recordings?|videos?)\b/i;

/** Who asks for a recording in the explanation of another detail asks for a file as well. */
function fieldsFrom(item: string, place: FieldPlace): readonly Drafted<Record<string, Value | undefined>>[] {
  const { name, rest } = split(item);
  const field = fieldFrom(item, place);
  const shown = SHOWN.exec(rest)?.[0];
  if (shown === undefined || field.value['type'] === 'files') return [field];
  const file = fieldFrom(
    `A ${shown.toLowerCase()} of this, ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    place,
  );
  return [field, { ...file, value: { ...file.value, type: 'files', fill: undefined, hint: undefined } }];
}

function fieldFrom(
  item: string,
  { group, need, ids, fills }: FieldPlace,
): Drafted<Record<string, Value | undefined>> {
  const { name, rest } = split(item);
  // What a field is called says more than what is explained about it.
  const known = FORMS.find(([words]) => words.test(name)) ?? FORMS.find(([words]) => words.test(rest));
  const form = known?.[1] ?? { type: 'text' };
  const fill = form.fill !== undefined && !fills.has(form.fill) ? form.fill : undefined;
  if (fill !== undefined) fills.add(fill);
  const label = group === '' ? name : `${group}: ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  const isOptional = need === 'when_available' || WHEN_AVAILABLE.test(item);
  const remarks: Remark[] =
    known === undefined ? [{ path: ['type'], text: 'what kind of answer is this?' }] : [];
  if ([...label].length > ROOM.field || [...rest].length > ROOM.hint)
    remarks.push({ path: [], text: `the article says: ${item}` });
  return {
    value: {
      id: idFor(name, ids),
      label: shorten(label, ROOM.field),
      hint: rest === '' ? undefined : shorten(rest, ROOM.hint),
      type: form.type,
      need: isOptional ? 'when_available' : 'required',
      fill,
    },
    remarks,
  };
}

/** The name of a field ends where an explanation begins; a long name goes on in the hint. */
function split(item: string): { readonly name: string; readonly rest: string } {
  const whole = item.replace(/[.;]$/, '');
  const [, name, rest] = /^(.{3,100}?)\s*(?:\(|:\s|\.\s)(.+?)\)?$/s.exec(whole) ?? [];
  // "(s)" is an ending, no explanation.
  if (name !== undefined && rest !== undefined && /\S{2,}\s+\S{2,}/.test(rest))
    return { name, rest: rest.replace(/^s\)\s*:?\s*/, '') };
  return { name: whole, rest: '' };
}
