/** What is shown can be translated, and the lists of what there is to translate are whole. */
import { strict as assert } from 'node:assert';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { l10nBundle } from '../../client/build/l10n.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

describe('the texts of the extension', () => {
  it('stand in the bundle for translators; if not: npm run build', () => {
    assert.equal(read('dist/client/l10n/bundle.l10n.json'), l10nBundle(ROOT));
  });

  it('are said in the sources in one way, which the bundle is made from', () => {
    for (const file of globSync('client/src/**/*.ts', { cwd: ROOT })) {
      const calls = read(file).match(/\bl10n\.t\(/g)?.length ?? 0;
      const readable = read(file).match(/\bl10n\.t\(\s*'(?:[^'\\\n]|\\.)*'/g)?.length ?? 0;
      assert.equal(readable, calls, `${file} has a text that is not in single quotes`);
    }
  });

  it('of the manifest are all there, and all are used', () => {
    const manifest = read('package.json');
    const used = new Set([...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
    const given = Object.keys(JSON.parse(read('package.nls.json')) as object);
    assert.deepEqual([...used].sort(), given.sort());
  });
});

describe('the manifest', () => {
  const manifest = JSON.parse(read('package.json')) as {
    icon: string;
    contributes: {
      commands: { command: string }[];
      menus: Record<string, { command?: string }[]>;
      keybindings: { command: string }[];
      configurationDefaults: Record<string, { 'editor.wordWrapBreakAfterCharacters'?: string }>;
    };
  };

  it('points at files that are there', () => {
    const paths = [...read('package.json').matchAll(/"(\.?\/?(?:client|schemas|docs)\/[^"*]+)"/g)];
    assert.ok(paths.length > 8);
    for (const [, path = ''] of paths) assert.ok(existsSync(join(ROOT, path)), path);
  });

  it('breaks no line within a number', () => {
    const languages = Object.values(manifest.contributes.configurationDefaults);
    assert.equal(languages.length, 2);
    for (const { 'editor.wordWrapBreakAfterCharacters': characters = '/-.,:–' } of languages) {
      for (const number of ['£318,000', '3.3', '2027/28', '2027–28', '16-19', '10:30'])
        assert.ok(![...characters].some((each) => number.includes(each)), number);
    }
  });

  it('has a title for every command of its menus and keys, and every command in the sources', () => {
    const { commands, menus, keybindings } = manifest.contributes;
    const titled = new Set(commands.map(({ command }) => command));
    const sources = globSync('client/src/**/*.ts', { cwd: ROOT }).map(read).join('\n');
    for (const { command } of [...Object.values(menus).flat(), ...keybindings]) {
      assert.ok(command === undefined || titled.has(command), `${command} has no title`);
    }
    for (const command of titled) assert.ok(sources.includes(`'${command}'`), `${command} is not registered`);
  });
});
