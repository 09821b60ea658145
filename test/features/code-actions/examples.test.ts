/** Every action does what the example in its doc comment says; `␣` is a blank at the end of a line. */
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { CODE_ACTIONS } from '../../../server/src/features/code-actions/index.ts';
import type { DocumentKind } from '../../../server/src/house/types.ts';
import { checkAction } from './check-action.ts';

const FOLDER = new URL('../../../server/src/features/code-actions/', import.meta.url);
const EXAMPLE = /^```(report|minutes)\n([^`]*)^```\n(.*)\n```\1\n([^`]*)^```$/gm;

describe('code actions: examples', () => {
  const examples = readdirSync(FOLDER).map((file) => ({ file, cases: examplesIn(file) }));

  it('each action has one', () => {
    const having = examples.filter(({ cases }) => cases.length > 0).map(({ file }) => file);
    assert.deepEqual(having, CODE_ACTIONS.map(({ id }) => `${id}.ts`).sort());
  });

  for (const { file, cases } of examples) {
    for (const { kind, before, title, after } of cases) {
      it(`${file}: ${title}`, () => checkAction(before, title, after, { kind }));
    }
  }
});

interface Example {
  kind: DocumentKind;
  before: string;
  title: string;
  after: string;
}

function examplesIn(file: string): Example[] {
  const lines = readFileSync(new URL(file, FOLDER), 'utf8').split('\n');
  const comment = lines
    .flatMap((line) => /^ \* ?(.*)$/.exec(line)?.[1] ?? [])
    .join('\n')
    .replaceAll('␣', ' ');
  return [...comment.matchAll(EXAMPLE)].map(([, kind, before = '', title = '', after = '']) => ({
    kind: kind === 'minutes' ? 'minutes' : 'report',
    before,
    title,
    after,
  }));
}
