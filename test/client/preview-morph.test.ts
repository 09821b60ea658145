import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { morph } from '../../client/src/preview/webview/morph.ts';
import { preview } from '../../server/src/features/preview.ts';
import { fixture } from '../features/fixture.ts';
import { trials } from '../properties.ts';

const { window } = new JSDOM('');

function element(html: string): Element {
  return new window.DOMParser().parseFromString(`<body>${html}</body>`, 'text/html').body;
}

/** `from` becomes `to`; of the elements with these ids the nodes stay. */
function check(from: string, to: string, kept: readonly string[]): void {
  const shown = element(from);
  const before = kept.map((id) => shown.querySelector(`#${id}`));
  morph(shown, element(to));
  assert.equal(shown.innerHTML, element(to).innerHTML);
  for (const [index, id] of kept.entries()) {
    assert.ok(before[index], id);
    assert.equal(shown.querySelector(`#${id}`), before[index], `#${id} stays`);
  }
}

describe('preview: patching', () => {
  const cases: [what: string, from: string, to: string, kept: string[]][] = [
    ['nothing', '<p id="a">1</p>', '<p id="a">1</p>', ['a']],
    ['a word', '<p id="a">1</p><p id="b">2</p>', '<p id="a">1</p><p id="b">3</p>', ['a', 'b']],
    [
      'a new block',
      '<p id="a">1</p><p id="b">2</p>',
      '<p id="a">1</p><p id="x">0</p><p id="b">2</p>',
      ['a', 'b'],
    ],
    [
      'a block that is gone',
      '<p id="a">1</p><p id="b">2</p><p id="c">3</p>',
      '<p id="a">1</p><p id="c">3</p>',
      ['a', 'c'],
    ],
    [
      'a change inside',
      '<section id="s"><p id="a">1</p></section>',
      '<section id="s"><p id="a">2</p><p id="b">3</p></section>',
      ['s', 'a'],
    ],
    ['attributes', '<p id="a" class="x">1</p>', '<p id="a" title="y">1</p>', ['a']],
    ['everything', '<p id="a">1</p>', '<h1>1</h1>', []],
  ];
  for (const [what, from, to, kept] of cases) it(`${what}`, () => check(from, to, kept));

  it('makes any document of any other', () => {
    const pieces = [
      'SUBJECT: A',
      '1.0 RISK ANALYSIS',
      '1.1 One.',
      '1.2 Two.',
      '- a',
      '- b',
      '| a |\n| - |\n| 1 |',
      '## X',
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join('\n\n'));
    fc.assert(
      fc.property(text, text, (one, other) => {
        check(preview(fixture(one).document, 'full').html, preview(fixture(other).document, 'full').html, []);
      }),
      trials(150),
    );
  });
});
