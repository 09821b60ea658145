/** Every kind of block in every spelling that is accepted: the fixtures are the table of the language. */
import { strict as assert } from 'node:assert';
import { checkedTree } from './check.ts';
import { dumpTree } from './dump.ts';
import { grammarCases } from './fixture.ts';

const FIXTURES = [
  'notes',
  'fields',
  'headings',
  'lead-ins',
  'sub-headings',
  'paragraphs',
  'list-items',
  'tables',
  'appendices',
  'minutes',
  'separators',
  'characters',
];

describe('blocks', () => {
  for (const name of FIXTURES) {
    describe(name, () => {
      for (const { title, source, expected } of grammarCases(name)) {
        it(title, () => assert.deepEqual(dumpTree(checkedTree(source)), expected));
      }
    });
  }
});
