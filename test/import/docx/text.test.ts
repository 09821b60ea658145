/** The words of a Word document, their look, and what hangs in them. */
import { strict as assert } from 'node:assert';
import { lines } from '../source-lines.ts';
import { type DocxParts, field, p, r, read, style } from './fixture.ts';

const STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  style(
    'Heading1',
    'heading 1',
    '<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>',
    '<w:b/>',
  ),
  style('Ueberschrift2', 'heading 2', '<w:basedOn w:val="Heading1"/>', '<w:b/><w:caps/>'),
  style('Section', 'Council Section', '<w:basedOn w:val="Heading1"/>'),
  style('Loop', 'Loop', '<w:basedOn w:val="Loop2"/>'),
  style('Loop2', 'Loop 2', '<w:basedOn w:val="Loop"/>', '<w:b/>'),
  style('TOC1', 'toc 1', ''),
  '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
  '<w:style w:type="character" w:styleId="Wingding"><w:name w:val="W"/><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:style>',
].join('');

const CASES: [what: string, given: DocxParts | string, expected: string[]][] = [
  ['a paragraph', p('The Board met.'), ['The Board met.']],
  ['runs that Word split are one text', p(r('Reso') + r('lved')), ['Resolved']],
  ['empty paragraphs are only space', p('One') + p('') + p(r(' ')) + p('Two'), ['One', 'Two']],
  ['a heading by its style', p('Purpose', { style: 'Heading1' }), ['[h1b] Purpose']],
  [
    'a heading by the name of its style in any language',
    p('Risk', { style: 'Ueberschrift2' }),
    ['[h2bC] Risk'],
  ],
  [
    'a heading by the style that its style is based on',
    p('Purpose', { style: 'Section' }),
    ['[h1b] Purpose'],
  ],
  ['a heading by its own level', p('Purpose', { properties: '<w:outlineLvl w:val="2"/>' }), ['[h3] Purpose']],
  [
    'a heading made running text again',
    p('So.', { style: 'Heading1', properties: '<w:outlineLvl w:val="9"/>' }),
    ['[b] So.'],
  ],
  ['a style that is based on itself', p('Round', { style: 'Loop' }), ['[b] Round']],
  ['a style that is not there', p('Lost', { style: 'Gone' }), ['Lost']],
  ['capitals typed', p('PURPOSE OF THE REPORT'), ['[C] PURPOSE OF THE REPORT']],
  ['centred', p('Agenda', { properties: '<w:jc w:val="center"/>' }), ['[c] Agenda']],
  [
    'wholly bold has no marks',
    p(r('Policy', '<w:b/>') + r(' ') + r('Board', '<w:b/>')),
    ['[b] Policy Board'],
  ],
  [
    'a title in bold behind its number',
    p(r('CYP4') + r('<w:tab/>') + r('MINUTES', '<w:b/>')),
    ['[bC] CYP4→MINUTES'],
  ],
  ['partly bold has marks', p(r('Cost:', '<w:b/>') + r(' none.')), ['**Cost:** none.']],
  ['space is outside the marks', p(r('Cost: ', '<w:b/>') + r('none.')), ['**Cost:** none.']],
  ['italic', p(r('See ') + r('the plan', '<w:i/>') + r('.')), ['See *the plan*.']],
  ['bold by a style of characters', p(r('See ') + r('this', '<w:rStyle w:val="Strong"/>')), ['See **this**']],
  [
    'bold in a bold style is not bold',
    p(r('Not ', '') + r('bold', '<w:rStyle w:val="Strong"/>'), { style: 'Heading1' }),
    ['[h1] **Not** bold'],
  ],
  ['bold switched off', p(r('Plain', '<w:b w:val="0"/>'), { style: 'Heading1' }), ['[h1] Plain']],
  ['a bold colon alone has no marks', p(r('Cost') + r(': ', '<w:b/>') + r('none')), ['Cost: none']],
  ['an asterisk is not put into marks', p(r('a*b', '<w:b/>') + r(' c')), ['a*b c']],
  [
    'tabs and breaks',
    p(r('DATE:') + r('<w:tab/>') + r('4 May') + r('<w:br/>') + r('2020')),
    ['DATE:→4 May⏎2020'],
  ],
  ['a line that only the file ends', p('The\n  Board'), ['The   Board']],
  ['a hyphen that does not break', p(r('cross') + r('<w:noBreakHyphen/>') + r('party')), ['cross-party']],
  ['a soft hyphen is no character', p(r('com') + r('<w:softHyphen/>') + r('mittee')), ['committee']],
  ['a symbol', p(r('<w:sym w:font="Wingdings" w:char="F0FC"/>') + r(' Agreed')), ['✓ Agreed']],
  [
    'text in a typeface of pictures',
    p(r('\uf0fc', '<w:rStyle w:val="Wingding"/>') + r(' Agreed')),
    ['✓ Agreed'],
  ],
  [
    'a link',
    {
      body: p(`${r('See ')}<w:hyperlink r:id="l1">${r('the plan')}</w:hyperlink>`),
      links: { l1: 'https://example.org/plan' },
    },
    ['See [the plan](https://example.org/plan)'],
  ],
  [
    'an address that is a link to itself',
    {
      body: p(`<w:hyperlink r:id="l1">${r('a@example.org')}</w:hyperlink>`),
      links: { l1: 'mailto:a@example.org' },
    },
    ['a@example.org'],
  ],
  [
    'a link inside the document',
    p(`<w:hyperlink w:anchor="_Toc1">${r('Section 2')}</w:hyperlink>`),
    ['Section 2'],
  ],
  [
    'a link to a file is only its text',
    { body: p(`<w:hyperlink r:id="l1">${r('plan')}</w:hyperlink>`), links: { l1: 'file:///C:/plan.docx' } },
    ['plan'],
  ],
  [
    'a link as a field',
    p(r('See ') + field('HYPERLINK "https://example.org/"', 'this page')),
    ['See [this page](https://example.org/)'],
  ],
  ['a field is what it shows', p(r('Page ') + field(' PAGE ', '3')), ['Page 3']],
  ['a field in a field', p(field(' IF ', field(' DATE ', '4 May 2020'))), ['4 May 2020']],
  ['a simple field', p(`<w:fldSimple w:instr=" AUTHOR ">${r('A Ashe')}</w:fldSimple>`), ['A Ashe']],
  [
    'a box to tick',
    p(
      r(
        '<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar>',
      ) +
        r('<w:fldChar w:fldCharType="end"/>') +
        r(' Key decision'),
    ),
    ['☒ Key decision'],
  ],
  [
    'a list to choose from',
    p(
      r(
        '<w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Yes"/><w:listEntry w:val="No"/></w:ddList></w:ffData></w:fldChar>',
      ) + r('<w:fldChar w:fldCharType="end"/>'),
    ),
    ['No'],
  ],
  [
    'a content control',
    p(`<w:sdt><w:sdtPr/><w:sdtContent>${r('Executive Board')}</w:sdtContent></w:sdt>`),
    ['Executive Board'],
  ],
  [
    'a content control round paragraphs',
    `<w:sdt><w:sdtContent>${p('One')}${p('Two')}</w:sdtContent></w:sdt>`,
    ['One', 'Two'],
  ],
  ['a formula', p(`<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>${r(' is the sum')}`), ['a+b is the sum']],
  ['entities of XML', p('Children & Young People <sic>'), ['Children & Young People <sic>']],
];

describe('import: the text of a Word document', () => {
  for (const [what, given, expected] of CASES) {
    it(what, async () => {
      const parts = typeof given === 'string' ? { body: given } : given;
      assert.deepEqual(lines(await read({ styles: STYLES, ...parts })), expected);
    });
  }

  it('knows the size of most of the characters', async () => {
    const body = p(r('A', '<w:sz w:val="40"/>') + r(' long text')) + p(r('Big', '<w:sz w:val="40"/>'));
    const { blocks } = await read({ styles: STYLES, body });
    assert.deepEqual(
      blocks.map((block) => block.kind === 'paragraph' && block.look.size),
      [12, 20],
    );
  });

  it('counts pages as Word laid them out, and as breaks say', async () => {
    const body = [
      p('One'),
      p(r('<w:br w:type="page"/>') + r('Two')),
      p(r('Two, ') + r('<w:lastRenderedPageBreak/>') + r('then three')),
      p('Three'),
    ].join('');
    const { blocks } = await read(body);
    assert.deepEqual(
      blocks.map(({ place }) => place.page),
      [1, 2, 2, 3],
    );
  });
});
