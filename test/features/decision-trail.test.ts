/** From a recommendation to what was decided on it, and back: every feature over the same three documents. */
import { strict as assert } from 'node:assert';
import { incomingSteps, outgoingSteps, trailAt } from '../../server/src/features/call-hierarchy.ts';
import { decisionLenses, decisionLensText } from '../../server/src/features/decision-lenses.ts';
import { declarationsAt, definitionsAt } from '../../server/src/features/definition.ts';
import { hoverAt } from '../../server/src/features/hover/hover.ts';
import { toPlainText } from '../../server/src/features/hover/parts.ts';
import { implementationsAt } from '../../server/src/features/implementation.ts';
import { referencesAt } from '../../server/src/features/references.ts';
import { fixture } from './fixture.ts';

const FILES = `//- /reports/roof.report
REPORT TO: Executive Board
DATE: 15 October 2026
SUBJECT: The roof of the hall

2.0 RECOMMENDATION: That Members:

i) note the survey in paragraph 3.1;
ii) approve a budget of £90,000 for the roof; and
iii) close the hall in May.

3.0 SUPPORTING INFORMATION

3.1 The survey was made in June.
//- /board.minutes
MEETING: Executive Board
DATE: 15 October 2026

## 4. The roof of the hall
REPORT: reports/roof.report
OUTCOME: (iii) deferred

RESOLVED: That
(1) the survey in paragraph 3.1 be noted; and
(2) a budget of £60,000 for the roof be approved.

ACTION: F Fir – write to the users of the hall – by 1 November 2026

ACTION: G Gale – order the slates – by 1 November 2026 – done
//- /council.minutes
MEETING: Council
DATE: 9 December 2026

## 7. The roof of the hall
REPORT: reports/roof.report

RESOLVED: That the recommendations be approved.
`;

/** The files with a cursor in one of them, put before a text that is there once. */
function at(place: string) {
  const bare = place.replace('$0', '');
  assert.equal(FILES.split(bare).length, 2, `${bare} is there once`);
  const [before = '', after = ''] = FILES.split(bare);
  return fixture(`${before}${place}${after}`);
}

type Place = { uri: string; start: number; end: number };

/** `file: text` of each place. */
function shown({ documents }: ReturnType<typeof fixture>, places: readonly Place[]): string[] {
  return places.map(({ uri, start, end }) => {
    const document = [...documents.values()].find((each) => each.uri === uri);
    return `${uri.slice(uri.lastIndexOf('/') + 1)}: ${document?.text.slice(start, end)}`;
  });
}

const find = { definition: definitionsAt, declaration: declarationsAt, implementation: implementationsAt };

function checkLinks(what: keyof typeof find, place: string, expected: string[]): void {
  const files = at(place);
  const { document, workspace, cursor } = files;
  const links = find[what](document, workspace, cursor);
  const targets = links.map(({ uri, selection }) => ({ uri, ...selection }));
  assert.deepEqual(shown(files, targets), expected);
  for (const { origin, target, selection } of links) {
    assert.ok(origin.start <= cursor && cursor <= origin.end + 4, 'the origin holds the cursor');
    assert.ok(target.start <= selection.start && selection.end <= target.end);
  }
}

const BUDGET = 'roof.report: ii) approve a budget of £90,000 for the roof; and';
const DECIDED = 'board.minutes: a budget of £60,000 for the roof be approved.';
const ALL = 'council.minutes: the recommendations be approved.';

describe('the trail: definition, declaration and implementation', () => {
  it('lead from a recommendation to the decisions on it', () => {
    checkLinks('implementation', 'approve a $0budget of £90', [
      DECIDED,
      'council.minutes: That the recommendations be approved.',
    ]);
    checkLinks('implementation', '$0ii) approve', [
      DECIDED,
      'council.minutes: That the recommendations be approved.',
    ]);
    checkLinks('implementation', 'close the $0hall', [
      'board.minutes: (iii) deferred',
      'council.minutes: That the recommendations be approved.',
    ]);
    checkLinks('implementation', '3.1 The $0survey', []);
  });

  it('lead from the subject of a report to the items that considered it', () => {
    checkLinks('implementation', 'SUBJECT: The $0roof', [
      'board.minutes: ## 4. The roof of the hall',
      'council.minutes: ## 7. The roof of the hall',
    ]);
  });

  it('lead from a decision to what was recommended', () => {
    checkLinks('definition', 'a $0budget of £60', [BUDGET]);
    checkLinks('declaration', 'a $0budget of £60', [BUDGET]);
    checkLinks('definition', '($02) a budget', [BUDGET]);
    checkLinks('definition', '(iii) $0deferred', ['roof.report: iii) close the hall in May.']);
    checkLinks('definition', 'the $0recommendations be', [
      'roof.report: i) note the survey in paragraph 3.1;',
      BUDGET,
      'roof.report: iii) close the hall in May.',
    ]);
    checkLinks('implementation', 'a $0budget of £60', []);
  });

  it('leave references alone', () => {
    checkLinks('definition', 'note the survey in paragraph 3$0.1;', ['roof.report: 3.1']);
  });
});

