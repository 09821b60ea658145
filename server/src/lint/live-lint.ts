import type { Shift } from '../../../grammar/src/index.ts';
import { attachmentsStart } from '../model/attachments.ts';
import type { BodyPart } from '../model/body-part.ts';
import type { WholeFront } from '../model/build.ts';
import type { LiveModel, ModelChange } from '../model/live-model.ts';
import { viewOfFront, viewOfPart } from '../model/part-view.ts';
import type { DocumentModel, ProseUnit } from '../model/types.ts';
import type { CapitalsHit, GapHit, WordHit } from '../rules/rule.ts';
import { lineEndOf } from './edits.ts';
import type { Finding, Range } from './finding.ts';
import { runOf, settle } from './lint-document.ts';
import type { Gathered, RuleRun } from './rule-run.ts';
import type { RuleSet } from './rule-set.ts';
import { type ScannedWords, scanWords } from './scan-words.ts';

/** What is known of one part of a document. */
interface PartLint {
  /** What the rules of scope `part` say of it. */
  findings: Finding[];
  /** Where the triggers of the others occur in it: only the rules that have any. */
  hits: [owner: number, hits: WordHit[]][];
  /** What those rules have gathered in it. */
  gathered: Gathered;
  capitals: CapitalsHit[];
  gaps: GapHit[];
  standing: 'own' | 'attached';
}

/**
 * Findings that follow the edits of a document: rules that look at one part at a time are asked again only about the
 * parts that were read again; what they said of the others moves with the text. The result is that of linting the
 * text from scratch (test/lint/live-lint.test.ts).
 */
export class LiveLint {
  readonly #run: RuleRun;
  readonly #live: LiveModel;
  // Not in a `SideTable`: one for each `LiveLint` would give the pieces of every document a shape of their own, and
  // neither the edits nor the collections were quicker.
  #parts = new WeakMap<BodyPart | WholeFront, PartLint>();
  /** What ends the first line of the document, and so those that fixes put in. */
  #lineEnd = '';
  /** What stands in each piece of running text; it stays while the piece does. */
  readonly #units = new WeakMap<ProseUnit, UnitWords>();

  constructor(live: LiveModel, ruleSet: RuleSet) {
    this.#live = live;
    this.#run = runOf(ruleSet);
  }

  /** Follow an edit that the model has followed; to be told of every one. */
  follow(change: ModelChange): void {
    if (change === 'all' || change.shift.delta === 0) return;
    const { parts } = this.#live;
    for (let index = change.from + change.inserted; index < parts.length; index += 1) {
      const part = parts[index];
      const known = part && this.#parts.get(part);
      for (const finding of known?.findings ?? []) move(finding, change.shift);
    }
  }

  /** Everything that is found in the document as it is. */
  findings(): Finding[] {
    const { model, parts, front } = this.#live;
    this.#checkLineEnd(model.source);
    const attached = attachmentsStart(model);
    const findings: Finding[] = [];
    const words = new WordsOfParts();
    const gathered: unknown[][] = [];
    const add = (part: PartLint) => {
      for (const finding of part.findings) findings.push(finding);
      words.add(part);
      for (const owner in part.gathered) append(gathered, Number(owner), part.gathered[owner] ?? []);
    };
    add(this.#parts.get(front) ?? this.#lintFront(model, front));
    const starts = startsOf(parts, model);
    for (const [index, part] of parts.entries()) {
      const extent = { start: starts[index] ?? 0, end: starts[index + 1] ?? model.source.length };
      const standing = isAttached(part, attached) ? 'attached' : 'own';
      const known = this.#parts.get(part);
      add(known?.standing === standing ? known : this.#lintPart(model, part, extent, standing));
    }
    const whole = { start: 0, end: model.source.length };
    const told = this.#run.run('document', model, whole, words, gathered);
    for (const finding of told) findings.push(finding);
    return settle(findings, model, this.#run);
  }

  /** Fixes insert the line end that the document uses: when that changes, all are made anew. */
  #checkLineEnd(source: string): void {
    const lineEnd = lineEndOf(source);
    if (lineEnd !== this.#lineEnd) this.#parts = new WeakMap();
    this.#lineEnd = lineEnd;
  }

  #lintFront(model: DocumentModel, front: WholeFront): PartLint {
    const view = viewOfFront(model, front);
    return this.#keep(front, view.model, view.extent, 'own');
  }

  #lintPart(model: DocumentModel, part: BodyPart, extent: Range, standing: PartLint['standing']): PartLint {
    const view = viewOfPart(model, part, extent, standing);
    return this.#keep(part, view.model, view.extent, standing);
  }

  #keep(
    part: BodyPart | WholeFront,
    view: DocumentModel,
    extent: Range,
    standing: PartLint['standing'],
  ): PartLint {
    const words = this.#scan(view.prose);
    const known: PartLint = {
      findings: this.#run.run('part', view, extent, words).map(ownPlaces),
      hits: this.#hitsForDocument(words),
      gathered: this.#run.gather(view, extent, words),
      capitals: words.capitals,
      gaps: words.gaps,
      standing,
    };
    this.#parts.set(part, known);
    return known;
  }

