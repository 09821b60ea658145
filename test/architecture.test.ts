/** The rooms of the project and who may import whom. Read from the import statements; nothing is run. */
import { strict as assert } from 'node:assert';
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** From the ground up: a room imports from its own row and from the rows below it. */
const ROWS: readonly (readonly string[])[] = [
  ['schemas'],
  ['grammar'],
  ['server/house', 'server/model', 'server/prose'],
  [
    'server/rules',
    'server/lint',
    'server/format',
    'server/features',
    'server/import',
    'server/export',
    'server/diff',
    'server/review',
    'server/decisions',
    'server/trail',
  ],
  ['server/workspace'],
  ['server/lsp', 'server/cli'],
];

/** Rooms of the top row that know nothing of each other, but for the commands that start the server. */
const APART = new Set(['server/lsp', 'server/cli']);
const STARTS_SERVER = new Set(['server/src/cli/lsp.ts', 'server/src/cli/program.ts']);

interface Import {
  /** Relative to the root, with forward slashes. */
  file: string;
  room: string;
  /** As written, for packages and built-in modules; relative to the root for files. */
  target: string;
  /** The room of a file, null for a package or a built-in module. */
  targetRoom: string | null;
}

/** `import … from 'x'`, `export … from 'x'`, `import 'x'`, `import('x')`. */
const SPECIFIER = /^(?:import|export)\b[^'";]*?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/gm;

const FILES = globSync('{grammar,server,client}/src/**/*.{ts,js}', { cwd: ROOT }).map((file) =>
  file.replaceAll('\\', '/'),
);
const IMPORTS = FILES.flatMap(importsOf);

describe('architecture', () => {
  it('every folder of the server is a room', () => {
    const rooms = new Set(FILES.map(roomOf));
    for (const room of rooms) assert.ok(room === 'client' || rowOf(room) >= 0, `${room} has no row`);
    assert.ok(rooms.has('grammar') && rooms.has('server/rules') && rooms.has('server/cli'));
    assert.ok(IMPORTS.length > FILES.length, 'the imports are found');
  });

  it('imports point down or to the side', () => {
    const wrong = IMPORTS.filter(({ file, room, target, targetRoom }) => {
      if (targetRoom === null || room === targetRoom || room === 'client') return false;
      if (STARTS_SERVER.has(file) && target === 'server/src/lsp/node.ts') return false;
      if (APART.has(room) && APART.has(targetRoom)) return true;
      return rowOf(targetRoom) < 0 || rowOf(targetRoom) > rowOf(room);
    });
    assertNone(wrong);
  });

  it('the grammar knows of nothing but itself', () => {
    assertNone(
      IMPORTS.filter(
        ({ room, targetRoom }) => room === 'grammar' && targetRoom !== null && targetRoom !== room,
      ),
    );
  });

  it('the client imports nothing of the server', () => {
    assertNone(
      IMPORTS.filter(
        ({ room, targetRoom }) => room === 'client' && targetRoom !== null && targetRoom !== room,
      ),
    );
  });

  it('only the command line and the workspace on disk import what node has built in', () => {
    assertNone(IMPORTS.filter(({ file, target }) => target.startsWith('node:') && !mayTouchDisk(file)));
  });

  it('built-in modules are imported by their full name', () => {
    const short =
      /^(?:fs|path|os|process|crypto|url|util|buffer|child_process|worker_threads|readline|stream)(?:\/|$)/;
    assertNone(IMPORTS.filter(({ target }) => short.test(target)));
  });

  it('only the command line, the workspace on disk and what forks the server look at the process', () => {
    const looking = FILES.filter(
      (file) => !mayTouchDisk(file) && /\bprocess\.\w/.test(withoutComments(read(file))),
    );
    assert.deepEqual(looking, []);
  });

  it('only the connection and the features know the types of the language server', () => {
    const knowing = IMPORTS.filter(
      ({ room, target }) =>
        target.startsWith('vscode-languageserver') && room !== 'server/lsp' && room !== 'server/features',
    );
    assertNone(knowing);
  });

  it('only the command line imports what prints and parses arguments', () => {
    const ofTheCommandLine =
      /^(?:commander|cli-progress|chokidar|csv-stringify|fast-string-width|fast-wrap-ansi|@bomb\.sh\/)/;
    assertNone(IMPORTS.filter(({ room, target }) => ofTheCommandLine.test(target) && room !== 'server/cli'));
  });
});

function assertNone(wrong: readonly Import[]): void {
  assert.deepEqual(
    wrong.map(({ file, target }) => `${file} imports ${target}`),
    [],
  );
}

function mayTouchDisk(file: string): boolean {
  return (
    file.startsWith('server/src/cli/') ||
    file.startsWith('server/src/workspace/node-') ||
    file === 'server/src/lsp/node.ts' ||
    file === 'client/src/server/node-host.ts'
  );
}

function importsOf(file: string): Import[] {
  const specifiers = [...withoutComments(read(file)).matchAll(SPECIFIER)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  return specifiers.map((specifier) => {
    const isFile = specifier.startsWith('.');
    const target = isFile ? posix.join(posix.dirname(file), specifier) : specifier;
    return { file, room: roomOf(file), target, targetRoom: isFile ? roomOf(target) : null };
  });
}

function roomOf(file: string): string {
  const [top = '', , inner = ''] = file.split('/');
  return top === 'server' ? `server/${inner}` : top;
}

function rowOf(room: string): number {
  return ROWS.findIndex((row) => row.includes(room));
}

function read(file: string): string {
  return readFileSync(posix.join(ROOT.replaceAll('\\', '/'), file), 'utf8');
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
