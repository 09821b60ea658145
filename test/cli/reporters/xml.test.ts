import { strict as assert } from 'node:assert';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import * as checkstyle from '../../../server/src/cli/reporters/checkstyle.ts';
import * as junit from '../../../server/src/cli/reporters/junit.ts';
import {
  AWKWARD_PATH,
  CLEAN_PATH,
  CLEAN_REPORT,
  context,
  EMPTY_REPORT,
  REPORT,
  TWIN_PATH,
} from './fixture.ts';

/** An element as the parser gives it: attributes with `@`, elements that repeat as lists. */
interface Element {
  [key: string]: string | Element | Element[] | undefined;
}

const LISTS = new Set(['file', 'error', 'testsuite', 'testcase']);

function parse(text: string): Element {
  assert.equal(XMLValidator.validate(text), true);
  assert.ok(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n'));
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseAttributeValue: false,
    parseTagValue: false,
    trimValues: false,
    isArray: (name: string) => LISTS.has(name),
  });
  return parser.parse(text) as Element;
}

function child(element: Element | undefined, name: string): Element {
  const value = element?.[name];
  assert.ok(typeof value === 'object' && !Array.isArray(value), `no <${name}>`);
  return value;
}

function children(element: Element | undefined, name: string): Element[] {
  const value = element?.[name];
  return Array.isArray(value) ? value : [];
}

/** In an attribute a line end is a space; elsewhere it stays. */
const MESSAGE = 'Is 50% of "A" <&> \'B\' right? 🏛️ {0} [see](1), file=x:y::z second line ]]>';
const STRIPPED = 'bell nul red[31m half end \u202Eturned';

describe('checkstyle reporter', () => {
  it('lists every file with its findings', () => {
    const root = child(parse(checkstyle.render(REPORT, context())), 'checkstyle');
    const files = children(root, 'file');
    assert.deepEqual(
      files.map((file) => [file['@name'], children(file, 'error').length]),
      [
        [AWKWARD_PATH, 5],
        [TWIN_PATH, 1],
        [CLEAN_PATH, 0],
      ],
    );
    assert.deepEqual(children(files[0], 'error')[0], {
      '@line': '2',
      '@column': '12',
      '@severity': 'error',
      '@message': MESSAGE,
      '@source': 'rapporteur.header-field-colon',
    });
  });

  it('maps severities and strips what XML 1.0 refuses', () => {
    const root = child(parse(checkstyle.render(REPORT, context())), 'checkstyle');
    const errors = children(children(root, 'file')[0], 'error');
    assert.deepEqual(
      errors.map((error) => error['@severity']),
      ['error', 'warning', 'info', 'info', 'info'],
    );
    assert.equal(errors[2]?.['@message'], STRIPPED);
  });

  it('is well-formed when there is nothing to list', () => {
    assert.equal(
      children(child(parse(checkstyle.render(CLEAN_REPORT, context())), 'checkstyle'), 'file').length,
      1,
    );
    assert.equal(child(parse(checkstyle.render(EMPTY_REPORT, context())), 'checkstyle')['@version'], '10.0');
  });

  it('leaves everything but errors out under --quiet', () => {
    const root = child(parse(checkstyle.render(REPORT, context({ quiet: true }))), 'checkstyle');
    assert.equal(children(root, 'file').flatMap((file) => children(file, 'error')).length, 2);
  });
});

describe('junit reporter', () => {
  it('fails a case for each error and warning, in a suite for each file', () => {
    const root = child(parse(junit.render(REPORT, context())), 'testsuites');
    assert.deepEqual([root['@tests'], root['@failures'], root['@errors']], ['4', '3', '0']);
    const suites = children(root, 'testsuite');
    assert.deepEqual(
      suites.map((suite) => [suite['@name'], suite['@tests'], suite['@failures']]),
      [
        [AWKWARD_PATH, '2', '2'],
        [TWIN_PATH, '1', '1'],
        [CLEAN_PATH, '1', '0'],
      ],
    );
    const [first, second] = children(suites[0], 'testcase');
    assert.equal(first?.['@name'], 'header-field-colon (2:12)');
    assert.equal(first?.['@file'], AWKWARD_PATH);
    assert.equal(child(first, 'failure')['@type'], 'error');
    assert.equal(child(first, 'failure')['@message'], MESSAGE);
    assert.equal(
      child(first, 'failure')['#text'],
      `${AWKWARD_PATH}:2:12: error: ${MESSAGE.replace(' second', '\nsecond')} [header-field-colon] ` +
        'https://example.org/rules/header-field-colon',
    );
    assert.equal(child(second, 'failure')['@type'], 'warning');
  });

  it('tells infos and hints in the output of the suite', () => {
    const [first, second] = children(
      child(parse(junit.render(REPORT, context())), 'testsuites'),
      'testsuite',
    );
    const output = first?.['system-out'];
    assert.ok(typeof output === 'string');
    assert.equal(output.split('\n').length, 3);
    assert.ok(output.startsWith(`${AWKWARD_PATH}:1:7: info: ${STRIPPED} [control-character]\n`));
    assert.equal(second?.['system-out'], undefined);
  });

  it('passes a case for a file without errors and warnings', () => {
    const root = child(parse(junit.render(CLEAN_REPORT, context())), 'testsuites');
    const cases = children(children(root, 'testsuite')[0], 'testcase');
    assert.deepEqual(cases, [
      { '@name': 'no errors or warnings', '@classname': CLEAN_PATH, '@file': CLEAN_PATH, '@time': '0' },
    ]);
  });

  it('is well-formed when there is nothing to list', () => {
    assert.equal(child(parse(junit.render(EMPTY_REPORT, context())), 'testsuites')['@tests'], '0');
  });

  it('leaves everything but errors out under --quiet', () => {
    const root = child(parse(junit.render(REPORT, context({ quiet: true }))), 'testsuites');
    assert.deepEqual([root['@tests'], root['@failures']], ['3', '2']);
  });
});
