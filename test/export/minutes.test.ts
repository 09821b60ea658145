/** The page of minutes. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { renderBody } from '../../server/src/export/html/body.ts';
import { pageTitle, renderPage } from '../../server/src/export/html/page.ts';
import type { ReportLookup } from '../../server/src/export/html/report-lookup.ts';
import { linkedReport } from '../../server/src/export/html/report-lookup.ts';
import { trials } from '../properties.ts';
import { mainOf, modelOf, wordsOf } from './pages.ts';

function bodyOf(text: string, reports?: ReportLookup) {
  return renderBody(modelOf(text, 'halton', 'minutes'), 'public', reports);
}

/** `text` in an item, as it is published there. */
function check(text: string, expected: readonly string[], reports?: ReportLookup): void {
  const { sections } = bodyOf(`## 4. Budget\n\n${text}\n`, reports);
  const from = sections.indexOf('</h2>\n') + '</h2>\n'.length;
  assert.deepEqual(sections.slice(from, sections.lastIndexOf('\n</section>')).split('\n'), expected);
}

describe('the page of minutes', () => {
  it('says what it is and who met', () => {
    const text = 'MEETING: Audit Committee\nDATE: 4 March 2026\n\n## 1. Minutes\n';
    assert.match(
      bodyOf(text).front,
      /^<h1 id="field-meeting">Minutes – Audit Committee<\/h1>\n<dl class="fields">/,
    );
    assert.equal(
      pageTitle(modelOf(text, 'halton', 'minutes'), 'public'),
      'Minutes – Audit Committee – 4 March 2026 – Halton Borough Council',
    );
    assert.match(
      bodyOf('MINUTES OF THE AUDIT COMMITTEE\n').front,
      /<h1 id="title">MINUTES OF THE AUDIT COMMITTEE<\/h1>/,
    );
  });

  const people: [what: string, field: string, html: string][] = [
    [
      'names in a list',
      'PRESENT: Councillors A Ashe (Chair), B Birch and C Cedar',
      '<dd>Councillors<ul class="people"><li>A Ashe (Chair)</li><li>B Birch</li><li>C Cedar</li></ul></dd>',
    ],
    [
      'names with their posts',
      'IN ATTENDANCE: F Fir, Solicitor; G Gale (Clerk); H Hazel',
      '<dd><ul class="people"><li>F Fir, Solicitor</li><li>G Gale (Clerk)</li><li>H Hazel</li></ul></dd>',
    ],
    [
      'two names on their line',
      'PRESENT: Councillors A Ashe and B Birch',
      '<dd>Councillors A Ashe and B Birch</dd>',
    ],
    [
      'a sentence as it is',
      'APOLOGIES: Councillors A Ashe, B Birch and C Cedar, who were at the funeral',
      '<dd>Councillors A Ashe, B Birch and C Cedar, who were at the funeral</dd>',
    ],
    [
      'two names that stand under each other',
      'PRESENT: A Ashe, Clerk\nB Birch',
      '<dd><ul class="people"><li>A Ashe, Clerk</li><li>B Birch</li></ul></dd>',
    ],
    [
      'names listed under their field',
      'PRESENT:\n\n- Councillor A Ashe\n- Councillor B Birch',
      '<dd><ul class="people"><li id="front-1">Councillor A Ashe</li><li id="front-2">Councillor B Birch</li></ul></dd>',
    ],
  ];
  for (const [what, field, html] of people)
    it(`has ${what}`, () => {
      const { front } = bodyOf(`DATE: 4 March 2026\n${field}\n\n## 1. Minutes\n`);
      assert.equal(/<dd>(?!4 March).*<\/dd>/.exec(front)?.[0], html);
    });

  const cases: [what: string, text: string, lines: string[]][] = [
    [
      'a decision set apart',
      'Words.\n\nRESOLVED: That the budget be approved.\n\nMore.',
      [
        '<p id="section-4-text">Words.</p>',
        '<div class="resolution">',
        '<p id="section-4-text-2"><strong class="lead">RESOLVED:</strong> That the budget be approved.</p>',
        '</div>',
        '<p id="section-4-text-3">More.</p>',
      ],
    ],
    [
      'its clauses and its vote with it',
      'RESOLVED (2:1): That\n\n(i) it be noted.\n\nFOR: Councillors Ashe and Birch\nAGAINST: Councillor Cedar',
      [
        '<div class="resolution">',
        '<p id="section-4-text"><strong class="lead">RESOLVED (2:1):</strong> That</p>',
        '<ol class="marked">',
        '<li id="section-4-text-2"><span class="marker">(i) </span>it be noted.',
        '</li>',
        '</ol>',
        '<dl class="fields votes">',
        '<div id="section-4-text-3"><dt>FOR</dt><dd>Councillors Ashe and Birch</dd></div>',
        '<div id="section-4-text-4"><dt>AGAINST</dt><dd>Councillor Cedar</dd></div>',
        '</dl>',
        '</div>',
      ],
    ],
    [
      'bold words once',
      '**RESOLVED:** That it be noted.',
      [
        '<div class="resolution">',
        '<p id="section-4-text"><strong class="lead">RESOLVED:</strong> That it be noted.</p>',
        '</div>',
      ],
    ],
    [
      'a decision inside a sentence in its paragraph',
      'Councillor Ashe MOVED and it was RESOLVED to note it.',
      ['<p id="section-4-text">Councillor Ashe MOVED and it was RESOLVED to note it.</p>'],
    ],
    [
      'questions with their answers',
      'Q (Councillor Elm): Why?\nA: So.\n\nQ: When?',
      [
        '<div class="exchange">',
        '<p class="question" id="section-4-text"><strong class="lead">Q (Councillor Elm):</strong> Why?</p>',
        '<p class="answer" id="section-4-text-2"><strong class="lead">A:</strong> So.</p>',
        '</div>',
        '<div class="exchange">',
        '<p class="question" id="section-4-text-3"><strong class="lead">Q:</strong> When?</p>',
        '</div>',
      ],
    ],
    [
      'questions and answers of one line',
      'Members asked the following:\n\nWhat will it cost – *very* little.',
      [
        '<p id="section-4-text">Members asked the following:</p>',
        '<p id="section-4-text-2"><span class="question">What will it cost</span> – <em>very</em> little.</p>',
      ],
    ],
    [
      'actions in a table',
      'ACTION: F Fir – write to the school – by 1 May 2026',
      [
        '<div class="table actions" role="group" aria-label="ACTION" tabindex="0">',
        '<table>',
        '<caption>ACTION</caption>',
        '<thead><tr><th scope="col">Who</th><th scope="col">What</th><th scope="col">By when</th></tr></thead>',
        '<tbody>',
        '<tr id="section-4-text"><td>F Fir</td><td>write to the school</td><td>by 1 May 2026</td></tr>',
        '</tbody>',
        '</table>',
        '</div>',
      ],
    ],
    [
      'actions of a list',
      'ACTIONS:\n\n- F Fir – write\n- Return by 1 May 2026',
      [
        '<div class="table actions" role="group" aria-label="ACTIONS" tabindex="0">',
        '<table>',
        '<caption id="section-4-text">ACTIONS</caption>',
        '<thead><tr><th scope="col">Who</th><th scope="col">What</th><th scope="col">By when</th></tr></thead>',
        '<tbody>',
        '<tr id="section-4-text-2"><td>F Fir</td><td>write</td><td></td></tr>',
        '<tr id="section-4-text-3"><td></td><td>Return</td><td>by 1 May 2026</td></tr>',
        '</tbody>',
        '</table>',
        '</div>',
      ],
    ],
    [
      'no outcomes: the decision says them',
      'OUTCOME: (ii) deferred\n\nWords.',
      ['<p id="section-4-text">Words.</p>'],
    ],
  ];
  for (const [what, text, lines] of cases) it(`has ${what}`, () => check(text, lines));

  it('calls a report by its subject', () => {
    const report = modelOf('SUBJECT: Opening *hours*\n\n## Purpose\n');
    check(
      'REPORT: library.report',
      ['<p class="considered" id="source-attribute">Report: Opening hours</p>'],
      () => ({ ...linkedReport(report, 'public'), href: null }),
    );
  });

  it('does not name a report that is exempt', () => {
    const report = modelOf('SUBJECT: Secret\nEXEMPT: paragraph 3\n\n## Purpose\n');
    assert.deepEqual(linkedReport(report, 'public'), { title: 'Exempt report' });
    assert.deepEqual(linkedReport(report, 'full'), { title: 'Secret' });
  });

  it('links a report that is published already', () => {
    check('REPORT: https://a.example/r.pdf', [
      '<p class="considered" id="source-attribute">Report: <a href="https://a.example/r.pdf">https://a.example/r.pdf</a></p>',
    ]);
  });

  it('has a statement in place of an item that is exempt, and nothing of it', () => {
    const page = renderPage(
      modelOf(
        '## 4. Land at Mill Lane\nEXEMPT: paragraph 3\nREPORT: mill-lane.report\n\nThe price was discussed.\n\nRESOLVED: That it be sold.\n\nACTION: F Fir – sell – by 1 May 2026\n',
        'halton',
        'minutes',
      ),
      'public',
    );
    assert.doesNotMatch(mainOf(page), /mill|price|sold|\bFir\b/i);
    assert.match(mainOf(page), /Not for publication by virtue of paragraph 3|paragraph 3/);
  });

  it('has every word, whatever the text, and elements closed in order', () => {
    const line = fc.constantFrom(
      '',
      'Members asked the following questions:',
      'What was the cost - it was low.',
      'Q (Councillor Ashe): Why?',
      'A: Because',
      'RESOLVED –',
      '**RESOLVED:** That',
      '**RESOLVED: That it be noted**',
      '(i) the report be noted; and',
      '### Part',
      '## Item',
      'FOR: Councillor Ashe',
      'ABSTAINED: Councillor **Birch**',
      'ACTION: F Fir - write - by 1 May 2026',
      'ACTION: G Gale will write by May 2026 if he can',
      'ACTIONS:',
      '- H Hazel – look – and tell – soon',
      '  - inner',
      'PRESENT: Councillors A Ashe, B Birch and C Cedar',
      '| a | b |',
      'REPORT: x.report',
      '<script>',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const model = modelOf(lines.join('\n\n'), 'halton', 'minutes');
        const { front, sections } = renderBody(model, 'full');
        const html = `${front}\n${sections}`;
        const words = new Set(wordsOf(html).match(/[\p{L}\p{N}]+/gu));
        for (const { content } of model.prose)
          for (const [word] of content.text.matchAll(/[\p{L}\p{N}]+/gu))
            assert.ok(words.has(word) || word === 'and', `${word} of ${content.text}`);
        const open: string[] = [];
        for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z\d]+)[^>]*>/g)) {
          if (slash) assert.equal(open.pop(), name, html);
          else open.push(name);
        }
        assert.deepEqual(open, []);
        const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        assert.equal(new Set(ids).size, ids.length, html);
      }),
      trials(400),
    );
  });
});
