import type { ProseUnit, Term } from './types.ts';

/** The terms that running text defines: `Department for Education (DfE)`, `(“the Plan”)`. */
export function readTerms(units: readonly ProseUnit[]): Term[] {
  const terms: Term[] = [];
  for (const unit of units) {
    for (const thing of unit.inline) {
      if (thing.kind !== 'Definition') continue;
      const term = thing.text
        .slice(1, -1)
        .replace(/^(?:the|hereafter) (?=[“"‘])/i, '')
        .replace(/[“”"‘’]/g, '');
      const expansion = expansionBefore(unit.content.text.slice(0, thing.start), term);
      terms.push({ term, expansion, ...unit.content.range(thing.start, thing.end) });
    }
  }
  return terms;
}

/** The words before `(DfE)` whose initials it is, or '' when they are not. */
export function expansionBefore(before: string, term: string): string {
  const letters = term
    .replace(/s$/, '')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
  const words = before.slice(-150).trimEnd().split(/\s+/);
  for (let count = 1; count <= Math.min(words.length, letters.length + 5); count += 1) {
    const candidate = words.slice(-count);
    if (!/^[“"‘'(*]*[A-Za-z]/.test(candidate[0] ?? '')) continue;
    const isComplete = initialsFit(candidate, letters);
    if (isComplete) return candidate.join(' ').replace(/[*“”"]/g, '');
  }
  return '';
}

/** Every letter of the acronym is found in order, the first one as the first word's initial. */
function initialsFit(words: string[], letters: string): boolean {
  const initials = words
    .flatMap((word) => word.split(/[-/]/))
    .map((word) => word.replace(/^[^A-Za-z]+/, '').toLowerCase());
  let at = 0;
  for (const word of initials) {
    if (word === '') continue;
    if (word[0] === letters[at]) at += 1;
    else if (!/^(?:and|of|for|the|in|to|on|with|at|by|a|an)$/.test(word)) return false;
    if (at === 1 && word[0] !== letters[0]) return false;
  }
  return at === letters.length && initials[0]?.[0] === letters[0];
}
