import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { lexInline } from '../../grammar/src/index.ts';
import { renderBody } from '../../server/src/export/html/body.ts';
import { pageTitle } from '../../server/src/export/html/page.ts';
import { trials } from '../properties.ts';
import { mainOf, modelOf, pageOf, sampleModels, wordsOf } from './pages.ts';

/** `text` in a section, as it is published there. */
function check(text: string, expected: string): void {
  const page = pageOf(`1.0 PURPOSE OF THE REPORT\n\n${text}\n`);
  const main = mainOf(page);
  const from = main.indexOf('</h2>\n') + '</h2>\n'.length;
  assert.equal(main.slice(from, main.lastIndexOf('\n</section>')), expected);
}

describe('the page of a document', () => {
  it('has a front block', () => {
    assert.equal(
      mainOf(pageOf('REPORT TO: Executive Board\n\nSUBJECT: Pools & *parks*\n\nWARD(S) All\n')).trim(),
      [
        '<h1 id="field-subject">Pools &amp; <em>parks</em></h1>',
        '<dl class="fields">',
        '<div id="field-report-to"><dt>REPORT TO</dt><dd>Executive Board</dd></div>',
        '<div id="field-wards"><dt>WARD(S)</dt><dd>All</dd></div>',
        '</dl>',
      ].join('\n'),
    );
  });

  it('is called by its subject, committee and date', () => {
    const text = 'REPORT TO: Executive Board\nDATE: 12 June 2023\nSUBJECT: **Pools** & parks\n';
    assert.equal(
      pageTitle(modelOf(text), 'public'),
      'Pools & parks – Executive Board – 12 June 2023 – Halton Borough Council',
    );
    assert.equal(pageTitle(modelOf(''), 'public'), 'Report – Halton Borough Council');
    assert.equal(pageTitle(modelOf('', 'england', 'minutes'), 'public'), 'Minutes');
  });

  it('has minutes under the body that met, not under its council', () => {
    const model = modelOf(
      'DALE DISTRICT COUNCIL\n\nPLANNING COMMITTEE\n\n31. MINUTES\n\nTaken as read.\n',
      'england',
      'minutes',
    );
    assert.match(renderBody(model, 'public').front, /^<h1 id="title-2">Minutes – PLANNING COMMITTEE<\/h1>$/m);
  });

  it('has minutes under their first title', () => {
    const model = modelOf('EXECUTIVE BOARD\n\n31. MINUTES\n\nTaken as read.\n', 'halton', 'minutes');
    assert.match(renderBody(model, 'public').front, /^<h1 id="title">Minutes – EXECUTIVE BOARD<\/h1>$/);
  });

  const cases: [what: string, text: string, html: string][] = [
    [
      'paragraphs by their numbers',
      '1.1 One.\n\nTwo.',
      '<p class="numbered" id="paragraph-1.1"><span class="number">1.1 </span>One.</p>\n<p id="section-1-text">Two.</p>',
    ],
    [
      'labels as ids',
      'One. {#pools}\n\nSee [the pools](#pools).',
      '<p id="pools">One.</p>\n<p id="section-1-text">See <a href="#pools">the pools</a>.</p>',
    ],
    [
      'references as links',
      '1.1 One.\n\n1.2 See paragraph 1.1 and paragraph 9.9.',
      '<p class="numbered" id="paragraph-1.1"><span class="number">1.1 </span>One.</p>\n' +
        '<p class="numbered" id="paragraph-1.2"><span class="number">1.2 </span>See <a href="#paragraph-1.1">paragraph 1.1</a> and paragraph 9.9.</p>',
    ],
    ['no notes', '// Ask Jo.\nOne.\n// And Kim.', '<p id="section-1-text">One.</p>'],
    [
      'lists in lists, marked as typed',
      'a) one:\n  - two\nb) three',
      '<ol class="marked">\n<li id="section-1-text"><span class="marker">a) </span>one:\n<ul>\n' +
        '<li id="section-1-text-2">two\n</li>\n</ul>\n</li>\n' +
        '<li id="section-1-text-3"><span class="marker">b) </span>three\n</li>\n</ol>',
    ],
    [
      'tables with headers that say what they head',
      'Table 1: Costs\n\n| Item | Cost |\n| --- | --: |\n| Roof | £5 |\n| Total | £5 |',
      '<div class="table" id="table-1" role="group" aria-label="Table 1: Costs" tabindex="0">\n<table>\n' +
        '<caption>Table 1: Costs</caption>\n' +
        '<thead><tr><th scope="col">Item</th><th scope="col" class="right">Cost</th></tr></thead>\n<tbody>\n' +
        '<tr><th scope="row">Roof</th><td class="right">£5</td></tr>\n' +
        '<tr class="total"><th scope="row">Total</th><td class="right">£5</td></tr>\n</tbody>\n</table>\n</div>',
    ],
    [
      'a caption with something between it and its table',
      'Table 1: Costs\n\nIn thousands.\n\n| Park |\n| --- |\n| East |',
      '<p id="section-1-text">In thousands.</p>\n' +
        '<div class="table" id="table-1" role="group" aria-label="Table 1: Costs" tabindex="0">\n<table>\n' +
        '<caption>Table 1: Costs</caption>\n<thead><tr><th scope="col">Park</th></tr></thead>\n' +
        '<tbody>\n<tr><td>East</td></tr>\n</tbody>\n</table>\n</div>',
    ],
    ['a caption without its table', 'Table 1: Costs', '<p id="source-caption">Table 1: Costs</p>'],
    [
      'the file of an appendix',
      'FILE: maps/ward 5.pdf',
      '<p class="attached" id="source-attribute">Document: <a href="./maps/ward%205.pdf">maps/ward 5.pdf</a></p>',
    ],
    [
      'no scripts',
      '<script>alert(1)</script>',
      '<p id="section-1-text">&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    ],
  ];
  for (const [what, text, html] of cases) it(`has ${what}`, () => check(text, html));

  const inline: [text: string, html: string][] = [
    ['**a** and *b*', '<strong>a</strong> and <em>b</em>'],
    ['**a *b* c**', '<strong>a <em>b</em> c</strong>'],
    ['**a *b** c*', '<strong>a *b</strong> c*'],
    ['5 * 3 and **a', '5 * 3 and **a'],
    ['[us](https://a.example/?x=1&y="2")', '<a href="https://a.example/?x=1&amp;y=%222%22">us</a>'],
    ['[us](javascript:alert(1))', 'us)'],
    ['[us](data:text/html,x)', 'us'],
    ['[us](other.report)', 'us'],
    ['[us](#nowhere)', 'us'],
    ['[](http://a.example)', '<a href="http://a.example">http://a.example</a>'],
    ['**www.a.example**.', '<strong><a href="https://www.a.example">www.a.example</a></strong>.'],
    ['jo@a.example', '<a href="mailto:jo@a.example">jo@a.example</a>'],
    ['a\u0007b\ud800c', 'a\ufffdb\ufffdc'],
  ];
  for (const [text, html] of inline) {
    it(`prints ${JSON.stringify(text)}`, () => check(`Of ${text}`, `<p id="section-1-text">Of ${html}</p>`));
  }

  it('has no marks in a heading, which is bold as it is', () => {
    const text =
      '1.0 **LIST OF BACKGROUND PAPERS UNDER SECTION 100D OF THE**\n\n**LOCAL GOVERNMENT ACT 1972**\n';
    assert.doesNotMatch(mainOf(pageOf(text)), /\*\*|<strong>/);
    assert.match(mainOf(pageOf('1.0 A **B** C\n')), /<\/span>A B C<\/h2>/);
  });

  it('calls no two things the same', () => {
    const text = '1.1 One. {#content}\n\n1.1 Two. {#paragraph-1.1}\n\n1.1 Three.\n\n# A\n\n# A\n';
    const ids = [...pageOf(text).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, ids.join(' '));
    assert.ok(ids.length > 5);
  });

  it('says of every block where it stands', () => {
    for (const { path, model } of sampleModels()) {
      const { front, sections, blocks } = renderBody(model, 'full');
      const ids = [...`${front}${sections}`.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      assert.deepEqual(blocks.map(({ id }) => id).sort(), ids.sort(), path);
      assert.ok(
        blocks.every(({ start }, index) => start >= (blocks[index - 1]?.start ?? 0)),
        path,
      );
    }
  });

  it('has every word that is not a note', () => {
    for (const { path, model } of sampleModels()) {
      const { front, sections } = renderBody(model, 'full');
      const words = new Set(wordsOf(`${front}\n${sections}`).match(/[\p{L}\p{N}]+/gu));
      for (const { content } of model.prose) {
        for (const [word] of withoutTargets(content.text).matchAll(/[\p{L}\p{N}]+/gu))
          assert.ok(words.has(word), `${path}: ${word} in ${content.text}`);
      }
    }
  });

  it('keeps hostile text as text', () => {
    const hostile = fc.array(
      fc.constantFrom(
        ...[
          '<script>',
          '</p>',
          '"',
          "'",
          '>',
          '&lt;',
          '<!--',
          ']]>',
          '\0',
          '\ud800',
          '\n\n',
          '\n',
          ' ',
          '| ',
          'a',
        ],
        ...[
          '1.0 ',
          '1.1 ',
          '# ',
          '- ',
          'i) ',
          '**',
          '*',
          '[',
          '](',
          ')',
          'https://',
          'javascript:',
          '{#',
          '}',
          ': ',
        ],
        ...[
          'SUBJECT: ',
          'EXEMPT: ',
          'FILE: ',
          'Table 1: ',
          'APPENDIX A',
          '//',
          '<<<<<<< ',
          'paragraph 1.1',
          '\\|',
        ],
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(hostile, fc.constantFrom('public', 'full'), (pieces, mode) => {
        assertSafe(mainOf(pageOf(pieces.join(''), mode)));
      }),
      trials(3000),
    );
  });
});

/** Without what is not printed: the targets of links. */
function withoutTargets(text: string): string {
  let shown = text;
  for (const { kind, text: typed } of lexInline(text)) {
    if (kind === 'Link') shown = shown.replace(typed, typed.slice(1, typed.indexOf('](')));
  }
  return shown;
}

/** Elements and attributes of ours, quoted, closed in the order in which they were opened; and nothing else. */
const ELEMENT =
  /<(?:(\/?)(h[1-6]|p|dl|div|dt|dd|section|span|ol|ul|li|table|caption|thead|tbody|tr|th|td|strong|em|a)((?: (?:id|class|href|role|aria-label|tabindex|scope)="[^"<>]*")*))>/y;

function assertSafe(html: string): void {
  const open: string[] = [];
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    ELEMENT.lastIndex = at;
    const match = ELEMENT.exec(html);
    assert.ok(match, `an element of ours: ${html.slice(at, at + 80)}`);
    const [, slash, name = '', attributes = ''] = match;
    if (slash === '/') assert.equal(open.pop(), name, html);
    else open.push(name);
    for (const [, href = ''] of attributes.matchAll(/ href="([^"]*)"/g))
      assert.match(href, /^(?:#|https?:\/\/|mailto:|\.)/, href);
  }
  assert.deepEqual(open, [], html);
  assert.doesNotMatch(html, /&(?!(?:amp|lt|gt|quot|#39);)/);
}
