/** The grammar room: text → tree and tree → text, by shape alone. */
export { parseTree } from './build-tree.ts';
export { hasHeaderRow } from './columns.ts';
export { Content } from './content.ts';
export { detached } from './detached.ts';
export { DocumentTree, type TreeChange } from './document-tree.ts';
export { type InlineToken, lexInline, parseInline, tokenizeInline } from './inline.ts';
export type { InlineTokenName } from './inline-tokens.ts';
export { readLead } from './leads.ts';
export { lexLines, parseLines } from './line-parser.ts';
export { readSequence, type SequencedMarker } from './markers.ts';
export { printTree } from './print.ts';
export { CLAUSE_GOES_ON, endsTerminally, isUpperCase, startsInLowerCase, withoutRemark } from './shapes.ts';
export { Shift } from './shift.ts';
export { isNextMinute, readTitleNumber, type TitleNumber } from './title-lines.ts';
export type * from './tree.ts';
export { foldCode, hashWord, isWordCode, WORD_STRIDE, WordRecord } from './words.ts';
