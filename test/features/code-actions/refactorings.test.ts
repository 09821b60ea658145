import { strict as assert } from 'node:assert';
import { checkAction, titlesAt } from './check-action.ts';

const HEAD = '1.0 RISK ANALYSIS\n\n';

describe('code actions: acronyms', () => {
  for (const [title, before, after] of [
    [
      'Write out IFA everywhere',
      '1.1 An independent fostering agency (IFA) costs more. IFA$0 staff and an\nIFA manager left.\n',
      '1.1 An independent fostering agency costs more. Independent fostering agency staff and an\nindependent fostering agency manager left.\n',
    ],
    [
      'Define IFA at its first use',
      '1.1 An IFA$0 costs more. The plan is by an independent fostering agency (IFA) in Hull.\n',
      '1.1 An independent fostering agency (IFA) costs more. The plan is by an IFA in Hull.\n',
    ],
    [
      'Write out SLA here',
      '1.1 The service level agreements (SLAs) end. All SL$0As do.\n',
      '1.1 The service level agreements (SLAs) end. All service level agreements do.\n',
    ],
  ] as const) {
    it(title, () => checkAction(HEAD + before, title, HEAD + after));
  }

  it('nobody but the author makes a plural', () => {
    assert.deepEqual(
      titlesAt(`${HEAD}1.1 An independent fostering agency (IFA) costs more. All IFA$0s do.\n`).filter(
        (title) => title.startsWith('Write'),
      ),
      [],
    );
  });
});

describe('code actions: extract appendix', () => {
  it('a table under its own title', () => {
    checkAction(
      `${HEAD}1.1 The costs are as follows.\n\n$[Table 1: Costs\n\n| A | B |\n| --- | --- |\n| 1 | 2 |$]\n\n1.2 See Table 1 and paragraph 1.1.\n`,
      'Move into an appendix',
      `${HEAD}1.1 The costs are as follows.\n\n1.2 The table is in Appendix 1.\n\n1.3 See Table 1 and paragraph 1.1.\n\nAPPENDIX 1: Costs\n\nTable 1: Costs\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n`,
    );
  });

  it('sub-sections, which stay headings without their numbers', () => {
    checkAction(
      `${HEAD}$[1.1 **Fire**\n\nThere are alarms.\n\n1.2 **Flood**\n\nThere is a wall.$]\n\n1.3 **Theft**\n\nSee section 1.\n`,
      'Move into an appendix',
      `${HEAD}1.1 The details are set out in Appendix 1.\n\n1.2 **Theft**\n\nSee section 1.\n\nAPPENDIX 1: Fire\n\n**Fire**\n\nThere are alarms.\n\n**Flood**\n\nThere is a wall.\n`,
    );
  });

  it('the next letter or number, and an entry in the list', () => {
    checkAction(
      [
        '1. Background',
        '',
        '$[1.1 The park is old.$] {#old}',
        '',
        '2. Appendices',
        '',
        '- Appendix A: Map',
        '- Appendix B: Costs',
        '',
        '3. Background papers',
        '',
        '3.1 None; see [the park](#old).',
        '',
      ].join('\n'),
      'Move into an appendix',
      [
        '1. Background',
        '',
        '1.1 The details are set out in Appendix C.',
        '',
        '2. Appendices',
        '',
        '- Appendix A: Map',
        '- Appendix B: Costs',
        '- Appendix C: Background',
        '',
        '3. Background papers',
        '',
        '3.1 None; see [the park](#old).',
        '',
        'Appendix C: Background',
        '',
        'The park is old. {#old}',
        '',
      ].join('\n'),
      { house: 'england' },
    );
  });

  for (const [what, text, expected] of [
    [
      'not what a reference names together with what stays',
      `${HEAD}1.1 See paragraphs 1.2 and 1.3.\n\n$[1.2 A.$]\n\n1.3 B.\n`,
      [
        'Move into an appendix (no: “paragraphs 1.2 and 1.3” names text that would stay and text that would move)',
      ],
    ],
    ['not recommendations', '1.0 RECOMMENDATION: That Members:\n\n$[i) note the report.$]\n', []],
    ['not a cursor', `${HEAD}1.1 A.$0\n`, []],
    ['not two sections', `$[${HEAD}1.1 A.\n\n2.0 LEGAL\n\n2.1 B.$]\n`, []],
  ] as const) {
    it(what, () => {
      assert.deepEqual(
        titlesAt(text).filter((title) => title.includes('appendix')),
        expected,
      );
    });
  }
});

