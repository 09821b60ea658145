/** What became of the recommendations of a report, by what the minutes say: texts are compared, not numbers. */
import type { OutcomeKind } from '../model/minutes/types.ts';
import { readClause } from '../prose/operative-clause.ts';
import { type Candidate, clausesOf, withStem } from './candidate.ts';
import {
  alike,
  asksForAttention,
  fills,
  isContrary,
  isFollowedByMore,
  kindOfChange,
  kindOfEnding,
  kindOnApplication,
  notesLess,
  notesMore,
  officeOf,
  readEnded,
} from './clause-relations.ts';
import {
  changesBetween,
  contained,
  likeness,
  saysTheSame,
  suppliesVerb,
  type WordChange,
} from './compare-clauses.ts';
import type { ClauseFacts, ItemFacts, RecommendationFacts, Span, StatedFacts } from './types.ts';

/** What became of one recommendation. */
export interface Outcome {
  recommendation: RecommendationFacts;
  /** `none`: the minutes record none. */
  kind: OutcomeKind | 'none';
  /** The clerk's `OUTCOME:` that says so, or null. */
  stated: StatedFacts | null;
  /** Where it was decided, or null. */
  clause: ClauseFacts | null;
  /**
   * How the clause is about it: it repeats it, names it (`the recommendations be approved`), or only notes the report
   * that asks for it.
   */
  by: 'text' | 'name' | 'noting' | null;
  /**
   * What a clause that repeats it says differently; empty when it says the same or does not repeat it. Where several
   * clauses make it up, the indices are those of their texts with a blank between them.
   */
  changes: readonly WordChange[];
}

export interface ItemOutcomes {
  /** One for each recommendation, in their order. */
  outcomes: Outcome[];
  /** Clauses that answer no recommendation. */
  additions: ClauseFacts[];
}

/** What of an item is compared with the recommendations. */
export type DecidingItem = Pick<ItemFacts, 'decisions' | 'stated'>;

/**
 * What an item of minutes made of the recommendations it considered. What the clerk states goes before what is found in
 * the resolutions.
 */
export function outcomesOf(
  recommendations: readonly RecommendationFacts[],
  { decisions, stated }: DecidingItem,
): ItemOutcomes {
  const clauses = decisions.flatMap(clausesOf);
  const matching = new Matching(recommendations, clauses);
  matching.matchSame();
  if (!matching.isSettled) {
    matching.matchNamed();
    matching.matchParts();
    matching.matchJoined();
    matching.matchOffices();
    matching.matchAlike();
    matching.matchEnded();
    matching.matchNoted();
    matching.matchGeneral();
  }
  const outcomes = recommendations.map((recommendation, index) =>
    withStated(
      matching.outcome(recommendation, index),
      stated.filter((each) => speaksOf(each, recommendation, recommendations)),
    ),
  );
  return { outcomes, additions: matching.unused() };
}

/**
 * Whether a recommendation asks for no more than attention: `consider the information presented and raise any
 * questions`. Who notes the report has done so.
 */
export function asksOnlyToNote(recommendation: RecommendationFacts): boolean {
  return asksForAttention(withStem(recommendation));
}

