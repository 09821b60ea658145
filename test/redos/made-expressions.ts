/**
 * A worker that loads every module of the grammar and of the server and tells which regular expressions they make
 * of parts while they load. Those written out in a source never pass by a constructor; `regex-literals.ts` finds
 * them.
 */
import { parentPort } from 'node:worker_threads';
import { sourceFiles } from './source-files.ts';

const ROOT = new URL('../../', import.meta.url);
const OURS = /\/(?:grammar|server)\/src\/[^\s():]+/;
/** Files that begin to work when they are loaded; they only start others. */
const STARTED = new Set([
  ...['cli', 'lint-worker', 'main'].map((name) => `server/src/cli/${name}.ts`),
  'server/src/lsp/browser.ts',
  'server/src/workspace/node-pdf-worker.ts',
]);
const made: { source: string; flags: string; place: string }[] = [];

globalThis.RegExp = new Proxy(RegExp, {
  construct(target, given: [string | RegExp, string?], self) {
    const expression: RegExp = Reflect.construct(target, given, self);
    // The maker is the nearest caller: libraries make expressions of their own.
    const [, , caller = ''] = new Error().stack?.split('\n') ?? [];
    const place = OURS.exec(caller)?.[0];
    if (place) made.push({ source: expression.source, flags: expression.flags, place: place.slice(1) });
    return expression;
  },
});

for (const file of sourceFiles()) {
  if (!STARTED.has(file)) await import(new URL(file, ROOT).href);
}
parentPort?.postMessage(made);
