import { operativeVerb } from '../../server/src/prose/operative-verbs.ts';
import { createRandom, type Random } from './random.ts';

/** An invented report that minutes are written about, with its path as the minutes name it. */
export interface MinutedReport {
  path: string;
  text: string;
}

const NAMES = [
  'Ashe',
  'Birch',
  'Cedar',
  'Dale',
  'Elm',
  'Fern',
  'Gale',
  'Hazel',
  'Ivey',
  'Juniper',
  'Keel',
  'Larch',
];
const QUESTIONS = [
  'What would happen if the grant was not renewed?',
  'How many residents had been consulted, and when?',
  'Could the figures be broken down by ward?',
  'When would Members see the results of the trial?',
];
const ANSWERS = [
  'Officers were in talks with the department and expected an answer by the end of the quarter.',
  'The survey had been open for six weeks and some four hundred replies had been received.',
  'They could, and a table would be circulated after the meeting.',
  'A further report was planned for the spring, once the second phase had ended.',
];

/**
 * The minutes of a meeting that considered some reports: attendance, standing items, and for each report an item with
 * questions, a decision on each recommendation (some of them amended or left out) and an action. The same seed gives the
 * same text.
 */
export function createMinutes(seed: number, reports: readonly MinutedReport[]): string {
  const random = createRandom(seed);
  const [first] = reports;
  const committee = fieldOf(first, 'REPORT TO') ?? 'Executive Board';
  const date = fieldOf(first, 'DATE') ?? '1 June 2023';
  const present = random.sample(NAMES, 8);
  return [
    `MEETING: ${committee}`,
    `DATE: ${date}`,
    'TIME: 6.30 p.m.',
    'VENUE: The Boardroom, Municipal Building',
    `PRESENT: Councillors ${present[0]} (Chair), ${present.slice(1, -1).join(', ')} and ${present.at(-1)}`,
    `APOLOGIES: Councillor ${NAMES.find((name) => !present.includes(name))}`,
    '',
    '## 1. Declarations of interest',
    '',
    'There were no declarations of interest.',
    '',
    '## 2. Minutes',
    '',
    `RESOLVED: That the minutes of the meeting held on ${random.integer(1, 28)} January 2023 be approved as a correct record.`,
    '',
    ...reports.flatMap((report, index) => itemOf(random, index + 3, report, present)),
    'Meeting ended at 8.15 p.m.',
    '',
  ].join('\n');
}

function itemOf(random: Random, number: number, report: MinutedReport, present: readonly string[]): string[] {
  const recommendations = [...report.text.matchAll(/^(?:- )?[ivx]+\) (.*)$/gm)].map(([, text = '']) => text);
  const decided = recommendations.filter(() => !random.chance(0.08)).map((text) => decisionOn(random, text));
  const questions = random.sample([0, 1, 2, 3], random.integer(1, 3));
  return [
    `## ${number}. ${fieldOf(report, 'SUBJECT') ?? 'A report'}`,
    `REPORT: ${report.path}`,
    '',
    'The Board considered the report, which set out the position and what was proposed for the coming year.',
    '',
    'Members raised the following queries:',
    '',
    ...questions.flatMap((at) => [
      `Q (Councillor ${random.pick(present)}): ${QUESTIONS[at]}`,
      `A (Operational Director): ${ANSWERS[at]}`,
      '',
    ]),
    ...(decided.length === 0
      ? ['RESOLVED: That the report be noted.']
      : ['RESOLVED: That', ...decided.map((text, at) => `(${at + 1}) ${text}`)]),
    '',
    `ACTION: Operational Director – circulate the figures by ward – by ${random.integer(1, 28)} March 2024`,
    '',
  ];
}

/** The recommendation as minutes repeat it, now and then with a condition. */
function decisionOn(random: Random, recommendation: string): string {
  const bare = recommendation.replace(/[;.,]?(?: and)?$/, '');
  const lower = bare.charAt(0).toLowerCase() + bare.slice(1);
  const hasVerb = operativeVerb(bare.split(' ')[0] ?? '') !== null;
  return `${hasVerb ? `the Board ${lower}` : `${lower} be approved`}${random.chance(0.1) ? ', subject to a further report in six months' : ''};`;
}

function fieldOf(report: MinutedReport | undefined, label: string): string | null {
  return report?.text.match(new RegExp(`^${label}:? (.+)$`, 'm'))?.[1] ?? null;
}
