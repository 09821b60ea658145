/** A client that no one here wrote: Neovim, with its own language client, over stdio. */
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CLI } from '../cli/built.ts';
import { findNeovim } from './find-neovim.ts';

const SCRIPT = fileURLToPath(new URL('neovim.lua', import.meta.url));

const PAGE = readFileSync(new URL('../../docs/editors.md', import.meta.url), 'utf8');

const REPORT = `// house: halton

1.0 PURPOSE OF THE REPORT

- 1.1 See paragraph 2.1 and [the parks](#parks).

2.0 SUPPORTING INFORMATION

2.1 All the the parks are open. {#parks}
`;

interface Result {
  version: string;
  error?: string;
  diagnostics: { code: string; line: number }[];
  symbols: string[];
  hover: { contents: { value: string } } | null;
  completion: string[];
  formatted: string[];
  renamed: string[];
  stopped: boolean;
}

describe('Neovim', () => {
  let result: Result;

  before(function () {
    // Where it is not there yet it is installed.
    this.timeout(300_000);
    const neovim = findNeovim();
    const folder = mkdtempSync(join(tmpdir(), 'rapporteur-neovim-'));
    try {
      result = drive(neovim, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    assert.equal(result.error, undefined);
  });

  it('shows diagnostics', () => {
    const { diagnostics } = result;
    assert.ok(
      diagnostics.some(({ code, line }) => code === 'repeated-word' && line === 8),
      JSON.stringify(diagnostics),
    );
  });

  it('shows the outline', () => {
    assert.ok(
      result.symbols.some((name) => name.includes('SUPPORTING INFORMATION')),
      JSON.stringify(result.symbols),
    );
  });

  it('shows on hover what a reference means', () => {
    assert.match(result.hover?.contents.value ?? '', /parks are open/);
  });

  it('completes a reference', () => {
    assert.ok(
      result.completion.some((label) => label.includes('2.1')),
      JSON.stringify(result.completion),
    );
  });

  it('formats', () => {
    assert.equal(result.formatted[4], '1.1 See paragraph 2.1 and [the parks](#parks).');
  });

  it('renames a label where it is and where it is used', () => {
    assert.match(result.renamed[4] ?? '', /\(#gardens\)/);
    assert.match(result.renamed[8] ?? '', /\{#gardens\}/);
  });

  it('sees the server end', () => {
    assert.equal(result.stopped, true);
  });
});

/** What docs/editors.md tells the users of this version to write, with the program that was just built. */
function config(neovim: string): string {
  const [, major = '0', minor = '0'] =
    /v(\d+)\.(\d+)/.exec(String(spawnSync(neovim, ['--version']).stdout)) ?? [];
  const [now = '', before = ''] = [...PAGE.matchAll(/^```lua\n([\s\S]*?)^```$/gm)].map(
    ([, code = '']) => code,
  );
  const code = Number(major) > 0 || Number(minor) >= 11 ? now : before;
  const command = `${JSON.stringify(process.execPath)}, ${JSON.stringify(CLI)}, 'lsp'`;
  assert.ok(code.includes("'rapporteur', 'lsp'"), 'the page has the configuration');
  return code.replace("'rapporteur', 'lsp'", () => command);
}

function drive(neovim: string, folder: string): Result {
  const report = join(folder, 'parks.report');
  const out = join(folder, 'result.json');
  writeFileSync(report, REPORT);
  const { error, stderr } = spawnSync(
    neovim,
    ['--headless', '--clean', '-n', '-c', `luafile ${SCRIPT.replaceAll(' ', '\\ ')}`],
    {
      cwd: folder,
      timeout: 90_000,
      env: {
        ...process.env,
        // Its logs and state stay out of the user's folders.
        HOME: folder,
        XDG_STATE_HOME: folder,
        XDG_CACHE_HOME: folder,
        CONFIG: config(neovim),
        REPORT: report,
        RESULT: out,
      },
    },
  );
  if (error) throw error;
  try {
    return JSON.parse(readFileSync(out, 'utf8')) as Result;
  } catch {
    throw new Error(`Neovim wrote no result: ${String(stderr)}`);
  }
}
