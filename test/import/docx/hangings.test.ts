/** What hangs in the text of a Word document, or is not to be read in it. */
import { strict as assert } from 'node:assert';
import { lines } from '../source-lines.ts';
import { type DocxParts, field, p, part, r, read } from './fixture.ts';

interface Case {
  what: string;
  given: DocxParts | string;
  expected: string[];
  dropped?: string[];
  notes?: string[];
}

const BY_A = 'w:id="1" w:author="A Ashe" w:date="2020-05-04T10:00:00Z"';
const BY_B = 'w:id="2" w:author="B Birch" w:date="2020-05-05T10:00:00Z"';
const comment = (id: number, author: string, ...texts: string[]) =>
  `<w:comment w:id="${id}" w:author="${author}">${texts.map((text) => p(text)).join('')}</w:comment>`;
const note = (kind: string, id: number, text: string) => `<w:${kind} w:id="${id}">${p(text)}</w:${kind}>`;
const cite = (kind: string, id: number) => r(`<w:${kind}Reference w:id="${id}"/>`);
const del = (text: string, by = BY_A) =>
  `<w:del ${by}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const ins = (text: string, by = BY_A) => `<w:ins ${by}>${r(text)}</w:ins>`;
const box = (content: string) =>
  `<wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp>`;
const picture = (description: string) =>
  r(
    `<w:drawing><wp:inline><wp:docPr id="1" name="P" descr="${description}"/><a:graphic><pic:pic/></a:graphic></wp:inline></w:drawing>`,
  );
const section = (references: string) => `<w:sectPr>${references}</w:sectPr>`;
const margin = (kind: 'header' | 'footer', id: string, type = 'default') =>
  `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`;

const CASES: Case[] = [
  {
    what: 'insertions are text, deletions are not',
    given: p(r('The Board ') + del('noted') + ins('approved') + r(' the plan.')),
    expected: ['The Board approved the plan.'],
    dropped: ['deleted text (tracked change): noted'],
    notes: ['2 tracked changes were accepted: 1 insertion and 1 deletion.'],
  },
  {
    what: 'a change that runs on over runs is one change',
    given: p(ins('a') + ins('b') + r(' then ') + ins('c')),
    expected: ['ab then c'],
    notes: ['2 tracked changes were accepted: 2 insertions.'],
  },
  {
    what: 'changes by two people are two',
    given: p(ins('a', BY_A) + ins('b', BY_B)),
    expected: ['ab'],
    notes: ['2 tracked changes were accepted: 2 insertions.'],
  },
  {
    what: 'what was inserted and deleted again is deleted',
    given: p(`${r('The plan')}<w:ins ${BY_A}>${del(' B', BY_B)}</w:ins>`),
    expected: ['The plan'],
    dropped: ['deleted text (tracked change): B'],
    notes: ['2 tracked changes were accepted: 1 insertion and 1 deletion.'],
  },
  {
    what: 'text that was moved is where it has gone',
    given:
      p(`<w:moveFrom ${BY_A}>${r('First.')}</w:moveFrom>${r('Second.')}`) +
      p(`<w:moveTo ${BY_A}>${r('First.')}</w:moveTo>`),
    expected: ['Second.', 'First.'],
    notes: ['1 tracked change was accepted: 1 move.'],
  },
  {
    what: 'a paragraph whose end is deleted goes on in the next',
    given: p('The Board ', { properties: `<w:rPr><w:del ${BY_A}/></w:rPr>` }) + p('agreed.'),
    expected: ['The Board agreed.'],
    notes: ['1 tracked change was accepted: 1 deletion.'],
  },
  {
    what: 'a paragraph deleted with its end leaves nothing',
    given: p(del('Gone'), { properties: `<w:rPr><w:del ${BY_A}/></w:rPr>` }) + p('Here'),
    expected: ['Here'],
    dropped: ['deleted text (tracked change): Gone'],
    notes: ['1 tracked change was accepted: 1 deletion.'],
  },
  {
    what: 'hidden text is listed',
    given: p(r('Shown') + r('secret', '<w:vanish/>')),
    expected: ['Shown'],
    dropped: ['hidden text: secret'],
  },
  {
    what: 'a comment stands before what it is about',
    given: {
      body: p('One') + p(`<w:commentRangeStart w:id="3"/>${r('Two')}${r('<w:commentReference w:id="3"/>')}`),
      comments: comment(3, 'A Ashe', 'Check this.', 'And that.'),
    },
    expected: ['One', 'comment: A Ashe: Check this.⏎And that.', 'Two'],
  },
  {
    what: 'a comment whose place is gone is at the end',
    given: { body: p('One'), comments: comment(3, '', 'Check this.') },
    expected: ['One', 'comment: Check this.'],
  },
  {
    what: 'footnotes stand behind the paragraph that cites them',
    given: {
      body:
        p(r('Agreed') + cite('footnote', 7) + r(', with costs') + cite('footnote', 2) + r('.')) + p('Next'),
      footnotes: note('footnote', 2, ' At 2019 prices.') + note('footnote', 7, ' Minute 12.'),
    },
    expected: [
      'Agreed[1], with costs[2].',
      'footnote: [1] Minute 12.',
      'footnote: [2] At 2019 prices.',
      'Next',
    ],
  },
  {
    what: 'endnotes have Roman numerals unless the document says otherwise',
    given: { body: p(r('Agreed') + cite('endnote', 2)), endnotes: note('endnote', 2, 'Minute 12.') },
    expected: ['Agreed[i]', 'footnote: [i] Minute 12.'],
  },
  {
    what: 'notes numbered as the document says',
    given: {
      body: p(r('Agreed') + cite('footnote', 2)),
      footnotes: note('footnote', 2, 'Minute 12.'),
      settings: '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr>',
    },
    expected: ['Agreed[c]', 'footnote: [c] Minute 12.'],
  },
  {
    what: 'a note with a mark of the author’s own',
    given: {
      body: p(r('Agreed') + r('<w:footnoteReference w:customMarkFollows="1" w:id="2"/>') + r('†')),
      footnotes: note('footnote', 2, '† Minute 12.'),
    },
    expected: ['Agreed†', 'footnote: † Minute 12.'],
  },
  {
    what: 'a text box is read behind its paragraph, and once',
    given: p(
      r('Before') +
        r(
          `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box(p('In the box'))}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box(p('In the box'))}</w:pict></mc:Fallback></mc:AlternateContent>`,
        ),
    ),
    expected: ['Before', 'In the box'],
  },
  {
    what: 'a picture is left out, its description listed',
    given: p(r('See ') + picture('A map of the ward')),
    expected: ['See'],
    dropped: ['text of a picture: A map of the ward'],
    notes: ['1 picture was left out.'],
  },
  {
    what: 'the words of a chart are listed',
    given: {
      body: p(
        r('Spending ') +
          r('<w:drawing><wp:inline><a:graphic><c:chart r:id="chart"/></a:graphic></wp:inline></w:drawing>'),
      ),
      others: {
        chart: ['charts/chart1.xml', 'chart', part('c:chartSpace', '<a:t>Spending</a:t><c:v>2019</c:v>')],
      },
    },
    expected: ['Spending'],
    dropped: ['text of a picture: Spending 2019'],
    notes: ['1 picture was left out.'],
  },
  {
    what: 'a document that Word puts in when it opens this one',
    given: `${p('Text')}<w:altChunk r:id="chunk"/>`,
    expected: ['Text'],
    notes: ['1 document inside this one was not read: open this one in Word, save it, and import it again.'],
  },
  {
    what: 'a line that is drawn says nothing',
    given: p(r('<w:pict><v:line/></w:pict>') + r('Text')),
    expected: ['Text'],
  },
  {
    what: 'a list of contents that Word makes is listed',
    given: [
      p(
        r('<w:fldChar w:fldCharType="begin"/>') +
          r('<w:instrText> TOC \\o </w:instrText>') +
          r('<w:fldChar w:fldCharType="separate"/>') +
          r('1.0 Purpose') +
          r('<w:tab/>') +
          r('2'),
      ),
      p('2.0 Background 3'),
      p(r('<w:fldChar w:fldCharType="end"/>')),
      p('Text'),
    ].join(''),
    expected: ['Text'],
    dropped: ['list of contents: 1.0 Purpose\t2', 'list of contents: 2.0 Background 3'],
  },
  {
    what: 'a list of contents with its title',
    given: `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Contents')}</w:sdtContent></w:sdt>${p('Text')}`,
    expected: ['Text'],
    dropped: ['list of contents: Contents'],
  },
  {
    what: 'headers and footers once, round the text',
    given: {
      body: p('Text') + section(margin('header', 'header1') + margin('footer', 'footer1')),
      margins: { header1: p('Executive Board'), footer1: p(r('Page ') + field(' PAGE ', '1')) },
    },
    expected: ['header: Executive Board', 'Text', 'footer: Page 1'],
  },
  {
    what: 'a header of first pages only where they have one',
    given: {
      body: p('Text') + section(margin('header', 'header1', 'first') + margin('header', 'header2', 'even')),
      margins: { header1: p('First'), header2: p('Even') },
    },
    expected: ['Text'],
  },
  {
    what: 'a header of first pages',
    given: {
      body: p('Text') + section(`${margin('header', 'header1', 'first')}<w:titlePg/>`),
      margins: { header1: p('First') },
    },
    expected: ['header: First', 'Text'],
  },
];

describe('import: what hangs in a Word document', () => {
  for (const { what, given, expected, dropped = [], notes = [] } of CASES) {
    it(what, async () => {
      const document = await read(given);
      assert.deepEqual(lines(document), expected);
      assert.deepEqual(
        document.dropped.map(({ reason, text }) => `${reason}: ${text}`),
        dropped,
      );
      assert.deepEqual(document.notes, notes);
    });
  }
});
