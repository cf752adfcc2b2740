/** What a person has chosen to see in App Home, as it comes back from Slack with a click: the view's own memory and its menus. */
import { z } from 'zod';
import { FIRST_LOOK, type Looking, type QueueLook } from '../core/home-picture.ts';
import { TicketState } from '../core/ticket.ts';
import { home, homeBlocks } from './ids.ts';
import { readInput } from './payloads.ts';
import { optionValue } from './views/option-value.ts';

const page = z.int().min(0);
const QueueLookShape = z.object({
  state: z.union([TicketState, z.literal('unended')]),
  product: z.string().nullable(),
  held: z.enum(['all', 'mine', 'nobody']),
  page,
});

const LookingShape = z.object({
  search: z.string(),
  shelf: z.int().min(0).nullable(),
  pages: z.object({ triages: page, tickets: page, symptoms: page }),
  queue: QueueLookShape,
});

/** A view as events and clicks carry it. */
export const ShownHome = z.object({
  private_metadata: z.string().default(''),
  hash: z.string().optional(),
  state: z.object({ values: z.unknown() }).optional(),
});

export type ShownHome = z.infer<typeof ShownHome>;

/** Reads what was chosen. A view of another version, or none, begins anew. */
export function readLooking(
  view: ShownHome | undefined,
  products: readonly { readonly id: string }[],
): Looking {
  if (view === undefined) return FIRST_LOOK;
  const kept = LookingShape.safeParse(parsed(view.private_metadata));
  if (!kept.success) return FIRST_LOOK;
  return withMenus(kept.data, view.state?.values, products);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

// The menus know best: of two that were used quickly one after the other the view remembers only one.
function withMenus(looking: Looking, values: unknown, products: readonly { readonly id: string }[]): Looking {
  const chosen = (block: string, action: string) => readInput(values, block, action)?.selected_option?.value;
  const state = QueueLookShape.shape.state.safeParse(chosen(homeBlocks.filters, home.state));
  const held = QueueLookShape.shape.held.safeParse(chosen(homeBlocks.filters, home.held));
  const product = chosen(homeBlocks.filters, home.product);
  const queue: QueueLook = {
    state: state.data ?? looking.queue.state,
    held: held.data ?? looking.queue.held,
    product:
      product === undefined
        ? looking.queue.product
        : (products.find(({ id }) => optionValue(id) === product)?.id ?? null),
    page: 0,
  };
  const { page, ...before } = looking.queue;
  const { page: _first, ...now } = queue;
  const isSame = JSON.stringify(sorted(before)) === JSON.stringify(sorted(now));
  const shelf = chosen(homeBlocks.shelves, home.shelf);
  const withShelf =
    shelf === undefined || Number(shelf) === looking.shelf ? looking : openedAt(looking, Number(shelf));
  return { ...withShelf, queue: isSame ? { ...queue, page } : queue };
}

function sorted({ state, product, held }: Omit<QueueLook, 'page'>) {
  return [state, product, held];
}

function openedAt(looking: Looking, shelf: number): Looking {
  return { ...looking, shelf, pages: { ...looking.pages, symptoms: 0 } };
}
