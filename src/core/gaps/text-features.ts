/** What two texts are compared by: their words and pairs of words, after masking. */

/** More of them say nothing new about which error it is, and would let a long paste cost as much as a book. */
const MOST = 300;

const WORD = /<[a-z-]+>|[\p{L}\p{N}_.:/-]*[\p{L}\p{N}]/gu;

/** The words of a masked text in order, in lower case; placeholders such as `<number>` are words. */
export function maskedWords(masked: string): readonly string[] {
  return masked.toLowerCase().match(WORD) ?? [];
}

/** Takes a masked text and returns its features, each once. A placeholder counts only beside another word. */
export function featuresOf(masked: string): readonly string[] {
  const words = maskedWords(masked);
  const features = new Set<string>();
  for (const [at, word] of words.entries()) {
    if (features.size >= MOST) break;
    const before = words[at - 1];
    if (!word.startsWith('<')) features.add(word);
    if (before !== undefined) features.add(`${before} ${word}`);
  }
  return [...features];
}
