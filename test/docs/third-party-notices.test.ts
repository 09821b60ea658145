/** What is bundled of others goes out with their licences. */
import { strict as assert } from 'node:assert';
import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { ROOT } from './packaged.ts';

/** Not bundled: the editor's own, and what npm installs beside the program. */
const APART = new Set(['vscode', 'tinypool', ...builtinModules]);
/** `import … from 'ajv'`, `import('ajv')`; types are not bundled. */
const IMPORT = /(?:^(?:import|export) (?!type\b)[^;'"]*?from |\bimport\()'([^.'][^']*)'/gm;

function imported(...rooms: string[]): Set<string> {
  const names = new Set<string>();
  for (const file of globSync(`{${rooms.join(',')},none}/src/**/*.ts`, { cwd: ROOT })) {
    for (const [, path = ''] of readFileSync(`${ROOT}/${file}`, 'utf8').matchAll(IMPORT)) {
      const name = /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path;
      if (!path.startsWith('node:') && !APART.has(name)) names.add(name);
    }
  }
  return names;
}

describe('the notices of third parties', () => {
  const cases: [rooms: string[], file: string, known: string][] = [
    [['grammar', 'server'], 'dist/THIRD-PARTY-NOTICES.txt', 'chevrotain'],
    [['client'], 'dist/client/THIRD-PARTY-NOTICES.txt', 'vscode-languageclient'],
  ];
  for (const [rooms, file, known] of cases) {
    it(`${file} names every package that ${rooms.join(' and ')} import`, () => {
      const notices = readFileSync(`${ROOT}/${file}`, 'utf8');
      const names = imported(...rooms);
      assert.ok(names.has(known), `${known} is imported`);
      assert.deepEqual(
        [...names].filter((name) => !notices.includes(`\n${name} `)),
        [],
      );
      for (const words of ['WITHOUT WARRANTY OF ANY KIND', 'Copyright (c) Microsoft Corporation'])
        assert.ok(notices.includes(words), words);
    });
  }
});
