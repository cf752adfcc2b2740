// What text without secrets is: a string that only redaction can make, and the few ways to derive one from another.

declare const redacted: unique symbol;

/** Text that has passed redaction; a plain string is not assignable to it. */
export type RedactedText = string & { readonly [redacted]: true };

/** Takes redacted text and two UTF-16 offsets and returns the part between them (as `String.slice` does). */
export function sliceRedacted(text: RedactedText, start: number, end?: number): RedactedText {
  return text.slice(start, end) as RedactedText;
}

/** Takes redacted parts and a separator of the program's own, and returns them joined. */
export function joinRedacted(
  parts: readonly RedactedText[],
  separator: ' ' | '\n' | '\n\n' | ', ',
): RedactedText {
  return parts.join(separator) as RedactedText;
}

/** Takes redacted text and returns its lines, without their line breaks. */
export function redactedLines(text: RedactedText): readonly RedactedText[] {
  return text.split(/\r\n|[\n\r]/) as RedactedText[];
}

/** Takes redacted text and returns it without white space at either end. */
export function trimRedacted(text: RedactedText): RedactedText {
  return text.trim() as RedactedText;
}

/** Takes a value that this program itself wrote to its store after redaction, and only such a value; returns it as redacted. */
export function readStoredText(text: string): RedactedText {
  return text as RedactedText;
}
