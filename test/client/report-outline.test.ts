import { strict as assert } from 'node:assert';
import {
  dropPosition,
  iconOf,
  labelOf,
  type OutlineNode,
  pathTo,
  type ReportOutline,
} from '../../client/src/report-view/outline.ts';

const SECTION_3 = node('section', '3.0 SUPPORTING INFORMATION', 10, 20, [
  node('paragraph', '3.1 The roof leaks.', 12, 14),
  node('section', '3.2 Costs', 15, 20, [node('paragraph', '3.2.1 It costs £80,000.', 16, 20)]),
]);
const SECTION_4 = node('section', '4.0 RISK ANALYSIS', 20, 24, [node('paragraph', '4.1 None.', 22, 24)]);
const APPENDIX = node('appendix', 'A Maps', 24, 30);
const OUTLINE: ReportOutline = {
  version: 1,
  sections: [SECTION_3, node('section', 'POLICY', null, null), SECTION_4],
  recommendations: [],
  appendices: [APPENDIX],
  decisions: [],
  actions: [],
};

describe('client: report outline', () => {
  const drops: [title: string, dragged: OutlineNode, target: OutlineNode, line: number | null][] = [
    ['a paragraph on a paragraph: before it', child(SECTION_4), child(SECTION_3), 12],
    ['a paragraph on a section: to the end of its own text', child(SECTION_4), SECTION_3, 15],
    ['a paragraph on the last section: before the appendices', child(SECTION_3), SECTION_4, 24],
    ['a paragraph on the last of all: to the end', child(SECTION_3), APPENDIX, 24],
    ['a section on a section: before it', SECTION_4, SECTION_3, 10],
  ];
  for (const [title, dragged, target, line] of drops)
    it(`drops ${title}`, () => assert.equal(dropPosition(OUTLINE, dragged, target)?.line ?? null, line));

  it('finds what is at a place', () => {
    const path = pathTo(OUTLINE.sections, { line: 17, character: 2 });
    assert.deepEqual(path.map(labelOf), [
      '3.0 SUPPORTING INFORMATION',
      '3.2 Costs',
      '3.2.1 It costs £80,000.',
    ]);
    assert.deepEqual(pathTo(OUTLINE.sections, { line: 40, character: 0 }), []);
  });

  it('shows problems before states, and states before what it is', () => {
    const shown = (change: Partial<OutlineNode>) => iconOf({ ...SECTION_3, ...change }).icon;
    assert.deepEqual(
      [
        shown({ worst: 'error', state: 'missing' }),
        shown({ state: 'missing' }),
        shown({ state: 'none' }),
        shown({}),
      ],
      ['error', 'circle-slash', 'dash', 'pass'],
    );
  });
});

function child({ children: [first] }: OutlineNode): OutlineNode {
  assert.ok(first);
  return first;
}

function node(
  kind: OutlineNode['kind'],
  name: string,
  from: number | null,
  to: number | null,
  children: OutlineNode[] = [],
): OutlineNode {
  const [, number = null, title = ''] = /^([\d.]+|A)? ?(.*)$/.exec(name) ?? [];
  const range =
    from === null || to === null
      ? null
      : { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
  const state = range ? 'written' : 'missing';
  return {
    kind,
    number,
    title,
    state,
    detail: '',
    worst: null,
    findings: 0,
    id: null,
    range,
    isMovable: true,
    children,
  };
}
