/** The intentions "this channel is about that product" and "this channel is set up like this". */
import type { ChannelSettings } from '../core/channel-settings.ts';
import type { Product } from '../core/guide.ts';
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
  const products = productsOf(knowledge);
  const product = products.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
  if (product === undefined) return { kind: 'unknown-product', known: products.map(({ name }) => name) };
  await store.saveChannel(choice.workspace, choice.channel, { product: product.id });
  return { kind: 'set', product: product.name };
}

export interface ChannelSetup {
  readonly workspace: string;
  readonly channel: string;
  readonly settings: ChannelSettings;
}

/** Sets everything that can be set for a channel. Answers false, and sets nothing, when no guide is about its product. */
export async function setChannel(
  store: TriageStore,
  knowledge: Knowledge,
  { workspace, channel, settings }: ChannelSetup,
): Promise<boolean> {
  const { product } = settings;
  if (product !== null && !productsOf(knowledge).some(({ id }) => id === product)) return false;
  await store.saveChannel(workspace, channel, settings);
  return true;
}

/** The products that guides are about, each once, by name. */
export function productsOf({ guides }: Knowledge): readonly Pick<Product, 'id' | 'name'>[] {
  const products = guides.flatMap(({ product }) => (product === undefined ? [] : [product]));
  const byId = new Map(products.map(({ id, name }) => [id, { id, name }]));
  return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
