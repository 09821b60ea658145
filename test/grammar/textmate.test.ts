/** The highlighting tells the kinds of lines apart as the lexer does. */
import { strict as assert } from 'node:assert';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import type { IGrammar } from 'vscode-textmate';
import { LINE_SCOPES, SCOPE } from '../../grammar/build/textmate.ts';
import { lexLines } from '../../grammar/src/index.ts';
import type { LineTokenName } from '../../grammar/src/line-tokens.ts';
import { trials } from '../properties.ts';
import { anything, lines } from './arbitraries.ts';
import { grammarCases } from './fixture.ts';

const require = createRequire(import.meta.url);
const { INITIAL, parseRawGrammar, Registry }: typeof import('vscode-textmate') = require('vscode-textmate');
const oniguruma: typeof import('vscode-oniguruma') = require('vscode-oniguruma');

const ROOT = new URL('../../', import.meta.url);
const SYNTAX = new URL('client/syntaxes/committee-report.tmLanguage.json', ROOT);
const FIXTURES = [
  'notes',
  'fields',
  'headings',
  'lead-ins',
  'sub-headings',
  'paragraphs',
  'list-items',
  'tables',
  'appendices',
  'minutes',
  'separators',
  'characters',
];

/** Lines and the innermost scope of each of their parts. */
const DECORATED: [line: string, ...parts: string[]][] = [
  ['// house: halton', '// → punctuation.definition.comment', 'house: halton → comment.line.double-slash'],
  [
    '// rapporteur-ignore contraction: quoted',
    '// → punctuation.definition.comment',
    'rapporteur-ignore → keyword.control.suppression',
    'contraction: quoted → comment.line.double-slash',
  ],
  [
    'WARD(S): Borough-wide',
    'WARD(S) → keyword.other.field',
    ': → punctuation.separator.key-value',
    'Borough-wide → meta.field',
  ],
  [
    '2.0 **POLICY IMPLICATIONS**',
    '2.0 → constant.numeric.number',
    '** → punctuation.definition.bold',
    'POLICY IMPLICATIONS → markup.bold',
    '** → punctuation.definition.bold',
  ],
  ['2. POLICY IMPLICATIONS', '2. → constant.numeric.number', 'POLICY IMPLICATIONS → entity.name.section'],
  [
    '## Title {#x}',
    '## → punctuation.definition.heading',
    'Title → entity.name.section',
    '{#x} → entity.name.label',
  ],
  ['APPENDIX A: Map', 'APPENDIX A: Map → entity.name.section'],
  [
    '- 3.6 See paragraphs 3.4 to 3.6.',
    '- → punctuation.definition.list',
    '3.6 → constant.numeric.number',
    'See → meta.paragraph.decimal',
    'paragraphs 3.4 to 3.6 → entity.name.reference',
    '. → meta.paragraph.decimal',
  ],
  [
    '(ii) the £1.2m of 12 June 2023',
    '(ii) → constant.numeric.marker',
    'the → markup.list.numbered',
    '£1.2m → constant.numeric.money',
    'of → markup.list.numbered',
    '12 June 2023 → constant.numeric.date',
  ],
  [
    '| a \\| b | 3.5% |',
    '| → punctuation.separator.table',
    'a → meta.table.row',
    '\\| → constant.character.escape',
    'b → meta.table.row',
    '| → punctuation.separator.table',
    '3.5% → constant.numeric.percentage',
    '| → punctuation.separator.table',
  ],
  [
    'under the Equality Act 2010 and section 100D of the Local Government Act 1972,',
    'under the → plain',
    'Equality Act 2010 → entity.name.reference.statute',
    'and → plain',
    'section 100D of the Local Government Act 1972 → entity.name.reference.statute',
    ', → plain',
  ],
  [
    '*Italic* and [a link](#there) and a@b.gov.uk',
    '* → punctuation.definition.italic',
    'Italic → markup.italic',
    '* → punctuation.definition.italic',
    'and → plain',
    '[a link](#there) → string.other.link',
    'and → plain',
    'a@b.gov.uk → markup.underline.link.email',
  ],
  ['<<<<<<< HEAD', '<<<<<<< HEAD → invalid.illegal.merge-conflict'],
];

