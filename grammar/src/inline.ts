/**
 * The inline grammar: running text → recognised things, flat for those who look for them (`lexInline`), nested
 * by emphasis for those who publish (`parseInline`). Total: unmatched marks are text.
 */
import { CstParser, type IToken, Lexer } from 'chevrotain';
import type { InlineCstNode } from './cst.generated.ts';
import {
  DateToken,
  Definition,
  Email,
  Emphasis,
  INLINE_TOKENS,
  type InlineToken,
  LabelDefinition,
  Link,
  Money,
  Percentage,
  Plain,
  Reference,
  resetScanner,
  Statute,
  Strong,
  scanInline,
  Time,
  Url,
} from './inline-tokens.ts';
import { WordRecord } from './words.ts';

let lexer: Lexer | undefined;

/** Made when it is first needed: a linter asks the scanner, and does without. */
function inlineLexer(): Lexer {
  lexer ??= new Lexer(INLINE_TOKENS, {
    positionTracking: 'onlyOffset',
    ensureOptimizations: false,
    skipValidations: true,
  });
  return lexer;
}

/**
 * Everything recognised in `text`, in order; plain text left out. It asks the tokens' scanner directly, since a
 * linter reads every text this way and the plain tokens between are of no use to it; what it tells is what
 * `tokenizeInline` tells (held by a test).
 */
export function lexInline(text: string, words = unread()): InlineToken[] {
  return scanInline(text, words);
}

const spare = new WordRecord();

function unread(): WordRecord {
  spare.clear();
  return spare;
}

/** All tokens of `text`, plain text included; their images concatenated are `text`. */
export function tokenizeInline(text: string): IToken[] {
  resetScanner();
  return inlineLexer().tokenize(text).tokens;
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
export function parseInline(text: string): InlineCstNode {
  parser ??= new InlineParser();
  parser.input = tokenizeInline(text);
  return parser.inline() as InlineCstNode;
}

export type { InlineToken };
