import { strict as assert } from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Shell } from '../../../server/src/cli/commands/completion.ts';
import { completion } from '../../../server/src/cli/completion/completion.ts';
import { createProgram } from '../../../server/src/cli/program.ts';
import { RULES } from '../../../server/src/rules/registry.generated.ts';
import { fakeIo, folderWith, removeFolders } from './fake-io.ts';

const FORMATS = ['stylish', 'json', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson'];

describe('completion', () => {
  after(removeFolders);

  describe('in bash', () => {
    let folder = '';
    before(() => {
      folder = folderWith({ script: scriptFor('bash') });
    });

    const cases: [line: string[], expected: string[]][] = [
      [['li'], ['lint']],
      [
        ['lint', '--fix'],
        ['--fix', '--fix-dry-run'],
      ],
      [
        ['lint', '--format', 's'],
        ['stylish', 'sarif'],
      ],
      [
        ['lint', '-f', 'j'],
        ['json', 'junit'],
      ],
      [['lint', '--format', '='], FORMATS],
      [
        ['lint', '--format', '=', 'git'],
        ['github', 'gitlab'],
      ],
      [['lint', 'a.report', '--house', 'h'], ['halton']],
      [['lint', '--max-warnings', ''], []],
      [['lint', ''], []],
      [
        ['new', ''],
        ['report', 'minutes'],
      ],
      [['new', 'report', '--su'], ['--subject']],
      [['explain', 'header-field-c'], ['header-field-colon']],
      [
        ['completion', ''],
        ['bash', 'zsh', 'fish'],
      ],
      [['completion', 'bash', '--'], ['--help']],
      [['lint', '$(touch', 'ran)', '--q'], ['--quiet']],
      [['lint', '`touch ran`', '--q'], ['--quiet']],
    ];
    for (const [line, expected] of cases) {
      it(`rapporteur ${line.join(' ')}`, () => {
        assert.deepEqual(completeInBash(folder, line), expected);
      });
    }

    it('runs nothing of what is typed', () => {
      assert.ok(!readdirSync(folder).includes('ran'));
    });

    it('leaves files to readline', () => {
      assert.match(scriptFor('bash'), /^complete -o default -F _rapporteur rapporteur$/m);
    });
  });

  for (const shell of ['zsh', 'fish'] as const) {
    it(`has every command, option, house and rule for ${shell}`, () => {
      const script = scriptFor(shell);
      for (const command of createProgram().commands) {
        assert.ok(script.includes(command.name()), command.name());
        for (const { long, hidden } of command.options) {
          if (hidden) continue;
          const name = long?.replace(/^--/, '') ?? '';
          assert.ok(script.includes(shell === 'zsh' ? `--${name}` : `-l ${name}`), name);
        }
      }
      for (const { id } of RULES) assert.ok(script.includes(id), id);
      assert.ok(script.includes('windsor-maidenhead'));
    });

    // No machine needs every shell to build this: the syntax is checked where the shell is.
    if (isInstalled(shell)) {
      it(`is ${shell} that ${shell} accepts`, () => {
        const file = join(folderWith({ script: scriptFor(shell) }), 'script');
        execFileSync(shell, ['-n', file], { stdio: 'pipe' });
      });
    }
  }
});

function isInstalled(shell: Shell): boolean {
  return spawnSync(shell, ['-c', 'true']).status === 0;
}

function scriptFor(shell: Shell): string {
  const io = fakeIo('.');
  assert.equal(completion(createProgram(), shell, io), 0);
  return io.out();
}

/** What bash would offer for a line, as readline takes it apart; the cursor stands after the last word. */
function completeInBash(folder: string, words: readonly string[]): string[] {
  const driver = `
    source ./script
    COMP_WORDS=(rapporteur "$@")
    COMP_CWORD=$#
    _rapporteur
    printf '%s\\n' "\${COMPREPLY[@]}"
  `;
  const out = execFileSync('bash', ['--norc', '-uc', driver, 'bash', ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return out.split('\n').filter((line) => line !== '');
}
