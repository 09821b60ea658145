import { LineIndex } from '../model/line-index.ts';
import type { DocumentModel } from '../model/types.ts';
import type { DiffBlock } from './blocks.ts';
import { sectionName } from './describe.ts';
import type { DifferenceKind, DocumentDiff } from './diff-documents.ts';
import type { WordPart } from './words.ts';

/** What `rapporteur diff --format json` prints, as `schemas/diff.schema.json` describes it. */
export interface JsonDiff {
  version: string;
  old: JsonVersion;
  new: JsonVersion;
  same: boolean;
  summary: DocumentDiff['summary'];
  changes: JsonChange[];
}

export interface JsonVersion {
  path: string;
  kind: 'report' | 'minutes';
  house: string;
}

export interface JsonChange {
  kind: Exclude<DifferenceKind, 'same'>;
  block: DiffBlock['kind'];
  section: string | null;
  old: JsonBlock | null;
  new: JsonBlock | null;
  words: WordPart[] | null;
}

export interface JsonBlock {
  number: string | null;
  text: string;
  line: number;
}

/** One of the versions that are compared. */
export interface Version {
  /** As it is shown. */
  path: string;
  model: DocumentModel;
}

/** A difference as plain data, without what is the same in both versions. */
export function diffToJson(diff: DocumentDiff, old: Version, fresh: Version, version: string): JsonDiff {
  const oldLines = new LineIndex(old.model.source);
  const newLines = new LineIndex(fresh.model.source);
  return {
    version,
    old: versionToJson(old),
    new: versionToJson(fresh),
    same: diff.isSame,
    summary: diff.summary,
    changes: diff.differences.flatMap(({ kind, section, words, ...blocks }): JsonChange[] => {
      const block = blocks.new ?? blocks.old;
      if (kind === 'same' || !block) return [];
      return [
        {
          kind,
          block: block.kind,
          section: section && sectionName(section),
          old: blocks.old && blockToJson(blocks.old, oldLines),
          new: blocks.new && blockToJson(blocks.new, newLines),
          words: words?.map((part) => ({ kind: part.kind, text: part.text })) ?? null,
        },
      ];
    }),
  };
}

function versionToJson({ path, model }: Version): JsonVersion {
  return { path, kind: model.kind, house: model.house.id };
}

function blockToJson({ number, text, start }: DiffBlock, lines: LineIndex): JsonBlock {
  return { number, text, line: lines.at(start).line };
}
