import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { builtinIds } from '../../server/src/house/builtin.ts';
import { lawOf } from '../../server/src/house/extend.ts';
import { fold } from '../../server/src/house/fold.ts';
import { loadHouseText } from '../../server/src/house/load.ts';
import { formatHouseError } from '../../server/src/house/locate.ts';
import { matchField, matchSection } from '../../server/src/house/lookup.ts';
import type { House, Jurisdiction } from '../../server/src/house/types.ts';
import { shipped } from './files.ts';

describe('shipped houses', () => {
  for (const id of builtinIds) {
    describe(id, () => {
      const house = shipped(id);

      it('is a valid house file without contradictions', () => {
        const text = readFileSync(new URL(`../../schemas/houses/${id}.json`, import.meta.url), 'utf8');
        const result = loadHouseText(`${id}.json`, text);
        assert.deepEqual(result.ok ? [] : result.errors.map(formatHouseError), []);
      });

      it('recognises each of its titles and aliases as their own section, and no other as a near miss', () => {
        for (const section of house.sections) {
          const others: House = { ...house, sections: house.sections.filter((other) => other !== section) };
          for (const [index, name] of [section.title, ...section.aliases].entries()) {
            const found = matchSection(house, name, section.parent);
            assert.equal(found?.section.id, section.id, name);
            assert.equal(found?.match, index === 0 ? 'exact' : 'alias', name);
            assert.equal(matchSection(others, name), null, name);
          }
        }
      });

      it('recognises each of its labels as their own field, and no other as a near miss', () => {
        for (const field of house.fields) {
          const others: House = { ...house, fields: house.fields.filter((other) => other !== field) };
          for (const name of [field.label, ...field.aliases]) {
            assert.equal(matchField(house, name)?.field.id, field.id, name);
            assert.equal(matchField(others, name), null, name);
          }
        }
      });

      it('lists no alias of a section that means the same as another one', () => {
        for (const section of house.sections) {
          const folded = [section.title, ...section.aliases].map(fold);
          assert.deepEqual(folded, [...new Set(folded)], section.id);
        }
      });

      it('gives guidance for every field and section', () => {
        const dumb = [...house.fields, ...house.sections].filter(
          (entry) => !/\S.*[.?]$/.test(entry.guidance),
        );
        assert.deepEqual(
          dumb.map((entry) => entry.id),
          [],
        );
      });

      it('requires a subject, recommendations, the financial section and background papers', () => {
        const required = [...house.fields, ...house.sections]
          .filter((entry) => entry.required)
          .map((entry) => entry.id);
        for (const needed of ['subject', 'recommendations', 'financial-implications', 'background-papers']) {
          assert.ok(required.includes(needed), needed);
        }
      });

      it('uses an id of england for every matter that england has', () => {
        const england = shipped('england');
        for (const section of house.sections) {
          const general = matchSection(england, section.title);
          if (general?.match === 'exact') assert.equal(section.id, general.section.id, section.title);
        }
      });
    });
  }
});

describe('halton', () => {
  const halton = shipped('halton');

  it('has the front block of a published report', () => {
    assert.deepEqual(
      halton.fields.map((field) => [field.id, field.label, field.type, field.required]),
      [
        ['report-to', 'REPORT TO', 'committee', true],
        ['date', 'DATE', 'date', true],
        ['reporting-officer', 'REPORTING OFFICER', 'officer', true],
        ['portfolio', 'PORTFOLIO', 'portfolio', true],
        ['subject', 'SUBJECT', 'text', true],
        ['wards', 'WARD(S)', 'wards', true],
      ],
    );
  });

  it('has ten required sections in order, and five priorities below the sixth', () => {
    const top = halton.sections.filter((section) => section.parent === null);
    assert.deepEqual(
      top.map((section) => section.id),
      [
        'purpose',
        'recommendations',
        'supporting-information',
        'policy-implications',
        'financial-implications',
        'priorities',
        'risk-analysis',
        'equality-and-diversity',
        'climate-change',
        'background-papers',
      ],
    );
    assert.ok(halton.sections.every((section) => section.required));
    const children = halton.sections.filter((section) => section.parent === 'priorities');
    assert.deepEqual(
      children.map((section) => section.title),
      halton.registers.priorities.map(typographic),
    );
  });

  it('says None identified. everywhere but under background papers', () => {
    const phrases = halton.sections
      .filter((section) => section.none.allowed)
      .map((section) => [section.id, section.none.phrase]);
    assert.equal(phrases.length, 12);
    for (const [id, phrase] of phrases)
      assert.equal(phrase, id === 'background-papers' ? 'None.' : 'None identified.', id);
  });

  it('numbers 1.0 and 1.1, marks recommendations i) and writes 12 June 2023', () => {
    assert.deepEqual(halton.numbering, { sections: '1.0', paragraphs: '1.1', titles: 'upper' });
    assert.equal(halton.recommendations.marker, 'i)');
    assert.equal(halton.recommendations.mood, 'imperative');
    assert.equal(halton.dates.form, 'd MMMM yyyy');
    assert.equal(halton.dates.clearDays, 5);
    assert.equal(halton.prescriptive, true);
  });
});

describe('england', () => {
  it('asks an unknown council for nothing but what law and every council ask for', () => {
    const england = shipped('england');
    assert.equal(england.closedSections, false);
    assert.equal(england.prescriptive, false);
    const required = [...england.fields, ...england.sections]
      .filter((entry) => entry.required)
      .map((entry) => entry.id);
    assert.deepEqual(required, ['subject', 'recommendations', 'financial-implications', 'background-papers']);
  });

  it('knows every implication of the taxonomy', () => {
    const known = new Set(shipped('england').sections.map((section) => section.implication));
    const taxonomy =
      'financial legal hr property ict procurement social-value equality socio-economic welsh-language wellbeing-fg gaelic climate crime health safeguarding children-rights data-protection risk policy wards rural consultation human-rights health-safety communications performance subsidy-control lgr';
    for (const implication of taxonomy.split(' ')) assert.ok(known.has(implication), implication);
  });
});

describe('jurisdictions', () => {
  const numbers: Record<Jurisdiction, [number, number]> = {
    england: [1, 7],
    wales: [12, 18],
    scotland: [1, 15],
    'northern-ireland': [1, 7],
  };

  for (const [jurisdiction, [first, last]] of Object.entries(numbers)) {
    it(`${jurisdiction} has exempt paragraphs ${first} to ${last}, each with a text of its own`, () => {
      const law = lawOf(jurisdiction as Jurisdiction);
      const expected = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
      assert.deepEqual(
        law.exemptParagraphs.map((paragraph) => paragraph.number),
        expected,
      );
      assert.equal(new Set(law.exemptParagraphs.map((paragraph) => paragraph.text)).size, expected.length);
      assert.match(law.exemptMark, /not for publication/i);
      assert.match(law.backgroundPapers, /Act( \(Northern Ireland\))? \d{4}$/);
      assert.match(law.exemptSchedule, /^Part (1|4|I) of Schedule /);
    });
  }

  it('words paragraph 12 of Wales more narrowly than paragraph 1 of England', () => {
    assert.equal(lawOf('england').exemptParagraphs[0]?.text, 'Information relating to any individual.');
    assert.equal(
      lawOf('wales').exemptParagraphs[0]?.text,
      'Information relating to a particular individual.',
    );
  });
});

function typographic(text: string): string {
  return text.replaceAll("'", '’');
}
