/** The intention "show me what concerns me": my triages and tickets, what the guides know, and for supporters their queue. */

import { clusterGaps } from '../core/gaps/cluster.ts';
import type { HomePicture, Looking, Page, QueuedTicket, Symptom } from '../core/home-picture.ts';
import type { UserId } from '../core/ids.ts';
import { offeredCandidates } from '../core/offer.ts';
import { readStoredText } from '../core/redacted-text.ts';
import type { Ticket, TicketState } from '../core/ticket.ts';
import { browseGuides, type Shelf } from './browse.ts';
import type { GapReading } from './draft-ports.ts';
import type { KnowledgeSource, Overview, Part, TicketStore, World } from './ports.ts';
import { productsOf } from './set-channel.ts';

export interface HomeNeeds {
  readonly store: Overview & Pick<TicketStore, 'deliveriesOf'> & Pick<GapReading, 'listGaps'>;
  readonly world: Pick<World, 'now'>;
  readonly knowledge: KnowledgeSource;
  /** The destination whose message is the ticket's card. */
  readonly cards: string;
}

export interface HomeRequest {
  readonly workspace: string;
  readonly user: UserId;
  readonly looking: Looking;
  /** The channels whose tickets the person may work on: all, these, or none. */
  readonly supports: 'all' | readonly string[];
}

const UNENDED: readonly TicketState[] = ['open', 'claimed', 'waiting', 'reopened'];
/** How many entries a page of one's own has, and of what is shared. */
export const PAGE_SIZE = { own: 5, shared: 10 } as const;

/** Gathers what a person sees. A page that no longer exists becomes the last one. */
export async function lookHome(needs: HomeNeeds, request: HomeRequest): Promise<HomePicture> {
  const { workspace, user, looking } = request;
  const { pages } = looking;
  const triages = await pageOf(pages.triages, PAGE_SIZE.own, (slice) =>
    needs.store.listOpenTriages({ workspace, asker: user }, slice),
  );
  const own = { workspace, states: UNENDED, requester: user, guides: null, channels: null, held: null };
  const tickets = await pageOf(pages.tickets, PAGE_SIZE.own, (slice) =>
    needs.store.listTicketsBy({ ...own, order: 'newest' }, slice),
  );
  const [queue, gaps] = [await queueOf(needs, request), await gapsFor(needs, request)];
  return { looking, triages, tickets, queue, gaps, ...guidesFor(needs, looking) };
}

const GAPS_LOOK_BACK_MS = 30 * 24 * 3_600_000;

// A gap is made of reports of the whole workspace, so it is for those who support all of it.
async function gapsFor(
  { store, world }: HomeNeeds,
  { workspace, supports }: HomeRequest,
): Promise<HomePicture['gaps']> {
  if (supports !== 'all') return null;
  const gaps = clusterGaps(
    await store.listGaps(new Date(world.now().getTime() - GAPS_LOOK_BACK_MS), workspace),
  );
  return { items: gaps.slice(0, PAGE_SIZE.own), total: gaps.length };
}

async function queueOf(needs: HomeNeeds, request: HomeRequest): Promise<Page<QueuedTicket> | null> {
  const { workspace, user, looking, supports } = request;
  if (supports !== 'all' && supports.length === 0) return null;
  const { state, product, held, page } = looking.queue;
  const { guides } = needs.knowledge.current();
  const ofProduct = guides.filter((guide) => guide.product?.id === product).map(({ id }) => id);
  const filter = {
    workspace,
    states: state === 'unended' ? UNENDED : [state],
    requester: null,
    guides: product === null ? null : ofProduct,
    channels: supports === 'all' ? null : supports,
    held: held === 'all' ? null : { by: held === 'mine' ? user : null },
    order: state === 'resolved' ? ('newest' as const) : ('oldest' as const),
  };
  const found = await pageOf(page, PAGE_SIZE.shared, (slice) => needs.store.listTicketsBy(filter, slice));
  const items = await Promise.all(
    found.items.map(async (ticket) => ({ ticket, url: await cardOf(needs, ticket) })),
  );
  return { ...found, items };
}

async function cardOf({ store, cards }: HomeNeeds, { number }: Ticket): Promise<string | null> {
  const deliveries = await store.deliveriesOf(number);
  return deliveries.find(({ destination }) => destination === cards)?.receipt?.url ?? null;
}

function guidesFor(needs: HomeNeeds, looking: Looking) {
  const knowledge = needs.knowledge.current();
  const shelves = shelvesByProduct(browseGuides(knowledge));
  const open = looking.shelf === null ? undefined : shelves[looking.shelf];
  const all = (open?.symptoms ?? []).map((one) => ({ ...one, product: open?.product?.name ?? null }));
  const pages = pagesFor(all.length, PAGE_SIZE.shared);
  const page = Math.min(looking.pages.symptoms, pages - 1);
  const from = page * PAGE_SIZE.shared;
  const items = all.slice(from, from + PAGE_SIZE.shared);
  return {
    products: productsOf(knowledge),
    shelves: shelves.map(({ product }) => product),
    symptoms: { items, total: all.length, page, pages },
    found: looking.search === '' ? null : search(needs, looking.search),
  };
}

// Several guides may be about one product; people choose the product.
function shelvesByProduct(shelves: readonly Shelf[]): readonly Shelf[] {
  const byProduct = new Map<string, Shelf>();
  for (const shelf of shelves) {
    const key = shelf.product?.id ?? '';
    const before = byProduct.get(key);
    byProduct.set(
      key,
      before === undefined ? shelf : { ...before, symptoms: [...before.symptoms, ...shelf.symptoms] },
    );
  }
  return [...byProduct.values()];
}

function search({ knowledge }: HomeNeeds, words: string): readonly Symptom[] {
  const { guides, matcher } = knowledge.current();
  const match = matcher.match(readStoredText(words), { product: null, audience: 'addressed' });
  return offeredCandidates(match).flatMap(({ guide: id, cause }) => {
    const guide = guides.find((one) => one.id === id);
    const found = guide?.causes.find((one) => one.id === cause);
    if (guide === undefined || found === undefined) return [];
    const { error, reason } = found;
    return [{ guide: id, cause, error, reason, product: guide.product?.name ?? null }];
  });
}

async function pageOf<Item>(
  wanted: number,
  size: number,
  read: (slice: { readonly offset: number; readonly limit: number }) => Promise<Part<Item>>,
): Promise<Page<Item>> {
  const part = await read({ offset: wanted * size, limit: size });
  const pages = pagesFor(part.total, size);
  if (wanted < pages) return { ...part, page: wanted, pages };
  return { ...(await read({ offset: (pages - 1) * size, limit: size })), page: pages - 1, pages };
}

function pagesFor(total: number, size: number): number {
  return Math.max(1, Math.ceil(total / size));
}
