import { strict as assert } from 'node:assert';
import { acronymOf, findExpansion, fitsInitials, isWellKnown } from '../../server/src/prose/acronyms.ts';

describe('acronyms', () => {
  it('are capitals, with a small letter between them at most', () => {
    const words: [string, string | null][] = [
      ['PPB', 'PPB'],
      ['DfE', 'DfE'],
      ['DoLS', 'DoLS'],
      ['LeDeR', 'LeDeR'],
      ['ASYEs', 'ASYE'],
      ['CYP’s', 'CYP'],
      ['ICB’', 'ICB'],
      ['ILACS', 'ILACS'],
      ['UKSPF', 'UKSPF'],
      ['McDonald', null],
      ['YouTube', null],
      ['PowerPoint', null],
      ['WA8', null],
      ['XIV', null],
      ['CIC', 'CIC'],
    ];
    for (const [word, acronym] of words) assert.equal(acronymOf(word), acronym, word);
  });

  it('are not words in capitals', () => {
    for (const word of ['NOT', 'DRAFT', 'AMBER', 'NOTED', 'REFUSED', 'COUNCIL', 'EXEMPT', 'WARDS']) {
      assert.equal(acronymOf(word), null, word);
    }
  });

  it('are well known or not', () => {
    assert.ok(isWellKnown('NHS'));
    assert.ok(isWellKnown('PhD'));
    assert.ok(!isWellKnown('PPB'));
  });

  it('fit the initials of their name', () => {
    const fitting: [string, string][] = [
      ['Policy & Performance Board', 'PPB'],
      ['Department for Education', 'DfE'],
      ['Multi-Agency Safeguarding Hub', 'MASH'],
      ['Special Educational Needs and Disabilities', 'SEND'],
      ['Special Educational Needs and Disability', 'SENAD'],
      ['assessed and supported year in employment', 'ASYE'],
    ];
    for (const [name, acronym] of fitting) assert.ok(fitsInitials(name.split(' '), acronym), name);
    for (const name of ['Policy Board', 'Policy and Planning', 'The Policy and Performance Board']) {
      assert.ok(!fitsInitials(name.split(' '), 'PPB'), name);
    }
  });

  it('are found written out in a text', () => {
    const names: [string, string, string | null][] = [
      ['Children, Young People & Families Policy & Performance Board', 'PPB', 'Policy & Performance Board'],
      ['review by the Department for Education in May', 'DfE', 'Department for Education'],
      [
        'Department for Levelling Up, Housing and Communities',
        'DLUHC',
        'Department for Levelling Up, Housing and Communities',
      ],
      ['Policy. Performance Board', 'PPB', null],
      ['policy and performance board', 'PPB', null],
      ['Public Parks and Gardens', 'PPB', null],
      ['', 'PPB', null],
    ];
    for (const [text, acronym, name] of names) assert.equal(findExpansion(text, acronym), name, text);
  });
});
