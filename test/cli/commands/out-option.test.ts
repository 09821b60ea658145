import { strict as assert } from 'node:assert';
import type { Command } from 'commander';
import { createProgram } from '../../../server/src/cli/program.ts';

/** What an option leaves as the file to write to, in each command that prints something. */
function outs(args: string[]): Record<string, unknown> {
  const leaves = (command: Command, path: string): [string, Command][] =>
    command.commands.length === 0
      ? [[path, command]]
      : command.commands.flatMap((child) => leaves(child, `${path} ${child.name()}`.trim()));
  const having = leaves(createProgram(), '').filter(([, { options }]) =>
    options.some(({ flags }) => flags === '-o, --out <file>'),
  );
  return Object.fromEntries(
    having.map(([path, command]) => {
      const { unknown } = command.parseOptions(args);
      return [path, unknown.length > 0 ? unknown : (command.opts().out ?? null)];
    }),
  );
}

const alike = (out: string | null) => ({
  lint: out,
  'new report': out,
  'new minutes': out,
  diff: out,
  export: out,
  decisions: out,
});

describe('-o, --out', () => {
  it('is called so in every command that prints something', () => {
    assert.deepEqual(outs(['-o', 'a.txt']), alike('a.txt'));
    assert.deepEqual(outs(['--out=a.txt']), alike('a.txt'));
  });

  it('goes by --output-file as well, which no help mentions', () => {
    assert.deepEqual(outs(['--output-file', 'a.txt']), alike('a.txt'));
    for (const command of createProgram().commands)
      assert.doesNotMatch(command.helpInformation(), /output-file/);
  });

  it('is the standard output as -', () => {
    assert.deepEqual(outs(['-o', '-']), alike(null));
    assert.deepEqual(outs(['--output-file', '-']), alike(null));
  });
});
