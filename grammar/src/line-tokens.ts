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
  ACTION,
  APPENDIX_LABEL,
  APPENDIX_WORD,
  AT_LINE_END,
  ATTRIBUTE,
  BULLET,
  DECIMAL,
  DECISION,
  EXCHANGE,
  LABEL,
  LINE_END,
  MARKER,
  MONTH_IN_CAPITALS,
  REMARK,
  REST_OF_LINE,
  SPACE,
} from './vocabulary.ts';

/** The sources by token name, exported for the super-linearity test and the TextMate generator. */
export const LINE_SOURCES = {
  BlankLine: `${SPACE}*${LINE_END}|${SPACE}+$`,
  NoteLine: `${SPACE}*//${REST_OF_LINE}`,
  TableLine: `${SPACE}*\\|${REST_OF_LINE}`,
  DecimalLine: `${SPACE}*(?:${BULLET}${SPACE}+)?(?:\\*\\*)?${DECIMAL}\\.?(?=${SPACE}|\\*\\*|[\\r\\n]|$)${REST_OF_LINE}`,
  ListLine: `${SPACE}*(?:(?:${BULLET}(?:${SPACE}+|(?=\\()))?${MARKER}(?=${SPACE}|[\\r\\n]|$)|${BULLET}(?=${SPACE}))${REST_OF_LINE}`,
  IntegerLine: `${SPACE}*(?:${BULLET}${SPACE}+)?(?:\\*\\*)?(?:\\d{1,3}\\.(?=${SPACE}|\\*\\*|[\\r\\n]|$)${REST_OF_LINE}|\\d{1,2}${SPACE}+(?:\\*\\*)?(?=[A-Z][A-Z])(?!${MONTH_IN_CAPITALS}\\b)(?:[^a-z\\r\\n]*|[^a-z()[\\]\\r\\n]*${REMARK}${SPACE}*)(?=[\\r\\n]|$)${LINE_END}?)`,
  HashLine: `${SPACE}{0,3}#{1,6}(?=${SPACE}|[\\r\\n]|$)${REST_OF_LINE}`,
  AppendixLine: `${SPACE}*(?:\\*\\*)?${APPENDIX_WORD} ${APPENDIX_LABEL}(?:\\*\\*)?(?:${AT_LINE_END}|${SPACE}{0,4}[:–—-]${SPACE}|\\t)${REST_OF_LINE}`,
  AttributeLine: `${SPACE}*${ATTRIBUTE}:${REST_OF_LINE}`,
  CaptionLine: `${SPACE}*(?:\\*\\*)?(?:Table|Figure|TABLE|FIGURE) \\d{1,3}(?:\\*\\*)?${SPACE}{0,4}[:–—-]${SPACE}${REST_OF_LINE}`,
  FieldLine: `${SPACE}*(?:\\*\\*)?${LABEL}(?:\\*\\*)?:(?:\\*\\*)?(?=${SPACE}|[\\r\\n]|$)${REST_OF_LINE}`,
  ResolutionLine: `${SPACE}*(?:\\*\\*)?${DECISION}${REST_OF_LINE}`,
  ExchangeLine: `${SPACE}*(?:\\*\\*)?${EXCHANGE}(?:\\*\\*)?:(?:\\*\\*)?(?=${SPACE}|[\\r\\n]|$)${REST_OF_LINE}`,
  ActionLine: `${SPACE}*(?:\\*\\*)?${ACTION}(?:\\*\\*)?:(?:\\*\\*)?(?=${SPACE}|[\\r\\n]|$)${REST_OF_LINE}`,
  SeparatorLine: `${SPACE}*(?:-{3,}|_{3,}|\\*{3,})${AT_LINE_END}${REST_OF_LINE}`,
  ConflictLine: `(?:<{7}|={7}|>{7}|\\|{7})(?=[ \\r\\n]|$)${REST_OF_LINE}`,
  BoldLine: `${SPACE}*\\*\\*[^*\\r\\n]+\\*\\*:?${AT_LINE_END}${REST_OF_LINE}`,
  // Bounded: with the `u` flag a match of many megabytes overflows the engine's stack, and no title is so long.
  CapsLine: `[^\\p{Ll}\\r\\n]{1,400}(?=[\\r\\n]|$)${LINE_END}?`,
  TextLine: `[^\\r\\n]+${LINE_END}?`,
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
export const ResolutionLine = lineToken('ResolutionLine');
export const ExchangeLine = lineToken('ExchangeLine');
export const ActionLine = lineToken('ActionLine');
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
  ResolutionLine,
  ExchangeLine,
  ActionLine,
  FieldLine,
  BoldLine,
  CapsLine,
  TextLine,
];
