import { cstTypes } from '../../grammar/build/cst-types.ts';
import { grammarPage } from '../../grammar/build/ebnf.ts';
import type { GeneratedFile } from '../../grammar/build/generated-file.ts';
import { textMateGrammar } from '../../grammar/build/textmate.ts';
import { registry } from './registry.ts';
import { ruleDocs } from './rule-docs.ts';
import { validators } from './validators.ts';

/**
 * Everything in this repository that is written from something else, in the order in which it is written. A
 * generator writes nothing itself: `npm run generate` does, and a test compares.
 */
export const GENERATED: readonly (() => GeneratedFile[] | Promise<GeneratedFile[]>)[] = [
  cstTypes,
  grammarPage,
  textMateGrammar,
  validators,
  registry,
  async () => (await ruleDocs()).files,
];
