import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { textFromHtml } from '../../client/src/paste/html.ts';
import { markerOf } from '../../client/src/paste/style.ts';
import { listMarker } from '../../server/src/import/extract/html-style.ts';

function checkPaste(html: string, expected: string | null): void {
  assert.equal(textFromHtml(html, '\n'), expected);
}

/** A paragraph as Word writes it: the number or bullet is text that is to be passed over by those who know lists. */
function word(marker: string, text: string, style = 'mso-list:l0 level1 lfo1'): string {
  return `<p class=MsoListParagraph style='margin-left:36.0pt;${style}'><![if !supportLists]><span lang=EN-GB
style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>${text}<o:p></o:p></p>`;
}

const WORD_HEAD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=EN-GB><!--StartFragment-->`;

describe('paste of HTML', () => {
  it('keeps the numbers of paragraphs and the markers of lists that Word shows', () => {
    checkPaste(
      WORD_HEAD +
        word('3.1', 'The service\nis overspent.') +
        word('3.2', 'Three options were looked at:') +
        word('·', 'to close it;') +
        word('o', 'on one day,', 'mso-list:l1 level2 lfo2') +
        word('·', 'to keep it.') +
        word('(i)', 'note the report') +
        word('a)', 'approve it'),
      [
        '3.1 The service is overspent.',
        '',
        '3.2 Three options were looked at:',
        '',
        '- to close it;',
        '  - on one day,',
        '- to keep it.',
        '(i) note the report',
        'a) approve it',
      ].join('\n'),
    );
  });

  it('makes headings of headings, their number kept', () => {
    checkPaste(
      '<h1>2.0 <b>RECOMMENDATION</b></h1><h2>Background</h2><h3>Costs</h3><p>Text.</p>',
      '2.0 RECOMMENDATION\n\n## Background\n\n### Costs\n\nText.',
    );
  });

  it('keeps bold, italics and links, with the signs at the words', () => {
    checkPaste(
      '<p>It is <b>very </b>good,<i> says</i> the <a href="https://example.org/a">review</a> of <a href="https://example.org">https://example.org</a>.</p>',
      'It is **very** good, *says* the [review](https://example.org/a) of https://example.org.',
    );
    checkPaste('<p><b>One <b>two</b></b><b> three</b></p>', '**One two three**');
    checkPaste('<p>See <a href="#_Toc1">below</a> <b>now</b></p>', 'See below **now**');
  });

  it('takes no notice of how a word processor on the web wraps everything in bold that is not', () => {
    checkPaste(
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">Total</span><span style="font-weight:400"> costs</span></p></b>',
      '**Total** costs',
    );
  });

  it('takes the marker that stands in the text of an item, and none where the list shows none', () => {
    checkPaste(
      '<ol><li>(a) note the report; and</li><li>(b) approve it.</li></ol>',
      '(a) note the report; and\n(b) approve it.',
    );
    checkPaste(
      '<ul style="list-style-type:none"><li>3.1 The service.</li><li>3.2 Its costs.</li></ul>',
      '3.1 The service.\n\n3.2 Its costs.',
    );
  });

  it('reads the kind of a list that its style says in short', () => {
    checkPaste('<ul style="list-style: none"><li>3.1 One</li><li>3.2 Two</li></ul>', '3.1 One\n\n3.2 Two');
    checkPaste('<ol style="list-style: lower-roman inside"><li>one</li><li>two</li></ol>', 'i) one\nii) two');
  });

  it('keeps a pipe in a cell, as the language writes it', () => {
    checkPaste(
      '<table><tr><th>Use</th><th>m²</th></tr><tr><td>Hall | bar</td><td>40</td></tr></table>',
      '| Use         | m²  |\n| ----------- | --- |\n| Hall \\| bar | 40  |',
    );
  });

  it('counts on where the number of an item is none that a list comes to', () => {
    checkPaste('<ol type=a start=1e12><li value=3>x</li><li value=1e300>y</li></ol>', 'c) x\nd) y');
    checkPaste('<ol start=""><li>x</li><li value=" ">y</li></ol>', '1) x\n2) y');
  });

  it('counts as the import of a web page does, in the form of the language', () => {
    const types = ['none', 'disc', '1', 'a', 'A', 'i', 'I', 'decimal', 'decimal-leading-zero', 'lower-alpha'];
    const others = ['upper-alpha', 'lower-latin', 'upper-latin', 'lower-roman', 'upper-roman', 'square'];
    for (const type of [...types, ...others])
      for (let value = -1; value < 60; value += 1) {
        const imported = listMarker(type, value).toLowerCase().replace('.', ')');
        assert.equal(markerOf(type, value), imported, `${type} ${value}`);
      }
  });

  it('counts the items of lists, nested ones indented', () => {
    checkPaste(
      '<ol><li>One</li><li>Two<ul><li>inner</li></ul></li><li><p>Three</p></li></ol>',
      '1) One\n2) Two\n  - inner\n3) Three',
    );
    checkPaste('<ol type="i" start="3"><li>c</li><li>d</li></ol>', 'iii) c\niv) d');
    checkPaste('<ol style="list-style-type: lower-alpha"><li>x</li></ol>', 'a) x');
  });

  it('makes tables of tables, and text of those that are there for the looks', () => {
    checkPaste(
      '<table><tr><th>Year</th><th><p>Cost</p></th></tr><tr><td>2026/27</td><td><p>£1,000</p><p>a | b</p></td></tr></table>',
      '| Year    | Cost          |\n| ------- | ------------- |\n| 2026/27 | £1,000 a \\| b |',
    );
    checkPaste('<table><tr><td>A box</td></tr></table><p>x</p>', 'A box\n\nx');
    checkPaste(
      '<table><caption>Costs</caption><tr><td><b>Year</b></td><td><b>Cost</b></td></tr><tr><td>2026/27</td><td><b>£1</b></td></tr></table>',
      'Costs\n\n| Year    | Cost   |\n| ------- | ------ |\n| 2026/27 | **£1** |',
    );
  });

  it('keeps figures in their columns where cells are merged', () => {
    checkPaste(
      `<table><tr><td rowspan=2>Service</td><td colspan=2>2026/27</td></tr><tr><td>Staff</td><td>Other</td></tr>
