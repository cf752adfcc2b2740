/** What a guide file may say: the schema that authors write against, and the types that the program reads. */
import { z } from 'zod';
import { Signature } from './signature.ts';

const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be lower-case words joined by hyphens, for example check-credentials',
  )
  .max(60);
const line = z.string().trim().min(1).max(200);
// A short item of a list: what fits a phone without becoming a wall of text.
const item = z.string().trim().min(1).max(600);
const prose = z.string().trim().min(1).max(2000);

// Four weeks: what takes longer is a project.
const hours = z.number().positive().max(672).exactOptional();

/** An aside of one of three strengths; `important` is shown before the step's own text. */
export const Note = z
  .strictObject({
    kind: z.enum(['tip', 'note', 'important']).describe('How loud the aside is.'),
    text: prose.describe('The aside itself.'),
  })
  .describe('A tip, a note or an important warning.');

/** A reference to another article. The address may be missing where a source names an article without one. */
export const Link = z
  .strictObject({
    title: line.describe('The name of the article, as its readers know it.'),
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('Its address, when it is known.'),
  })
  .describe('Another article that helps here.');

/** A numbered click path. */
export const Procedure = z
  .strictObject({
    title: line.describe('What the clicks achieve, for example "To update credentials in Mintsoft".'),
    steps: z.array(item).min(1).max(20).describe('One click or key press each, in order.'),
  })
  .describe('A numbered list of clicks.');

/** A literal text that people copy, such as a header. */
export const Format = z
  .strictObject({
    title: line.describe('What the text is.'),
    text: z.string().min(1).max(1000).describe('The text itself, shown exactly as written.'),
    source: line.optional().describe('The standard or page that defines it.'),
  })
  .describe('A form to copy, shown in a fixed-width font.');

const DecisionQuestion = z
  .strictObject({
    id: id.describe('The name that the rows use.'),
    ask: line.describe('The question, as the person sees it.'),
    choices: z
      .array(
        z.strictObject({
          id: id.describe('The name that the rows use for this answer.'),
          label: z.string().trim().min(1).max(75).describe('The text on the button.'),
        }),
      )
      .min(2)
      .max(5)
      .describe('The possible answers.'),
  })
  .describe('One thing to ask.');

const DecisionRow = z
  .strictObject({
    when: z
      .record(z.string(), z.string())
      .describe('Question id: choice id, for every question of this table.'),
    works: z.boolean().describe('Whether this combination works.'),
    result: prose.describe('What the table says about it.'),
    advice: prose.optional().describe('What to do now.'),
  })
  .describe('One row: a combination of answers and what it means.');

/** A table whose columns are questions: the checklist asks them one by one and reads out the row that fits. */
export const Decision = z
  .strictObject({
    intro: prose.optional().describe('What the table is about.'),
    questions: z.array(DecisionQuestion).min(1).max(3).describe('The columns, asked in this order.'),
    rows: z.array(DecisionRow).min(2).max(20).describe('Every combination of answers, once.'),
  })
  .describe('A table that the checklist asks as questions.');

/** A way out of a step for people to whom it does not apply. */
export const Exit = z
  .strictObject({
    id: id.describe('Never changes once people have used the guide: tickets name it.'),
    label: z
      .string()
      .trim()
      .min(1)
      .max(75)
      .describe('What the person says, for example "I use the legacy mobile app".'),
    text: prose.describe('What they should do instead.'),
    leads_to: z
      .enum(['escalate', 'administrator', 'advice'])
      .describe('escalate opens the form; administrator says whom to ask; advice only says what to do.'),
  })
  .describe('A side exit of a step.');

/** One thing to try. */
export const Step = z
  .strictObject({
    id: id.describe('Never changes once people have used the guide: tickets name it.'),
    title: line.describe('What to do, in a few words.'),
    label: z
      .string()
      .trim()
      .min(1)
      .max(30)
      .optional()
      .describe('How the source numbers it, for example "Step 2".'),
    text: prose.optional().describe('Why, and what to know before starting.'),
    who: z.enum(['asker', 'administrator']).default('asker').describe('Who can do it.'),
    checks_intro: prose.optional().describe('The sentence before the checks.'),
    checks: z.array(item).max(12).default([]).describe('Things to confirm, in any order.'),
    causes_intro: prose.optional().describe('The sentence before the causes.'),
    causes: z.array(item).max(12).default([]).describe('What commonly lies behind it.'),
    procedures: z.array(Procedure).max(4).default([]).describe('Numbered click paths.'),
    formats: z.array(Format).max(6).default([]).describe('Forms to copy.'),
    decision: Decision.optional(),
    not_affected: z.array(item).max(6).default([]).describe('What this step is not about.'),
    notes: z.array(Note).max(6).default([]),
    exits: z.array(Exit).max(4).default([]).describe('Ways out for people to whom the step does not apply.'),
    links: z.array(Link).max(8).default([]),
    minutes: z
      .number()
      .min(0.5)
      .max(480)
      .exactOptional()
      .describe('How long it takes, in minutes; authfix insights advises on the order of steps by it.'),
    after: z
      .array(id)
      .max(10)
      .exactOptional()
      .describe('The steps that have to come before this one, wherever both are listed.'),
  })
  .describe('One step of the checklist.');

