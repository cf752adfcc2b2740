/** The same on PostgreSQL: after every write and every call that Slack carried out; `npm run crash` kills at every await here too. */
import { freshPlace, makeDatabase } from '../support/shared-database.ts';
import { crashMatrix } from './matrix.ts';

const database = await makeDatabase();

// A read changes nothing that another process could see, and "before" a write is "after" what came before it.
const TELLING =
  /^store\.(?:lease:|(?:takeIn|takeInBeside):after|saveTriage:after|openTicket:after|finish:after)|^chat\.(?:postMessage|update):after/;

await crashMatrix({
  engine: 'PostgreSQL',
  place: () => freshPlace(database),
  isWanted: (point) => process.env['AUTHFIX_CRASH'] === 'all' || TELLING.test(point),
});
