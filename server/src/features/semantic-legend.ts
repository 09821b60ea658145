/**
 * What the parts of a report are coloured as. The types are the protocol's own, so that every editor has colours for
 * them; beside each stands the scope that the TextMate grammar gives the same part, for clients that use both.
 */
export const TOKEN_SCOPES = {
  /** A title. */
  namespace: 'entity.name.section',
  /** The label of a field. */
  property: 'keyword.other.field',
  /** The number of a heading or paragraph, the marker of an item; with a modifier dates, money and so on. */
  number: 'constant.numeric',
  /** A reference: to a paragraph, a section, an appendix, a label; in minutes a person, `definition` where listed. */
  variable: 'entity.name.reference',
  /** A term that the document defines. */
  type: 'entity.name.term',
  /** An enactment, with the provision cited. */
  class: 'entity.name.reference.statute',
  /** `{#label}`, and `Table 1` above a table. */
  label: 'entity.name.label',
  /** The verb of a recommendation: what the meeting is asked to do. */
  function: 'entity.name.function',
  /** Web and e-mail addresses, links, the path of a `FILE:` line. */
  string: 'markup.underline.link',
  /** `EXEMPT`, `FILE`, `REPORT`, the word that suppresses a diagnostic; `RESOLVED`, `Q`, `ACTION` in minutes. */
  keyword: 'keyword.other.attribute',
  /** A note. */
  comment: 'comment.line.double-slash',
} as const;

export type TokenType = keyof typeof TOKEN_SCOPES;

export const TOKEN_TYPES = Object.keys(TOKEN_SCOPES) as readonly TokenType[];

export const TOKEN_MODIFIERS = [
  /** Where a number, a label or a term is given, not used. */
  'definition',
  /** A title or label that the house knows, as opposed to one of the author's. */
  'defaultLibrary',
  'date',
  'money',
  'percentage',
  'time',
] as const;

export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];
