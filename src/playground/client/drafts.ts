/** What was typed and not sent yet, for each channel and thread, until the browser tab closes. */

/** Returns the text left behind in a place. */
export function readDraft(place: string): string {
  return sessionStorage.getItem(storedAs(place)) ?? '';
}

/** Keeps the text of a place. A text beyond what the browser keeps is simply not kept. */
export function keepDraft(place: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(storedAs(place));
    else sessionStorage.setItem(storedAs(place), text);
  } catch (fault) {
    if (!(fault instanceof DOMException)) throw fault;
  }
}

function storedAs(place: string): string {
  return `authfix.draft.${place}`;
}
