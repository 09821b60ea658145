/** What holds of the grammar whatever the text. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  Content,
  lexInline,
  parseInline,
  parseTree,
  printTree,
  tokenizeInline,
} from '../../grammar/src/index.ts';
import { anyInitial, INLINE_SOURCES } from '../../grammar/src/inline-tokens.ts';
import { trials } from '../properties.ts';
import { anything, figures, fragments, lines, runningText } from './arbitraries.ts';
import { checkedTree, joined } from './check.ts';
import { dumpTree } from './dump.ts';

describe('the grammar, for any text', () => {
  it('loses nothing, never throws, and its blocks stand in order and map back to the source', () => {
    fc.assert(
      fc.property(anything, (text) => {
        checkedTree(text);
      }),
      trials(500),
    );
  });

  it('the same for texts made of pieces of the language', () => {
    fc.assert(
      fc.property(fragments, (text) => {
        checkedTree(text);
      }),
      trials(1500),
    );
  });

  it('makes the same of a text whichever its line ends are', () => {
    fc.assert(
      fc.property(lines, (parts) => {
        const [lf, crlf, cr] = ['\n', '\r\n', '\r'].map((end) => dumpTree(parseTree(parts.join(end))));
        assert.deepEqual(crlf, lf);
        assert.deepEqual(cr, lf);
      }),
      trials(500),
    );
  });

  it('makes the same of a text with blank lines before and after it', () => {
    fc.assert(
      fc.property(lines, (parts) => {
        const text = parts.join('\n');
        assert.deepEqual(dumpTree(parseTree(`\n \n${text}\n\n\n`)), dumpTree(parseTree(text)));
      }),
      trials(500),
    );
  });

  it('remembers nothing of the text before', () => {
    fc.assert(
      fc.property(fragments, fragments, (first, second) => {
        const before = dumpTree(parseTree(second));
        parseTree(first);
        assert.deepEqual(dumpTree(parseTree(second)), before);
      }),
      trials(200),
    );
  });
});

describe('the inline grammar, for any text', () => {
  it('loses nothing, and both ways of asking tell the same', () => {
    fc.assert(
      fc.property(fc.oneof(runningText, anything), (text) => {
        const tokens = tokenizeInline(text);
        assert.equal(joined(tokens), text);
        assert.equal(printTree(parseInline(text)), text);
        const things = lexInline(text);
        assert.deepEqual(
          things.map(({ kind, start, text: image }) => [kind, start, image]),
          tokens
            .filter((token) => token.tokenType.name !== 'Plain')
            .map((token) => [token.tokenType.name, token.startOffset, token.image]),
        );
        for (const thing of things) assert.equal(text.slice(thing.start, thing.end), thing.text);
      }),
      trials(2000),
    );
  });
});

describe('the short cuts of the inline scanner', () => {
  const EXPRESSIONS = [
    ...(['Date', 'Percentage', 'Time'] as const).map((name) => new RegExp(INLINE_SOURCES[name], 'y')),
    ...(['Reference', 'Statute'] as const).map((name) => new RegExp(anyInitial(INLINE_SOURCES[name]), 'y')),
    new RegExp(INLINE_SOURCES.Url, 'iy'),
  ];

  it('miss nothing that an expression matches where a word begins', () => {
    fc.assert(
      fc.property(fc.oneof(runningText, figures), (text) => {
        const things = lexInline(text);
        for (const { index } of text.matchAll(/(?<=^|[ (“‘])[A-Za-z0-9]/g)) {
          const isMatched = EXPRESSIONS.some((expression) => {
            expression.lastIndex = index;
            return expression.test(text);
          });
          if (!isMatched) continue;
          const isFound = things.some(({ start, end }) => start <= index && index < end);
          assert.ok(isFound, `at ${index} of ${JSON.stringify(text)}`);
        }
      }),
      trials(3000),
    );
  });
});

describe('running text', () => {
  it('is the same however it is cut', () => {
    fc.assert(
      fc.property(fc.array(runningText, { maxLength: 5 }), fc.nat(), fc.nat(), (texts, from, to) => {
        const source = texts.join('\n');
        let at = 0;
        const parts = texts.map((text) => {
          const content = new Content(text, [0], [at]);
          at += text.length + 1;
          return content;
        });
        const whole = Content.join(parts);
        const [start = 0, end = 0] = [from % (whole.text.length + 1), to % (whole.text.length + 1)].sort(
          (a, b) => a - b,
        );
        const cut = whole.slice(start, end);
        assert.equal(cut.text, whole.text.slice(start, end));
        for (let index = 0; index < cut.text.length; index += 1) {
          assert.equal(cut.toSource(index), whole.toSource(start + index));
          const unit = source[cut.toSource(index)];
          assert.ok(unit === cut.text[index] || unit === '\n');
        }
        assert.equal(cut.trim().text, cut.text.trim());
      }),
      trials(1000),
    );
  });
});
