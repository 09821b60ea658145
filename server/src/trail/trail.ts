import { type ItemOutcomes, type Outcome, outcomesOf } from './outcomes.ts';
import type { ItemFacts, MinutesFacts, ReportFact, ReportFacts, TrailFacts } from './types.ts';

/** A document of the trail. */
export interface TrailDocument<Facts extends TrailFacts = TrailFacts> {
  /** What it is known by among all: two spellings of one place have one key. */
  key: string;
  /** As the editor spells its URI; its path on the command line. */
  uri: string;
  /** Absolute, with `/`. */
  path: string;
  facts: Facts;
}

/** What a `REPORT:` line leads to. */
export type ReportTarget =
  | { state: 'report'; document: TrailDocument<ReportFacts> }
  /** A file of another kind: a PDF, other minutes. */
  | { state: 'other' }
  | { state: 'missing' };

/** A report that an item of minutes considers, with what became of its recommendations. */
export interface Consideration {
  minutes: TrailDocument<MinutesFacts>;
  item: ItemFacts;
  report: TrailDocument<ReportFacts>;
  /** The `REPORT:` line. */
  link: ReportFact;
  /** One for each recommendation of the report, in their order. */
  outcomes: Outcome[];
}

/** Where documents are, and what there is beside those of the index. */
export interface TrailFiles {
  /** The key of what a path in a document means; null when it means nothing (a document that is on no disk). */
  resolve(from: TrailDocument, path: string): string | null;
  /** What is not in the index: outside its folders, or not of our kinds. */
  find(key: string): TrailDocument | 'other' | 'missing';
}

/**
 * Reports and minutes as they lead to one another. Minutes say which reports an item considered; nothing is guessed.
 * Kept current document by document.
 */
export class Trail {
  readonly #files: TrailFiles;
  readonly #documents = new Map<string, TrailDocument>();
  /** Keys of minutes by the key of a report that they name. */
  readonly #naming = new Map<string, Set<string>>();
  /** Keys of documents by their body and kind. */
  readonly #byBody = new Map<string, Set<string>>();
  readonly #outcomes = new WeakMap<ItemFacts, { found: ItemOutcomes; of: readonly TrailFacts[] }>();
  #version = 0;

  constructor(files: TrailFiles) {
    this.#files = files;
  }

  /** Grows with every change. */
  get version(): number {
    return this.#version;
  }

  get(key: string): TrailDocument | null {
    return this.#documents.get(key) ?? null;
  }

  documents(): Iterable<TrailDocument> {
    return this.#documents.values();
  }

