import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { frameHtml } from '../../client/src/preview/frame.ts';
import { destinationOf } from '../../client/src/preview/links.ts';
import { readMessage, readState } from '../../client/src/preview/messages.ts';
import { lineAtTop, topOfLine } from '../../client/src/preview/scroll.ts';

describe('preview: the frame', () => {
  const html = frameHtml({
    nonce: 'n1',
    language: 'en-GB',
    title: '</title><script>',
    styles: ['https://host/a.css?"'],
    script: 'https://host/a.js',
    state: { uri: 'file:///r/"a\'.report', exempt: 'public' },
  });

  it('runs one script, and loads nothing that is not its own', () => {
    assert.match(
      html,
      /content="default-src &#39;none&#39;; style-src &#39;nonce-n1&#39;; script-src &#39;nonce-n1&#39;;/,
    );
    assert.deepEqual(html.match(/<script[^>]*>/g), ['<script nonce="n1" src="https://host/a.js">']);
    assert.doesNotMatch(html, /unsafe|style=|\son\w+=/);
  });

  it('keeps what it is given as text', () => {
    assert.match(html, /<title>&lt;\/title&gt;&lt;script&gt;<\/title>/);
    assert.match(html, /href="https:\/\/host\/a\.css\?&quot;"/);
    assert.match(html, /data-state="\{&quot;uri&quot;:/);
  });
});

describe('preview: links', () => {
  const cases: [href: string, destination: ReturnType<typeof destinationOf>][] = [
    ['https://a.example/b', { kind: 'outside', address: 'https://a.example/b' }],
    ['mailto:jo@a.example', { kind: 'outside', address: 'mailto:jo@a.example' }],
    ['./maps/ward%205.pdf#page=2', { kind: 'file', path: './maps/ward 5.pdf' }],
    ['../a.pdf', { kind: 'file', path: '../a.pdf' }],
    ['./%ff', null],
    ['command:workbench.action.quit', null],
    ['javascript:alert(1)', null],
    ['vscode://a.b/c', null],
    ['file:///etc/passwd', null],
    ['//host/a', null],
    ['', null],
  ];
  for (const [href, destination] of cases) {
    it(`${href || 'nothing'} leads ${destination ? destination.kind : 'nowhere'}`, () => {
      assert.deepEqual(destinationOf(href), destination);
    });
  }
});

describe('preview: messages', () => {
  it('are read', () => {
    assert.deepEqual(readMessage({ type: 'ready', more: 1 }), { type: 'ready' });
    assert.deepEqual(readMessage({ type: 'goTo', line: -3 }), { type: 'goTo', line: 0 });
    assert.deepEqual(readMessage({ type: 'scrolled', line: 1.5 }), { type: 'scrolled', line: 1.5 });
    assert.deepEqual(readMessage({ type: 'open', href: 'x' }), { type: 'open', href: 'x' });
  });

  for (const wrong of [
    null,
    1,
    {},
    { type: 'run' },
    { type: 'goTo', line: 'x' },
    { type: 'goTo', line: Number.NaN },
    { type: 'open' },
  ])
    it(`${JSON.stringify(wrong)} is none`, () => assert.equal(readMessage(wrong), null));

  it('keep their state', () => {
    assert.deepEqual(readState({ uri: 'a:b', exempt: 'full' }), { uri: 'a:b', exempt: 'full' });
    assert.deepEqual(readState({ uri: 'a:b', exempt: 1 }), { uri: 'a:b', exempt: 'public' });
    for (const wrong of [null, 'a:b', {}, { uri: 1 }]) assert.equal(readState(wrong), null);
  });
});

describe('preview: scrolling', () => {
  const BLOCKS = [
    { id: 'a', line: 0, top: 20 },
    { id: 'b', line: 4, top: 100 },
    { id: 'c', line: 4, top: 100 },
    { id: 'd', line: 10, top: 400 },
  ];
  const HEIGHT = 600;
  const cases: [line: number, top: number][] = [
    [0, 20],
    [2, 60],
    [4, 100],
    [7, 250],
    [10, 400],
    [11, 600],
  ];
  for (const [line, top] of cases) {
    it(`line ${line} is at ${top}`, () => {
      assert.equal(topOfLine(BLOCKS, line, HEIGHT), top);
      assert.equal(lineAtTop(BLOCKS, top, HEIGHT), line);
    });
  }

  it('has no place in an empty preview', () => {
    assert.equal(topOfLine([], 5, HEIGHT), 0);
    assert.equal(lineAtTop([], 5, HEIGHT), 0);
  });

  it('comes back to where it was', () => {
    const steps = fc.array(
      fc.record({ lines: fc.integer({ min: 1, max: 9 }), pixels: fc.integer({ min: 1, max: 300 }) }),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(steps, fc.double({ min: 0, max: 1, noNaN: true }), (made, place) => {
        let [line, top] = [0, 0];
        const blocks = made.map(({ lines, pixels }, index) => {
          line += lines;
          top += pixels;
          return { id: String(index), line, top };
        });
        const height = top + 10;
        const first = blocks[0]?.line ?? 0;
        const asked = first + place * (line - first);
        const back = lineAtTop(blocks, topOfLine(blocks, asked, height), height);
        assert.ok(Math.abs(back - asked) < 0.001, `${asked} came back as ${back}`);
      }),
    );
  });
});
