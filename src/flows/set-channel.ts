/** The intention "this channel is about that product". */
import type { Knowledge, TriageStore } from './ports.ts';

export type ChannelVerdict =
  | { readonly kind: 'set'; readonly product: string | null }
  | { readonly kind: 'unknown-product'; readonly known: readonly string[] };

export interface ChannelChoice {
  readonly workspace: string;
  readonly channel: string;
  /** A product's id or name as typed; "none" forgets the setting. */
  readonly product: string;
}

/** Sets the product that a channel's reports are about when their text names none. */
export async function setChannelProduct(
  store: TriageStore,
  knowledge: Knowledge,
  choice: ChannelChoice,
): Promise<ChannelVerdict> {
  const wanted = choice.product.trim().toLowerCase();
  if (wanted === 'none') {
    await store.saveChannel(choice.workspace, choice.channel, { product: null });
    return { kind: 'set', product: null };
  }
  const products = knowledge.guides.flatMap((guide) => (guide.product === undefined ? [] : [guide.product]));
  const product = products.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
  if (product === undefined)
    return { kind: 'unknown-product', known: [...new Set(products.map(({ name }) => name))] };
  await store.saveChannel(choice.workspace, choice.channel, { product: product.id });
  return { kind: 'set', product: product.name };
}