describe('code actions: suppressions', () => {
  for (const [what, title, before, after] of [
    [
      'a list item',
      'Ignore “american-spelling” here, with a reason',
      `${HEAD}- one\n- the color$0 fades\n`,
      `${HEAD}- one\n// rapporteur-ignore-next-line american-spelling: \n- the color fades\n`,
    ],
    [
      'the document, below the note that names its house',
      'Ignore “american-spelling” in this document, with a reason',
      `// house: halton\n${HEAD}1.1 The\ncolor$0 fades.\n`,
      `// house: halton\n// rapporteur-ignore american-spelling: \n${HEAD}1.1 The\ncolor fades.\n`,
    ],
    [
      'the document, beside what is suppressed already',
      'Ignore “american-spelling” in this document, with a reason',
      `// About parks.\n\n// rapporteur-ignore jargon: quoted\n\n${HEAD}1.1 The color$0 fades.\n`,
      `// About parks.\n\n// rapporteur-ignore jargon: quoted\n// rapporteur-ignore american-spelling: \n\n${HEAD}1.1 The color fades.\n`,
    ],
  ] as const) {
    it(what, () => checkAction(before, title, after));
  }

  it('no note in the middle of a paragraph', () => {
    const [, here] = titlesAt(`${HEAD}1.1 The\ncolor$0 fades.\n`);
    assert.equal(
      here,
      'Ignore “american-spelling” here, with a reason (no: A note cannot stand in the middle of a paragraph or table)',
    );
  });

  it('with a reason the rule is silent', () => {
    const text = `${HEAD}// rapporteur-ignore-next-line american-spelling: the name of a shop\n1.1 The color$0 fades.\n`;
    assert.ok(!titlesAt(text).some((title) => title.includes('american-spelling')));
  });
});

describe('code action: organize sections', () => {
  it('only where a house lays the order down', () => {
    const text = '1. Legal implications$0\n\n1.1 A.\n\n2. Purpose\n\n2.1 B.\n';
    assert.ok(!titlesAt(text, { house: 'england' }).includes('Sort the sections and renumber'));
    assert.ok(
      titlesAt(text.replace('Legal', 'Policy').replace('Purpose', 'Purpose of the report')).includes(
        'Sort the sections and renumber',
      ),
    );
  });

  it('several at once; a section of the author’s own stays', () => {
    checkAction(
      [
        '1.0 CLIMATE CHANGE IMPLICATIONS$0',
        '',
        '1.1 See paragraphs 3.1 and 2.1.',
        '',
        '2.0 OUR OWN SECTION',
        '',
        '2.1 It stays.',
        '',
        '3.0 FINANCIAL IMPLICATIONS',
        '',
        '3.1 A.',
        '',
        '4.0 POLICY IMPLICATIONS',
        '',
        '4.1 B.',
        '',
      ].join('\n'),
      'Sort the sections and renumber',
      [
        '1.0 OUR OWN SECTION',
        '',
        '1.1 It stays.',
        '',
        '2.0 POLICY IMPLICATIONS',
        '',
        '2.1 B.',
        '',
        '3.0 FINANCIAL IMPLICATIONS',
        '',
        '3.1 A.',
        '',
        '4.0 CLIMATE CHANGE IMPLICATIONS',
        '',
        '4.1 See paragraphs 3.1 and 1.1.',
        '',
      ].join('\n'),
    );
  });

  it('a document in order is renumbered', () => {
    checkAction(
      `${HEAD}1.1 A$0.\n\n1.3 See paragraph 1.3.\n`,
      'Renumber',
      `${HEAD}1.1 A.\n\n1.2 See paragraph 1.2.\n`,
    );
  });
});