/** One row of the guide's error table. */
export const Cause = z
  .strictObject({
    id: id.describe('Never changes once people have used the guide: tickets name it.'),
    kind: id.describe('What sort of failure it is; the same word in every guide.'),
    error: line.describe('The error or symptom, as the table shows it.'),
    reason: prose.describe('The most likely cause.'),
    steps: z.array(id).min(1).max(20).describe('The steps to work through, in order.'),
    signatures: z
      .array(Signature)
      .default([])
      .describe('What it looks like in a pasted text. May be empty for a symptom that shows no error.'),
    counter_signatures: z
      .array(z.string().trim().min(2).max(200))
      .default([])
      .describe('Phrases that speak against it.'),
    examples: z.array(z.string().min(1)).default([]).describe('Pastes that must find this cause.'),
  })
  .describe('One row of the error table.');

/** One detail that support asks for. */
export const Field = z
  .strictObject({
    id: id.describe('The name under which the ticket keeps the answer.'),
    label: z.string().trim().min(1).max(100).describe('What the form calls it.'),
    hint: z.string().trim().min(1).max(150).optional().describe('One line of help below the field.'),
    type: z
      .enum(['text', 'long-text', 'choice', 'date-time', 'url', 'json', 'files', 'steps-tried'])
      .describe('What kind of answer it takes; steps-tried fills itself.'),
    need: z
      .enum(['required', 'when_available'])
      .describe('required blocks the form; when_available never does.'),
    choices: z
      .array(z.string().trim().min(1).max(75))
      .min(2)
      .max(100)
      .optional()
      .describe('For type choice.'),
    fill: z
      .enum(['error', 'integration', 'platform', 'first-seen'])
      .optional()
      .describe('What the form puts in before the person types.'),
  })
  .describe('One field of the escalation form.');

/** Who helps when the steps did not, and what they need to know. */
export const Escalation = z
  .strictObject({
    contact: line.describe('Who receives the ticket, for example "Mintsoft support team".'),
    intro: prose.describe('The sentence above the form.'),
    fields: z.array(Field).min(1).max(20),
    respond_within_hours: hours.describe(
      'Within how many hours somebody of support should have reacted; supporters are reminded once before that.',
    ),
    resolve_within_hours: hours.describe(
      'Within how many hours the ticket should be resolved; supporters are reminded once before that.',
    ),
  })
  .describe('Where the guide ends when nothing helped.');

/** The product that a guide is about. A guide without one serves every product. */
export const Product = z
  .strictObject({
    id: id.describe('The same word in every guide about this product; `/authfix product` takes it.'),
    name: z.string().trim().min(1).max(40).describe('The product as its readers write it.'),
    words: z
      .array(z.string().trim().min(2).max(80))
      .min(1)
      .describe('Words and phrases that only texts about this product contain.'),
    only_when_named: z
      .boolean()
      .exactOptional()
      .describe(
        'true: the guide is offered only for texts that name the product or quote wording of its own; for one of many platforms that a bare 401 could come from.',
      ),
  })
  .describe('The product that the guide is about.');

/** A whole guide file. */
export const Guide = z
  .strictObject({
    id: id.describe('No other guide has it. Never changes once people have used the guide: tickets name it.'),
    version: z
      .int()
      .min(1)
      .describe('Raise it with every change that people can see; triages and tickets name it.'),
    title: line.describe('What the guide is called.'),
    product: Product.optional(),
    tell_apart: z
      .string()
      .trim()
      .min(1)
      .max(150)
      .optional()
      .describe(
        'The question that tells this guide from others that fit the same text, for example "Do you see this error in Mintsoft itself?"',
      ),
    summary: prose.describe('One sentence under the title.'),
    intro: prose.describe('What the guide is for and how to use it.'),
    notes: z.array(Note).max(6).default([]),
    find_the_error: z
      .strictObject({
        title: line.describe('The heading of that part.'),
        text: prose.describe('Where to look, and what to compare it with.'),
      })
      .optional()
      .describe('Where in the product the exact error is shown.'),
    source: z
      .strictObject({
        title: line.describe('The name of the article or standard.'),
        author: line.optional().describe('Who wrote it.'),
        url: z
          .url({ protocol: /^https?$/ })
          .optional()
          .describe('Its address, when it is known.'),
        fingerprint: z
          .string()
          .regex(
            /^sha256:[0-9a-f]{64}$/,
            'must be sha256: and 64 hexadecimal digits, as knowledge check writes it',
          )
          .optional()
          .describe(
            'The words of the source when the guide was last held against it; knowledge check --source tells when they change.',
          ),
        sections: z.array(line).optional().describe('The sections of a standard that the guide rests on.'),
      })
      .describe('What the guide was written from.'),
    owner: line.describe('Who keeps it true.'),
    review_by: z.iso.date().describe('When it must be read again, for example 2027-05-01.'),
    causes: z.array(Cause).min(1).max(40),
    steps: z.array(Step).min(1).max(40),
    escalation: Escalation,
    must_not_match: z
      .array(z.string().min(1))
      .default([])
      .describe('Pastes that this guide must stay silent on.'),
  })
  .describe('A triage guide.');

export type Note = z.infer<typeof Note>;
export type Link = z.infer<typeof Link>;
export type Procedure = z.infer<typeof Procedure>;
export type Format = z.infer<typeof Format>;
export type Decision = z.infer<typeof Decision>;
export type Exit = z.infer<typeof Exit>;
export type Step = z.infer<typeof Step>;
export type Cause = z.infer<typeof Cause>;
export type Field = z.infer<typeof Field>;
export type Escalation = z.infer<typeof Escalation>;
export type Product = z.infer<typeof Product>;
export type Guide = z.infer<typeof Guide>;
