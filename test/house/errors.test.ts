import { strict as assert } from 'node:assert';
import { loadHouse, loadHouseText } from '../../server/src/house/load.ts';
import { formatHouseError } from '../../server/src/house/locate.ts';
import { errorsAt, errorsOf, filesOf, houseText } from './files.ts';

/** One mistake a case: the text of `house.json`, and what is said of it. */
const CASES: Record<string, { text: string; others?: Record<string, string>; says: string[] }> = {
  'a severity that does not exist': {
    text: '{\n  "id": "a", "name": "A",\n  "rules": {\n    "date-form": "warn"\n  }\n}',
    says: [
      'house.json:4 «"warn"» "rules" › "date-form": "warn" is not a severity; use error, warning, info, hint or off',
    ],
  },
  'rule settings of other wrong forms': {
    text: '{"id":"a","name":"A","rules":{\n"b":3,\n"c":["of"],\n"d":["off",1],\n"e":[],\n"f":["off",{},1],\n"G":"off"}}',
    says: [
      'house.json:2 «3» "rules" › "b": 3 is not a severity; use error, warning, info, hint or off',
      'house.json:3 «"of"» "rules" › "c" › entry 1: "of" is not a severity; use error, warning, info, hint or off',
      'house.json:4 «1» "rules" › "d" › entry 2: must be an object in braces { }, not a number',
      'house.json:5 «[]» "rules" › "e": must have at least 1 entry',
      'house.json:6 «["off",{},1]» "rules" › "f": must have at most 2 entries',
      'house.json:7 «"G"» "rules": "G" cannot stand here: a rule’s id is written in small letters with hyphens, such as date-form',
    ],
  },
  'a configuration given as a house': {
    text: '{"house":"./mine.json","rules":{}}',
    says: [
      'house.json:1 «{» This is a configuration, not a house; name the house itself, as its "house" does',
    ],
  },
  'what a house needs': {
    text: '\n {}',
    says: ['house.json:2 «{» a house needs "id"', 'house.json:2 «{» a house needs "name"'],
  },
  'misspelt names of properties': {
    text: '{"id":"a","name":"A","numbring":{},\n"fields":[{"id":"x","lable":"X"}],\n"quite-other":1}',
    says: [
      'house.json:1 «"numbring"» "numbring" is not known in a house; did you mean "numbering"?',
      'house.json:2 «"lable"» "fields" › "x": "lable" is not known here; did you mean "label"?',
      'house.json:3 «"quite-other"» "quite-other" is not known in a house; known are id, name, extends, jurisdiction, language, kinds, prescriptive, closedSections, none, fields, sections, registers, numbering, recommendations, lists, appendices, dates, limits, law, minutes, rules, schema',
    ],
  },
  'values of the wrong type': {
    text: '{"id":"a","name":" ","kinds":"report","prescriptive":"yes",\n"sections":[{"id":"x","required":null},{"title":"T"}]}',
    says: [
      'house.json:1 «" "» "name": must not be empty',
      'house.json:1 «"report"» "kinds": must be a list in brackets [ ], not text in double quotes',
      'house.json:1 «"yes"» "prescriptive": must be true or false, not text in double quotes',
      'house.json:2 «null» "sections" › "x" › "required": must be true or false, not null',
      'house.json:2 «{» "sections" › entry 2: a section needs "id"',
    ],
  },
  'values outside their choice': {
    text: '{"id":"Bar Chester","name":"A","numbering":{"sections":"1.5"},"dates":{"form":"DD/MM","clearDays":-1},"minutes":{"itemNumber":"CYP"}}',
    says: [
      'house.json:1 «"Bar Chester"» "id": "Bar Chester" cannot stand here: an id is written in small letters with hyphens, such as reporting-officer',
      'house.json:1 «"1.5"» "numbering" › "sections": "1.5" is not a section numbering; use 1.0, 1., 1 or none',
      'house.json:1 «"DD/MM"» "dates" › "form": "DD/MM" is not a date form; use d MMMM yyyy, do MMMM yyyy, dd MMMM yyyy, EEEE d MMMM yyyy, EEEE, d MMMM yyyy, EEEE do MMMM yyyy, EEEE, do MMMM yyyy, dd/MM/yyyy or dd.MM.yyyy',
      'house.json:1 «-1» "dates" › "clearDays": must be 0 or more',
      'house.json:1 «"CYP"» "minutes" › "itemNumber": "CYP" cannot stand here: an item number’s form contains the sign # once, for the number itself, such as CYP#',
    ],
  },
  'an unknown house to extend': {
    text: houseText({ extends: 'haltn' }),
    says: ['house.json:1 «"haltn"» There is no house "haltn"; did you mean "halton"?'],
  },
  'a house far from any': {
    text: houseText({ extends: 'barchester' }),
    says: [
      'house.json:1 «"barchester"» There is no house "barchester"; the shipped houses are england, halton, wirral, windsor-maidenhead; write a file of your own as a path, "./barchester.json"',
    ],
  },
  'a house file that does not exist': {
    text: houseText({ extends: './county.json' }),
    says: ['house.json:1 «"./county.json"» The house file county.json does not exist; check the path'],
  },
  'a house that extends itself': {
    text: houseText({ extends: './house.json' }),
    says: [
      'house.json:1 «"./house.json"» "extends": a house cannot extend itself (house.json → house.json); extend england or another house instead',
    ],
  },
  'houses that extend one another': {
    text: houseText({ extends: './b.json' }),
    others: { 'b.json': houseText({ extends: './c.json' }), 'c.json': houseText({ extends: './b.json' }) },
    says: [
      'c.json:1 «"./b.json"» "extends": a house cannot extend itself (b.json → c.json → b.json); extend england or another house instead',
    ],
  },
  'mistakes in both files': {
    text: houseText({ extends: './b.json', language: 'Welsh!' }),
    others: { 'b.json': '{"id":"b"}' },
    says: [
      'house.json:1 «"Welsh!"» "language": "Welsh!" cannot stand here: a language is written as a tag such as en-GB or cy',
      'b.json:1 «{» a house needs "name"',
    ],
  },
  'entries given twice': {
    text: houseText({
      fields: [{ id: 'date' }, { id: 'date' }],
      sections: [{ id: 'purpose' }, { id: 'purpose' }],
    }),
    says: [
      'house.json:1 «"date"» "fields" › "date": the field "date" is in the list twice; keep one',
      'house.json:1 «"purpose"» "sections" › "purpose": the section "purpose" is in the list twice; keep one',
    ],
  },
  'entries new to the house without a name': {
    text: houseText({ fields: [{ id: 'x' }], sections: [{ id: 'y' }] }),
    says: [
      'house.json:1 «"x"» "fields" › "x": the extended house has no field "x", so this one needs a "label"',
      'house.json:1 «"y"» "sections" › "y": the extended house has no section "y", so this one needs a "title"',
    ],
  },
  'the same in minutes': {
    text: '{"id":"a","name":"A","minutes":{\n"fields":[{"id":"x"},{"id":"date"},{"id":"date"}],\n"sections":[{"id":"y"},{"id":"close","title":"Prayers"},{"id":"z","title":"Prayers"}]}}',
    says: [
      'house.json:2 «"x"» "minutes" › "fields" › "x": the extended house has no field "x", so this one needs a "label"',
      'house.json:2 «"date"» "minutes" › "fields" › "date": the field "date" is in the list twice; keep one',
      'house.json:3 «"y"» "minutes" › "sections" › "y": the extended house has no section "y", so this one needs a "title"',
      'house.json:3 «"Prayers"» "minutes" › "sections" › "z": "Prayers" already names the section "close"',
    ],
  },
  'parents that cannot be': {
    text: '{"id":"a","name":"A","sections":[\n{"id":"x","title":"X","parent":"purpos"},\n{"id":"purpose","parent":"purpose"},\n{"id":"y","title":"Y","parent":"z"},\n{"id":"z","title":"Z"},{"id":"risk-analysis","parent":"nothing"}]}',
    says: [
      'house.json:2 «"purpos"» "sections" › "x": there is no section "purpos" in this house; did you mean "purpose"?',
      'house.json:3 «"purpose"» "sections" › "purpose": a section cannot be its own parent',
      'house.json:4 «"z"» "sections" › "y": the parent "z" must stand earlier in the list',
      'house.json:5 «"nothing"» "sections" › "risk-analysis": there is no section "nothing" in this house; add it to the list, or write "parent": null',
    ],
  },
  'an inherited parent that is not in the list': {
    text: houseText({ extends: 'halton', sections: [{ id: 'priority-safer-halton' }] }),
    says: [
      'house.json:1 «"priority-safer-halton"» "sections" › "priority-safer-halton": there is no section "priorities" in this house; add it to the list, or write "parent": null',
    ],
  },
  'one title for two sections': {
    text: '{"id":"a","name":"A","sections":[\n{"id":"x","title":"Costs & risks"},\n{"id":"y","title":"COSTS AND RISK"},\n{"id":"z","title":"Z","aliases":["Costs and risks"]}]}',
    says: [
      'house.json:3 «"COSTS AND RISK"» "sections" › "y": "COSTS AND RISK" already names the section "x"',
      'house.json:4 «"Costs and risks"» "sections" › "z" › "aliases": "Costs and risks" already names the section "x"',
    ],
  },
  'a choice without choices, and figures that contradict': {
    text: houseText({
      fields: [{ id: 'x', label: 'X', type: 'choice' }],
      limits: { summaryWords: [9, 3] },
      law: {
        exemptParagraphs: [
          { number: '3', text: 'a' },
          { number: '3', text: 'b' },
        ],
      },
    }),
    says: [
      'house.json:1 «"choice"» "fields" › "x": a field of type choice needs "choices"',
      'house.json:1 «[9,3]» "limits": the fewest words must come before the most',
      'house.json:1 «"3"» "law" › "exemptParagraphs" › entry 2: paragraph 3 is in the list twice; keep one',
    ],
  },
  'text that is not JSON': {
    text: '{"id":"a" "name":\'A\',\n"fields":[,]',
    says: [
      'house.json:1 «"name"» A comma is missing before this',
      "house.json:1 «'A'» 'A' cannot stand here; put text in double quotes",
      'house.json:1 «,» A value is missing here',
      'house.json:2 «,» A value is missing here',
      'house.json:2 «» A closing brace } is missing',
    ],
  },
  'an empty file': {
    text: ' \n',
    says: ['house.json:1 «» The file is empty; it must hold an object in braces { }'],
  },
  'a list instead of a house': {
    text: '[]',
    says: ['house.json:1 «[]» must be an object in braces { }, not a list in brackets [ ]'],
  },
  'a property given twice': {
    text: '{"id":"a",\r\n"name":"A",\r\n"name":"B"}',
    says: ['house.json:3 «"name"» "name" is given twice here; keep one of the two'],
  },
  'a property that would reach the prototype': {
    text: '{"id":"a","name":"A","rules":{"__proto__":{}}}',
    says: ['house.json:1 «"__proto__"» "__proto__" is not known here'],
  },
  'brackets without end': {
    text: '['.repeat(200_000),
    says: ['house.json:1 «» The brackets are nested too deeply to be read'],
  },
};

