/**
 * The line grammar. It is total: any line may begin a block, so nothing is refused and recovery never has to
 * guess. What is missing, misplaced or malformed is judged later, over the tree.
 */
import { type CstNode, CstParser, type IToken, Lexer } from 'chevrotain';
import {
  AppendixLine,
  AttributeLine,
  BlankLine,
  BoldLine,
  CapsLine,
  CaptionLine,
  ConflictLine,
  DecimalLine,
  FieldLine,
  HashLine,
  IntegerLine,
  LINE_TOKENS,
  ListLine,
  NoteLine,
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

  public document = this.RULE('document', () => {
    this.MANY(() => this.SUBRULE(this.block));
  });

  private block = this.RULE('block', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.blank) },
      { ALT: () => this.SUBRULE(this.numbered) },
      { ALT: () => this.SUBRULE(this.listItem) },
      { ALT: () => this.SUBRULE(this.text) },
      { ALT: () => this.SUBRULE(this.field) },
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
    ]);
  });

  private blank = this.RULE('blank', () => {
    this.AT_LEAST_ONE(() => this.CONSUME(BlankLine));
  });

  private numbered = this.RULE('numbered', () => {
    this.OR([{ ALT: () => this.CONSUME(DecimalLine) }, { ALT: () => this.CONSUME(IntegerLine) }]);
    this.MANY(() => this.CONSUME(TextLine));
  });

  private listItem = this.RULE('listItem', () => {
    this.CONSUME(ListLine);
    this.MANY(() => this.CONSUME(TextLine));
  });

  private text = this.RULE('text', () => {
    this.AT_LEAST_ONE(() => this.CONSUME(TextLine));
  });

  private field = this.RULE('field', () => {
    this.CONSUME(FieldLine);
    this.MANY(() => this.CONSUME(TextLine));
  });

  private table = this.RULE('table', () => {
    this.AT_LEAST_ONE(() => this.CONSUME(TableLine));
  });

  private caption = this.RULE('caption', () => {
    this.CONSUME(CaptionLine);
  });

  private hashHeading = this.RULE('hashHeading', () => {
    this.CONSUME(HashLine);
  });

  private capsHeading = this.RULE('capsHeading', () => {
    this.AT_LEAST_ONE(() => this.CONSUME(CapsLine));
  });

  private boldHeading = this.RULE('boldHeading', () => {
    this.AT_LEAST_ONE(() => this.CONSUME(BoldLine));
  });

  private appendixHeading = this.RULE('appendixHeading', () => {
    this.CONSUME(AppendixLine);
  });

  private attribute = this.RULE('attribute', () => {
    this.CONSUME(AttributeLine);
  });

  private note = this.RULE('note', () => {
    this.CONSUME(NoteLine);
  });

  private separator = this.RULE('separator', () => {
    this.CONSUME(SeparatorLine);
  });

  private conflict = this.RULE('conflict', () => {
    this.CONSUME(ConflictLine);
  });
}

// One instance, reused: building a parser costs more than parsing a report with it.
let parser: LineParser | undefined;

/** Parse a document's lines. Never throws and never refuses; every token is in the tree, in order. */
export function parseLines(text: string): CstNode {
  parser ??= new LineParser();
  parser.input = lexLines(text);
  return parser.document();
}
