/**
 * ## What it does
 * Finds an acronym that one document writes with different capitals: `OFSTED` and `Ofsted`, `DFE` and `DfE`.
 *
 * ## Why it matters
 * Two spellings look like two bodies, and a search finds only half of the places.
 *
 * ## Example
 * ```report
 * 3.1 OFSTED inspected the service in May. The Ofsted report followed in July.
 * ```
 * Write instead:
 * ```report
 * 3.1 Ofsted inspected the service in May. The Ofsted report followed in July.
 * ```
 *
 * ## Source
 * Seen in published minutes of several councils. `Ofsted`, `Defra` and the like are the bodies' own spellings.
 */
import type { DocumentModel } from '../../model/types.ts';
import { acronymUses } from '../../prose/acronym-uses.ts';
import type { CapitalsHit, WordHit } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** Names made of initials that are read as words, as their bearers write them. */
const OWN_SPELLING = new Map(
  ['Ofsted', 'Ofcom', 'Ofwat', 'Ofgem', 'Ofqual', 'Defra', 'Cafcass', 'Acas', 'Estyn'].map((name) => [
    name.toLowerCase(),
    name,
  ]),
);

interface Spelling {
  text: string;
  places: Pick<WordHit, 'unit' | 'start' | 'end'>[];
}

export const rule = defineRule({
  id: 'acronym-case-mixed',
  category: 'style',
  summary: 'Acronym with different capitals',
  severity: 'info',
  fix: 'unsafe',
  kinds: ['report', 'minutes'],
  triggers: [...OWN_SPELLING.keys()].flatMap((name) => [name, `${name}'s`]),
  check({ model, hits, capitals, report }) {
    for (const spellings of [...spellingsOfNames(hits), ...spellingsOfAcronyms(model, capitals)]) {
      const right = preferred(spellings);
      for (const { text, places } of spellings) {
        const [first] = places;
        if (text === right || !first) continue;
        report({
          at: first.unit.content.range(first.start, first.end),
          message: `“${text}” is written “${right}” elsewhere in this document: use one spelling`,
          fix: {
            kind: 'unsafe',
            title: `Write ${right} throughout`,
            edits: places.map(({ unit, start }) => ({
              ...unit.content.range(start, start + text.length),
              text: right,
            })),
          },
        });
      }
    }
  },
});

/** The body's own spelling, or the one used most, or the first. */
function preferred(spellings: Spelling[]): string {
  const own = OWN_SPELLING.get(spellings[0]?.text.toLowerCase() ?? '');
  if (own) return own;
  let best = spellings[0];
  for (const spelling of spellings) if (spelling.places.length > (best?.places.length ?? 0)) best = spelling;
  return best?.text ?? '';
}

function spellingsOfNames(hits: readonly WordHit[]): Spelling[][] {
  if (hits.length < 2) return [];
  const names = new Map<string, Map<string, Spelling>>();
  for (const hit of hits) {
    const { text } = hit.unit.content;
    // A line in capitals says nothing, nor does a web address.
    if (!/[a-z]{2}/.test(text.slice(0, hit.start) + text.slice(hit.end))) continue;
    if (/[\w@/.-]/.test(text.charAt(hit.start - 1))) continue;
    if (/^(?:[@/]|\.\w)/.test(text.slice(hit.end, hit.end + 2))) continue;
    const name = hit.phrase.replace("'s", '');
    add(names, name, text.slice(hit.start, hit.start + name.length), hit);
  }
  return mixed(names);
}

function spellingsOfAcronyms(model: DocumentModel, capitals: readonly CapitalsHit[]): Spelling[][] {
  const uses = acronymUses(model, capitals);
  const names = new Map<string, Map<string, Spelling>>();
  // Of two spellings one has a small letter.
  const letters = new Set(
    [...uses.keys()].filter((name) => /[a-z]/.test(name)).map((name) => name.toUpperCase()),
  );
  if (letters.size === 0) return [];
  for (const [acronym, places] of uses) {
    const name = acronym.toUpperCase();
    if (letters.has(name)) for (const place of places) add(names, name, acronym, place);
  }
  return mixed(names);
}

function add(
  names: Map<string, Map<string, Spelling>>,
  name: string,
  text: string,
  place: Pick<WordHit, 'unit' | 'start' | 'end'>,
): void {
  const spellings = names.get(name) ?? new Map<string, Spelling>();
  names.set(name, spellings);
  const spelling = spellings.get(text) ?? { text, places: [] };
  spellings.set(text, spelling);
  spelling.places.push(place);
}

function mixed(names: Map<string, Map<string, Spelling>>): Spelling[][] {
  return [...names.values()]
    .filter((spellings) => spellings.size > 1)
    .map((spellings) => [...spellings.values()]);
}