<tr><td>Parks</td><td>£1</td><td>£2</td></tr><tr><td colspan=2>Total</td><td>£3</td></tr></table>`,
      [
        '| Service | 2026/27 |       |',
        '| ------- | ------- | ----- |',
        '|         | Staff   | Other |',
        '| Parks   | £1      | £2    |',
        '| Total   |         | £3    |',
      ].join('\n'),
    );
  });

  it('makes fields of the boxes of a form', () => {
    checkPaste(
      '<table><tr><td><b>Report to:</b></td><td>Cabinet</td></tr><tr><td><b>Wards</b>:</td><td><p>Marsh</p></td></tr><tr><td></td><td>Quay</td></tr></table>',
      'Report to: Cabinet\nWards: Marsh Quay',
    );
    checkPaste(
      '<table><tr><td>Cost:</td><td>£1</td></tr><tr><td>Total</td><td>£2</td></tr></table>',
      '| Cost: | £1  |\n| ----- | --- |\n| Total | £2  |',
    );
  });

  it('makes paragraphs of numbers with text beside them', () => {
    checkPaste(
      `<table><tr><td>1.</td><td><b>PURPOSE</b></td></tr><tr><td>1.1</td><td><p>To ask:</p><ul><li>now;</li><li>then.</li></ul></td></tr>
<tr><td></td><td>More.</td></tr><tr><td>(a)</td><td>note</td></tr></table>`,
      '1. **PURPOSE**\n\n1.1 To ask:\n\n- now;\n- then.\n\nMore.\n\n(a) note',
    );
    checkPaste(
      '<table><tr><td>1</td><td>Parks</td></tr><tr><td>2</td><td>Roads</td></tr></table>',
      '| 1   | Parks |\n| --- | ----- |\n| 2   | Roads |',
    );
    checkPaste(
      '<table><tr><td>3.1</td><td>£400</td></tr><tr><td>3.2</td><td>£500</td></tr></table>',
      '| 3.1 | £400 |\n| --- | ---- |\n| 3.2 | £500 |',
    );
  });

  it('ends a paragraph at two line breaks', () => {
    checkPaste('<p>One<br>line.<br> <br>Two.</p><p>Three.</p>', 'One line.\n\nTwo.\n\nThree.');
  });

  it('leaves out comments, deletions, styles and what is hidden', () => {
    checkPaste(
      `${WORD_HEAD}<p class=MsoNormal>Kept <del>gone</del><ins>added</ins><span class=MsoCommentReference>[JM1]</span>
<span style='display:none'>secret</span><b>all</b></p><div style='mso-element:comment-list'><p>a remark</p></div>`,
      'Kept added **all**',
    );
  });

  it('has nothing to say where plain text says the same', () => {
    checkPaste('<p>A sentence.</p>', null);
    checkPaste('<span>word</span>', null);
    checkPaste('', null);
  });

  it('leaves text from an editor to the editor', () => {
    checkPaste(
      '<div style="font-family: monospace;white-space: pre;"><div><b>1.0</b> A</div><div>b</div></div>',
      null,
    );
  });

  it('uses the line ends of the document', () => {
    assert.equal(textFromHtml('<p>a</p><p>b</p>', '\r\n'), 'a\r\n\r\nb');
  });

  it('reads anything', () => {
    const tag = fc.constantFrom(
      'p',
      'b',
      'li',
      'ul',
      'ol',
      'td',
      'tr',
      'table',
      'h2',
      'a href="https://x"',
      'br',
      '/p',
      '/b',
      '/li',
      '/ul',
      '/td',
      '/tr',
      '/table',
      '/h2',
      '/a',
    );
    const part = fc.oneof(
      tag.map((name) => `<${name}>`),
      fc.string(),
      fc.constant('<!--'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = textFromHtml(parts.join(''), '\n');
        assert.ok(
          text === null || !/\n{3}|[ \t]$/m.test(text.replace(/[\u2028\u2029]/g, '')),
          JSON.stringify(text),
        );
      }),
    );
  });
});