/** `(ii)` and `ii.` are `ii`. */
export function bareMarker(marker: string): string {
  return marker.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

/** Whether a clause of an `OUTCOME:` line speaks of a recommendation: by its marker, of all, or of the only one. */
export function speaksOf(
  { marker }: StatedFacts,
  recommendation: RecommendationFacts,
  all: readonly RecommendationFacts[],
): boolean {
  if (marker === null) return true;
  if (recommendation.marker === null) return all.length === 1;
  return bareMarker(recommendation.marker) === marker;
}

function withStated(outcome: Outcome, stated: readonly StatedFacts[]): Outcome {
  const known = stated.filter((each) => each.outcome !== null);
  // What is said of one goes before what is said of all.
  const said = known.find((each) => each.marker !== null) ?? known[0];
  return said?.outcome ? { ...outcome, kind: said.outcome, stated: said } : outcome;
}

/** A text without what ends an item of a list: most decisions repeat the recommendation to the letter. */
function bare(text: string): string {
  return text.replace(/(?:[;,] ?and|[;,.])$/, '');
}

/** What makes up for a marker that is the same. */
const SAME_MARKER = 0.05;
type Found = Omit<Outcome, 'recommendation' | 'stated'>;

class Matching {
  readonly #recommendations: readonly RecommendationFacts[];
  readonly #texts: readonly string[];
  readonly #clauses: readonly Candidate[];
  readonly #found = new Map<number, Found>();
  readonly #used = new Set<Candidate>();

  constructor(recommendations: readonly RecommendationFacts[], clauses: readonly Candidate[]) {
    this.#recommendations = recommendations;
    this.#texts = recommendations.map(withStem);
    this.#clauses = clauses;
  }

  outcome(recommendation: RecommendationFacts, index: number): Outcome {
    const found = this.#found.get(index);
    return {
      recommendation,
      stated: null,
      ...(found ?? { kind: 'none', clause: null, by: null, changes: [] }),
    };
  }

  unused(): ClauseFacts[] {
    return this.#clauses.filter((clause) => !this.#used.has(clause)).map(({ facts }) => facts);
  }

  /** Nothing is left on either side. */
  get isSettled(): boolean {
    return this.#found.size === this.#recommendations.length && this.#used.size === this.#clauses.length;
  }

  /** Clauses that say just what was recommended. */
  matchSame(): void {
    // Those that repeat one to the letter come first: what they say in other words is no clause of another's then.
    const letters = this.#texts.map(bare);
    this.#matchEach((index, clause) => letters[index] !== '' && bare(clause.text) === letters[index]);
    this.#matchEach((index, clause) => isSaid(this.#texts[index] ?? '', clause));
    const lacksVerb = new Set(this.#left().filter((index) => readClause(this.#texts[index] ?? '') === null));
    if (lacksVerb.size === 0) return;
    this.#matchEach(
      (index, clause) => lacksVerb.has(index) && suppliesVerb(this.#texts[index] ?? '', clause.text),
    );
  }

  /** Gives each recommendation that is left a clause that answers it, rather the one of its own marker. */
  #matchEach(answers: (index: number, clause: Candidate) => boolean): void {
    for (const index of this.#left()) {
      const found = this.#clauses.filter((clause) => !this.#used.has(clause) && answers(index, clause));
      const clause = found.find((each) => this.#hasMarkerOf(each, index)) ?? found[0];
      if (clause) this.#set(index, clause, { kind: 'adopted', by: 'text' });
    }
  }

  /** `recommendation (ii) be deferred` */
  matchNamed(): void {
    for (const clause of this.#clauses) {
      for (const { kind, markers } of clause.general) {
        if (markers === null || kind === 'noted') continue;
        for (const [index, { marker }] of this.#recommendations.entries()) {
          if (marker === null || !markers.includes(bareMarker(marker)) || this.#found.has(index)) continue;
          this.#set(index, clause, { kind, by: 'name' });
        }
      }
    }
  }

  /** One clause that says all of several recommendations, or all of one and something more. */
  matchParts(): void {
    for (const clause of this.#open()) {
      const parts = this.#left().filter((index) => contained(this.#texts[index] ?? '', clause.text) === 1);
      const whole = parts.map((index) => this.#texts[index]).join(' and ');
      const isWhole = parts.length > 1 && likeness(whole, clause.text) === 1;
      for (const index of parts) {
        const text = this.#texts[index] ?? '';
        if (isWhole || isFollowedByMore(text, clause.text) || notesMore(text, clause.text))
          this.#set(index, clause, { kind: 'adopted', by: 'text' });
      }
    }
  }

  /** One recommendation that several clauses, one after another, say all of. */
  matchJoined(): void {
    const open = this.#open();
    for (const index of this.#left()) {
      const text = this.#texts[index] ?? '';
      for (let from = 0; from + 1 < open.length; from += 1) {
        const sayings = [textOf, wholeOf];
        const to = [2, 3, 4].find((count) =>
          sayings.some((said) => likeness(text, joined(open, from, from + count, said)) >= 0.9),
        );
        const first = open[from];
        if (to === undefined || !first || this.#used.has(first)) continue;
        const whole = joined(open, from, from + to, textOf);
        const isSame = sayings.some((said) => saysTheSame(text, joined(open, from, from + to, said)));
        const changes = isSame ? [] : changesBetween(text, whole);
        this.#set(index, first, { kind: isSame ? 'adopted' : 'amended', by: 'text', changes });
        for (const clause of open.slice(from, from + to)) this.#used.add(clause);
        break;
      }
    }
  }

  /** `Councillor Ashe be appointed chair and Councillor Birch vice-chair`: who it is was for the meeting to say. */
  matchOffices(): void {
    const offices = this.#texts.map(officeOf);
    for (const clause of this.#open()) {
      for (const index of this.#left()) {
        const office = offices[index] ?? null;
        // Of two members of two bodies it does not say which.
        if (office === null || offices.indexOf(office) !== offices.lastIndexOf(office)) continue;
        if (fills(clause.text, office)) this.#set(index, clause, { kind: 'adopted', by: 'text' });
      }
    }
  }

  /** Clauses that are much like a recommendation, the most alike first. */
  matchAlike(): void {
    const pairs: { index: number; clause: Candidate; score: number; distance: number }[] = [];
    const open = this.#open();
    for (const index of this.#left()) {
      const text = this.#texts[index] ?? '';
      for (const [place, clause] of open.entries()) {
        const score = alike(text, clause.text);
        if (score === 0) continue;
        const bonus = this.#hasMarkerOf(clause, index) ? SAME_MARKER : 0;
        pairs.push({ index, clause, score: score + bonus, distance: Math.abs(place - index) });
      }
    }
    pairs.sort((a, b) => b.score - a.score || a.distance - b.distance);
    for (const { index, clause } of pairs) {
      if (this.#found.has(index) || this.#used.has(clause)) continue;
      const text = this.#texts[index] ?? '';
      const changes = changesBetween(text, clause.text);
      this.#set(index, clause, { kind: kindOfChange(text, clause.text), by: 'text', changes });
    }
  }

  /** `planning permission be refused because …`: what is put off or refused is named, and the reason is long. */
  matchEnded(): void {
    for (const clause of this.#open()) {
      const ended = readEnded(clause.text);
      if (ended) {
        for (const index of this.#left()) {
          const text = this.#texts[index] ?? '';
          const kind = contained(ended.thing, text) === 1 ? kindOfEnding(text, ended.ending) : null;
          if (kind !== null) this.#set(index, clause, { kind, by: 'text' });
        }
      }
      // `contrary to the recommendation, the application be refused` speaks of the one that there is.
      const [only, ...others] = this.#left();
      if (only !== undefined && others.length === 0 && !this.#used.has(clause) && isContrary(clause.text))
        this.#set(only, clause, { kind: 'rejected', by: 'text' });
    }
  }

  /** What was to be noted, in so few words that the two are not much alike. */
  matchNoted(): void {
    for (const clause of this.#open()) {
      const index = this.#left().find((each) => notesLess(this.#texts[each] ?? '', clause.text));
      if (index !== undefined) this.#set(index, clause, { kind: 'adopted', by: 'text' });
    }
  }

  /** `the recommendations in the report be approved`, for all that no clause speaks of by itself. */
  matchGeneral(): void {
    for (const clause of this.#clauses) {
      for (const { kind, markers, except } of clause.general) {
        if (markers !== null) continue;
        for (const index of this.#left()) {
          const { marker } = this.#recommendations[index] ?? { marker: null };
          if (marker !== null && except.includes(bareMarker(marker))) continue;
          if (kind === 'noted') continue;
          const text = this.#texts[index] ?? '';
          this.#set(index, clause, { kind: kindOnApplication(text, clause.text, kind), by: 'name' });
        }
      }
    }
    const noting = this.#clauses.find(({ general }) => general.some(({ kind }) => kind === 'noted'));
    if (!noting) return;
    this.#used.add(noting);
    for (const index of this.#left()) {
      const recommendation = this.#recommendations[index];
      const kind = recommendation && asksOnlyToNote(recommendation) ? 'adopted' : 'none';
      this.#set(index, noting, { kind, by: 'noting' });
    }
  }

  #set(index: number, clause: Candidate, found: Pick<Found, 'kind' | 'by'> & Partial<Found>): void {
    this.#found.set(index, { changes: [], clause: clause.facts, ...found });
    this.#used.add(clause);
  }

  /** Recommendations that nothing has been found for. */
  #left(): number[] {
    return [...this.#recommendations.keys()].filter((index) => !this.#found.has(index));
  }

  /** Clauses that repeat what they decide and have not been matched. */
  #open(): Candidate[] {
    return this.#clauses.filter((clause) => !this.#used.has(clause) && clause.general.length === 0);
  }

  #hasMarkerOf({ facts }: Candidate, index: number): boolean {
    const { marker } = this.#recommendations[index] ?? { marker: null };
    return marker !== null && facts.marker !== null && bareMarker(marker) === bareMarker(facts.marker);
  }
}

function joined(
  clauses: readonly Candidate[],
  from: number,
  to: number,
  said: (clause: Candidate) => string,
): string {
  return clauses.slice(from, to).map(said).join(' ');
}

function textOf({ text }: Candidate): string {
  return text;
}

function wholeOf({ whole }: Candidate): string {
  return whole;
}

/** Whether a clause says what was recommended, with the words before it or without. */
function isSaid(recommended: string, { text, whole }: Candidate): boolean {
  return saysTheSame(recommended, text) || (whole !== text && saysTheSame(recommended, whole));
}

/** Where an outcome was decided: its clause, or the line that states it. */
export function placeOfOutcome({ clause, stated }: Outcome): Span | null {
  return clause ?? stated;
}
