/** `npm run generate`: everything that is written from something else. `npm test` fails when it is out of date. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { GENERATED } from './generated.ts';
import { ruleDocs, stalePages } from './rule-docs.ts';

const ROOT = new URL('../../', import.meta.url);

for (const generator of GENERATED) {
  for (const { path, text } of await generator()) {
    const file = new URL(path, ROOT);
    mkdirSync(new URL('./', file), { recursive: true });
    writeFileSync(file, text);
  }
}

const { files, problems } = await ruleDocs();
for (const page of stalePages(files)) rmSync(new URL(page, ROOT));
for (const problem of problems) process.stderr.write(`${problem}\n`);
if (problems.length > 0) process.exitCode = 1;
