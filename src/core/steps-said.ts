/** What helped, as people write it: the steps in an answer or in a ticket's resolution. */

const MOST = 20;
const LONGEST = 200;
const ITEM = /^\s*(?:[-*•–]|\d{1,2}[.)]|(?:step|then|next)\s*\d*[:.)]?)\s+/i;

/** Takes texts and returns one step for each item of their lists, else for each line that says something, in order and each once. */
export function stepsSaid(texts: readonly string[]): readonly string[] {
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => /\p{L}{2}/u.test(line));
  const items = lines.filter((line) => ITEM.test(line));
  const said = (items.length > 0 ? items : lines).map((line) => line.replace(ITEM, '').trim());
  return [...new Set(said)]
    .slice(0, MOST)
    .map((step) => (step.length > LONGEST ? `${step.slice(0, LONGEST - 1)}…` : step));
}
