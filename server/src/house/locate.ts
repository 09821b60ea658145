import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';

/** A stretch of a JSON file: line and column from 1 in UTF-16 units; line 0 when there is no such place. */
export interface Place {
  file: string;
  line: number;
  column: number;
  offset: number;
  length: number;
}

/** What is wrong with a house or config file, in a sentence that says what to do. */
export interface HouseError extends Place {
  message: string;
}

/** A JSON file read with its positions. `value` is undefined when the text has syntax errors. */
export interface JsonText {
  file: string;
  text: string;
  root: Node | undefined;
  value: unknown;
}

export type JsonPath = (string | number)[];

const MOST_SYNTAX_ERRORS = 10;

/**
 * Reads JSON as VS Code reads its settings: comments and a comma after the last entry are allowed.
 * Never throws. `errors` holds syntax errors, properties given twice and the name `__proto__`.
 */
export function parseJson(file: string, source: string): { json: JsonText; errors: HouseError[] } {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const json: JsonText = { file, text, root: undefined, value: undefined };
  const refusal = refusalOf(text);
  if (refusal !== null) return { json, errors: [{ ...placeAt(json, 0, 0), message: refusal }] };
  try {
    const found: ParseError[] = [];
    json.root = parseTree(text, found, { allowTrailingComma: true });
    const errors = found.slice(0, MOST_SYNTAX_ERRORS).map((error) => syntaxError(json, error));
    if (json.root) errors.push(...misnamed(json, json.root));
    if (errors.length === 0 && json.root) json.value = getNodeValue(json.root);
    return { json, errors };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    json.root = undefined;
    return {
      json,
      errors: [{ ...placeAt(json, 0, 0), message: 'The brackets are nested too deeply to be read' }],
    };
  }
}

/** What is wrong with the file as a whole. */
function refusalOf(text: string): string | null {
  if (text.trim() === '') return 'The file is empty; it must hold an object in braces { }';
  // Read as UTF-8, its byte-order mark is two letters that cannot be read, and every other letter a NUL.
  if (/^[\uFFFD\0{]{1,3}\0/.test(text)) return 'The file was saved as UTF-16; save it as UTF-8';
  return null;
}

/** Where a value stands, or the nearest value around it that exists. */
export function placeOf(json: JsonText, path: JsonPath): Place {
  const node = nodeAt(json, path);
  return node ? placeAt(json, node.offset, node.length) : placeAt(json, 0, 0);
}

/** Where the name of a property stands; the object itself when it has no such property. */
export function placeOfKey(json: JsonText, path: JsonPath, key: string): Place {
  const property = nodeAt(json, path)?.children?.find((child) => child.children?.[0]?.value === key);
  const name = property?.children?.[0];
  return name ? placeAt(json, name.offset, name.length) : placeOf(json, path);
}

/** Where an object begins: its opening brace. */
export function placeOfStart(json: JsonText, path: JsonPath): Place {
  return { ...placeOf(json, path), length: 1 };
}

/** A place that is no place in a file: a name given on the command line, a file that cannot be read. */
export function nowhere(file: string): Place {
  return { file, line: 0, column: 0, offset: 0, length: 0 };
}

/** `file:line:column message`, as every command prints it; without a position when there is none. */
export function formatHouseError(error: HouseError): string {
  if (error.file === '') return error.message;
  return error.line === 0
    ? `${error.file}: ${error.message}`
    : `${error.file}:${error.line}:${error.column} ${error.message}`;
}

function nodeAt(json: JsonText, path: JsonPath): Node | undefined {
  if (!json.root) return undefined;
  for (let depth = path.length; depth >= 0; depth--) {
    const node = findNodeAtLocation(json.root, path.slice(0, depth));
    if (node) return node;
  }
  return json.root;
}

function placeAt(json: JsonText, offset: number, length: number): Place {
  const before = json.text.slice(0, offset).split(/\r\n|\r|\n/);
  return { file: json.file, line: before.length, column: (before.at(-1) ?? '').length + 1, offset, length };
}

function misnamed(json: JsonText, root: Node): HouseError[] {
  const errors: HouseError[] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    open.push(...(node.children ?? []));
    if (node.type !== 'object') continue;
    const seen = new Set<unknown>();
    for (const name of (node.children ?? []).map((property) => property.children?.[0])) {
      if (!name) continue;
      const place = placeAt(json, name.offset, name.length);
      if (seen.has(name.value))
        errors.push({ ...place, message: `"${name.value}" is given twice here; keep one of the two` });
      if (name.value === '__proto__') errors.push({ ...place, message: '"__proto__" is not known here' });
      seen.add(name.value);
    }
  }
  return errors.sort((a, b) => a.offset - b.offset);
}

function syntaxError(json: JsonText, error: ParseError): HouseError {
  const place = placeAt(json, error.offset, error.length);
  const found = json.text.slice(error.offset, error.offset + error.length);
  return {
    ...place,
    message:
      SYNTAX[printParseErrorCode(error.error)]?.(shortened(found)) ?? `This is not JSON: ${shortened(found)}`,
  };
}

function shortened(found: string): string {
  const clean = found.replace(/\p{Cc}+/gu, ' ').trim();
  return clean.length > 24 ? `${clean.slice(0, 24)}…` : clean;
}

/** By the names that jsonc-parser gives its error codes. */
const SYNTAX: Record<string, (found: string) => string> = {
  InvalidSymbol: (found) => `${found} cannot stand here; put text in double quotes`,
  InvalidNumberFormat: (found) => `${found} is not a number as JSON writes it`,
  PropertyNameExpected: () => 'The name of a property is missing here; put it in double quotes',
  ValueExpected: () => 'A value is missing here',
  ColonExpected: () => 'A colon is missing between the name and its value',
  CommaExpected: () => 'A comma is missing before this',
  CloseBraceExpected: () => 'A closing brace } is missing',
  CloseBracketExpected: () => 'A closing bracket ] is missing',
  EndOfFileExpected: () => 'The file should end before this; take out what follows',
  UnexpectedEndOfComment: () => 'The comment is not closed; end it with */',
  UnexpectedEndOfString: () => 'The text is not closed; end it with a double quote on the same line',
  UnexpectedEndOfNumber: () => 'The number breaks off',
  InvalidUnicode: () => 'A \\u must be followed by four hexadecimal digits',
  InvalidEscapeCharacter: () => 'A backslash can be followed only by one of " \\ / b f n r t u',
  InvalidCharacter: () => 'A control character cannot stand in text; write it as \\n, \\t or \\u0000',
};
