import { strict as assert } from 'node:assert';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fixAll } from '../../../server/src/features/code-actions/fix-all.ts';
import { codeActions } from '../../../server/src/features/code-actions/index.ts';
import { fixDocument } from '../../../server/src/lint/fix.ts';
import { lintText } from '../../../server/src/lint/lint-text.ts';
import { applied, fixture } from '../fixture.ts';
import { checkAction, editsOf, titlesAt } from './check-action.ts';

const SAMPLES = fileURLToPath(new URL('../../../samples/', import.meta.url));

describe('code actions: fixes', () => {
  it('one renumbering is offered once, for all that it mends', () => {
    const { document, selection, workspace } = fixture(
      '1.0 PURPOSE OF THE REPORT\n\n$[1.2 To report.\n\n1.4 To ask.$]\n',
    );
    const offered = codeActions(
      { document, range: selection, workspace },
      { only: ['quickfix'], trigger: 'invoked' },
    ).filter(({ offer }) => offer.title === 'Renumber, references following');
    assert.equal(offered.length, 1);
    assert.equal(offered[0]?.offer.isPreferred, true);
    assert.equal(offered[0]?.offer.findings?.length, 2);
  });

  it('a fix that touches words is not preferred', () => {
    const { document, selection, workspace } = fixture('1.0 RISK ANALYSIS\n\n1.1 The color$0 fades.\n');
    const [first] = codeActions(
      { document, range: selection, workspace },
      { only: ['quickfix'], trigger: 'automatic' },
    );
    assert.equal(first?.offer.findings?.[0]?.rule, 'american-spelling');
    assert.equal(first?.offer.isPreferred, undefined);
  });

  it('a section that moves to its place takes the number of the place', () => {
    checkAction(
      [
        '1.0 RISK ANALYSIS$0',
        '',
        '1.1 See section 3.',
        '',
        '2.0 POLICY IMPLICATIONS',
        '',
        '2.1 See paragraph 1.1.',
        '',
        '3.0 FINANCIAL IMPLICATIONS',
        '',
        '3.1 None.',
        '',
      ].join('\n'),
      'Move “RISK ANALYSIS” to its place',
      [
        '1.0 POLICY IMPLICATIONS',
        '',
        '1.1 See paragraph 3.1.',
        '',
        '2.0 FINANCIAL IMPLICATIONS',
        '',
        '2.1 None.',
        '',
        '3.0 RISK ANALYSIS',
        '',
        '3.1 See section 2.',
        '',
      ].join('\n'),
    );
  });

  it('all of one rule, and nothing else', () => {
    checkAction(
      '1.0 RISK ANALYSIS\n\n1.1 The color$0 of  snow.\n\n1.2 The color of rain.\n',
      'Fix all of “american-spelling” in this document',
      '1.0 RISK ANALYSIS\n\n1.1 The colour of  snow.\n\n1.2 The colour of rain.\n',
    );
  });

  it('in the workspace only what is safe, and nothing that is suppressed', () => {
    checkAction(
      [
        '//- /a.report',
        '1.0 RISK ANALYSIS',
        '',
        '1.1 The color $0 of snow.',
        '//- /b.report',
        '// rapporteur-ignore stray-space: it is a poem',
        '1.0 RISK ANALYSIS',
        '',
        '1.1 The color  of snow.',
        '//- /c.report',
        '1.0 RISK ANALYSIS',
        '',
        '1.1 The color  of snow.',
        '',
      ].join('\n'),
      'Fix all of “stray-space” in the workspace',
      [
        '//- /a.report',
        '1.0 RISK ANALYSIS',
        '',
        '1.1 The color of snow.',
        '//- /b.report',
        '// rapporteur-ignore stray-space: it is a poem',
        '1.0 RISK ANALYSIS',
        '',
        '1.1 The color  of snow.',
        '//- /c.report',
        '1.0 RISK ANALYSIS',
        '',
        '1.1 The color of snow.',
        '',
      ].join('\n'),
    );
    const unsafe = titlesAt(
      '//- /a.report\n1.0 RISK ANALYSIS\n\n1.1 The color$0.\n//- /b.report\n1.1 The color.\n',
    );
    assert.deepEqual(
      unsafe.filter((title) => title.includes('workspace')),
      [],
    );
  });

  it('fixing all comes to what the command line makes of a document', () => {
    let fixed = 0;
    for (const path of globSync('*/*.report', { cwd: SAMPLES })) {
      const { document, workspace } = fixture(untidy(readFileSync(SAMPLES + path, 'utf8')));
      const { kind, settings, text } = document;
      const expected = fixDocument(text, (asked) => lintText(asked, kind, settings), 'safe-only');
      const context = { document, range: { start: 0, end: 0 }, workspace };
      for (const offer of fixAll.offers(context)) {
        const edits = editsOf(context, { action: fixAll, offer })?.documents[0]?.edits ?? [];
        assert.equal(applied(text, edits), expected.text, path);
        const replaced = edits.reduce((sum, { start, end }) => sum + end - start, 0);
        assert.ok(replaced < text.length / 4, `${path}: most of the text is left alone`);
        fixed += 1;
      }
    }
    assert.ok(fixed > 10);
  });
});

/** Blanks doubled and numbers skipped, so that there is something to mend in more than one pass. */
function untidy(text: string): string {
  return text.replaceAll(', and', ' ,  and').replaceAll('\n3.2 ', '\n3.7 ').replaceAll('DATE:', 'DATE');
}
