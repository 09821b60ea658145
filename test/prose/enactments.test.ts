import { strict as assert } from 'node:assert';
import { findEnactment, isWrongYear, nearEnactment, titleAtEnd } from '../../server/src/prose/enactments.ts';
import { findRepealed } from '../../server/src/prose/repealed-enactments.ts';

describe('enactments', () => {
  it('are found whatever the case, the commas, the hyphens and the ampersand', () => {
    for (const title of [
      'Care Act',
      'CARE ACT',
      'Crime & Disorder Act',
      'Wellbeing of Future Generations (Wales) Act',
      'Anti-Social Behaviour Crime and Policing Act',
      'Health and Safety at Work Act',
      'Local Government Act (Northern Ireland)',
    ]) {
      assert.ok(findEnactment(title), title);
    }
    assert.equal(findEnactment('Anytown Corporation Act'), null);
    assert.equal(findEnactment('Children’s Act'), null);
  });

  it('have a wrong year only where all their years are known', () => {
    const isWrong = (title: string, year: number) => {
      const enactment = findEnactment(title);
      return enactment !== null && isWrongYear(enactment, year);
    };
    assert.ok(isWrong('Equality Act', 2012));
    assert.ok(!isWrong('Equality Act', 2006));
    assert.ok(!isWrong('Housing Act', 1991), 'the Housing Acts are not all listed');
    assert.ok(!isWrong('Mental Health Act', 2025), 'there may be newer ones');
    assert.ok(!isWrong('Children Act', 1908), 'there are older ones');
  });

  it('are told by one misspelt word and the right year', () => {
    assert.equal(nearEnactment('Licencing Act', 2003)?.title, 'Licensing Act');
    assert.equal(nearEnactment('Equalities Act', 2010)?.title, 'Equality Act');
    assert.equal(nearEnactment('Town and County Planning Act', 1990)?.title, 'Town and Country Planning Act');
    assert.equal(nearEnactment('Licencing Act', 2004), null);
    assert.equal(nearEnactment('Cars Act', 2014), null, 'short words are other words');
    assert.equal(nearEnactment('Health and Social Care Act', 2012), null, 'it is right');
  });

  it('are found at the end of a text, the longest title first', () => {
    const found = titleAtEnd('under the Health and Social Care Act');
    assert.equal(found?.enactment.title, 'Health and Social Care Act');
    assert.equal(found?.length, 'Health and Social Care Act'.length);
    assert.equal(titleAtEnd('Members act'), null);
  });

  it('are replaced in some jurisdictions only', () => {
    const cited = { title: 'Disability Discrimination Act', year: 1995, provision: '' };
    assert.ok(findRepealed(cited, 'scotland'));
    assert.equal(findRepealed(cited, 'northern-ireland'), null);
    const power = { title: 'Local Government Act', year: 2000 };
    assert.ok(findRepealed({ ...power, provision: 'section 2' }, 'england'));
    assert.equal(findRepealed({ ...power, provision: 'section 21' }, 'england'), null);
    assert.equal(findRepealed({ ...power, provision: 'section 2' }, 'wales'), null);
  });
});
