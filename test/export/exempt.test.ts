import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { ExemptMode } from '../../server/src/export/html/body.ts';
import { renderPage } from '../../server/src/export/html/page.ts';
import { exemptParts, unmarkedClaims } from '../../server/src/export/public-parts.ts';
import type { DocumentKind } from '../../server/src/house/types.ts';
import { trials } from '../properties.ts';
import { mainOf, modelOf, pageOf, wordsOf } from './pages.ts';

/** Which of the words `SECRET` and `OPEN…` a public page of a text has, in whatever case. */
function check(
  lines: readonly string[],
  expected: readonly string[],
  kind: DocumentKind,
  houseId = 'england',
): void {
  const page = renderPage(modelOf(lines.join('\n\n'), houseId, kind), 'public');
  const words = page.toLowerCase().match(/\b(?:secret|open)\w*/g);
  assert.deepEqual(
    [...new Set(words)].sort(),
    [...new Set(expected.map((word) => word.toLowerCase()))].sort(),
  );
}

describe('exempt parts', () => {
  const cases: [what: string, lines: string[], expected: string[]][] = [
    [
      'a section with its sub-sections',
      [
        '1.0 POLICY IMPLICATIONS',
        'EXEMPT: paragraph 3',
        'Secret.',
        '1.1 **Secret**',
        'Secret.',
        '2.0 OPENED',
      ],
      ['OPENED'],
    ],
    [
      'a sub-section alone',
      ['1.0 OPENED', '1.1 **Secret**', 'EXEMPT: paragraph 3', 'Secret.', '1.2 **Opening**', 'Open.'],
      ['OPENED', 'Open', 'Opening'],
    ],
    ['a mark anywhere in a section', ['1.0 SECRET', 'Secret.', 'EXEMPT: paragraph 3', 'Secret.'], []],
    ['a mark in small letters', ['1.0 SECRET', 'Exempt: paragraph 3', 'Secret.', '2.0 OPENED'], ['OPENED']],
    ['a mark before the first heading', ['1.1 Secret.', 'EXEMPT: paragraph 3', '2.0 SECRET'], []],
    ['a mark in the front block', ['SUBJECT: Secret', 'EXEMPT: paragraph 3', '1.0 SECRET'], []],
    ['a classification', ['CLASSIFICATION: Not for publication', 'SUBJECT: Secret', '1.0 SECRET'], []],
    [
      'an appendix with its title, file, label, table and numbered sections',
      [
        '1.0 OPENED',
        'APPENDIX A: Secret {#secret}\nEXEMPT: paragraph 3\nFILE: secret.pdf',
        'Table 1: Secret\n\n| Secret |\n| --- |\n| Secret |',
        '1.0 SECRET',
        '1.1 Secret.',
        '## Secret',
        'APPENDIX B: Open',
      ],
      ['OPENED', 'Open'],
    ],
    [
      'an annex without a label, with its numbered sections',
      ['1.0 OPENED', 'ANNEX', 'EXEMPT: paragraph 3', 'Secret.', '1.0 SECRET', 'Secret.'],
      ['OPENED'],
    ],
    [
      'the part behind a divider, to the next',
      [
        'PART I',
        '1.0 OPENED',
        '1.1 Open.',
        'PART II',
        'EXEMPT: paragraph 3',
        '2.0 SECRET',
        '2.1 Secret.',
        'APPENDIX A: Secret',
        'PART III',
        '3.0 OPENING',
      ],
      ['OPENED', 'OPENING', 'Open'],
    ],
    [
      'an appendix in the middle, to the next section of the report',
      ['1.0 OPENED', 'APPENDIX A: Secret', 'EXEMPT: paragraph 3', 'Secret.', '2.0 OPENING', 'Open.'],
      ['OPENED', 'OPENING', 'Open'],
    ],
    [
      'what is called by no number',
      ['1.0 OPENED', '## Secret deal', 'EXEMPT: secret', 'Secret.'],
      ['OPENED'],
    ],
    [
      'what a reference leads to',
      [
        '1.0 OPENED',
        'See [it](#hidden) and Appendix A.',
        'APPENDIX A: Secret',
        'EXEMPT: 3',
        'Secret. {#hidden}',
      ],
      ['OPENED'],
    ],
    [
      'what follows it under a short line that is only taken for a sub-heading',
      [
        '## The site',
        '**The offers**',
        'EXEMPT: 3',
        '7.1 Secret.',
        'Secret Board (SB)',
        '7.2 Secret.',
        '**Next steps**',
        '7.3 Opened.',
      ],
      ['Opened'],
    ],
    [
      'no heading that is like the exempt one',
      ['Legal implications', 'EXEMPT: 3', 'Secret.', 'Financial implications', 'Opened.'],
      ['Opened'],
    ],
    [
      'what stands below lines that are less plainly headings',
      [
        '## Opened',
        '## Offers',
        'EXEMPT: 3',
        'Secret.',
        'SECRET HOLDINGS LTD',
        'Secret.',
        '**Financial implications**',
        'Secret.',
        'Legal implications',
        'Secret.',
        '## Open',
      ],
      ['Open', 'Opened'],
    ],
    [
      'a section without a number among those that have one',
      ['1.0 OPENED', '2.0 OFFERS', 'EXEMPT: 3', '2.1 Secret.', 'Risk analysis', 'Secret.', '3.0 OPEN'],
      ['OPEN', 'OPENED'],
    ],
    [
      'titles that are numbered from 1 again, to the next number',
      [
        '1. OPENED',
        '2. OFFERS',
        'EXEMPT: 3',
        '1. SECRET',
        'Secret.',
        '2. SECRET',
        'Secret.',
        '3. SECRET',
        '3. OPEN',
      ],
      ['OPEN', 'OPENED'],
    ],
    [
      'numbered titles under a heading of a report that numbers none',
      ['## Opened', '## Offers', 'EXEMPT: 3', '1. SECRET', 'Secret.', '2. SECRET', '## Open'],
      ['Open', 'Opened'],
    ],
    [
      'no numbered section below a summary without a number',
      ['SUMMARY', 'EXEMPT: 3', 'Secret.', '1.0 OPENED', '2.0 OPEN'],
      ['OPEN', 'OPENED'],
    ],
    [
      'a numbered title among the numbered paragraphs of a sub-section',
      [
        '## The site',
        '**Offers**',
        'EXEMPT: 3',
        '7.1 Secret.',
        '7.2 **Secret**',
        'Secret.',
        '**Opening**',
        'Opened.',
      ],
      ['Opened', 'Opening'],
    ],
    [
      'what follows a sub-sub-section under a guessed sub-heading',
      ['1.0 OPENED', '### Open', '#### Offers', 'EXEMPT: 3', '1.1 Secret.', 'Secret Board', '1.2 Secret.'],
      ['OPENED', 'Open'],
    ],
    [
      'both of two exempt parts, and what follows the second',
      [
        '1.0 OPENED',
        '**Offers**',
        'EXEMPT: 3',
        '1.1 Secret.',
        'Secret board',
        'EXEMPT: 5',
        '1.2 Secret.',
        'Secret committee',
        '1.3 Secret.',
        '**Opening**',
      ],
      ['OPENED', 'Opening'],
    ],
    [
      'the section around a guessed sub-heading with a line below its text',
      ['1.0 OPENED', '2.0 OFFERS', '2.1 Secret.', 'Secret board', '2.2 Secret.', 'EXEMPT: 3', '3.0 OPEN'],
      ['OPEN', 'OPENED'],
    ],
    [
      'also the section that a line stands right above',
      ['1.0 OPENED', '2.0 SECRET', 'Secret.', 'EXEMPT: 3\n3.0 SECRET', 'Secret.', '4.0 OPEN'],
      ['OPEN', 'OPENED'],
    ],
    [
      'the schedules, parts and appendices of an exempt appendix',
      [
        '1.0 OPENED',
        'APPENDIX B: The contract',
        'EXEMPT: 3',
        'SCHEDULE 1: SECRET',
        'PART 1',
        'Secret.',
        'APPENDIX A: Secret',
        'Secret.',
        'APPENDIX 1: Secret',
        'APPENDIX C: Open',
      ],
      ['OPENED', 'Open'],
    ],
    [
      'a schedule of an appendix, to the next appendix',
      ['1.0 OPENED', 'APPENDIX A: Opening', 'SCHEDULE 1: Secret', 'EXEMPT: 3', 'Secret.', 'APPENDIX B: Open'],
      ['OPENED', 'Open', 'Opening'],
    ],
    [
      'appendices that are called exempt in their titles',
      [
        '1.0 OPENED',
        '## Exempt Appendix 1',
        'EXEMPT: 3',
        '1.0 SECRET',
        '2.0 SECRET',
        'Secret.',
        'Appendix 2 (Exempt)',
        'EXEMPT: 3',
        '1.0 SECRET',
        'APPENDIX 3: Open',
      ],
      ['OPENED', 'Open'],
    ],
    [
      'an appendix that the list of appendices calls exempt',
      [
        '1.0 OPENED',
        '## Appendices',
        'Appendix A: Secret',
        'EXEMPT: 3',
        'Appendix B: Secret',
        'APPENDIX A: Secret',
        'Secret.',
        '1.0 SECRET',
        'APPENDIX B: Opening',
        'Open.',
      ],
      ['OPENED', 'Open', 'Opening'],
    ],
    [
      'all appendices of an exempt list',
      ['1.0 OPENED', '## Appendices', 'EXEMPT: 3', '- Appendix A: Secret', 'APPENDIX A: Secret', 'Secret.'],
      ['OPENED'],
    ],
    [
      'a part that is divided off without a dash, and one in a section',
      ['1.0 OPENED', 'PART II EXEMPT ITEMS', 'EXEMPT: 3', '2.0 SECRET', 'PART III OPEN ITEMS', '## Open'],
      ['OPEN', 'OPENED', 'Open'],
    ],
    [
      'a caption and the table that stands apart from it',
      [
        '1.0 OPENED',
        '### Offers',
        'EXEMPT: 3',
        'Table 1: Secret',
        'In thousands.',
        'SECRET LTD',
        '| Secret |\n| --- |\n| Secret |',
        '### Open',
      ],
      ['OPENED', 'Open'],
    ],
  ];
  for (const [what, lines, expected] of cases)
    it(`leave out ${what}`, () => check(lines, expected, 'report'));

  const ofMinutes: typeof cases = [
    [
      'what stands below lines in capitals, in bold and in neither',
      [
        '## 4. Opened',
        '## 5. Depot',
        'EXEMPT: 3',
        'THE SECRET',
        'Secret.',
        '**Secret**',
        'RESOLVED: That secret.',
        'Date of next meeting',
        'Secret.',
        '## 6. Open',
      ],
      ['Open', 'Opened'],
    ],
    [
      'the decision below an exempt minute, to the next item',
      [
        '## 4. Opened',
        'Open.',
        '**Exempt minute**',
        'EXEMPT: 3',
        'Secret.',
        '**Decision**',
        'RESOLVED: That secret.',
        '## 5. Opening',
      ],
      ['Open', 'Opened', 'Opening'],
    ],
    [
      'no decision under a mark of its own',
      ['## 4. Opened', '### Debate', 'EXEMPT: 3', 'Secret.', '### Decision', 'RESOLVED: That it open.'],
      ['Opened', 'open'],
    ],
    [
      'an item with numbers from 1 again',
      ['4. Opened', 'Text.', '5. Depot', 'EXEMPT: 3', 'Secret.', '1. Secret', 'Secret.', '6. Open', 'Text.'],
      ['Open', 'Opened'],
    ],
    [
      'an item that is numbered through the year',
      ['PL/24 Opened', 'Text.', 'PL/25 Depot', 'EXEMPT: 3', 'Secret.', '**Secret**', 'PL/26 Open', 'Text.'],
      ['Open', 'Opened'],
    ],
    [
      'the part behind a divider',
      ['4. Opened', 'Text.', 'PART II', 'EXEMPT: 3', '5. Secret', 'Secret.', '6. Secret', 'Secret.'],
      ['Opened'],
    ],
    [
      'the part behind a divider that is no heading there, with the item it stands in',
      ['4. Opened', 'Text.', '5. Secret', 'Part II', 'EXEMPT: 3', '6. Secret', 'Secret.'],
      ['Opened'],
    ],
  ];
  for (const [what, lines, expected] of ofMinutes)
    it(`of minutes leave out ${what}`, () =>
      check(['MEETING: Planning Committee', 'DATE: 1 May 2026', ...lines], expected, 'minutes'));

  it('are replaced by the paragraph that makes them exempt', () => {
    const text =
      '1.0 RISK ANALYSIS\n\nSee [it](#hidden).\n\nAPPENDIX A: Secret\nEXEMPT: paragraphs 1 and 99\n\nOne. {#hidden}\n';
    const main = mainOf(pageOf(text));
    assert.match(main, /<section class="exempt" id="appendix-a">\n<h2>Appendix A<\/h2>/);
    assert.match(
      main,
      /This part is not for publication by virtue of paragraph 1 of Part 1 of Schedule 12A to the Local Government Act 1972\./,
    );
    assert.match(main, /<li>Paragraph 1: Information relating to any individual\.<\/li>/);
    assert.match(main, /<a href="#appendix-a">it<\/a>/);
  });

  it('say of a whole document which meeting it was for, where the house knows', () => {
    const text = 'REPORT TO: executive board\nDATE: 12 June 2023\nSUBJECT: Secret\nEXEMPT: paragraph 3\n';
    const words = wordsOf(mainOf(pageOf(text)));
    assert.match(words, /Exempt report\s+REPORT TO\s+Executive Board\s+DATE\s+12 June 2023/);
    assert.match(pageOf(text), /<title>Exempt report – Halton Borough Council<\/title>/);
    const other = 'REPORT TO: Secret panel\nDATE: the secret day\nEXEMPT: paragraph 3\n';
    assert.doesNotMatch(pageOf(other), /secret/i);
  });

  it('are there in a full copy, and marked', () => {
    const main = mainOf(pageOf('1.0 RISK ANALYSIS\n\nEXEMPT: paragraph 3\n\nThe offers.\n', 'full'));
    assert.match(main, /^<div class="exempt-notice"><p><strong>Not for publication<\/strong><\/p>/);
    assert.match(main, /<section class="exempt" id="section-1">/);
    assert.match(main, /The offers\./);
  });

  it('are none in most documents', () => {
    for (const mode of ['public', 'full'] satisfies ExemptMode[])
      assert.doesNotMatch(mainOf(pageOf('1.0 RISK ANALYSIS\n\n1.1 None.\n', mode)), /publication/);
    assert.equal(exemptParts(modelOf('CLASSIFICATION: For general release\n')).whole, null);
  });

  it('are replaced once, however many titles without a number they go on under', () => {
    const text =
      '## Open\n\nSee [it](#hidden).\n\n## Offers\n\nEXEMPT: 3\n\nOne.\n\nSECRET LTD\n\nTwo. {#hidden}\n\n1. SECRET\n\nThree.\n\n## Open\n';
    const main = mainOf(pageOf(text, 'public', 'england'));
    assert.deepEqual(main.match(/<h2>.*?<\/h2>/g), [
      '<h2>Open</h2>',
      '<h2>Exempt part</h2>',
      '<h2>1 Exempt part</h2>',
      '<h2>Open</h2>',
    ]);
    assert.match(main, /<a href="#exempt">it<\/a>/);
  });

  it('are asked about where only words say that something is exempt', () => {
    const claims: [line: string, count: number][] = [
      ['Not for publication by virtue of paragraph 3.', 1],
      ['CONFIDENTIAL', 1],
      ['- EXEMPT: paragraph 3', 1],
      ['| EXEMPT: paragraph 3 |', 1],
      ['- Exempt: 12 dwellings', 0],
      ['The offers are exempt from tax.', 0],
    ];
    for (const [line, count] of claims) {
      const model = modelOf(`## Offers\n\nText.\n\n${line}\n`);
      assert.equal(unmarkedClaims(model, exemptParts(model)).length, count, line);
    }
  });

  it('leave no word behind, whatever stands around them', () => {
    const open = fc.constantFrom(
      '1.0 OPEN',
      '2.0 OPEN: That:',
      '## Open',
      '### Open',
      'Open {#open}.',
      '- open\n  - open',
      'i) open',
      '| Open |\n| --- |\n| open |',
      'Table 2: Open',
      'See [open](#hidden), paragraph 7.1, Table 7 and Appendix Z.',
      '// open',
      '---',
    );
    const secrets = [
      'zebra',
      '7.1 Zebra. {#hidden}',
      '- zebra\n  - zebra',
      'i) zebra',
      '| Zebra |\n| --- |\n| zebra |',
      'Table 7: Zebra',
      'FILE: zebra.pdf',
      '[zebra](https://zebra.example/)',
      '#### Zebra',
      'Zebra Board (ZEBRA)',
      'Zebra',
      'Legal implications',
      'Label: zebra',
      'EXEMPT: zebra',
    ];
    const lesser = ['**Zebra**', '**Financial implications**'];
    const lines = ['ZEBRA HOLDINGS LTD', 'RISK ANALYSIS', '1. ZEBRA\n\n2. ZEBRA'];
    const sections = [
      '1.0 ZEBRA\n\n2.0 RECOMMENDATION: That zebra',
      '### Zebra',
      '## Zebra',
      'PART 1',
      'SCHEDULE 1: Zebra',
    ];
    /** Headings, and what below them is of them. */
    const exemptParts: [headings: string[], secrets: string[]][] = [
      [['**Zebra**'], [...secrets, '7.2 **Zebra**']],
      [['ZEBRA'], [...secrets, ...lesser]],
      [
        [
          '7.0 ZEBRA',
          '7.0 **ZEBRA**: That zebra:',
          '7. Zebra',
          '## Zebra {#zebra}',
          '### Zebra',
          '7.1 **Zebra**',
        ],
        [...secrets, ...lesser, ...lines],
      ],
      [
        [
          'APPENDIX Q: Zebra {#zebra}',
          'PART II',
          'Part 2 – Exempt',
          '## Exempt Appendix Q',
          'Appendix Q (Exempt)',
        ],
        [...secrets, ...lesser, ...lines, ...sections],
      ],
    ];
    const part = fc
      .oneof(
        ...exemptParts.map(([headings, within]) =>
          fc.tuple(fc.constantFrom(...headings), fc.array(fc.constantFrom(...within), { maxLength: 6 })),
        ),
      )
      .map(([heading, body]) => [heading, 'EXEMPT: paragraph 3', ...body]);
    fc.assert(
      fc.property(
        fc.array(open, { maxLength: 6 }),
        part,
        fc.constantFrom('8.0 OPEN', 'APPENDIX R: Open', '## Open'),
        fc.array(part, { maxLength: 1 }),
        fc.array(open, { maxLength: 4 }),
        fc.constantFrom('\n', '\n\n', '\r\n\r\n'),
        fc.constantFrom('halton', 'england', 'wirral', 'windsor-maidenhead'),
        (before, exempt, next, others, after, gap, houseId) => {
          const text = [...before, ...exempt, next, ...others.flat(), ...after].join(gap);
          assert.doesNotMatch(pageOf(text, 'public', houseId), /zebra/i, text);
        },
      ),
      trials(3000),
    );
  });

  it('are no more than what stands under an exempt heading, where headings are of one form', () => {
    /** Sections and sub-sections of a report by its form. */
    const forms: readonly { section: (at: number) => string; inner: (at: number, sub: number) => string }[] =
      [
        { section: (at) => `${at}.0 TITLE`, inner: (at, sub) => `${at}.${sub}0 **Inner**` },
        { section: (at) => `${at}. TITLE`, inner: () => '### Inner' },
        { section: () => '## Title', inner: () => '### Inner' },
        { section: () => '## Title', inner: () => '**Inner**' },
      ];
    const secrets = fc.constantFrom(
      'Zebra.',
      'Zebra crossing',
      '- zebra',
      '| Zebra |\n| --- |\n| zebra |',
      'Table 1: Zebra',
    );
    const body = fc.record({ isExempt: fc.boolean(), secrets: fc.array(secrets, { maxLength: 3 }) });
    const section = fc.record({ of: body, inner: fc.array(body, { maxLength: 3 }) });
    const appendices = fc.array(body, { maxLength: 3 });
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        fc.array(section, { minLength: 1, maxLength: 4 }),
        appendices,
        fc.constantFrom('halton', 'england', 'wirral', 'windsor-maidenhead'),
        (form, sections, attached, houseId) => {
          const open: string[] = [];
          const textOf = (
            title: string,
            { isExempt, secrets }: { isExempt: boolean; secrets: string[] },
            within: boolean,
          ) => {
            if (isExempt) return [title, 'EXEMPT: paragraph 3', ...secrets];
            const word = `open${open.length}`;
            if (!within) open.push(word);
            return [title, within ? 'Zebra.' : `It is ${word}.`];
          };
          const lines = [
            'SUBJECT: A matter',
            ...sections.flatMap(({ of, inner }, index) => [
              ...textOf(form.section(index + 1), of, false),
              ...inner.flatMap((each, sub) => textOf(form.inner(index + 1, sub + 1), each, of.isExempt)),
            ]),
            ...attached.flatMap((each, index) =>
              textOf(`APPENDIX ${'ABC'.charAt(index)}: Title`, each, false),
            ),
          ];
          const page = pageOf(lines.join('\n\n'), 'public', houseId);
          assert.deepEqual(page.match(/zebra|open\d+/gi) ?? [], open, lines.join('\n'));
        },
      ),
      trials(1000),
    );
  });
});
