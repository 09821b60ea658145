import { strict as assert } from 'node:assert';
import { prepareRename, rename } from '../../server/src/features/rename.ts';
import { applied, type FixtureOptions, fixture } from './fixture.ts';

/** The document after the rename, the part that was offered in between as `old`; or the words of a refusal. */
function check(
  marked: string,
  old: string | null,
  name: string,
  expected: string | RegExp,
  options: FixtureOptions = {},
): void {
  const { document, cursor, workspace, documents } = fixture(marked, options);
  const offered = prepareRename(document, cursor);
  if (old !== null) assert.equal(offered && 'placeholder' in offered && offered.placeholder, old);
  const result = rename(document, workspace, cursor, name);
  assert.ok(result);
  if ('refusal' in result || expected instanceof RegExp) {
    assert.match('refusal' in result ? result.refusal : '', expected instanceof RegExp ? expected : /^$/);
    return;
  }
  const after = [...documents.values()].map(({ uri, text }) =>
    applied(
      text,
      result.filter((each) => each.uri === uri).flatMap(({ edits }) => edits),
    ),
  );
  assert.equal(after.join('----\n'), expected);
}

function checkRefused(marked: string, expected: RegExp, options: FixtureOptions = {}): void {
  const { document, cursor } = fixture(marked, options);
  const offered = prepareRename(document, cursor);
  assert.match(offered && 'refusal' in offered ? offered.refusal : 'not refused', expected);
}

describe('rename a label', () => {
  const text =
    '1.0 RISK ANALYSIS\n\n1.1 Posts.  {#po$0sts}\n\n1.2 See [posts](#posts) and [others](#posters).\n';

  it('renames all its places and nothing else', () => {
    check(text, 'posts', 'staff', text.replace('{#po$0sts}', '{#staff}').replace('(#posts)', '(#staff)'));
    check(text, 'posts', '{#staff}', text.replace('{#po$0sts}', '{#staff}').replace('(#posts)', '(#staff)'));
  });

  it('renames from a reference', () => {
    check(
      '1.0 RISKS\n\n1.1 Posts. {#a}\n\n1.2 See [it](#$0a).\n',
      'a',
      'b',
      '1.0 RISKS\n\n1.1 Posts. {#b}\n\n1.2 See [it](#b).\n',
    );
  });

  it('renames links of other documents', () => {
    check(
      '//- /r/a.report\n1.0 RISKS\n\n1.1 Posts. {#po$0sts}\n//- /r/b.report\n1.0 RISKS\n\n1.1 [See](a.report#posts), [not](c.report#posts).\n',
      'posts',
      'staff',
      '1.0 RISKS\n\n1.1 Posts. {#staff}\n----\n1.0 RISKS\n\n1.1 [See](a.report#staff), [not](c.report#posts).\n',
    );
  });

  it('refuses what would be no label, and one that is taken', () => {
    check(text, 'posts', 'two words', /without spaces/);
    check(text, 'posts', '', /begins with a letter/);
    check(text, 'posts', '1st', /begins with a letter/);
    check('1.0 RISKS\n\n1.1 A. {#a$0}\n\n1.2 B. {#b}\n', 'a', 'b', /\{#b\} is taken/);
  });
});

describe('rename a term', () => {
  it('renames the definition and every whole word', () => {
    check(
      '1.0 RISKS\n\n1.1 The Department for Education (DfE) pays. DfE’s grant, D$0fE money, not DfEx.\n',
      'DfE',
      'DfEd',
      /at least two capitals|^$/,
    );
    check(
      '1.0 RISKS\n\n1.1 The Department for Education (DfE) pays. DfE’s grant, D$0fE money, not DfEx.\n',
      'DfE',
      'DEFRA',
      '1.0 RISKS\n\n1.1 The Department for Education (DEFRA) pays. DEFRA’s grant, DEFRA money, not DfEx.\n',
    );
  });

  it('refuses what is no acronym, and one that is defined', () => {
    const text = '1.0 RISKS\n\n1.1 Department for Education (D$0fE) and Policy Board (PB).\n';
    check(text, 'DfE', 'the department', /two capitals and no spaces/);
    check(text, 'DfE', 'PB', /defined in this document already/);
  });

  it('renames a quoted term', () => {
    check(
      '1.0 RISKS\n\n1.1 The Local Plan 2030 (“the Plan”) says. The P$0lan is old, and the Plan is long.\n',
      null,
      'the Strategy',
      '1.0 RISKS\n\n1.1 The Local Plan 2030 (“the Strategy”) says. The Strategy is old, and the Strategy is long.\n',
    );
  });
});

describe('rename an appendix', () => {
  const text =
    '1.0 RISK ANALYSIS\n\n1.1 See Appendix $0A and Appendices A and B.\n\n2.0 APPENDICES\n\nAppendix A: Plan\nFILE: a.pdf\n\nAppendix B: Costs\n\nAPPENDIX A: PLAN\n\nA plan.\n';

  it('renames entry, heading and references', () => {
    const options = { house: 'england' };
    check(text, 'A', 'c', text.replace('$0', '').replace(/(appendix |appendices )A\b/gi, '$1C'), options);
    check(
      text,
      'A',
      'Appendix C',
      text.replace('$0', '').replace(/(appendix |appendices )A\b/gi, '$1C'),
      options,
    );
  });

  it('refuses one that is there, and what is no label', () => {
    check(text, 'A', 'B', /already/, { house: 'england' });
    check(text, 'A', 'Plan of the site', /letter or a number/, { house: 'england' });
    check(text, 'A', '', /letter or a number/, { house: 'england' });
  });
});

describe('rename a section title', () => {
  it('renames a title that the house does not lay down', () => {
    check(
      '1.0 PARKS$0 AND POOLS\n\n1.1 All open.\n',
      'PARKS AND POOLS',
      'PARKS',
      '1.0 PARKS\n\n1.1 All open.\n',
    );
    check('1. Risk$0s\n\n1.1 None.\n', 'Risks', 'Dangers', '1. Dangers\n\n1.1 None.\n', { house: 'england' });
  });

  it('refuses a title of the house, a number, and what would be no title', () => {
    checkRefused('1.0 RISK AN$0ALYSIS\n\n1.1 None.\n', /is a title of the house Halton/);
    checkRefused('1$0.0 PARKS\n\n1.1 Open.\n', /follow from the order/);
    check('1.0 PAR$0KS\n\n1.1 Open.\n', 'PARKS', ' ', /some words on one line/);
    check(
      'BACKGROUND\n\nOne.\n\nPAR$0KS\n\nOpen.\n',
      'PARKS',
      'parks and, well; others.',
      /in capitals too/,
      { house: 'england' },
    );
  });
});

describe('rename anything else', () => {
  it('says what to do instead', () => {
    checkRefused('1.0 RISK ANALYSIS\n\n1.1 One.\n\n1.2 See paragraph $01.1.\n', /renumber the document/);
    checkRefused('1.0 RISK ANALYSIS\n\n1$0.1 One.\n', /renumber the document/);
    checkRefused('SUBJ$0ECT: Halls\n', /Apply house/);
    checkRefused('1.0 RISK ANALYSIS\n\n1.1 See [map](maps/$0w.pdf).\n', /Rename the file itself/);
  });

  it('is silent in plain text', () => {
    const { document, cursor, workspace } = fixture('1.0 RISK ANALYSIS\n\n1.1 Plain$0 words.\n');
    assert.equal(prepareRename(document, cursor), null);
    assert.equal(rename(document, workspace, cursor, 'x'), null);
  });
});
