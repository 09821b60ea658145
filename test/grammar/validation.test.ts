/** Chevrotain's own checks, which are left out at run time: they cost more than reading a report. */
import { strict as assert } from 'node:assert';
import { Lexer, type TokenType } from 'chevrotain';
import { InlineParser } from '../../grammar/src/inline.ts';
import { INLINE_SOURCES, INLINE_TOKENS } from '../../grammar/src/inline-tokens.ts';
import { LineParser } from '../../grammar/src/line-parser.ts';
import { LINE_SOURCES, LINE_TOKENS } from '../../grammar/src/line-tokens.ts';

describe('the grammars', () => {
  it('pass the validations of the parser', () => {
    assert.doesNotThrow(() => new LineParser(false));
    assert.doesNotThrow(() => new InlineParser(false));
  });

  it('pass the validations of the lexer', () => {
    assert.deepEqual(lexerErrors(LINE_TOKENS), []);
    assert.deepEqual(lexerErrors(INLINE_TOKENS), []);
  });

  it('have a token for every expression, and an expression for every token', () => {
    assert.deepEqual(namesOf(LINE_TOKENS), Object.keys(LINE_SOURCES).sort());
    assert.deepEqual(namesOf(INLINE_TOKENS), ['Plain', ...Object.keys(INLINE_SOURCES)].sort());
  });

  it('use every token', () => {
    assert.deepEqual(terminalsOf(new LineParser()), namesOf(LINE_TOKENS));
    assert.deepEqual(terminalsOf(new InlineParser()), namesOf(INLINE_TOKENS));
  });
});

function lexerErrors(tokens: TokenType[]): string[] {
  const lexer = new Lexer(tokens, {
    positionTracking: 'onlyOffset',
    ensureOptimizations: false,
    skipValidations: false,
    deferDefinitionErrorsHandling: true,
  });
  return lexer.lexerDefinitionErrors.map(({ message }) => message);
}

function namesOf(tokens: TokenType[]): string[] {
  return tokens.map(({ name }) => name).sort();
}

function terminalsOf(parser: LineParser | InlineParser): string[] {
  const names = new Set<string>();
  JSON.stringify(parser.getSerializedGastProductions(), (_, value) => {
    if (value?.type === 'Terminal') names.add(value.name);
    return value;
  });
  return [...names].sort();
}