describe('errors of a house file', () => {
  it('are printed with file, line and column', () => {
    const text = '{\n  "id": "a", "name": "A",\n  "rules": {\n    "date-form": "warn"\n  }\n}';
    assert.deepEqual(errorsOf(text), [
      'house.json:4:18 "rules" › "date-form": "warn" is not a severity; use error, warning, info, hint or off',
    ]);
  });

  for (const [name, { text, others, says }] of Object.entries(CASES)) {
    it(`names ${name}`, () => assert.deepEqual(errorsAt(text, others), says));
  }

  it('counts columns in UTF-16 units and passes over a byte order mark', () => {
    assert.deepEqual(errorsOf('\uFEFF{"id":"a","name":"😀","kind":1}'), [
      'house.json:1:23 "kind" is not known in a house; did you mean "kinds"?',
    ]);
  });

  it('accepts comments and a comma after the last entry', () => {
    assert.deepEqual(errorsOf('// ours\n{"id":"a", /* x */ "name":"A",}'), []);
  });

  it('reports at most ten syntax errors of one file', () => {
    assert.equal(errorsOf('}'.repeat(500)).length <= 10, true);
    assert.equal(errorsOf(`[${'1 '.repeat(30)}]`).length, 10);
  });

  it('has no position for a name that no file gives', () => {
    const result = loadHouse('haltn');
    assert.deepEqual(result.ok ? [] : result.errors.map(formatHouseError), [
      'There is no house "haltn"; did you mean "halton"?',
    ]);
  });

  it('says why a file cannot be read', () => {
    const reasons: Record<string, string> = {
      ENOENT: 'x.json: does not exist; check the path',
      EISDIR: 'x.json: is a folder; name the house file in it',
      EACCES: 'x.json: may not be read; check its permissions',
      ELOOP: 'x.json: is a symbolic link that leads back to itself',
      EIO: 'x.json: cannot be read: broken',
    };
    for (const [code, says] of Object.entries(reasons)) {
      const read = () => {
        throw Object.assign(new Error('broken'), { code });
      };
      const result = loadHouse('x.json', { files: { ...filesOf({}), read } });
      assert.deepEqual(result.ok ? [] : result.errors.map(formatHouseError), [says]);
    }
    const none = loadHouse('x.json');
    assert.match(none.ok ? '' : none.errors.map(formatHouseError).join(), /there is no file system/);
  });

  it('ends a chain of houses that never closes', () => {
    const files = { ...filesOf({}), read: (path: string) => houseText({ extends: `./x${path}` }) };
    const result = loadHouse('a.json', { files });
    assert.match(
      result.ok ? '' : result.errors.map(formatHouseError).join(),
      /more than 32 houses extend one another/,
    );
  });

  it('judges a text that is in no file yet', () => {
    const result = loadHouseText('untitled.json', '{"id":1}');
    assert.deepEqual(
      result.ok ? [] : result.errors.map((error) => [error.file, error.line, error.offset, error.length]),
      [
        ['untitled.json', 1, 0, 1],
        ['untitled.json', 1, 6, 1],
      ],
    );
  });
});
