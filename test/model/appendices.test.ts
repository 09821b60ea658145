/** Which lines list an appendix, and which are it. */
import { strict as assert } from 'node:assert';
import { loadHouse } from '../../server/src/house/load.ts';
import { buildModel } from '../../server/src/model/build.ts';

/** `A Map [listed, attached, map.pdf]` for each. */
function check(text: string, expected: string[]): void {
  const loaded = loadHouse('england');
  assert.ok(loaded.ok);
  const { appendices } = buildModel(text, 'report', loaded.house);
  assert.deepEqual(
    appendices.map(({ label, title, isListed, isAttached, file }) => {
      const states = [isListed && 'listed', isAttached && 'attached', file].filter(Boolean);
      return `${label} ${title} [${states.join(', ')}]`;
    }),
    expected,
  );
}

describe('appendices', () => {
  it('are listed with a colon, a dash or a blank before the title', () => {
    check('1. Appendices\n\nAppendix 1: Plan\n\nAppendix 2 – costs\n\nAppendix 3 Letter\n', [
      '1 Plan [listed]',
      '2 costs [listed]',
      '3 Letter [listed]',
    ]);
  });

  it('are listed on the line of the title, with what a title has in brackets', () => {
    check('Appendices: Appendix 1 – Plan (exempt)\n\nAppendix 2 – Costs\n', [
      '1 Plan (exempt) [listed]',
      '2 Costs [listed]',
    ]);
  });

  it('are not listed by a sentence about them', () => {
    check('1. Appendices\n\nAppendix 1 is not for publication.\n', []);
  });

  it('begin at the heading that follows their entry, right under the list too', () => {
    check('1. Appendices\n\nAppendix A: Map\n\nAPPENDIX A: Map\n\nFILE: map.pdf\n', [
      'A Map [listed, attached, map.pdf]',
    ]);
  });
});
