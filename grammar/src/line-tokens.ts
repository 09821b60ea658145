/**
 * Line tokens. One token is one whole line with its line end, so that the tokens concatenated are the file.
 *
 * Patterns are custom functions over our own sticky expressions, for two reasons learned from chevrotain 13:
 * it rebuilds patterns without the `u` flag, and its first-character optimisation drops lines that begin
 * outside Latin-1. With this few token types the optimisation gains nothing.
 */
import { createToken, type TokenType } from 'chevrotain';
import { hasCapitals } from './shapes.ts';
import {
  APPENDIX_LABEL,
  APPENDIX_WORD,
  ATTRIBUTE,
  BULLET,
  DECIMAL,
  LABEL,
  MARKER,
  SPACE,
} from './vocabulary.ts';

const EOL = '(?:\\r\\n?|\\n)';
const REST = `[^\\r\\n]*${EOL}?`;
/** Up to the line's end, without eating it. */
const AT_END = `(?=${SPACE}*(?:[\\r\\n]|$))`;

/** The sources by token name, exported for the super-linearity test and the TextMate generator. */
export const LINE_SOURCES = {
  BlankLine: `${SPACE}*${EOL}|${SPACE}+$`,
  NoteLine: `${SPACE}*//${REST}`,
  TableLine: `${SPACE}*\\|${REST}`,
  DecimalLine: `${SPACE}*(?:${BULLET}${SPACE}+)?(?:\\*\\*)?${DECIMAL}\\.?(?=${SPACE}|\\*\\*|[\\r\\n]|$)${REST}`,
  ListLine: `${SPACE}*(?:${BULLET}${SPACE}+${MARKER}|${BULLET}|${MARKER})(?=${SPACE})${REST}`,
  IntegerLine: `${SPACE}*(?:${BULLET}${SPACE}+)?(?:\\*\\*)?(?:\\d{1,3}\\.(?=${SPACE}|\\*\\*|[\\r\\n]|$)${REST}|\\d{1,2}${SPACE}+(?:\\*\\*)?(?=[A-Z][A-Z])[^a-z\\r\\n]*(?=[\\r\\n]|$)${EOL}?)`,
  HashLine: `${SPACE}{0,3}#{1,6}(?=${SPACE}|[\\r\\n]|$)${REST}`,
  AppendixLine: `${SPACE}*(?:\\*\\*)?${APPENDIX_WORD} ${APPENDIX_LABEL}(?:\\*\\*)?(?:${AT_END}|${SPACE}{0,4}[:–—-]${SPACE})${REST}`,
  AttributeLine: `${SPACE}*${ATTRIBUTE}:${REST}`,
  CaptionLine: `${SPACE}*(?:\\*\\*)?(?:Table|Figure|TABLE|FIGURE) \\d{1,3}(?:\\*\\*)?${SPACE}{0,4}[:–—-]${SPACE}${REST}`,
  FieldLine: `${SPACE}*(?:\\*\\*)?${LABEL}(?:\\*\\*)?:(?:\\*\\*)?(?=${SPACE}|[\\r\\n]|$)${REST}`,
  SeparatorLine: `${SPACE}*(?:-{3,}|_{3,}|\\*{3,})${AT_END}${REST}`,
  ConflictLine: `(?:<{7}|={7}|>{7}|\\|{7})(?=[ \\r\\n]|$)${REST}`,
  BoldLine: `${SPACE}*\\*\\*[^*\\r\\n]+\\*\\*:?${AT_END}${REST}`,
  // Bounded: with the `u` flag a match of many megabytes overflows the engine's stack, and no title is so long.
  CapsLine: `[^\\p{Ll}\\r\\n]{1,400}(?=[\\r\\n]|$)${EOL}?`,
  TextLine: `[^\\r\\n]+${EOL}?`,
} as const;

export type LineTokenName = keyof typeof LINE_SOURCES;

/** Capitals a line must have before it can be a heading by its capitals alone: `PPB` is not yet one. */
const CAPITALS_OF_A_HEADING = 4;

function matcher(name: LineTokenName): (text: string, offset: number) => [string] | null {
  const expression = new RegExp(LINE_SOURCES[name], name === 'CapsLine' ? 'yu' : 'y');
  return (text, offset) => {
    expression.lastIndex = offset;
    if (!expression.test(text)) return null;
    const image = text.slice(offset, expression.lastIndex);
    if (name === 'CapsLine' && !hasCapitals(image, CAPITALS_OF_A_HEADING)) return null;
    return [image];
  };
}

function lineToken(name: LineTokenName): TokenType {
  return createToken({ name, pattern: matcher(name), line_breaks: true });
}

export const BlankLine = lineToken('BlankLine');
export const NoteLine = lineToken('NoteLine');
export const TableLine = lineToken('TableLine');
export const DecimalLine = lineToken('DecimalLine');
export const ListLine = lineToken('ListLine');
export const IntegerLine = lineToken('IntegerLine');
export const HashLine = lineToken('HashLine');
export const AppendixLine = lineToken('AppendixLine');
export const AttributeLine = lineToken('AttributeLine');
export const CaptionLine = lineToken('CaptionLine');
export const FieldLine = lineToken('FieldLine');
export const SeparatorLine = lineToken('SeparatorLine');
export const ConflictLine = lineToken('ConflictLine');
export const BoldLine = lineToken('BoldLine');
export const CapsLine = lineToken('CapsLine');
export const TextLine = lineToken('TextLine');

/** In order of precedence: the first that matches a line names it; `TextLine` matches whatever is left. */
export const LINE_TOKENS: TokenType[] = [
  BlankLine,
  DecimalLine,
  ConflictLine,
  SeparatorLine,
  ListLine,
  IntegerLine,
  NoteLine,
  TableLine,
  HashLine,
  AppendixLine,
  AttributeLine,
  CaptionLine,
  FieldLine,
  BoldLine,
  CapsLine,
  TextLine,
];
