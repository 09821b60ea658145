import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { hintDetail, inlayHints } from '../../server/src/features/inlay-hints.ts';
import { anything, fragments } from '../grammar/arbitraries.ts';
import { trials } from '../properties.ts';
import { type FixtureOptions, fixture } from './fixture.ts';

/** The text of a report with its hints in it, as `⟦…⟧`, the blank that an editor puts beside them too. */
function check(text: string, expected: string, options?: FixtureOptions): void {
  const { document, selection } = fixture(text, options);
  const hints = inlayHints(document, selection.start < 0 ? undefined : selection);
  let shown = document.text;
  for (const { at, label, blank } of [...hints].reverse()) {
    const hint = blank === 'before' ? ` ⟦${label}⟧` : `⟦${label}⟧ `;
    shown = shown.slice(0, at) + hint + shown.slice(at);
  }
  assert.equal(shown, expected);
}

/** What the only hint of a report says on a closer look, and where it leads. */
function checkDetail(text: string, expected: { text: string; place: string | null }): void {
  const { document } = fixture(text);
  const [hint, ...others] = inlayHints(document);
  assert.ok(hint && others.length === 0, 'one hint');
  const detail = hintDetail(document, hint);
  const place = detail?.place ? document.text.slice(detail.place.start, detail.place.end) : null;
  assert.deepEqual({ text: detail?.text, place }, expected);
}

const DEFINED = '1.0 RISK\n\n1.1 The Adult Service Plan (ASP) and the ASP.\n';

describe('inlay hints', () => {
  it('expand acronyms at their first use in another section', () => {
    check(
      `${DEFINED}\n2.0 OPTIONS\n\n2.1 The ASP’s cost and the ASP.\n\n2.2 ASPs.\n\n3.0 OTHER\n\n- Two ASPs\n`,
      `${DEFINED}\n2.0 OPTIONS\n\n2.1 The ASP’s ⟦Adult Service Plan⟧ cost and the ASP.\n\n2.2 ASPs.\n\n3.0 OTHER\n\n- Two ASPs ⟦Adult Service Plan⟧\n`,
    );
  });

  it('expand them where the definition comes too late, and not in titles and tables', () => {
    check(
      '1.0 THE ASP\n\n1.1 The ASP is new.\n\n| ASP |\n| --- |\n\n1.2 An Adult Service Plan (ASP) is an ASP.\n',
      '1.0 THE ASP\n\n1.1 The ASP ⟦Adult Service Plan⟧ is new.\n\n| ASP |\n| --- |\n\n1.2 An Adult Service Plan (ASP) is an ASP.\n',
    );
  });

  it('expand nothing whose words are not known', () => {
    check(
      '1.0 RISK\n\n1.1 It (XYZ) is.\n\n2.0 MORE\n\n2.1 XYZ.\n',
      '1.0 RISK\n\n1.1 It (XYZ) is.\n\n2.0 MORE\n\n2.1 XYZ.\n',
    );
  });

  it('say what is referred to', () => {
    check(
      [
        '1.0 RISK',
        '',
        '1.1 See paragraphs 1.2 and 9.9, section 2 and [this](#roof).',
        '',
        '1.2 The **roof** of the swimming pool at Marsh End leaks in every storm. {#roof}',
        '',
        '2.0 OPTIONS',
        '',
      ].join('\n'),
      [
        '1.0 RISK',
        '',
        '1.1 See paragraphs 1.2 ⟦The roof of the swimming pool at Marsh …⟧ and 9.9, section 2 ⟦OPTIONS⟧ and ' +
          '[this](#roof) ⟦The roof of the swimming pool at Marsh …⟧.',
        '',
        '1.2 The **roof** of the swimming pool at Marsh End leaks in every storm. {#roof}',
        '',
        '2.0 OPTIONS',
        '',
      ].join('\n'),
    );
  });

  it('say the title of an appendix as its heading has it', () => {
    const text = (title: string) =>
      `1.0 BACKGROUND\n\nSee Appendix 1${title}.\n\nAPPENDICES\n\nAppendix 1${title} is exempt.\n\n2.0 RISK\n\nAPPENDIX 1: Offers\n\nSeven.\n`;
    check(text(''), text(' ⟦Offers⟧'), { house: 'wirral' });
  });

  it('say nothing that the author says', () => {
    const text = '1.0 RISK\n\n1.1 See section 2 (Options), and paragraph 1.1.\n\n2.0 OPTIONS\n';
    check(text, text);
  });

  it('number headings that leave it to the machine', () => {
    check('1.0 RISK\n\n## Options\n\n### Parks\n', '1.0 RISK\n\n## ⟦2.0⟧ Options\n\n### Parks\n');
    check('## Risk\n\n## Options\n', '## ⟦1.⟧ Risk\n\n## ⟦2.⟧ Options\n', { house: 'england' });
  });

  it('of a range are those in it', () => {
    check('## Risk\n$[\n## Options\n$]\n## Other\n', '## Risk\n\n## ⟦2.0⟧ Options\n\n## Other\n');
    check(
      `${DEFINED}\n2.0 OPTIONS\n\n2.1 The ASP.\n\n$[2.2 The ASP.$]\n`,
      `${DEFINED}\n2.0 OPTIONS\n\n2.1 The ASP.\n\n2.2 The ASP.\n`,
    );
  });

  it('say more on a closer look', () => {
    checkDetail(`${DEFINED}\n2.0 OPTIONS\n\n2.1 The ASP.\n`, {
      text: 'ASP: Adult Service Plan, defined in paragraph 1.1',
      place: '(ASP)',
    });
    checkDetail('1.0 RISK\n\n1.1 See paragraph 1.2.\n\n1.2 The roof leaks.\n', {
      text: 'Paragraph 1.2\n\nThe roof leaks.',
      place: '1.2 The roof leaks.',
    });
    checkDetail('1.0 RISK\n\n1.1 See [this](#roof).\n\n1.2 The roof leaks. {#roof}\n', {
      text: 'Paragraph 1.2\n\nThe roof leaks.',
      place: '1.2 The roof leaks. {#roof}',
    });
    checkDetail('## Risk\n', {
      text: 'Formatting gives this heading its number, as Halton Borough Council has it.',
      place: null,
    });
  });

  it('say nothing of what is gone', () => {
    const { document } = fixture('1.0 RISK\n');
    for (const kind of ['acronym', 'reference', 'number'] as const) {
      assert.equal(hintDetail(document, { kind, at: 4 }), null);
    }
  });

  it('stand inside the text, have words and say more, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fragments, anything), (source) => {
        const { document } = fixture(source.replaceAll('$', ''));
        for (const hint of inlayHints(document)) {
          assert.ok(0 <= hint.at && hint.at <= document.text.length, JSON.stringify(hint));
          assert.notEqual(hint.label.trim(), '', JSON.stringify(hint));
          assert.ok(hintDetail(document, hint), JSON.stringify(hint));
        }
      }),
      trials(500),
    );
  });

  it('of a range are among those of the whole, whatever the text', () => {
    fc.assert(
      fc.property(fragments, fc.nat(), fc.nat(), (source, from, length) => {
        const { document } = fixture(source.replaceAll('$', ''));
        const start = from % (document.text.length + 1);
        const end = Math.min(document.text.length, start + (length % 60));
        assert.deepEqual(
          inlayHints(document, { start, end }),
          inlayHints(document).filter(({ at }) => start <= at && at <= end),
        );
      }),
      trials(500),
    );
  });
});