  #scan(prose: readonly ProseUnit[]): ScannedWords {
    const all: ScannedWords = { hits: [], capitals: [], gaps: [] };
    for (const unit of prose) {
      let words = this.#units.get(unit);
      if (!words) {
        const { hits, capitals, gaps } = scanWords([unit], this.#run.ruleSet.lexicon);
        words = { hits: pairs(hits), capitals, gaps };
        this.#units.set(unit, words);
      }
      for (const [owner, hits] of words.hits) append(all.hits, owner, hits);
      for (const hit of words.capitals) all.capitals.push(hit);
      for (const hit of words.gaps) all.gaps.push(hit);
    }
    return all;
  }

  #hitsForDocument({ hits }: ScannedWords): PartLint['hits'] {
    return pairs(hits).filter(([owner]) => {
      const rule = this.#run.ruleSet.rules[owner]?.rule;
      // Who gathers has seen them.
      return rule?.scope !== 'part' && !rule?.gather;
    });
  }
}

/** What stands in one piece of running text. */
type UnitWords = Pick<PartLint, 'hits' | 'capitals' | 'gaps'>;

/** Most rules have no trigger in a text: those that have are quicker to go through. */
function pairs(hits: ScannedWords['hits']): PartLint['hits'] {
  const found: PartLint['hits'] = [];
  for (const [owner, list] of hits.entries()) if (list) found.push([owner, list]);
  return found;
}

/** The lists that are added to are nobody else's. */
function append<Item>(all: (Item[] | undefined)[], owner: number, some: readonly Item[]): void {
  const known = all[owner];
  if (known) for (const hit of some) known.push(hit);
  else all[owner] = [...some];
}

/** The words of all parts, put together as far as a rule asks for them. */
class WordsOfParts implements ScannedWords {
  readonly hits: (WordHit[] | undefined)[] = [];
  readonly #parts: PartLint[] = [];
  #capitals: CapitalsHit[] | null = null;
  #gaps: GapHit[] | null = null;

  add(part: PartLint): void {
    this.#parts.push(part);
    for (const [owner, hits] of part.hits) append(this.hits, owner, hits);
  }

  get capitals(): CapitalsHit[] {
    this.#capitals ??= this.#parts.flatMap(({ capitals }) => capitals);
    return this.#capitals;
  }

  get gaps(): GapHit[] {
    this.#gaps ??= this.#parts.flatMap(({ gaps }) => gaps);
    return this.#gaps;
  }
}

/** Where each part begins; the first where the front block ends. */
function startsOf(parts: readonly BodyPart[], { tree, frontEnd }: DocumentModel): number[] {
  return parts.map(({ firstBlock }, index) =>
    index === 0 ? frontEnd : (tree.blocks[firstBlock]?.start ?? tree.source.length),
  );
}

function isAttached({ sections }: BodyPart, attached: number): boolean {
  const [section] = sections;
  return section !== undefined && section.start >= attached;
}

/** A finding whose places are nobody else's, so that they can be moved. */
function ownPlaces(finding: Finding): Finding {
  const { fix, related } = finding;
  return {
    ...finding,
    ...(fix && { fix: { ...fix, edits: fix.edits.map((edit) => ({ ...edit })) } }),
    ...(related && { related: related.map((place) => ({ ...place })) }),
  };
}

function move(finding: Finding, shift: Shift): void {
  shift.range(finding);
  for (const edit of finding.fix?.edits ?? []) shift.range(edit);
  for (const place of finding.related ?? []) shift.range(place);
}
