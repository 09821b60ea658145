import type { ISerializedGast } from 'chevrotain';
import { InlineParser } from '../src/inline.ts';
import { INLINE_SOURCES, INLINE_TOKENS, type InlineTokenName } from '../src/inline-tokens.ts';
import { LineParser } from '../src/line-parser.ts';
import { LINE_SOURCES, LINE_TOKENS, type LineTokenName } from '../src/line-tokens.ts';
import * as vocabulary from '../src/vocabulary.ts';
import type { GeneratedFile } from './generated-file.ts';

/** What each line token matches, in words. */
const LINE_WORDS: Record<LineTokenName, string> = {
  BlankLine: 'nothing, or nothing but space',
  DecimalLine: 'a number of two parts or more, `3.1`, also in bold or wrongly wrapped in a bullet',
  ConflictLine: 'a line that a failed merge left behind',
  SeparatorLine: 'a rule of three hyphens, underscores or stars, or more',
  ListLine: 'a bullet, an ordered marker (`(a)`, `iv)`, `1)`), or a bullet before a marker, and space',
  IntegerLine: 'a number with its dot, `12.`, or a number before a line in capitals, `2 TITLE`',
  NoteLine: 'two slashes: the author’s own note, never published',
  TableLine: 'a pipe: a row of a table',
  HashLine: 'one to six `#` and space',
  AppendixLine: '`APPENDIX A`, alone or with a colon or dash and its title',
  AttributeLine: '`FILE:`, `EXEMPT:`, and in minutes `REPORT:` or `OUTCOME:`',
  CaptionLine: '`Table 1:` or `Figure 1:` and the caption',
  ResolutionLine:
    'the word of a decision: `RESOLVED:`, `RESOLVED UNANIMOUSLY –`, `Resolved (34:22) that`, `NOTED`, `RECOMMENDED to Council`',
  ExchangeLine: '`Q:` or `A:`, also with who speaks: `Q (Councillor Elm):`',
  ActionLine: '`ACTION:` or `Action by:`',
  FieldLine: 'a label of up to 60 characters, a colon, and space or the line’s end',
  BoldLine: 'a whole line in bold',
  CapsLine: 'no lower-case letter, at least four capitals, at most 400 characters',
  TextLine: 'any other line: text, which begins a block or continues the one above',
};

/** What each inline token matches, in words. */
const INLINE_WORDS: Record<InlineTokenName | 'Plain', string> = {
  Plain: 'everything up to the next thing that is recognised',
  Reference: 'a place in the documents: `paragraphs 3.4 to 3.6 and 4.1`, `recommendation (ii)`, `Appendix A`',
  Statute: 'an enactment, with or without its provision: `section 100D of the Local Government Act 1972`',
  Date: 'a date in words or digits: `12th June 2023`, `12/06/2023`',
  Money: 'an amount in pounds: `£1.2m`, `£500,000`',
  Percentage: 'a percentage: `12%`, `3.5 per cent`',
  Strong: 'the mark of bold',
  Definition: 'what may define a term: `(DfE)`, `(“the Plan”)`',
  Time: 'a time of day: `7.00 pm`',
  Url: 'a bare web address',
  Email: 'an e-mail address',
  Link: '`[text](target)`, also to a label: `[see](#workforce)`',
  LabelDefinition: 'a label that references can use: `{#workforce}`',
  Emphasis: 'the mark of italics; a star between spaces is a star',
};

/** `docs/grammar.md`: the productions of both grammars and what their tokens match. */
export function grammarPage(): GeneratedFile[] {
  const text = `<!-- Written by \`npm run generate\` from grammar/src. -->

# The grammar

Two grammars, one inside the other. The *line grammar* reads a document as lines and tells its blocks apart by
their shape; the *inline grammar* reads the running text of one block. Both are total: every text has a tree, and
the tokens one after another are the text, character for character. What blocks mean, and which are missing or
misplaced, is said by the model and the house ([language.md](language.md)).

\`{ x }\` is any number of x, \`[ x ]\` is x or nothing, \`|\` is either. Names that begin with a capital are tokens.

## Line grammar

${productionsOf(new LineParser())}

### Its tokens

One token is one line with its line end. The first of these that matches a line names it.

${LINE_TOKENS.map(({ name }) => tokenEntry(name, LINE_WORDS[name as LineTokenName], LINE_SOURCES[name as LineTokenName])).join('\n\n')}

## Inline grammar

${productionsOf(new InlineParser())}

### Its tokens

Tried where a word or a mark begins, so that a word token’s expression never runs inside a word. The title of an
enactment without a provision is found from its end, backwards over the words of a title.

${INLINE_TOKENS.map(({ name }) => tokenEntry(name, INLINE_WORDS[name as InlineTokenName], sourceOf(name))).join('\n\n')}

## Vocabulary

What stands in angle brackets above.

${NAMED.map(({ name, source }) => `\`<${name}>\`\n\n${codeBlock(abbreviate(source, name))}`).join('\n\n')}
`;
  return [{ path: 'docs/grammar.md', text }];
}

function sourceOf(name: string): string | null {
  return name in INLINE_SOURCES ? INLINE_SOURCES[name as InlineTokenName] : null;
}

function tokenEntry(name: string, words: string, source: string | null): string {
  const heading = `\`${name}\` – ${words}`;
  return source === null ? heading : `${heading}\n\n${codeBlock(abbreviate(source, name))}`;
}

function codeBlock(source: string): string {
  return `    ${source}`;
}

/** The named parts of the expressions, the longest first, so that a name stands for as much as it can. */
const NAMED = Object.entries(vocabulary)
  .map(([name, source]) => ({ name, source }))
  .sort((a, b) => b.source.length - a.source.length || (a.name < b.name ? -1 : 1));

/** An expression with the names of the vocabulary in place of what they stand for. */
function abbreviate(source: string, self: string): string {
  let text = source;
  for (const part of NAMED) if (part.name !== self) text = text.replaceAll(part.source, `<${part.name}>`);
  return text;
}

function productionsOf(parser: LineParser | InlineParser): string {
  const rules = parser.getSerializedGastProductions() as SerializedRule[];
  const width = Math.max(...rules.map(({ name }) => name.length));
  const lines = rules.map((rule) => {
    const body = sequence(rule.definition, ' ');
    const broken = body.length > 80 ? body.replaceAll(' | ', `\n${' '.repeat(width)} | `) : body;
    return `${rule.name.padEnd(width)} = ${broken} ;`;
  });
  return ['```ebnf', ...lines, '```'].join('\n');
}

/** A production as chevrotain serializes it, with what this page reads of it. */
interface SerializedRule extends ISerializedGast {
  name: string;
  definition: ISerializedGast[];
}

interface SerializedPart extends ISerializedGast {
  name?: string;
}

function sequence(parts: readonly SerializedPart[], between: string): string {
  if (parts.length === 1) return parts.map(expression).join('');
  return parts
    .map((part) => (part.type === 'Alternation' ? `( ${expression(part)} )` : expression(part)))
    .join(between);
}

function expression(part: SerializedPart): string {
  const inner = part.definition ?? [];
  switch (part.type) {
    case 'Terminal':
    case 'NonTerminal':
      return part.name ?? '';
    case 'Repetition':
      return `{ ${sequence(inner, ' ')} }`;
    case 'RepetitionMandatory':
      return `${sequence(inner, ' ')} { ${sequence(inner, ' ')} }`;
    case 'Option':
      return `[ ${sequence(inner, ' ')} ]`;
    case 'Alternation':
      return sequence(inner, ' | ');
    default:
      return sequence(inner, ' ');
  }
}
