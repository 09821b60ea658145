import { strict as assert } from 'node:assert';
import { firstWords } from '../../server/src/prose/first-words.ts';

const CASES: [text: string, most: number, expected: string][] = [
  ['All parks are open.', 40, 'All parks are open.'],
  ['All parks are open, and the pools too.', 20, 'All parks are open …'],
  ['All parks are open.', 9, 'All parks …'],
  ['All parks ', 9, 'All parks'],
  ['**Parks** are *open*.', 40, 'Parks are open.'],
  ['As [the plan](https://example.org/plan) says.', 40, 'As the plan says.'],
  ['All  parks\tare open {#parks}', 40, 'All parks are open'],
  ['Llanfairpwllgwyngyll', 8, 'Llanfair …'],
  ['abc😀def', 4, 'abc …'],
  ['', 40, ''],
  [' ', 40, ''],
];

describe('first words', () => {
  for (const [text, most, expected] of CASES) {
    it(JSON.stringify(text), () => assert.equal(firstWords(text, most), expected));
  }
});
