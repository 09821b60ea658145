import { strict as assert } from 'node:assert';
import { knownBodies } from '../../server/src/features/known-meetings.ts';
import { fixture } from './fixture.ts';

const TODAY = '2026-11-22';

/** Of documents that begin `body | date`, a line each: the bodies, and the meetings as `body, date, day, documents`. */
function check(documents: string[], bodies: string[], meetings: string[]): void {
  const files = documents.map((each, index) => {
    const [body, date] = each.split(' | ');
    const [kind, label] = index % 2 === 0 ? ['report', 'REPORT TO'] : ['minutes', 'MEETING'];
    return `//- /m/${index}.${kind}\n${label}: ${body}\nDATE: ${date}\n`;
  });
  const { document, workspace } = fixture([...files, '//- /m/new.report\n$0'].join(''));
  const known = knownBodies(document.settings.house, workspace, TODAY);
  const registered = document.settings.house.registers.committees.length;
  assert.deepEqual(known.committees.slice(registered), bodies);
  assert.deepEqual(
    known.meetings.map(({ committee, label, weekday, documents: count, isPast }) =>
      [committee, label, weekday, count, ...(isPast ? ['past'] : [])].join(', '),
    ),
    meetings,
  );
}

describe('known bodies and meetings', () => {
  it('are those of other documents, the most frequent body and the nearest meeting first', () => {
    check(
      [
        'Pond Panel | 9 December 2026',
        'Swings Panel | 4 November 2026',
        'Swings Panel | 2 December 2026',
        'SWINGS PANEL | 2 December 2026',
      ],
      ['Swings Panel', 'Pond Panel'],
      [
        'Swings Panel, 2 December 2026, Wednesday, 2',
        'Pond Panel, 9 December 2026, Wednesday, 1',
        'Swings Panel, 4 November 2026, Wednesday, 1, past',
      ],
    );
  });

  it('are called as the house calls them', () => {
    check(['EXECUTIVE BOARD | 10 December 2026'], [], ['Executive Board, 10 December 2026, Thursday, 1']);
  });

  it('leaves out meetings of long ago, and what is no date', () => {
    check(['Pond Panel | 9 March 2026', 'Pond Panel | in spring'], ['Pond Panel'], []);
  });
});
