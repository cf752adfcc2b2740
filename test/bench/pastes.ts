/** Pastes as people make them: logs, stack traces, HTTP and talk, with or without the wording of one signature. */
import { type Dice, makeDice, pick } from './random.ts';

const WORDS =
  'order stock carrier label sync worker queue batch price warehouse parcel courier webhook shop import export invoice refund shipment barcode picking bin tote client request response connection session cache retry attempt timeout server database table column index row user account settings page button report schedule job started finished loaded saved updated created deleted skipped waiting ready healthy slow fast new old next last first total count value name file folder template mail printer scanner device network port host service channel message event handler listener thread process memory disk upload download token header'.split(
    ' ',
  );
const NAMES =
  'OrderSync StockImporter LabelPrinter CourierClient WebhookDispatcher InvoiceMailer PickingList ShopConnector'.split(
    ' ',
  );

/** Makes a paste of so many lines. With a quote, one line in the middle reports it as an error. */
export function makePaste(lines: number, seed: number, quote: string | null): string {
  const dice = makeDice(seed);
  const place = quote === null ? -1 : Math.floor(lines / 2);
  return Array.from({ length: lines }, (_, at) =>
    at === place ? `${stampOf(dice)} ERROR [${pick(dice, NAMES)}] ${quote}` : lineOf(dice),
  ).join('\n');
}

function lineOf(dice: Dice): string {
  const name = pick(dice, NAMES);
  switch (dice(6)) {
    case 0:
      return `    at ${name}.${camel(dice)} (/srv/app/src/${pick(dice, WORDS)}/${name}.js:${dice(900)}:${dice(80)})`;
    case 1:
      return `{"at":"${stampOf(dice)}","level":"info","${pick(dice, WORDS)}":"${some(dice, 3)}","id":${dice(99_999)},"ms":${dice(900)}}`;
    case 2:
      return `${pick(dice, ['GET', 'POST', 'PUT'])} /api/${pick(dice, WORDS)}/${dice(9999)}?page=${dice(40)} HTTP/1.1 200 ${dice(900)}ms`;
    case 3:
      return `${some(dice, 5)}, and the ${some(dice, 4)} of ${pick(dice, WORDS)} ${dice(500)}`;
    default:
      return `${stampOf(dice)} INFO  [${name}] ${some(dice, 4)}: ${pick(dice, WORDS)}=${hexOf(dice)} ${some(dice, 2)}`;
  }
}

function stampOf(dice: Dice): string {
  const two = (below: number) => String(dice(below)).padStart(2, '0');
  return `2027-03-${two(28)}T${two(24)}:${two(60)}:${two(60)}.${dice(900) + 100}Z`;
}

function some(dice: Dice, count: number): string {
  return Array.from({ length: count }, () => pick(dice, WORDS)).join(' ');
}

function camel(dice: Dice): string {
  const second = pick(dice, WORDS);
  return pick(dice, WORDS) + second.charAt(0).toUpperCase() + second.slice(1);
}

function hexOf(dice: Dice): string {
  return dice(0xffff_ffff).toString(16).padStart(8, '0');
}
