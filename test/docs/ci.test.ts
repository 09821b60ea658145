/** Every command that docs/ci.md shows, and the script of action.yml, with the packaged command line. */
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bench, bench, CALL, ROOT, removeBenches, temporaryFolder } from './packaged.ts';

const INSTALL = 'npm install --no-save --no-package-lock --ignore-scripts rapporteur';
const REPORT = 'REPORT TO: Executive Board\n\nDATE: 31 June 2023\n\n1.0 PURPOSE OF THE REPORT\n';
const FILES = {
  'rapporteur.json': '{ "house": "halton" }',
  'reports/a.report': REPORT,
  'reports/b.report': REPORT.replace('PURPOSE', 'RECOMMENDATIONS'),
  'reports/c.report': REPORT.replace('31 June', '12 June'),
  'reports/d.report': `${REPORT}\n- 1.1 A number in a bullet.\n`,
};

/** What `npx --no-install rapporteur` does where the package is installed. */
const NPX = `[ "$1" = --no-install ] && [ "$2" = rapporteur ] || exit 99\nshift 2\n${CALL}`;

/** Code blocks in their order, with the words after the fence. */
function codeBlocks(markdown: string): { info: string; text: string }[] {
  return [...markdown.matchAll(/^```(\S.*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    info: match[1] ?? '',
    text: match[2] ?? '',
  }));
}

/** The commands of a block, without what makes them a step of a pipeline; hooks are given a file. */
function commandsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*entry: (.*)$/, '$1 reports/d.report'))
    .map((line) => line.replace(/^\s*(?:- )?(?:(?:run|script): )?(?:sh ')?/, '').replace(/'$/, ''))
    .filter((line) => /^(?:npx|npm|rapporteur) /.test(line));
}

/** What a command must end with, the reports having errors. */
function expectedCode(command: string): number {
  return /--version|--write-baseline|--baseline| format reports/.test(command) ? 0 : 1;
}

describe('docs/ci.md', () => {
  after(removeBenches);

  const blocks = codeBlocks(readFileSync(join(ROOT, 'docs/ci.md'), 'utf8'));
  const tools = { npx: NPX, rapporteur: CALL };

  for (const [index, { info, text }] of blocks.entries()) {
    const commands = commandsOf(text);
    if (commands.length === 0 || info.endsWith(' tarball')) continue;
    describe(`block ${index + 1} (${info})`, () => {
      let place: Bench;
      before(() => {
        place = bench(FILES, tools);
      });
      for (const command of commands) {
        it(command, () => {
          if (command.startsWith('npm ')) return assert.equal(command, INSTALL);
          const { code, out, err } = place.run(command);
          assert.equal(code, expectedCode(command), `${out}\n${err}`);
          assert.doesNotMatch(err, /^\s+at /m, 'no stack trace');
          const file = /--(?:out|write-baseline) (\S+)/.exec(command)?.[1];
          if (file !== undefined) assert.ok(statSync(join(place.folder, file)).size > 100, file);
        });
      }
    });
  }

  it('shows files that steps pick up under the name that they are written to', () => {
    const picked = blocks.flatMap(({ text }) => {
      const read = /(?:codequality|testResultsFiles): (\S+)|pattern: '([^']+)'/.exec(text);
      return read ? [{ text, file: read[1] ?? read[2] }] : [];
    });
    assert.equal(picked.length, 3, 'GitLab, Azure and Jenkins');
    for (const { text, file } of picked) assert.ok(text.includes(`--out ${file} `), text);
  });

  it('names inputs of the action and hooks that there are', () => {
    const action = readFileSync(join(ROOT, 'action.yml'), 'utf8');
    const hooks = readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8');
    const all = blocks.map(({ text }) => text).join('\n');
    const used = /uses: rapporteur\/rapporteur@\S+\n\s+with:\n((?: {10}\S.*\n)+)/.exec(all)?.[1] ?? '';
    const inputs = [...used.matchAll(/^ +([\w-]+):/gm)].map((match) => match[1] ?? '');
    assert.ok(inputs.length > 0);
    for (const input of inputs) assert.match(action, new RegExp(`^ {2}${input}:$`, 'm'));
    for (const [, id] of all.matchAll(/- id: (\S+)/g)) assert.match(hooks, new RegExp(`^- id: ${id}$`, 'm'));
    for (const [, pattern] of all.matchAll(/ files: (\S+)/g))
      assert.ok(hooks.includes(`  files: ${pattern}\n`));
  });

  it('names this version', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    const text = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8');
    for (const [, found] of text.matchAll(/(?:rapporteur-|@v?|rev: v)(\d+\.\d+\.\d+)/g))
      assert.equal(found, version);
  });
});

describe('action.yml', () => {
  after(removeBenches);

  const action = readFileSync(join(ROOT, 'action.yml'), 'utf8');
  const script = blockOf(action, 'run');
  /** What the action does with `npm install --prefix DIR … PACKAGE`: the command line ends up in DIR. */
  const npm = `
    printf '%s\\n' "$@" > "$RUNNER_TEMP/npm-arguments"
    [ "\${!#}" = 'rapporteur@broken' ] && exit 1
    mkdir -p "$3/node_modules/.bin"
    printf '%s\\n' '#!/usr/bin/env bash' ${quoted(CALL)} > "$3/node_modules/.bin/rapporteur"
    chmod +x "$3/node_modules/.bin/rapporteur"`;
  let place: Bench;
  let temp = '';

  const run = (inputs: Record<string, string>) => {
    temp = temporaryFolder();
    const output = join(temp, 'output');
    writeFileSync(output, '');
    const defaults = Object.fromEntries(
      [...action.matchAll(/^ {2}([\w-]+):\n {4}description: .*\n {4}default: '?([^'\n]*)'?$/gm)].map(
        (match) => [nameOf(match[1] ?? ''), match[2] ?? ''],
      ),
    );
    const given = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [nameOf(name), value]));
    const env = { RUNNER_TEMP: temp, GITHUB_OUTPUT: output, ...defaults, ...given };
    return { ...place.run(script, env), output: readFileSync(output, 'utf8') };
  };

  before(() => {
    place = bench({ ...FILES, 'pack.tgz': '', 'with space/e.report': REPORT }, { npm });
  });

  it('hands every input of the script over by its name', () => {
    const used = [...script.matchAll(/\bINPUT_[A-Z_]+/g)].map(([name]) => name);
    for (const name of used) {
      const input = name.slice('INPUT_'.length).toLowerCase().replaceAll('_', '-');
      assert.ok(action.includes(`${name}: \${{ inputs.${input} }}`), name);
      assert.match(action, new RegExp(`^ {2}${input}:$`, 'm'));
    }
    assert.doesNotMatch(script, /\$\{\{/, 'no input may become part of the script');
  });

  it('checks the paths and writes SARIF', () => {
    const { code, out, err, output } = run({ paths: 'reports', 'sarif-file': 'out.sarif' });
    assert.equal(code, 1, err);
    assert.match(out, /^::error file=reports\/a\.report,line=3,/m);
    assert.equal(output, 'exit-code=1\n');
    const sarif = JSON.parse(readFileSync(join(place.folder, 'out.sarif'), 'utf8')) as { version: string };
    assert.equal(sarif.version, '2.1.0');
    assert.match(readFileSync(join(temp, 'npm-arguments'), 'utf8'), /\nrapporteur@latest\n$/);
  });

  it('takes several paths, with spaces, and further options', () => {
    const { code, out } = run({
      paths: 'with space/e.report\nreports/c.report\n',
      args: '--rule date-impossible:info --quiet',
      format: 'json',
    });
    assert.equal(code, 1);
    const { files } = JSON.parse(out) as { files: { path: string }[] };
    assert.deepEqual(
      files.map(({ path }) => path),
      ['with space/e.report', 'reports/c.report'],
    );
  });

  it('takes house, kind, configuration and limits', () => {
    const wanted = { house: 'england', kind: 'report', config: 'rapporteur.json', 'max-warnings': '0' };
    const { code, out } = run({ ...wanted, paths: 'reports/c.report', format: 'json' });
    assert.equal(code, 1);
    assert.match(out, /"house": ?"england"/);
  });

  it('installs a tarball by its full path', () => {
    run({ paths: 'reports', package: './pack.tgz' });
    const given = readFileSync(join(temp, 'npm-arguments'), 'utf8').trim().split('\n').at(-1);
    assert.equal(given, join(place.folder, 'pack.tgz'));
  });

  it('runs nothing that an input says', () => {
    run({ paths: '$(touch ran)\n`touch ran`', house: '$(touch ran)', args: '$(touch ran) ; touch ran' });
    assert.ok(!existsSync(join(place.folder, 'ran')));
  });

  it('ends with 2 for wrong use, without SARIF, and for a package that there is not', () => {
    const wrong = run({ paths: 'nowhere', 'sarif-file': 'wrong.sarif' });
    assert.equal(wrong.code, 2);
    assert.equal(wrong.output, 'exit-code=2\n');
    assert.ok(!existsSync(join(place.folder, 'wrong.sarif')));
    const missing = run({ version: 'broken' });
    assert.equal(missing.code, 2);
    assert.match(missing.out, /^::error::rapporteur@broken could not be installed/m);
  });
});

describe('.pre-commit-hooks.yaml', () => {
  after(removeBenches);

  const hooks = readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8');
  const entries = [...hooks.matchAll(/^ {2}entry: (.*)$/gm)].map((match) => match[1] ?? '');

  for (const entry of entries) {
    it(`runs ${entry} over the files that it is given`, () => {
      const place = bench(FILES, { npx: NPX });
      const { code, err } = place.run(`${entry} reports/a.report reports/d.report`);
      assert.equal(code, entry.endsWith('format') ? 0 : 1, err);
      const text = readFileSync(join(place.folder, 'reports/d.report'), 'utf8');
      assert.equal(text.includes('- 1.1'), !entry.endsWith('format'));
    });
  }

  it('takes reports and minutes only', () => {
    for (const [, pattern] of hooks.matchAll(/^ {2}files: (.*)$/gm)) {
      const files = new RegExp(pattern ?? '');
      assert.ok(files.test('a/b.report') && files.test('c.minutes') && !files.test('c.reports'));
    }
  });
});

function nameOf(input: string): string {
  return `INPUT_${input.toUpperCase().replaceAll('-', '_')}`;
}

/** The text of `key: |`, without its indentation. */
function blockOf(yaml: string, key: string): string {
  const [, indent = '', text = ''] =
    new RegExp(`^( *)${key}: \\|\\n((?:(?:\\1 +.*)?\\n)+)`, 'm').exec(yaml) ?? [];
  const lines = text.split('\n');
  const depth = Math.min(...lines.filter((line) => line !== '').map((line) => line.search(/\S/)));
  assert.ok(depth > indent.length);
  return lines.map((line) => line.slice(depth)).join('\n');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