describe('highlighting', () => {
  let grammar: IGrammar;

  before(async () => {
    grammar = await loadGrammar();
  });

  /** The text and the scopes of each token of a line, without the language's own scope and ending. */
  function highlighted(line: string): [text: string, ...scopes: string[]][] {
    return grammar
      .tokenizeLine(line, INITIAL)
      .tokens.map(({ startIndex, endIndex, scopes }) => [
        line.slice(startIndex, endIndex),
        ...scopes.slice(1).map((scope) => scope.replace(/\.committee-report$/, '')),
      ]);
  }

  /** The kind of line that the highlighting takes a line for. */
  function kindOf(line: string): LineTokenName | 'plain' {
    const [, scope = ''] = highlighted(line)[0] ?? [''];
    const kinds = Object.keys(LINE_SCOPES) as LineTokenName[];
    return kinds.find((kind) => LINE_SCOPES[kind].includes(scope)) ?? 'plain';
  }

  function depthAfter(line: string): number {
    return grammar.tokenizeLine(line, INITIAL).ruleStack.depth;
  }

  function assertSameKind(line: string): void {
    const kind = lexLines(line)[0]?.tokenType.name ?? 'BlankLine';
    const isPlain = kind === 'TextLine' || kind === 'BlankLine';
    assert.equal(kindOf(line), isPlain ? 'plain' : kind, JSON.stringify(line));
  }

  for (const name of FIXTURES) {
    it(`knows the lines of the ${name}`, () => {
      for (const { source } of grammarCases(name)) source.split(/\r\n?|\n/).forEach(assertSameKind);
    });
  }

  it('knows the lines of the samples', () => {
    for (const file of globSync('samples/**/*.{report,minutes}', { cwd: ROOT })) {
      readFileSync(new URL(file, ROOT), 'utf8')
        .split(/\r\n?|\n/)
        .forEach(assertSameKind);
    }
  });

  it('knows lines made of pieces of the language', () => {
    const check = fc.property(lines, (texts) => texts.forEach(assertSameKind));
    fc.assert(check, trials(100));
  });

  it('knows any line', () => {
    const check = fc.property(anything, (text) => {
      // Oniguruma knows the capitals of an older Unicode: only letters that have long been there.
      assertSameKind(text.replace(/[^\t -\u052f\u2000-\u2027\u3000-\u9fff]/gu, '?'));
    });
    fc.assert(check, trials(200));
  });

  it('gives every kind of line a scope of its own', () => {
    const scopes = Object.values(LINE_SCOPES).flat();
    assert.equal(new Set(scopes).size, scopes.length);
  });

  it('starts every line afresh: nothing is left open by the one before', () => {
    for (const name of FIXTURES) {
      for (const line of grammarCases(name).flatMap(({ source }) => source.split(/\r\n?|\n/))) {
        assert.equal(depthAfter(line), depthAfter(''), JSON.stringify(line));
      }
    }
  });

  for (const [line, ...tokens] of DECORATED) {
    it(`shows the parts of ${line}`, () => {
      const shown = highlighted(line)
        .map(([text, ...scopes]) => [text.trim(), scopes.at(-1) ?? 'plain'].join(' → '))
        .filter((token) => !token.startsWith(' →'));
      assert.deepEqual(shown, tokens);
    });
  }
});

async function loadGrammar(): Promise<IGrammar> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(new Uint8Array(wasm).buffer);
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => parseRawGrammar(readFileSync(SYNTAX, 'utf8'), SYNTAX.pathname),
  });
  const grammar = await registry.loadGrammar(SCOPE);
  assert.ok(grammar);
  return grammar;
}
