/** Texts for property tests. */
import fc from 'fast-check';

const LINE_ENDS = ['\n', '\n', '\n', '\r\n', '\r'];

const OPENINGS = [
  '',
  '',
  '',
  ' ',
  '\t',
  '\u00a0',
  '\ufeff',
  '// ',
  '| ',
  '- ',
  '• ',
  '* ',
  '– ',
  '(a) ',
  '(a)',
  'ii)',
  '3.1',
  '4.0',
  '-',
  'i.e.',
  'i) ',
  '(iv) ',
  'c. ',
  '1) ',
  '1.0 ',
  '2.0. ',
  '3.1 ',
  '3.1. ',
  '3.1.2 ',
  '12. ',
  '2 ',
  '2023 ',
  '3.5 per cent ',
  '# ',
  '## ',
  '### 2. ',
  '**',
  '*',
  '---',
  '___',
  '<<<<<<<',
  '=======',
  'APPENDIX A: ',
  'Annex 2',
  'FILE: ',
  'EXEMPT: ',
  'Exempt: paragraph 3',
  'Report: a.report',
  'REPORT: ',
  'OUTCOME: (ii) ',
  'RESOLVED: That ',
  'RESOLVED – ',
  'NOTED',
  'Q (A Member): ',
  'A: ',
  'ACTION: ',
  'CYP4 ',
  'PRESENT: ',
  'Appendices',
  'Background papers',
  'PART II',
  '3. Risk',
  '25/26 Parks',
  '1. Apologies: None.\n\n2. Minutes. Agreed.\n\n3. ',
  '4. Parks – ',
  'Table 1: ',
  '**Figure 2** – ',
  'DATE: ',
  'Ward(s): ',
  '“',
  'Ā',
  '中',
  '😀',
  '\ud800',
  '\u2028',
];

const WORDS = [
  'the',
  'Board',
  'RISK',
  'NOTES',
  'None.',
  'and',
  'That',
  'section 5',
  'paragraphs 3.4 to 3.6 and 4.1',
  'recommendation (ii)',
  'Appendix A',
  'Table 1',
  'minute CYP4',
  'paras ii)',
  'Act 2010',
  'Equality Act 2010',
  'section 100D of the Local Government Act 1972',
  'The (DfE) Order 1977',
  '(DfE)',
  '(“the Plan”)',
  '12th June 2023',
  'Monday, 12 June 2023',
  '12/06/2023',
  'May',
  '£1.2m',
  '£500,00,',
  '£',
  '3.5 per cent',
  '12%',
  '7.00 pm',
  'https://a.b/c?d',
  'www.',
  'HTTP://X',
  'a.b@c.uk',
  '@',
  '[see](#there)',
  '[a [b](c)',
  '[',
  '](',
  '{#there}',
  '{',
  '**',
  '*',
  '|',
  '\\|',
  ':',
  '.',
  ',',
  ';',
  '!',
  '…',
  '’s',
  "'",
  '“',
  '”',
  '(',
  ')',
  '–',
  'Ŵ',
  '中文',
  '😀',
  '\u0000',
  '\u00a0',
  '\ufeff',
];

const line = fc
  .tuple(
    fc.constantFrom(...OPENINGS),
    fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', '', '\t')), {
      maxLength: 6,
      size: 'max',
    }),
    fc.constantFrom('', '', '.', ':', '**', ' {#there}', '  '),
  )
  .map(([opening, words, ending]) => opening + words.flat().join('') + ending);

/** Lines made of the language's own pieces, in an order that no author would think of. */
export const lines = fc.array(
  fc.oneof({ weight: 4, arbitrary: line }, { weight: 1, arbitrary: fc.constantFrom('', '', ' ') }),
  { maxLength: 12, size: 'max' },
);

/** A whole text of such lines, its line ends mixed. */
export const fragments = fc
  .array(fc.tuple(line, fc.constantFrom(...LINE_ENDS), fc.constantFrom('', '', '', '\n', '\r\n')), {
    maxLength: 12,
    size: 'max',
  })
  .map((parts) => parts.flat().join(''));

/** Running text of one block. */
export const runningText = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', '', '  ')), {
    maxLength: 16,
    size: 'max',
  })
  .map((parts) => parts.flat().join(''));

/** Figures and what may stand about them. */
export const figures = fc
  .array(
    fc.constantFrom(
      ...[
        '1',
        '12',
        '123',
        '2023',
        '.',
        '/',
        '-',
        ':',
        ' ',
        ' ',
        '%',
        'st',
        'th',
        ' of ',
        'June',
        'May',
        'pm',
        'am',
      ],
      ...['p.m.', 'per cent', 'per', 'a', 'p', '£', ',', '(', 'section', 'Act', 'Monday', '’s', "'"],
    ),
    { maxLength: 14, size: 'max' },
  )
  .map((parts) => parts.join(''));

/** Any string at all, lone surrogates included. */
export const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200, size: 'max' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200, size: 'max' })
    .map((codes) => String.fromCharCode(...codes)),
);
