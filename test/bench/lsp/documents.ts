import { createRandom, type Random } from '../random.ts';
import * as words from '../vocabulary.ts';
import { createLongReport } from './long-report.ts';

/** The same number of bytes in each server's own language. */
export interface Documents {
  readonly bytes: number;
  readonly report: string;
  readonly json: string;
  readonly yaml: string;
}

/**
 * A report of about `bytes`, and the register of decisions that a council keeps, as JSON and as YAML of exactly the
 * report's size. The same seed gives the same texts.
 */
export function createDocuments(seed: number, bytes: number): Documents {
  const report = createLongReport(seed, bytes);
  const size = Buffer.byteLength(report);
  return {
    bytes: size,
    report,
    json: filled(size, seed, jsonRegister),
    yaml: filled(size, seed, yamlRegister),
  };
}

interface Decision {
  reference: string;
  date: string;
  committee: string;
  portfolio: string;
  officer: string;
  wards: string[];
  amount: number;
  keyDecision: boolean;
  summary: string;
}

/** As many decisions as fit; the note at the end takes up the rest of the bytes. */
function filled(
  bytes: number,
  seed: number,
  print: (decisions: readonly Decision[], note: string) => string,
): string {
  const random = createRandom(seed);
  const decisions: Decision[] = [];
  const size = () => Buffer.byteLength(print(decisions, ''));
  const one = 400;
  while (size() + one < bytes) {
    const count = Math.max(Math.floor((bytes - size()) / one / 2), 1);
    for (let index = 0; index < count; index++) decisions.push(decision(random, decisions.length + 1));
  }
  while (size() > bytes) decisions.pop();
  return print(decisions, 'x'.repeat(bytes - size()));
}

function decision(random: Random, number: number): Decision {
  const theme = random.pick(words.themes);
  const day = new Date(Date.UTC(2024, 3, 1 + random.integer(0, 364)));
  return {
    reference: `DEC-${String(number).padStart(5, '0')}`,
    date: day.toISOString().slice(0, 10),
    committee: theme.board,
    portfolio: theme.portfolio,
    officer: theme.director,
    wards: random.sample(words.wards, random.integer(1, 3)),
    amount: random.integer(15, 9800) * 100,
    keyDecision: random.chance(0.2),
    summary: `${random.pick(theme.subject)}, in view of ${random.pick(theme.problem)} and in the hope of ${random.pick(theme.result)}.`,
  };
}

function jsonRegister(decisions: readonly Decision[], note: string): string {
  return `${JSON.stringify({ register: 'Decisions of the Council', decisions, note }, null, 2)}\n`;
}

function yamlRegister(decisions: readonly Decision[], note: string): string {
  const lines = decisions.flatMap(({ wards, ...others }) => [
    ...Object.entries(others).map(
      ([key, value], index) => `${index === 0 ? '  - ' : '    '}${key}: ${yamlScalar(value)}`,
    ),
    '    wards:',
    ...wards.map((ward) => `      - ${ward}`),
  ]);
  return ['register: Decisions of the Council', 'decisions:', ...lines, `note: "${note}"`, ''].join('\n');
}

function yamlScalar(value: string | number | boolean): string {
  // A date without quotes is a date to YAML, as it would be written there.
  return typeof value === 'string' && !/^[\d-]+$/.test(value) ? JSON.stringify(value) : String(value);
}
