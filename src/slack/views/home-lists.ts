/** The lists of App Home: one's checklists and tickets, and the queue of supporters, each with its pages. */
import type {
  KnownBlock,
  PlainTextOption,
  RichTextElement,
  RichTextSection,
  StaticSelect,
} from '@slack/types';
import type { HomePicture, Page, QueuedTicket } from '../../core/home-picture.ts';
import type { Ticket } from '../../core/ticket.ts';
import { TicketState } from '../../core/ticket.ts';
import { currentStep, type Triage } from '../../core/triage.ts';
import { home, homeBlocks } from '../ids.ts';
import { clip, LIMITS } from '../limits.ts';
import {
  actions,
  button,
  emoji,
  line,
  link,
  list,
  moment,
  person,
  plain,
  rich,
  say,
  small,
} from './blocks.ts';
import { gapBlock } from './gap-digest.ts';
import { optionValue } from './option-value.ts';
import { causeName } from './wording/common.ts';
import { gapWords, moreGaps } from './wording/gaps.ts';
import { homeWords, pageWords, stepWords } from './wording/home.ts';
import { ticketTitle } from './wording/ticket.ts';
import { stateWords } from './wording/ticket-life.ts';

const LONGEST_NAME = 90;

/** The lists whose pages can be turned. */
export type Turning = 'triages' | 'tickets' | 'queue' | 'symptoms';

/** One's own open checklists. */
export function triageBlocks(page: Page<Triage>): readonly KnownBlock[] {
  return listBlocks('triages', page, { title: homeWords.triages, none: homeWords.noTriages, row: triageRow });
}

/** One's own tickets that have not ended. */
export function ticketBlocks(page: Page<Ticket>): readonly KnownBlock[] {
  const row = (ticket: Ticket) => ticketRow(ticket, ticket.permalink, null);
  return listBlocks('tickets', page, { title: homeWords.tickets, none: homeWords.noTickets, row });
}

/** The tickets that a supporter has chosen to see, below what they are chosen by. */
export function queueBlocks(
  page: Page<QueuedTicket>,
  { looking, products }: Pick<HomePicture, 'looking' | 'products'>,
): readonly KnownBlock[] {
  const row = ({ ticket, url }: QueuedTicket) => ticketRow(ticket, url ?? ticket.permalink, ticket.requester);
  const [title, ...rest] = listBlocks('queue', page, {
    title: homeWords.queue,
    none: homeWords.noQueue,
    row,
  });
  const filters: KnownBlock = {
    type: 'actions',
    block_id: homeBlocks.filters,
    elements: [
      filter(home.state, homeWords.statePlaceholder, stateOptions(), looking.queue.state),
      filter(
        home.product,
        homeWords.productPlaceholder,
        productOptions(products),
        productValue(looking.queue.product),
      ),
      filter(home.held, homeWords.heldPlaceholder, heldOptions(), looking.queue.held),
    ],
  };
  return title === undefined ? [filters] : [title, filters, ...rest];
}

/** What no guide answers yet, for supporters. */
export function gapBlocks({ items, total }: NonNullable<HomePicture['gaps']>): readonly KnownBlock[] {
  const heading = rich(line(say(homeWords.gaps, { bold: true })));
  if (items.length === 0) return [heading, small(homeWords.noGaps)];
  const more = total - items.length;
  return [
    heading,
    ...items.map(gapBlock),
    small(`${more > 0 ? moreGaps(more) : ''}${gapWords.advice.replaceAll('`', '')}`),
  ];
}

interface Listing<Item> {
  readonly title: string;
  readonly none: string;
  readonly row: (item: Item) => RichTextSection;
}

function listBlocks<Item>(
  name: Turning,
  page: Page<Item>,
  { title, none, row }: Listing<Item>,
): readonly KnownBlock[] {
  const heading = rich(line(say(title, { bold: true })));
  if (page.items.length === 0) return [heading, small(none)];
  return [heading, rich(list('bullet', page.items.map(row))), ...turningBlocks(name, page)];
}

/** Buttons that turn pages; nothing where there is only one. */
export function turningBlocks(name: Turning, { page, pages, total }: Page<unknown>): readonly KnownBlock[] {
  if (pages < 2) return [];
  const turn = (to: number, text: string, at: number) =>
    button({ id: `${home.turn}.${at}`, text, value: JSON.stringify({ list: name, page: to }) });
  return [
    small(pageWords(page, pages, total)),
    actions(`${home.turn}:${name}`, [
      ...(page > 0 ? [turn(page - 1, homeWords.back, 0)] : []),
      ...(page < pages - 1 ? [turn(page + 1, homeWords.more, 1)] : []),
    ]),
  ];
}

function triageRow(triage: Triage): RichTextSection {
  const { guide, permalink, openedAt } = triage;
  const step = currentStep(triage);
  const name = clip(causeName(guide.product?.name ?? null, guide.cause.error), LONGEST_NAME);
  const at = guide.steps.findIndex(({ id }) => id === step?.id);
  return line(
    link(name, permalink),
    say(` · ${stepWords(at, guide.steps.length)} · `),
    moment(openedAt.toISOString()),
  );
}

function ticketRow(ticket: Ticket, url: string | null, requester: string | null): RichTextSection {
  const { mark, name } = stateWords(ticket.state);
  const held: readonly RichTextElement[] =
    ticket.assignee === null ? [] : [say(homeWords.with), person(ticket.assignee)];
  const from: readonly RichTextElement[] = requester === null ? [] : [say(homeWords.from), person(requester)];
  return line(
    emoji(mark),
    say(' '),
    link(clip(ticketTitle(ticket.number, ticket.guide.error), LONGEST_NAME), url),
    say(` · ${name}`),
    ...held,
    ...from,
    say(' · '),
    moment(ticket.created_at),
  );
}

/** The value that stands for every product. */
export const EVERY_PRODUCT = 'EVERY';

function productValue(product: string | null): string {
  return product === null ? EVERY_PRODUCT : optionValue(product);
}

function stateOptions(): readonly PlainTextOption[] {
  const all = option(homeWords.unended, 'unended');
  return [all, ...TicketState.options.map((state) => option(stateWords(state).name, state))];
}

function productOptions(products: HomePicture['products']): readonly PlainTextOption[] {
  const some = products.slice(0, LIMITS.options - 1);
  return [
    option(homeWords.everyProduct, EVERY_PRODUCT),
    ...some.map(({ id, name }) => option(name, optionValue(id))),
  ];
}

function heldOptions(): readonly PlainTextOption[] {
  return (['all', 'mine', 'nobody'] as const).map((held) => option(homeWords.held[held], held));
}

function option(text: string, value: string): PlainTextOption {
  return { text: plain(text, LIMITS.option), value };
}

function filter(
  id: string,
  placeholder: string,
  options: readonly PlainTextOption[],
  chosen: string,
): StaticSelect {
  const initial = options.find(({ value }) => value === chosen) ?? options[0];
  return {
    type: 'static_select',
    action_id: id,
    placeholder: plain(placeholder, LIMITS.placeholder),
    options: [...options],
    ...(initial === undefined ? {} : { initial_option: initial }),
  };
}
