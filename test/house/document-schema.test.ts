import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { prepareOwnSchemas, validateModel } from '../../server/src/house/own-schema.ts';
import { buildModel } from '../../server/src/model/build.ts';
import { modelToJson } from '../../server/src/model/json.ts';
import { houseOf, shipped } from './files.ts';

const SCHEMA = new URL('../../schemas/document.schema.json', import.meta.url);
const DOCS = new URL('../../docs/houses.md', import.meta.url);

const REPORT = `REPORT TO: Executive Board

DATE: 4 March 2024

SUBJECT: Parking in the old town

WARD(S) Borough-wide

1.0 PURPOSE OF THE REPORT

1.1 To report on the survey by the Department for Transport (DfT), set out in Appendix A.

2.0 RECOMMENDATION: That Members of the Board:

i) note paragraph 3.1; and
ii) approve the scheme.

3.0 SUPPORTING INFORMATION

3.1 Income by street was as follows (see paragraphs 3.2 and 9.9):

Table 1: Income by street

| Street | Income |
| --- | --- |
| High Street | £1,200 |

- the first reason;
  - a reason inside it;
- the second.

5.0 FINANCIAL IMPLICATIONS

EXEMPT: paragraph 3

5.1 None identified.

10.0 LIST OF BACKGROUND PAPERS UNDER SECTION 100D OF THE LOCAL GOVERNMENT ACT 1972

- Parking survey 2023

APPENDIX A: The survey

Streets were counted twice.
`;

describe('schemas/document.schema.json', () => {
  const validate = new Ajv2020({ allErrors: true, strict: false }).compile(
    JSON.parse(readFileSync(SCHEMA, 'utf8')),
  );
  const judge = (source: string, id: string) => {
    validate(modelToJson(buildModel(source, 'report', shipped(id))));
    return validate.errors ?? [];
  };

  it('describes a report with one of everything', () => {
    const model = modelToJson(buildModel(REPORT, 'report', shipped('halton')));
    assert.deepEqual(judge(REPORT, 'halton'), []);
    for (const list of [
      model.fields,
      model.sections,
      model.paragraphs,
      model.recommendations,
      model.implications,
    ]) {
      assert.notEqual(list.length, 0);
    }
    for (const list of [model.backgroundPapers, model.appendices, model.references, model.terms]) {
      assert.notEqual(list.length, 0);
    }
    const blocks = new Set(model.sections.flatMap((section) => section.blocks.map((block) => block.type)));
    assert.deepEqual([...blocks].sort(), ['list', 'paragraph', 'table']);
  });

  it('describes whatever is made of any text, in every house', () => {
    const line = fc.constantFrom(
      ...REPORT.split('\n'),
      '',
      'EXEMPT: paragraph 9',
      '## Notes',
      '- 3.6 text',
      '(a) item',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(line).map((lines) => lines.join('\n')),
    );
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('england', 'halton', 'wirral', 'windsor-maidenhead'),
        (source, id) => {
          assert.deepEqual(judge(source, id), []);
        },
      ),
    );
  });

  it('is what the example of docs/houses.md asks its own question about', async () => {
    const example = /```json house\n([\s\S]*?)```/.exec(readFileSync(DOCS, 'utf8'))?.[1] ?? '';
    const house = houseOf(example);
    assert.deepEqual(await prepareOwnSchemas(house), []);
    const items = Array.from({ length: 7 }, (_, index) => `(${index + 1}) note matter ${index + 1};`).join(
      '\n',
    );
    const ask = (text: string) => validateModel(house, modelToJson(buildModel(text, 'report', house)));
    assert.deepEqual(ask('## Recommendations\n\n(1) note the report.\n'), []);
    assert.deepEqual(ask(`## Recommendations\n\n${items}\n`), [
      {
        instancePath: '/recommendations',
        message: 'A report of ours asks for six decisions at most; split it',
        house: 'barchester',
      },
    ]);
  });
});
