import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { ExemptMode } from '../../server/src/export/html/body.ts';
import { exemptParts } from '../../server/src/export/public-parts.ts';
import { trials } from '../properties.ts';
import { mainOf, modelOf, pageOf, wordsOf } from './pages.ts';

/** Which of the words `SECRET` and `OPEN…` a public page of a text has. */
function check(lines: readonly string[], expected: string[], houseId = 'halton'): void {
  const page = pageOf(lines.join('\n\n'), 'public', houseId);
  assert.deepEqual([...new Set(page.match(/\b(?:SECRET|OPEN)\w*/gi))].sort(), expected);
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
      'no sub-heading that is like the exempt one',
      ['## The site', 'The offers', 'EXEMPT: 3', '7.1 Secret.', 'Next steps', '7.2 Opened.'],
      ['Opened'],
    ],
  ];
  for (const [what, lines, expected] of cases)
    it(`leave out ${what}`, () => check(lines, expected, 'england'));

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
    const secret = fc.constantFrom(
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
      'Label: zebra',
      'EXEMPT: zebra',
    );
    const headings = fc.constantFrom(
      '7.0 ZEBRA',
      '7.0 **ZEBRA**: That zebra:',
      '## Zebra {#zebra}',
      'APPENDIX Z: Zebra {#zebra}',
      'ZEBRA',
      '**Zebra**',
    );
    const part = fc
      .tuple(headings, fc.array(secret, { maxLength: 6 }))
      .map(([heading, body]) => [heading, 'EXEMPT: paragraph 3', ...body]);
    fc.assert(
      fc.property(
        fc.array(open, { maxLength: 6 }),
        part,
        fc.constantFrom('8.0 OPEN', 'APPENDIX Y: Open'),
        fc.array(open, { maxLength: 4 }),
        fc.constantFrom('\n', '\n\n', '\r\n\r\n'),
        fc.constantFrom('halton', 'england', 'wirral', 'windsor-maidenhead'),
        (before, exempt, next, after, gap, houseId) => {
          const text = [...before, ...exempt, next, ...after].join(gap);
          assert.doesNotMatch(pageOf(text, 'public', houseId), /zebra/i, text);
        },
      ),
      trials(3000),
    );
  });
});
