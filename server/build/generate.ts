/** `npm run generate`: everything that is written from something else. `npm test` fails when it is out of date. */
import { writeRegistry } from './registry.ts';
import { writeRuleDocs } from './rule-docs.ts';
import { writeValidators } from './validators.ts';

writeRegistry();
writeValidators();
await writeRuleDocs();
