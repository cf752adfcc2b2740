/** Which language is spoken right now, and how words are had in it. */
import { AsyncLocalStorage } from 'node:async_hooks';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

const speaking = new AsyncLocalStorage<Language>();

/** Does something, and everything that follows from it, in a language. Outside of it English is spoken. */
export function inLanguage<Result>(language: Language, run: () => Result): Result {
  return speaking.run(language, run);
}

function languageNow(): Language {
  return speaking.getStore() ?? 'en';
}

type Answer<Result> = Result extends string ? string : Result;

/** What another language has to have for these words: every text, every function with the same arguments. One that is missing does not compile. */
export type Translated<Words> = {
  readonly [Name in keyof Words]: Words[Name] extends (...args: infer Given) => infer Result
    ? (...args: Given) => Answer<Result>
    : Words[Name] extends string
      ? string
      : Translated<Words[Name]>;
};

type Entries = Readonly<Record<string, unknown>>;

/**
 * Takes the same words in every language and returns them as they are in the one that is spoken when they are read. So no text may be kept
 * in a constant of a module: it would stay in the language of that moment.
 */
export function spoken<English extends object>(words: {
  readonly en: English;
  readonly de: Translated<English>;
}): Translated<English> {
  const now = (): Entries => words[languageNow()] as Entries;
  return follow(words.en as Entries, now) as Translated<English>;
}

function follow(sample: Entries, now: () => Entries): Entries {
  const words: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(sample)) {
    if (typeof value === 'function')
      words[name] = (...args: readonly unknown[]) => (now()[name] as typeof value)(...args);
    else if (typeof value === 'object' && value !== null)
      words[name] = follow(value as Entries, () => now()[name] as Entries);
    else Object.defineProperty(words, name, { enumerable: true, get: () => now()[name] });
  }
  return words;
}
