/** The regular expressions written out in a TypeScript source, by a scan that knows strings, templates and comments. */

export interface RegexLiteral {
  source: string;
  flags: string;
  /** From 1. */
  line: number;
}

export function regexLiterals(code: string): RegexLiteral[] {
  const literals: RegexLiteral[] = [];
  /** What stood before: after a value a slash divides, after anything else it opens an expression. */
  let previous = '';
  /** Braces still open in each template that is being read. */
  const templates: number[] = [];
  TOKEN.lastIndex = code.startsWith('#!') ? code.indexOf('\n') : 0;
  for (let match = TOKEN.exec(code); match; match = TOKEN.exec(code)) {
    let [token] = match;
    if (/^(?:\s|\/\/|\/\*)/.test(token)) continue;
    if (token === '/' && !VALUE.test(previous)) {
      LITERAL.lastIndex = match.index;
      const [whole = '', source = '', flags = ''] = LITERAL.exec(code) ?? [];
      if (whole) literals.push({ source, flags, line: lineAt(code, match.index) });
      TOKEN.lastIndex = match.index + Math.max(1, whole.length);
      previous = ')';
      continue;
    }
    const depth = templates.at(-1);
    if (token === '`') token = readTemplate(code, templates);
    else if (depth !== undefined && token === '{') templates[templates.length - 1] = depth + 1;
    else if (depth === 0 && token === '}') {
      templates.pop();
      token = readTemplate(code, templates);
    } else if (depth !== undefined && token === '}') templates[templates.length - 1] = depth - 1;
    previous = token;
  }
  return literals;
}

const TOKEN =
  /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"|[\w$]+|[\s\S]/g;
const LITERAL = /\/((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([a-z]*)/y;
const VALUE =
  /^(?:[)\]}]|['"`].*|(?!(?:return|typeof|case|in|of|yield|await|else|do|new|void|delete|throw)$)[\w$]+)$/s;
const TEMPLATE_PART = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(`|\$\{)/y;

/** Reads on to the end of a template, or into its next `${`; leaves `TOKEN` there. */
function readTemplate(code: string, templates: number[]): string {
  TEMPLATE_PART.lastIndex = TOKEN.lastIndex;
  const end = TEMPLATE_PART.exec(code)?.[1];
  TOKEN.lastIndex = end ? TEMPLATE_PART.lastIndex : code.length;
  if (end !== '${') return '`';
  templates.push(0);
  return '{';
}

function lineAt(code: string, offset: number): number {
  return code.slice(0, offset).split('\n').length;
}
