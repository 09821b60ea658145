/**
 * The line grammar. It is total: any line may begin a block, so nothing is refused and recovery never has to
 * guess. What is missing, misplaced or malformed is judged later, over the tree.
 */
import { CstParser, type IToken, Lexer } from 'chevrotain';
import type { DocumentCstNode } from './cst.generated.ts';
import {
  ActionLine,
  AppendixLine,
  AttributeLine,
  BlankLine,
  BoldLine,
  CapsLine,
  CaptionLine,
  ConflictLine,
  DecimalLine,
  ExchangeLine,
  FieldLine,
  HashLine,
  IntegerLine,
  LINE_TOKENS,
  ListLine,
  NoteLine,
  ResolutionLine,
  SeparatorLine,
  TableLine,
  TextLine,
} from './line-tokens.ts';

const lexer = new Lexer(LINE_TOKENS, {
  positionTracking: 'onlyOffset',
  ensureOptimizations: false,
  skipValidations: true,
});

/** Split a document into line tokens. Their images concatenated are the text. */
export function lexLines(text: string): IToken[] {
  return lexer.tokenize(text).tokens;
}

/** The grammar, one method a rule. Exported for the generators (CST types, EBNF) and the validation test. */
export class LineParser extends CstParser {
  constructor(skipValidations = true) {
    super(LINE_TOKENS, {
      maxLookahead: 1,
      nodeLocationTracking: 'none',
      recoveryEnabled: false,
      skipValidations,
    });
    this.performSelfAnalysis();
  }

  /**
   * Blank lines end with the block before them: a rule of their own would double the rules invoked, and a rule
   * that only chooses the kind of block would double them again.
   */
  public document = this.RULE('document', () => {
    this.MANY1(() => this.CONSUME(BlankLine));
    this.MANY2(() =>
      this.OR([
        { ALT: () => this.SUBRULE(this.numbered) },
        { ALT: () => this.SUBRULE(this.listItem) },
        { ALT: () => this.SUBRULE(this.text) },
        { ALT: () => this.SUBRULE(this.field) },
        { ALT: () => this.SUBRULE(this.resolution) },
        { ALT: () => this.SUBRULE(this.exchange) },
        { ALT: () => this.SUBRULE(this.action) },
        { ALT: () => this.SUBRULE(this.table) },
        { ALT: () => this.SUBRULE(this.caption) },
        { ALT: () => this.SUBRULE(this.hashHeading) },
        { ALT: () => this.SUBRULE(this.capsHeading) },
        { ALT: () => this.SUBRULE(this.boldHeading) },
        { ALT: () => this.SUBRULE(this.appendixHeading) },
        { ALT: () => this.SUBRULE(this.attribute) },
        { ALT: () => this.SUBRULE(this.note) },
        { ALT: () => this.SUBRULE(this.separator) },
        { ALT: () => this.SUBRULE(this.conflict) },
      ]),
    );
  });

  private numbered = this.RULE('numbered', () => {
    this.OR([{ ALT: () => this.CONSUME(DecimalLine) }, { ALT: () => this.CONSUME(IntegerLine) }]);
    this.MANY(() => this.CONSUME(TextLine));
    this.MANY9(() => this.CONSUME(BlankLine));
  });

  private listItem = this.RULE('listItem', () => {
    this.CONSUME(ListLine);
    this.MANY(() => this.CONSUME(TextLine));
    this.MANY9(() => this.CONSUME(BlankLine));
  });

  private text = this.RULE('text', () => {
    this.AT_LEAST_ONE(() => this.CONSUME(TextLine));
    this.MANY9(() => this.CONSUME(BlankLine));
  });

  private field = this.RULE('field', () => {
    this.CONSUME(FieldLine);
    this.MANY(() => this.CONSUME(TextLine));
    this.MANY9(() => this.CONSUME(BlankLine));
  });

  private resolution = this.RULE('resolution', () => {
    this.CONSUME(ResolutionLine);
    this.MANY(() => this.CONSUME(TextLine));
    this.MANY9(() => this.CONSUME(BlankLine));
  });

  private exchange = this.RULE('exchange', () => {
    this.CONSUME(ExchangeLine);
    this.MANY(() => this.CONSUME(TextLine));
    this.MANY9(() => this.CONSUME(BlankLine));
  });

  private action = this.RULE('action', () => {
    this.CONSUME(ActionLine);
    this.MANY(() => this.CONSUME(TextLine));
    this.MANY9(() => this.CONSUME(BlankLine));
  });

  private table = this.RULE('table', () => {
    this.AT_LEAST_ONE(() => this.CONSUME(TableLine));
    this.MANY9(() => this.CONSUME(BlankLine));
  });

  private caption = this.RULE('caption', () => {
    this.CONSUME(CaptionLine);
    this.MANY9(() => this.CONSUME(BlankLine));
  });

  private hashHeading = this.RULE('hashHeading', () => {
    this.CONSUME(HashLine);
    this.MANY9(() => this.CONSUME(BlankLine));
  });

  private capsHeading = this.RULE('capsHeading', () => {
    this.AT_LEAST_ONE(() => this.CONSUME(CapsLine));
    this.MANY9(() => this.CONSUME(BlankLine));
  });

  private boldHeading = this.RULE('boldHeading', () => {
    this.AT_LEAST_ONE(() => this.CONSUME(BoldLine));
    this.MANY9(() => this.CONSUME(BlankLine));
  });

  private appendixHeading = this.RULE('appendixHeading', () => {
    this.CONSUME(AppendixLine);
    this.MANY9(() => this.CONSUME(BlankLine));
  });

  private attribute = this.RULE('attribute', () => {
    this.CONSUME(AttributeLine);
    this.MANY9(() => this.CONSUME(BlankLine));
  });

  private note = this.RULE('note', () => {
    this.CONSUME(NoteLine);
    this.MANY9(() => this.CONSUME(BlankLine));
  });

  private separator = this.RULE('separator', () => {
    this.CONSUME(SeparatorLine);
    this.MANY9(() => this.CONSUME(BlankLine));
  });

  private conflict = this.RULE('conflict', () => {
    this.CONSUME(ConflictLine);
    this.MANY9(() => this.CONSUME(BlankLine));
  });
}

// One instance, reused: building a parser costs more than parsing a report with it.
let parser: LineParser | undefined;

/** Parse a document's lines. Never throws and never refuses; every token is in the tree, in order. */
export function parseLines(text: string): DocumentCstNode {
  parser ??= new LineParser();
  parser.input = lexLines(text);
  return parser.document() as DocumentCstNode;
}
