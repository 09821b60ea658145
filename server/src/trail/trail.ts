import { SideTable } from '../model/side-table.ts';
import { type ItemOutcomes, type Outcome, outcomesOf } from './outcomes.ts';
import type { ItemFacts, MinutesFacts, ReportFact, ReportFacts, TrailFacts } from './types.ts';

/** A document of the trail. */
export interface TrailDocument<Facts extends TrailFacts = TrailFacts> {
  /** Absolute, with `/`: what it is known by. */
  path: string;
  /** As the editor spells its URI; its path on the command line. */
  uri: string;
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
  /** The absolute path that a path in a document means. */
  resolve(from: string, path: string): string;
  /** What is not in the index: outside its folders, or not of our kinds. */
  find(path: string): TrailDocument | 'other' | 'missing';
}

/**
 * Reports and minutes as they lead to one another. Minutes say which reports an item considered; nothing is guessed.
 * Kept current document by document.
 */
export class Trail {
  readonly #files: TrailFiles;
  readonly #documents = new Map<string, TrailDocument>();
  /** Paths of minutes by the path of a report that they name. */
  readonly #naming = new Map<string, Set<string>>();
  /** Paths of documents by their body and kind. */
  readonly #byBody = new Map<string, Set<string>>();
  readonly #outcomes = new SideTable<ItemFacts, { found: ItemOutcomes; of: readonly TrailFacts[] }>();
  #version = 0;

  constructor(files: TrailFiles) {
    this.#files = files;
  }

  /** Grows with every change. */
  get version(): number {
    return this.#version;
  }

  get(path: string): TrailDocument | null {
    return this.#documents.get(path) ?? null;
  }

  documents(): Iterable<TrailDocument> {
    return this.#documents.values();
  }

  /** A document is new or has changed. */
  set(document: TrailDocument): void {
    const { path, facts } = document;
    if (this.#documents.get(path)?.facts === facts) return;
    this.delete(path);
    this.#version += 1;
    this.#documents.set(path, document);
    for (const named of this.#pathsNamedIn(document)) addTo(this.#naming, named, path);
    const { bodyKey, kind } = facts;
    if (bodyKey !== null) addTo(this.#byBody, `${kind} ${bodyKey}`, path);
  }

  delete(path: string): void {
    const known = this.#documents.get(path);
    if (!known) return;
    this.#version += 1;
    this.#documents.delete(path);
    for (const named of this.#pathsNamedIn(known)) this.#naming.get(named)?.delete(path);
    const { bodyKey, kind } = known.facts;
    if (bodyKey !== null) this.#byBody.get(`${kind} ${bodyKey}`)?.delete(path);
  }

  /** What a `REPORT:` line of minutes leads to. */
  target(minutes: TrailDocument, { path }: ReportFact): ReportTarget {
    const meant = this.#files.resolve(minutes.path, path);
    const found = this.#documents.get(meant) ?? this.#files.find(meant);
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
  considerationsOf(reportPath: string): Consideration[] {
    const found: Consideration[] = [];
    for (const path of this.#naming.get(reportPath) ?? []) {
      const minutes = this.#documents.get(path);
      if (!minutes || !isMinutes(minutes)) continue;
      for (const item of minutes.facts.items) {
        const own = this.considerationsIn(minutes, item).filter(({ report }) => report.path === reportPath);
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
  related(path: string): string[] {
    const document = this.#documents.get(path);
    const paths = new Set(this.#naming.get(path) ?? []);
    if (document) {
      for (const named of this.#pathsNamedIn(document)) paths.add(named);
      const { bodyKey, date, kind } = document.facts;
      if (bodyKey !== null) {
        for (const other of this.minutesOf(bodyKey))
          if (kind === 'minutes' || other.facts.date === date) paths.add(other.path);
        if (date !== null && kind === 'minutes')
          for (const other of this.reportsTo(bodyKey, date)) paths.add(other.path);
      }
    }
    paths.delete(path);
    return [...paths];
  }

  #of(kind: TrailFacts['kind'], bodyKey: string): TrailDocument[] {
    const paths = this.#byBody.get(`${kind} ${bodyKey}`) ?? [];
    return [...paths].flatMap((path) => this.#documents.get(path) ?? []);
  }

  #pathsNamedIn({ facts, path: from }: TrailDocument): string[] {
    if (facts.kind !== 'minutes') return [];
    return facts.items.flatMap(({ reports }) => reports.map(({ path }) => this.#files.resolve(from, path)));
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
