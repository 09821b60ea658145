/** Every test of the suite, for the bundle. */
import './activation.test.ts';
import './commands.test.ts';
import './diagnostics.test.ts';
import './minutes.test.ts';
import './preview.test.ts';
import './reading.test.ts';
import './review.test.ts';
import './settings.test.ts';
import './tasks.test.ts';
import './writing.test.ts';
