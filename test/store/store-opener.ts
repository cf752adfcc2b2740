/** A process of its own that opens the store at a place (JSON), says "open", and closes it again. */
import type { StorePlace } from '../../src/store/place.ts';
import { openStore } from '../../src/store/store.ts';

const [written] = process.argv.slice(2);
if (written === undefined) throw new Error('say which place, as JSON');
const place: StorePlace = JSON.parse(written);

const store = await openStore(place);
process.stdout.write('open\n');
await store.close();
