/**
 * `node test/redos/decide.ts`: asks recheck, with all the time it needs, about every expression that is not decided
 * yet, and remembers the slow ones that are safe in `slow-verdicts.json`. `--all` decides them all anew.
 */
import { writeFileSync } from 'node:fs';
import { allExpressions } from './expressions.ts';
import { SLOW_VERDICTS, slowVerdicts, verdictsOn } from './verdicts.ts';

/** Milliseconds from which a verdict is worth remembering. */
const SLOW = 400;
const TIMEOUT = 300_000;

const known = new Set(process.argv.includes('--all') ? [] : slowVerdicts());
const expressions = await allExpressions();
const verdicts = await verdictsOn(
  expressions.filter(({ text }) => !known.has(text)),
  TIMEOUT,
);
const safe = expressions
  .map(({ text }) => text)
  .filter((text) => known.has(text))
  .concat(
    verdicts
      .filter(({ status, milliseconds }) => status === 'safe' && milliseconds > SLOW)
      .map(({ text }) => text),
  )
  .sort();
writeFileSync(SLOW_VERDICTS, `${JSON.stringify({ checker: 'recheck 4.5.0', safe }, null, 2)}\n`);
for (const { text, status, detail } of verdicts) {
  if (status === 'safe') continue;
  const places = expressions.find((expression) => expression.text === text)?.places ?? [];
  process.stdout.write(`${places.join(', ')}: ${text} is ${status}: ${detail}\n`);
}
