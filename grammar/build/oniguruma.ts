/**
 * The same expression for Oniguruma, the engine of TextMate grammars. What differs: `\uXXXX`, the ASCII meaning
 * that JavaScript gives `\d`, `\w` and `\b`, and `[` inside a class, which would begin a set within the set.
 */
export function toOniguruma(source: string): string {
  let inClass = false;
  return source.replace(PART, (part) => {
    switch (part) {
      case '[':
        if (inClass) return '\\[';
        inClass = true;
        return part;
      case ']':
        inClass = false;
        return part;
      case '\\d':
        return inClass ? '0-9' : '[0-9]';
      case '\\w':
        return inClass ? WORD : `[${WORD}]`;
      case '\\b':
        return BOUNDARY;
      default:
        return part.startsWith('\\u') ? `\\x{${part.slice(2)}}` : part;
    }
  });
}

/** An escape, or a bracket that is not escaped. */
const PART = /\\u[0-9a-f]{4}|\\[^u]|[[\]]/g;
const WORD = 'A-Za-z0-9_';
const BOUNDARY = `(?:(?<=[${WORD}])(?![${WORD}])|(?<![${WORD}])(?=[${WORD}]))`;