describe('the trail: references', () => {
  function check(place: string, expected: string[]): void {
    const files = at(place);
    const { document, workspace, cursor } = files;
    assert.deepEqual(shown(files, referencesAt(document, workspace, cursor, 'references-only')), expected);
  }

  it('go both ways', () => {
    check('$0ii) approve', [DECIDED, `council.minutes: That ${ALL.slice('council.minutes: '.length)}`]);
    check('a $0budget of £60', [BUDGET]);
  });
});

describe('the trail: call hierarchy', () => {
  it('goes from a recommendation to the meetings, and from a decision to the report', () => {
    const files = at('$0ii) approve');
    const { document, workspace, cursor } = files;
    const steps = incomingSteps(document, workspace, cursor);
    assert.deepEqual(
      steps.map(({ item: { name, detail, kind } }) => `${kind} ${name} | ${detail}`),
      [
        'clause a budget of £60,000 for the roof be approved. | 15 October 2026, item 4: amended',
        'clause That the recommendations be approved. | Council, 9 December 2026, item 7: adopted',
      ],
    );
    const [first] = steps;
    const minutes = files.documents.get('/board.minutes');
    assert.ok(first && minutes);
    const back = outgoingSteps(minutes, workspace, first.item.selection.start);
    assert.deepEqual(
      back.map(({ item: { name, detail, uri } }) => `${name} | ${detail} | ${uri}`),
      [
        'Recommendation ii) approve a budget of £90,000 for the roof … | The roof of the hall | file:///reports/roof.report',
      ],
    );
    assert.deepEqual(trailAt(minutes, workspace, first.item.selection.start)?.name, first.item.name);
    assert.ok(back[0] && trailAt(document, workspace, back[0].item.selection.start));
  });
});

describe('the trail: code lenses', () => {
  function check(path: string, today: string, expected: string[]): void {
    const { documents, workspace } = fixture(FILES);
    const document = documents.get(path);
    assert.ok(document);
    const lenses = decisionLenses(document, { workspace, today }).map((lens) => {
      const [line] = document.text.slice(lens.start).split('\n', 1);
      const text = decisionLensText(document, { workspace, today }, lens);
      return `${line} | ${text?.title} (${text?.places.length})`;
    });
    assert.deepEqual(lenses, expected);
  }

  it('say on a report, and on each recommendation, what was decided', () => {
    check('/reports/roof.report', '2026-12-31', [
      'REPORT TO: Executive Board | Resolved 15 October 2026, item 4: 1 adopted, 1 amended, 1 deferred · Resolved by Council, 9 December 2026, item 7: as recommended (2)',
      'i) note the survey in paragraph 3.1; | Adopted 15 October 2026, item 4 · Adopted by Council, 9 December 2026, item 7 (2)',
      'ii) approve a budget of £90,000 for the roof; and | Amended 15 October 2026, item 4 · Adopted by Council, 9 December 2026, item 7 (2)',
      'iii) close the hall in May. | Deferred 15 October 2026, item 4 · Adopted by Council, 9 December 2026, item 7 (2)',
    ]);
  });

  it('say on an item what it made of its report, and on an action that its day has passed', () => {
    const item =
      '## 4. The roof of the hall | Report: The roof of the hall – 3 recommendations: 1 adopted, 1 amended, 1 deferred (3)';
    check('/board.minutes', '2026-11-01', [item]);
    check('/board.minutes', '2026-11-02', [
      item,
      'ACTION: F Fir – write to the users of the hall – by 1 November 2026 | Was due 1 November 2026 (0)',
    ]);
  });
});

describe('the trail: hover', () => {
  async function check(place: string, expected: string[]): Promise<void> {
    const { document, workspace, cursor } = at(place);
    const hover = await hoverAt(document, workspace, cursor);
    assert.deepEqual(hover ? toPlainText(hover.parts).split('\n\n') : [], expected);
  }

  it('shows on a decision what it changes of the recommendation', () =>
    check('a $0budget of £60', [
      'Recommendation ii) of roof.report: amended',
      '“approve a budget of £90,000 for the roof”',
      '- “£90,000” has become “£60,000”',
    ]));

  it('shows on a recommendation what was decided', () =>
    check('close the $0hall', [
      '15 October 2026, item 4: deferred',
      'As OUTCOME: says.',
      'Council, 9 December 2026, item 7: adopted',
      '“That the recommendations be approved”',
    ]));

  it('leaves references alone', () =>
    check('note the survey in paragraph 3$0.1;', [
      'Paragraph 3.1',
      '“The survey was made in June.”',
      'In 3.0 SUPPORTING INFORMATION',
    ]));
});
