import { strict as assert } from 'node:assert';
import { render } from '../../../server/src/cli/reporters/rdjson.ts';
import {
  AWKWARD_MESSAGE,
  AWKWARD_PATH,
  CLEAN_REPORT,
  context,
  contextWithoutSource,
  EMPTY_REPORT,
  FIXED_LINE,
  REPORT,
  SOURCE,
} from './fixture.ts';

interface Position {
  line: number;
  column?: number;
}

interface Range {
  start: Position;
  end: Position;
}

interface Document {
  source: { name: string; url?: string };
  diagnostics: {
    message: string;
    location: { path: string; range: Range };
    severity: string;
    code: { value: string; url?: string };
    suggestions?: { range: Range; text: string }[];
  }[];
}

function parse(text: string): Document {
  return JSON.parse(text) as Document;
}

/** The source as reviewdog sees it: bytes. */
const BYTES = Buffer.from(SOURCE, 'utf8');

function byteOffset({ line, column = 1 }: Position): number {
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) start = BYTES.indexOf('\n', start) + 1;
  return start + column - 1;
}

function slice(range: Range): string {
  return BYTES.subarray(byteOffset(range.start), byteOffset(range.end)).toString('utf8');
}

function apply(suggestion: { range: Range; text: string } | undefined): string {
  assert.ok(suggestion);
  return [
    BYTES.subarray(0, byteOffset(suggestion.range.start)).toString('utf8'),
    suggestion.text,
    BYTES.subarray(byteOffset(suggestion.range.end)).toString('utf8'),
  ].join('');
}

describe('rdjson reporter', () => {
  it('names its source and each rule', () => {
    const { source, diagnostics } = parse(render(REPORT, context()));
    assert.deepEqual(source, { name: 'rapporteur', url: 'https://example.org/' });
    assert.equal(diagnostics.length, 6);
    assert.deepEqual(diagnostics[0]?.code, {
      value: 'header-field-colon',
      url: 'https://example.org/rules/header-field-colon',
    });
    assert.deepEqual(diagnostics[2]?.code, { value: 'control-character' });
    assert.equal(diagnostics[0]?.location.path, AWKWARD_PATH);
    assert.equal(parse(render(REPORT, context({ homepage: null }))).source.url, undefined);
  });

  it('maps severities', () => {
    assert.deepEqual(
      parse(render(REPORT, context())).diagnostics.map(({ severity }) => severity),
      ['ERROR', 'WARNING', 'INFO', 'INFO', 'INFO', 'ERROR'],
    );
  });

  it('counts columns in bytes', () => {
    const [first, second, , hint] = parse(render(REPORT, context())).diagnostics;
    assert.deepEqual(first?.location.range, {
      start: { line: 2, column: 21 },
      end: { line: 2, column: 28 },
    });
    assert.equal(slice(first.location.range), 'WARD(S)');
    assert.equal(second && slice(second.location.range), 'Paragraph one,\r\nparagraph two.\r\n');
    assert.deepEqual(hint?.location.range.start, hint?.location.range.end);
  });

  it('tells related places in the message', () => {
    const [first, second] = parse(render(REPORT, context())).diagnostics;
    assert.equal(first?.message, `${AWKWARD_MESSAGE}\nLine 1: DATE has one`);
    assert.equal(second?.message, 'The paragraph is broken in two');
  });

  it('makes one suggestion of all the edits of a fix', () => {
    const [first, second, third] = parse(render(REPORT, context())).diagnostics;
    assert.equal(first?.suggestions?.length, 1);
    assert.equal(apply(first.suggestions[0]), SOURCE.replace(/^🏛️.*$/mu, FIXED_LINE));
    assert.equal(apply(second?.suggestions?.[0]), SOURCE.replace('one,\r\nparagraph', 'one, paragraph'));
    assert.equal(third?.suggestions, undefined);
  });

  it('reports whole lines and suggests nothing when the source is not at hand', () => {
    const { diagnostics } = parse(render(REPORT, contextWithoutSource()));
    assert.deepEqual(diagnostics[0]?.location.range, { start: { line: 2 }, end: { line: 2 } });
    assert.deepEqual(diagnostics[1]?.location.range, { start: { line: 4 }, end: { line: 5 } });
    assert.ok(diagnostics.every(({ suggestions }) => suggestions === undefined));
  });

  it('does not point outside a source that has changed since', () => {
    const { diagnostics } = parse(render(REPORT, context({ readSource: () => 'short' })));
    assert.deepEqual(diagnostics[0]?.location.range, { start: { line: 2 }, end: { line: 2 } });
    assert.ok(diagnostics.every(({ suggestions }) => suggestions === undefined));
  });

  it('is an empty list when nothing was found', () => {
    assert.deepEqual(parse(render(CLEAN_REPORT, context())).diagnostics, []);
    assert.deepEqual(parse(render(EMPTY_REPORT, context())).diagnostics, []);
  });

  it('leaves everything but errors out under --quiet', () => {
    assert.equal(parse(render(REPORT, context({ quiet: true }))).diagnostics.length, 2);
  });
});
