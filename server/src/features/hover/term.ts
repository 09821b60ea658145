import type { DocumentModel, Term } from '../../model/types.ts';
import { firstWords } from '../../prose/first-words.ts';
import { sentenceAt } from '../../prose/sentences.ts';
import { placeOf, plainText } from '../describe.ts';
import { unitAt } from '../places.ts';
import { definitionsOf, usesOf } from '../term-uses.ts';
import { joined } from './cited-in.ts';
import { type HoverPart, quote, text, title } from './parts.ts';
import { LONGEST_QUOTE } from './structure.ts';

/** What a term stands for, where it is defined and how often it is used. */
export function aboutTerm(model: DocumentModel, term: Term): HoverPart[] {
  const definitions = definitionsOf(model, term);
  const first = definitions[0] ?? term;
  const parts = [title(first.term)];
  const meaning = definitions.find(({ expansion }) => expansion !== '')?.expansion;
  const place = unitAt(model, first.start);
  if (meaning) parts.push(text(plainText(meaning)));
  else if (place) {
    const sentence = sentenceAt(place.unit.content.text, place.index);
    parts.push(
      quote(
        firstWords(plainText(place.unit.content.text.slice(sentence.start, sentence.end)), LONGEST_QUOTE),
      ),
    );
  }
  const uses = usesOf(model, first).filter(({ isDefinition }) => !isDefinition).length;
  const where = [...new Set(definitions.map((each) => placeAt(model, each.start)))].filter(
    (each) => each !== '',
  );
  const defined =
    where.length > 0 ? `Defined in ${joined(where)}; ${timesUsed(uses)}.` : `${upperFirst(timesUsed(uses))}.`;
  parts.push(text(defined));
  return parts;
}

function placeAt(model: DocumentModel, offset: number): string {
  const unit = unitAt(model, offset)?.unit;
  return unit ? placeOf(model, unit) : '';
}

function timesUsed(count: number): string {
  if (count === 0) return 'not used';
  if (count === 1) return 'used once';
  return count === 2 ? 'used twice' : `used ${count} times`;
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
