import { strict as assert } from 'node:assert';
import { incomingSteps, outgoingSteps, trailAt } from '../../server/src/features/call-hierarchy.ts';
import { fixture } from './fixture.ts';

/** The stop at the cursor, who refers to it and what it refers to, each with the words of the references. */
function check(marked: string, stop: string | null, incoming: string[] = [], outgoing: string[] = []): void {
  const { document, documents, workspace, cursor } = fixture(marked);
  const textOf = (uri: string) => [...documents.values()].find((each) => each.uri === uri)?.text ?? '';
  const shown = (steps: ReturnType<typeof incomingSteps>, caller: string | null) =>
    steps.map(
      ({ item, ranges }) =>
        `${item.name}: ${ranges.map(({ start, end }) => textOf(caller ?? item.uri).slice(start, end))}`,
    );
  const item = trailAt(document, workspace, cursor);
  assert.equal(item?.name ?? null, stop);
  assert.deepEqual(shown(incomingSteps(document, workspace, cursor), null), incoming);
  assert.deepEqual(shown(outgoingSteps(document, workspace, cursor), document.uri), outgoing);
  if (!item) return;
  assert.ok(item.range.start <= item.selection.start && item.selection.end <= item.range.end);
  assert.deepEqual(
    trailAt(document, workspace, item.selection.start),
    item,
    'the item is found again by its place',
  );
}

const REPORT = `1.0 PURPOSE OF THE REPORT

1.1 To ask for recommendation (i).

2.0 RECOMMENDATION: That Members:

i) note the costs in paragraph 3.1 and Table 1; and
ii) approve the plan in paragraphs 3.1 and 3.2.

3.0 SUPPORTING INFORMATION

3.1 Costs are in Table 1, and [below](#below).

3.2 The plan was made in May. {#below}

Table 1: Costs

| Road | Cost |
| ---- | ---- |
| High Street | £1 |
`;
const at = (place: string) => REPORT.replace(place.replace('$0', ''), () => place);

describe('call hierarchy', () => {
  it('leads from a recommendation to its evidence', () => {
    check(
      at('note $0the costs'),
      'Recommendation i) note the costs in paragraph 3.1 and Table …',
      ['1.1 To ask for recommendation (i).: (i)'],
      ['3.1 Costs are in Table 1, and below.: 3.1', 'Table 1: Costs: 1'],
    );
  });

  it('leads from a paragraph to the recommendations', () => {
    check(at('\n3.$02 The'), '3.2 The plan was made in May.', [
      'Recommendation ii) approve the plan in paragraphs 3.1 and …: 3.2',
      '3.1 Costs are in Table 1, and below.: below',
    ]);
  });

  it('begins from what a reference means', () => {
    check(at('and 3.$02.'), '3.2 The plan was made in May.', [
      'Recommendation ii) approve the plan in paragraphs 3.1 and …: 3.2',
      '3.1 Costs are in Table 1, and below.: below',
    ]);
  });

  it('takes a section with all that is in it', () => {
    check(at('SUPP$0ORT'), '3.0 SUPPORTING INFORMATION', [
      'Recommendation i) note the costs in paragraph 3.1 and Table …: 3.1,1',
      'Recommendation ii) approve the plan in paragraphs 3.1 and …: 3.1,3.2',
    ]);
  });

  it('begins nowhere in an empty document', () => check('$0', null));
});
