/** German: the words of "Why this?". */
import { inThousands } from './counting.ts';

export const whyWords = {
  whyQuotes: 'Was dein Text sagt',
  whyNoQuotes: 'In deinem Text steht nichts, was eine Anleitung kennt.',
  whyRanking: 'Wie nahe die Ursachen sind',
  whyNoRanking: 'Keine Ursache einer Anleitung ist nahe.',
  whyAlone: 'Keine andere Ursache war nahe.',
  whyFor: 'Was für eine Antwort sprach',
  whyAgainst: 'Was dagegen sprach',
  whyNothing: 'Nichts.',
  whyGone: 'Was hier gesagt wurde, ist nicht mehr aufbewahrt, und so sind es auch die Gründe nicht.',
};

export function productFound(from: 'text' | 'channel' | 'request' | 'nothing', name: string): string {
  if (from === 'text') return `Dein Text nennt ${name}.`;
  if (from === 'nothing') return 'Dein Text nennt kein Produkt, und dieser Kanal auch nicht.';
  return from === 'channel' ? `In diesem Kanal geht es um ${name}.` : `Du hast nach ${name} gefragt.`;
}

export function onLine(line: number): string {
  return `Zeile ${line}: `;
}

export function quoteMet(met: string): string {
  return ` traf ${met}`;
}

export function quoteCountered(met: string): string {
  return ` traf die Gegensignatur ${met}`;
}

export function quoteOverruled(met: string): string {
  return ` traf ${met}, trat aber hinter einen Status zurück`;
}

export function quoteWorth(kind: string, weight: number, times: number): string {
  return ` (${kind}, Gewicht ${decimal(weight, 2)}${times === 1 ? '' : `, ${inThousands(times)}-mal`})`;
}

export function moreQuotes(count: number): string {
  return `Und ${inThousands(count)} weitere.`;
}

export function rankedCause(name: string, score: number): string {
  return `${name}, ${decimal(score, 3)}`;
}

export function runnerUpWords(name: string, margin: number): string {
  return `Am nächsten danach ist „${name}“, ${decimal(margin, 3)} dahinter.`;
}

function decimal(value: number, digits: number): string {
  return value.toFixed(digits).replace('.', ',');
}

export function tierWords(tier: 'confident' | 'ambiguous' | 'none'): string {
  if (tier === 'confident') return 'Das genügt, um ungefragt zu antworten.';
  return tier === 'ambiguous'
    ? 'Das ist sicher ein Fehler, aber der Vorsprung ist zu klein, um ohne dich zu wählen.'
    : 'Das genügt nicht, um ungefragt zu antworten.';
}
