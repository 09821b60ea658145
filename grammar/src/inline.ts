/**
 * The inline grammar: running text → recognised things, flat for those who look for them (`lexInline`), nested
 * by emphasis for those who publish (`parseInline`). Total: unmatched marks are text.
 */
import { type CstNode, CstParser, type IToken, Lexer } from 'chevrotain';
import {
  DateToken,
  Definition,
  Email,
  Emphasis,
  INLINE_TOKENS,
  type InlineTokenName,
  LabelDefinition,
  Link,
  Money,
  Percentage,
  Plain,
  Reference,
  resetScanner,
  Statute,
  Strong,
  Time,
  Url,
} from './inline-tokens.ts';

const lexer = new Lexer(INLINE_TOKENS, {
  positionTracking: 'onlyOffset',
  ensureOptimizations: false,
  skipValidations: true,
});

/** Something recognised in running text; offsets are indices of that text. */
export interface InlineToken {
  kind: InlineTokenName;
  start: number;
  end: number;
  text: string;
}

// Only these characters can begin or belong to something recognised, apart from words that the scanner checks.
const WORTH_LEXING = /[\d*[{£(@]|https?:|www\.|[Aa]ppendix|[Aa]nnex|[Ee]nclosure/;

/** Everything recognised in `text`, in order; plain text left out. */
export function lexInline(text: string): InlineToken[] {
  if (!WORTH_LEXING.test(text)) return [];
  const things: InlineToken[] = [];
  for (const token of tokenizeInline(text)) {
    if (token.tokenType === Plain) continue;
    things.push({
      kind: token.tokenType.name as InlineTokenName,
      start: token.startOffset,
      end: token.startOffset + token.image.length,
      text: token.image,
    });
  }
  return things;
}

/** All tokens of `text`, plain text included; their images concatenated are `text`. */
export function tokenizeInline(text: string): IToken[] {
  resetScanner();
  return lexer.tokenize(text).tokens;
}

/** The inline grammar. Exported for the generators and the validation test. */
export class InlineParser extends CstParser {
  constructor(skipValidations = true) {
    super(INLINE_TOKENS, { maxLookahead: 1, recoveryEnabled: false, skipValidations });
    this.performSelfAnalysis();
  }

  public inline = this.RULE('inline', () => {
    this.MANY(() =>
      this.OR([
        { ALT: () => this.SUBRULE(this.strong) },
        { ALT: () => this.SUBRULE(this.emphasis) },
        { ALT: () => this.SUBRULE(this.leaf) },
      ]),
    );
  });

  private strong = this.RULE('strong', () => {
    this.CONSUME1(Strong);
    this.MANY(() => this.OR([{ ALT: () => this.SUBRULE(this.leaf) }, { ALT: () => this.CONSUME(Emphasis) }]));
    this.OPTION(() => this.CONSUME2(Strong));
  });

  private emphasis = this.RULE('emphasis', () => {
    this.CONSUME1(Emphasis);
    this.MANY(() => this.SUBRULE(this.leaf));
    this.OPTION(() => this.CONSUME2(Emphasis));
  });

  private leaf = this.RULE('leaf', () => {
    this.OR([
      { ALT: () => this.CONSUME(Plain) },
      { ALT: () => this.CONSUME(Reference) },
      { ALT: () => this.CONSUME(Statute) },
      { ALT: () => this.CONSUME(DateToken) },
      { ALT: () => this.CONSUME(Money) },
      { ALT: () => this.CONSUME(Percentage) },
      { ALT: () => this.CONSUME(Time) },
      { ALT: () => this.CONSUME(Definition) },
      { ALT: () => this.CONSUME(Url) },
      { ALT: () => this.CONSUME(Email) },
      { ALT: () => this.CONSUME(Link) },
      { ALT: () => this.CONSUME(LabelDefinition) },
    ]);
  });
}

let parser: InlineParser | undefined;

/** Parse running text into a CST nested by emphasis. Never throws. */
export function parseInline(text: string): CstNode {
  parser ??= new InlineParser();
  parser.input = tokenizeInline(text);
  return parser.inline();
}
