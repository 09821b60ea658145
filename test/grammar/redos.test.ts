/**
 * No regular expression of the grammar or of the server takes more than linear time on any text. Each is put
 * before recheck; the ones that take it long to decide are remembered in `test/redos/slow-verdicts.json`, written
 * by `node test/redos/decide.ts`, which asks again with all the time it needs.
 */
import { strict as assert } from 'node:assert';
import { allExpressions, type Expression } from '../redos/expressions.ts';
import { regexLiterals } from '../redos/regex-literals.ts';
import { slowVerdicts, verdictsOn } from '../redos/verdicts.ts';

/** Milliseconds; what takes longer is to be decided once, or written simpler. */
const TIMEOUT = 10_000;

describe('regular expressions', () => {
  let expressions: Expression[] = [];

  before(async function () {
    this.timeout(60_000);
    expressions = await allExpressions();
  });

  it('are found in the sources and in what the modules make', () => {
    const inGrammar = expressions.filter(({ places }) =>
      places.some((place) => place.startsWith('grammar/')),
    );
    assert.ok(inGrammar.length > 40, `${inGrammar.length} in the grammar`);
    assert.ok(expressions.some(({ places }) => places.includes('grammar/src/line-tokens.ts')));
    for (const { source, flags } of expressions) new RegExp(source, flags);
  });

  it('are all linear', async function () {
    this.timeout(300_000);
    const known = new Set(slowVerdicts());
    const verdicts = await verdictsOn(
      expressions.filter(({ text }) => !known.has(text)),
      TIMEOUT,
    );
    const places = new Map(expressions.map((expression) => [expression.text, expression.places.join(', ')]));
    const faults = verdicts
      .filter(({ status }) => status !== 'safe')
      .map(({ text, status, detail }) => `${places.get(text)}\n  ${text}\n  is ${status}: ${detail}`)
      .sort();
    assert.deepEqual(faults, [], faults.join('\n'));
  });

  it('that are remembered as safe are still there', () => {
    const present = new Set(expressions.map(({ text }) => text));
    const gone = slowVerdicts().filter((text) => !present.has(text));
    assert.deepEqual(gone, [], 'run: node test/redos/decide.ts');
  });
});

const LITERALS: [code: string, found: string[]][] = [
  ['const a = /x+/g;', ['/x+/g']],
  ['a / 2 / 3; (b) / c / d; e[0] / f / g', []],
  ["text.replace(/[/\\]]\\//, '/no/')", ['/[/\\]]\\//']],
  ['// /no/\n/* /no/ */ return /yes/i', ['/yes/i']],
  ['const s = \'/no/\', t = "/no/", u = `/no/`', []],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the code to be scanned
  ['const s = `/no/ ${a.test(`${/yes/}`) ? { b: /too/ } : 1} /no/` / 2 / 3', ['/yes/', '/too/']],
  ['#!/usr/bin/env node\nconst a = /x/', ['/x/']],
];

describe('regular expressions in a source', () => {
  for (const [code, found] of LITERALS) {
    it(JSON.stringify(code), () => {
      assert.deepEqual(
        regexLiterals(code).map(({ source, flags }) => `/${source}/${flags}`),
        found,
      );
    });
  }
});
