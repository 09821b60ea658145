/** Everything that is offered anywhere in the samples is done, and what it leaves behind looked at. */
import { strict as assert } from 'node:assert';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codeActions, type OfferedAction } from '../../../server/src/features/code-actions/index.ts';
import type { FeatureDocument } from '../../../server/src/features/document.ts';
import { ownTargets } from '../../../server/src/features/follow-references.ts';
import type { Range } from '../../../server/src/lint/finding.ts';
import { buildModel } from '../../../server/src/model/build.ts';
import type { DocumentModel } from '../../../server/src/model/types.ts';
import { applied, type FeatureFixture, fixture } from '../fixture.ts';
import { editsOf } from './check-action.ts';

const FOLDER = fileURLToPath(new URL('../../../samples/', import.meta.url));
const HOUSES = ['halton', 'wirral', 'windsor-maidenhead', 'england'];
const PATHS = globSync('*/*.{report,minutes}', { cwd: FOLDER }).map((path) => path.replaceAll('\\', '/'));

/** What changes only where things stand and how they are numbered. */
const KEEPING_WORDS = new Set(['move-block', 'organize-sections']);
const WORD = /\p{L}{2,}/gu;

describe('code actions: samples', () => {
  for (const path of PATHS.sort()) {
    it(path, () => {
      const house = HOUSES.find((id) => path.startsWith(`${id}/`)) ?? 'england';
      const asked = fixture(readFileSync(FOLDER + path, 'utf8'), { house });
      let count = 0;
      for (const { range, offered } of everythingOffered(asked)) {
        checkOutcome(asked, range, offered);
        count += 1;
      }
      assert.ok(count > 5, 'something is offered');
    });
  }
});

/** Each action once, at paragraphs, list items and headings, the cursor at their beginning or all of them selected. */
function everythingOffered({
  document,
  workspace,
}: FeatureFixture): { range: Range; offered: OfferedAction }[] {
  const seen = new Set<string>();
  const found: { range: Range; offered: OfferedAction }[] = [];
  const { prose, allSections, tables, references } = document.model;
  const whole = [...prose.map(({ owner }) => owner), ...allSections, ...tables];
  const ranges = [
    ...whole.flatMap(({ start, end }) => [
      { start, end: start },
      { start, end },
    ]),
    ...references.map(({ start }) => ({ start, end: start })),
    ...document.findings.map(({ start }) => ({ start, end: start })),
  ];
  for (const range of ranges) {
    for (const offered of codeActions({ document, range, workspace }, { only: null, trigger: 'invoked' })) {
      const { action, offer } = offered;
      const key = `${action.id} ${offer.argument}`;
      if (offer.disabled !== undefined || seen.has(key)) continue;
      seen.add(key);
      found.push({ range, offered });
    }
  }
  return found;
}

function checkOutcome({ document, workspace }: FeatureFixture, range: Range, offered: OfferedAction): void {
  const { action, offer } = offered;
  const name = `${offer.title} (${action.id} ${offer.argument})`;
  const edit = editsOf({ document, range, workspace }, offered);
  // Whether a reference would come to mean something else is seen only by trying.
  if (!edit) return assert.match(action.id, /^(?:move-block|extract-appendix|organize-sections)$/, name);
  const edits = edit.documents.flatMap((each) => each.edits);
  for (const [index, { start }] of edits.entries()) {
    assert.ok(
      edits.every((other, at) => at <= index || other.start >= start),
      `${name}: in order`,
    );
    assert.ok((edits[index - 1]?.end ?? 0) <= start, `${name}: apart`);
  }
  const after = modelAfter(document, applied(document.text, edits));
  assert.ok(dangling(after) <= dangling(document.model), `${name}: leaves no reference without its target`);
  if (KEEPING_WORDS.has(action.id)) assert.deepEqual(wordsOf(after), wordsOf(document.model), name);
}

function modelAfter({ kind, settings }: FeatureDocument, text: string): DocumentModel {
  return buildModel(text, kind, settings.house);
}

/** References of the document's own that mean nothing. */
function dangling(model: DocumentModel): number {
  const own = ownTargets(model);
  const all = model.references.flatMap(({ kind, targets }) => (kind === 'minute' ? [] : targets));
  return all.filter((target) => target.target === null || !own.has(target)).length;
}

function wordsOf({ source }: DocumentModel): string[] {
  return (source.match(WORD) ?? []).sort();
}
