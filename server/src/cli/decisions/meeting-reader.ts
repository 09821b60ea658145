import { entriesOf, type MeetingEntries, pathMeant } from '../../decisions/register.ts';
import type { RegisterDocument } from '../../decisions/types.ts';
import { exemptParts } from '../../export/public-parts.ts';
import type { DocumentKind } from '../../house/types.ts';
import { buildStructure } from '../../model/build.ts';
import { LineIndex } from '../../model/line-index.ts';
import { factsOf } from '../../trail/facts.ts';
import type { ConfigResolver } from '../../workspace/config.ts';
import { problemOf } from '../../workspace/file-problem.ts';
import { shownPath } from '../../workspace/node-files.ts';
import { readTextFile } from '../../workspace/node-read-text.ts';
import type { Settings } from '../../workspace/settings.ts';
import { type OpenedFile, openFile } from '../lint/lint-file.ts';
import { contentKey, type EntriesCache } from './entries-cache.ts';

export interface MeetingReaderOptions {
  resolver: ConfigResolver;
  cache: EntriesCache | null;
  /** `--kind`, or null. */
  kind: DocumentKind | null;
  /** The working folder, absolute. */
  folder: string;
}

/** A document that has been read. */
interface Known {
  opened: OpenedFile;
  text: string;
  shown: string;
}

/** Reads minutes for the register, and of reports those that minutes name: the others decide nothing. */
export class MeetingReader {
  /** What is wrong with files, a sentence each. */
  readonly problems: string[] = [];
  readonly #options: MeetingReaderOptions;
  readonly #known = new Map<string, Known | null>();
  readonly #reports = new Map<string, RegisterDocument>();
  readonly #settings = new WeakMap<Settings, string>();

  constructor(options: MeetingReaderOptions) {
    this.#options = options;
  }

  /** What a file contributes; null for a report, and for a file that cannot be read. */
  read(path: string): MeetingEntries | null {
    const known = this.#open(path);
    if (known?.opened.kind !== 'minutes') return null;
    const { cache } = this.#options;
    const keyWith = (reports: readonly string[]) => this.#keyWith(path, known, reports);
    const cached = cache?.get(path, keyWith);
    if (cached) return cached;
    const document = documentOf(path, known);
    const entries = entriesOf(document, (report) => this.#report(report));
    const reports =
      document.facts.kind === 'minutes' ? document.facts.items.flatMap((item) => item.reports) : [];
    const named = [...new Set(reports.map((report) => report.path))];
    cache?.set(path, keyWith(named), named, entries);
    return entries;
  }

  #keyWith(path: string, minutes: Known, reports: readonly string[]): string {
    const parts = reports.map((report) => {
      const known = this.#open(pathMeant(path, report), 'if-there');
      return known ? `${known.shown} ${this.#keyOf(known)}` : report;
    });
    return contentKey(minutes.shown, this.#keyOf(minutes), ...parts);
  }

  #report(path: string): RegisterDocument | null {
    const made = this.#reports.get(path);
    if (made) return made;
    const known = this.#open(path, 'if-there');
    if (!known) return null;
    const document = documentOf(path, known);
    this.#reports.set(path, document);
    return document;
  }

  /** @param presence `if-there`: a report that somebody names and that need not be there */
  #open(path: string, presence: 'must' | 'if-there' = 'must'): Known | null {
    const before = this.#known.get(path);
    if (before !== undefined) return before;
    const known = this.#read(path, presence);
    this.#known.set(path, known);
    return known;
  }

  #read(path: string, presence: 'must' | 'if-there'): Known | null {
    const { resolver, kind, folder } = this.#options;
    const file = readTextFile(path);
    if (!file.ok && presence === 'if-there') return null;
    const opened = openFile(path, file, resolver, { kind });
    const shown = shownPath(path, folder);
    const problem = problemOf(file, opened.resolved.noteProblem);
    if (problem !== null || !file.ok) {
      this.problems.push(`${shown}: ${problem?.message ?? 'The file cannot be read'}`);
      return null;
    }
    return { opened, text: file.text, shown };
  }

  #keyOf({ opened: { resolved, kind }, text }: Known): string {
    return contentKey(this.#keyOfSettings(resolved.settings), kind, text);
  }

  #keyOfSettings(settings: Settings): string {
    const known = this.#settings.get(settings);
    if (known !== undefined) return known;
    const made = contentKey(JSON.stringify(settings.house));
    this.#settings.set(settings, made);
    return made;
  }
}

function documentOf(path: string, { opened, text, shown }: Known): RegisterDocument {
  const model = buildStructure(text, opened.kind, opened.resolved.settings.house);
  let lines: LineIndex | null = null;
  return {
    path,
    file: shown,
    facts: factsOf(model),
    exempt: exemptParts(model),
    lineOf: (offset) => {
      lines ??= new LineIndex(text);
      return lines.at(offset).line;
    },
  };
}
