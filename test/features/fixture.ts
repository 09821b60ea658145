/**
 * Feature fixtures: documents with a `$0` where the cursor is, or `$[` and `$]` round a selection, and several files
 * in one text: `//- /path` begins each. The first file is the one that is asked about unless a cursor says otherwise.
 */
import { strict as assert } from 'node:assert';
import type { FeatureDocument } from '../../server/src/features/document.ts';
import type { DocumentEntry, FeatureWorkspace } from '../../server/src/features/workspace.ts';
import type { DocumentKind } from '../../server/src/house/types.ts';
import { factsOf } from '../../server/src/trail/facts.ts';
import { Trail } from '../../server/src/trail/trail.ts';
import { ConfigResolver } from '../../server/src/workspace/config.ts';
import { entryOf } from '../../server/src/workspace/entry.ts';
import { detectKind, kindOfPath } from '../../server/src/workspace/kind.ts';
import { nodeFiles } from '../../server/src/workspace/node-files.ts';
import { OpenDocument } from '../../server/src/workspace/open-document.ts';

export interface FeatureFixture {
  document: FeatureDocument;
  /** Offset of `$0`, or of the beginning of the selection; -1 when there is neither. */
  cursor: number;
  /** The selection; empty at the cursor when nothing is selected. */
  selection: { start: number; end: number };
  workspace: FeatureWorkspace;
  /** All files by path. */
  documents: Map<string, FeatureDocument>;
}

export interface FixtureOptions {
  house?: string;
  kind?: DocumentKind;
}

const MARK = /\$(?:0|\[|\])/g;

/** Read a marked text, or several (`//- /path`). */
export function fixture(marked: string, { house = 'halton', kind }: FixtureOptions = {}): FeatureFixture {
  const resolver = new ConfigResolver({ files: nodeFiles, folder: '/', house });
  const documents = new Map<string, FeatureDocument>();
  let asked: FeatureDocument | null = null;
  let selection = { start: -1, end: -1 };
  for (const { path, text: withMarks } of filesOf(marked)) {
    const marks = [...withMarks.matchAll(MARK)];
    const text = withMarks.replace(MARK, '');
    const document = new OpenDocument({ uri: `file://${path}`, path }, text, 1, () => ({
      kind: kind ?? kindOfPath(path) ?? detectKind(text),
      settings: resolver.resolve(path, text).settings,
    }));
    documents.set(path, document);
    const places = marks.map((mark, index) => mark.index - 2 * index);
    if (marks.length > 0) {
      assert.equal(asked, null, 'one file at most has marks');
      asked = document;
      selection = { start: places[0] ?? -1, end: places.at(-1) ?? -1 };
    }
  }
  const document = asked ?? documents.values().next().value;
  assert.ok(document, 'a fixture has a document');
  return { document, cursor: selection.start, selection, documents, workspace: workspaceOf(documents) };
}

function filesOf(marked: string): { path: string; text: string }[] {
  if (!marked.startsWith('//- ')) return [{ path: '/reports/a.report', text: marked }];
  return marked
    .split(/^\/\/- /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { path: part.slice(0, end).trim(), text: part.slice(end + 1) };
    });
}

function workspaceOf(documents: ReadonlyMap<string, FeatureDocument>): FeatureWorkspace {
  const byUri = new Map([...documents.values()].map((document) => [document.uri, document]));
  const entry = (uri: string): DocumentEntry | undefined => {
    const document = byUri.get(uri);
    return document && entryOf(document, document.model);
  };
  const trail = new Trail({
    resolve: nodeFiles.resolve,
    find: (path) => (kindOfPath(path) === null ? 'other' : 'missing'),
  });
  for (const [path, { uri, model }] of documents) trail.set({ path, uri, facts: factsOf(model) });
  return {
    trail,
    entries: () => [...byUri.keys()].flatMap((uri) => entry(uri) ?? []),
    entry,
    document: (uri) => byUri.get(uri) ?? null,
    resolve: (from, path) => `file://${nodeFiles.resolve(from.path ?? '/', path)}`,
  };
}

/** The text after edits, which must not overlap. */
export function applied(
  text: string,
  edits: readonly { start: number; end: number; text: string }[],
): string {
  let result = text;
  for (const edit of [...edits].sort((a, b) => b.start - a.start || b.end - a.end)) {
    assert.ok(edit.start <= edit.end && edit.end <= text.length, 'edits are inside the text');
    result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
  }
  return result;
}