  /** A document is new or has changed. */
  set(document: TrailDocument): void {
    if (this.#documents.get(document.key)?.facts === document.facts) return;
    this.delete(document.key);
    this.#version += 1;
    this.#documents.set(document.key, document);
    for (const key of this.#keysNamedIn(document)) addTo(this.#naming, key, document.key);
    const { bodyKey, kind } = document.facts;
    if (bodyKey !== null) addTo(this.#byBody, `${kind} ${bodyKey}`, document.key);
  }

  delete(key: string): void {
    const known = this.#documents.get(key);
    if (!known) return;
    this.#version += 1;
    this.#documents.delete(key);
    for (const named of this.#keysNamedIn(known)) this.#naming.get(named)?.delete(key);
    const { bodyKey, kind } = known.facts;
    if (bodyKey !== null) this.#byBody.get(`${kind} ${bodyKey}`)?.delete(key);
  }

  /** What a `REPORT:` line of minutes leads to. */
  target(minutes: TrailDocument, { path }: ReportFact): ReportTarget {
    const key = this.#files.resolve(minutes, path);
    if (key === null) return { state: 'other' };
    const found = this.#documents.get(key) ?? this.#files.find(key);
    if (found === 'missing' || found === 'other') return { state: found };
    return isReport(found) ? { state: 'report', document: found } : { state: 'other' };
  }

  /** What an item of minutes made of each of its reports, in the order of its `REPORT:` lines. */
  considerationsIn(minutes: TrailDocument<MinutesFacts>, item: ItemFacts): Consideration[] {
    const reports = item.reports.flatMap((link) => {
      const target = this.target(minutes, link);
      return target.state === 'report' ? [{ link, report: target.document }] : [];
    });
    const { outcomes } = this.#outcomesIn(
      item,
      reports.map(({ report }) => report.facts),
    );
    let from = 0;
    return reports.map(({ link, report }) => {
      const to = from + report.facts.recommendations.length;
      const own = outcomes.slice(from, to);
      from = to;
      return { minutes, item, report, link, outcomes: own };
    });
  }

  /** The items that considered a report, by the day of the meeting. */
  considerationsOf(reportKey: string): Consideration[] {
    const found: Consideration[] = [];
    for (const key of this.#naming.get(reportKey) ?? []) {
      const minutes = this.#documents.get(key);
      if (!minutes || !isMinutes(minutes)) continue;
      for (const item of minutes.facts.items) {
        const own = this.considerationsIn(minutes, item).filter(({ report }) => report.key === reportKey);
        if (own[0]) found.push(own[0]);
      }
    }
    return found.sort((a, b) => compare(a.minutes.facts.date ?? '', b.minutes.facts.date ?? ''));
  }

  /** All minutes of a body, in the order of their days. */
  minutesOf(bodyKey: string): TrailDocument<MinutesFacts>[] {
    return this.#of('minutes', bodyKey)
      .filter(isMinutes)
      .sort((a, b) => compare(a.facts.date ?? '', b.facts.date ?? ''));
  }

  /** The reports to a body's meeting of a day. */
  reportsTo(bodyKey: string, date: string): TrailDocument<ReportFacts>[] {
    return this.#of('report', bodyKey)
      .filter(isReport)
      .filter(({ facts }) => facts.date === date);
  }

  /**
   * The documents of which something else may be to be said when one changes: those it names or that name it, the other
   * minutes of its body, and what else belongs to the same meeting.
   */
  related(key: string): string[] {
    const document = this.#documents.get(key);
    const keys = new Set(this.#naming.get(key) ?? []);
    if (document) {
      for (const named of this.#keysNamedIn(document)) keys.add(named);
      const { bodyKey, date, kind } = document.facts;
      if (bodyKey !== null) {
        for (const other of this.minutesOf(bodyKey))
          if (kind === 'minutes' || other.facts.date === date) keys.add(other.key);
        if (date !== null && kind === 'minutes')
          for (const other of this.reportsTo(bodyKey, date)) keys.add(other.key);
      }
    }
    keys.delete(key);
    return [...keys];
  }

  #of(kind: TrailFacts['kind'], bodyKey: string): TrailDocument[] {
    const keys = this.#byBody.get(`${kind} ${bodyKey}`) ?? [];
    return [...keys].flatMap((key) => this.#documents.get(key) ?? []);
  }

  #keysNamedIn(document: TrailDocument): string[] {
    if (document.facts.kind !== 'minutes') return [];
    return document.facts.items.flatMap(({ reports }) =>
      reports.flatMap(({ path }) => this.#files.resolve(document, path) ?? []),
    );
  }

  #outcomesIn(item: ItemFacts, reports: readonly ReportFacts[]): ItemOutcomes {
    const known = this.#outcomes.get(item);
    if (known && known.of.length === reports.length && known.of.every((each, at) => each === reports[at]))
      return known.found;
    const found = outcomesOf(
      reports.flatMap(({ recommendations }) => recommendations),
      item,
    );
    this.#outcomes.set(item, { found, of: reports });
    return found;
  }
}

/** Whether a document is a report. */
export function isReport(document: TrailDocument): document is TrailDocument<ReportFacts> {
  return document.facts.kind === 'report';
}

/** Whether a document is minutes. */
export function isMinutes(document: TrailDocument): document is TrailDocument<MinutesFacts> {
  return document.facts.kind === 'minutes';
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
