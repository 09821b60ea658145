/** `npm run generate`: everything that is written from something else. `npm test` fails when it is out of date. */
import { writeRegistry } from './registry.ts';

writeRegistry();
