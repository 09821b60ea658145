import { strict as assert } from 'node:assert';
import { formatHouseError } from '../../server/src/house/locate.ts';
import { openHouse } from '../../server/src/house/open.ts';
import { prepareOwnSchemas, validateModel } from '../../server/src/house/own-schema.ts';
import { filesOf, houseOf, houseText, quoted, shipped } from './files.ts';

async function schemaErrors(schema: Record<string, unknown>): Promise<string[]> {
  const text = houseText({ schema });
  const result = await openHouse('house.json', { files: filesOf({ 'house.json': text }) });
  return result.ok ? [] : result.errors.map((error) => quoted(error, text));
}

async function problems(schema: Record<string, unknown>, model: unknown): Promise<string[]> {
  const house = houseOf(houseText({ schema }));
  assert.deepEqual(await prepareOwnSchemas(house), []);
  return validateModel(house, model).map(
    (problem) => `${problem.house} ${problem.instancePath} ${problem.message}`,
  );
}

describe('a house’s own schema', () => {
  it('is not needed', async () => {
    assert.deepEqual(await prepareOwnSchemas(shipped('halton')), []);
    assert.deepEqual(validateModel(shipped('halton'), {}), []);
  });

  it('judges a document model and points into it', async () => {
    const schema = {
      required: ['appendices'],
      properties: {
        fields: { items: { properties: { value: { pattern: '^[A-Z]' }, id: { type: 'string' } } } },
      },
    };
    assert.deepEqual(await problems(schema, { fields: [{ value: 'x', id: 3 }, { value: 'X' }] }), [
      'barchester  there must be "appendices"',
      'barchester /fields/0/value "x" cannot stand here: it has not the right form',
      'barchester /fields/0/id must be text in double quotes, not a number',
    ]);
  });

  it('speaks in the words of errorMessage', async () => {
    const schema = {
      properties: { recommendations: { maxItems: 1, errorMessage: 'One decision a report' } },
    };
    assert.deepEqual(await problems(schema, { recommendations: [1, 2] }), [
      'barchester /recommendations One decision a report',
    ]);
  });

  it('gives one problem for a choice of forms, not one a branch', async () => {
    const either = { properties: { x: { anyOf: [{ type: 'string' }, { type: 'number', minimum: 3 }] } } };
    assert.deepEqual(await problems(either, { x: 1 }), ['barchester /x fits none of the forms allowed here']);
    const conditional = JSON.parse('{ "if": { "required": ["a"] }, "then": { "required": ["b"] } }');
    assert.deepEqual(await problems(conditional, { a: 1 }), ['barchester  there must be "b"']);
    const worded = { ...conditional, errorMessage: 'a comes with b' };
    assert.deepEqual(await problems(worded, { a: 1 }), ['barchester  a comes with b']);
  });

  it('applies those of every house on the way', async () => {
    const house = houseOf(houseText({ extends: './county.json', schema: { required: ['b'] } }), {
      'county.json': JSON.stringify({ id: 'county', name: 'County', schema: { required: ['a'] } }),
    });
    await prepareOwnSchemas(house);
    assert.deepEqual(
      validateModel(house, {}).map((problem) => problem.house),
      ['county', 'barchester'],
    );
    assert.deepEqual(validateModel(house, { a: 1, b: 1 }), []);
  });

  it('must be prepared first', () => {
    assert.throws(() => validateModel(houseOf(houseText({ schema: {} })), {}), /prepareOwnSchemas/);
  });

  const broken: Record<string, [Record<string, unknown>, string[]]> = {
    'a type that does not exist': [
      { properties: { a: { type: 'strng' } } },
      [
        'house.json:1 «"strng"» "schema" › "properties" › "a" › "type": "strng" cannot stand here; use array, boolean, integer, null, number, object or string',
      ],
    ],
    'several mistakes': [
      { required: 'a', minItems: -1 },
      [
        'house.json:1 «"a"» "schema" › "required": must be a list in brackets [ ], not text in double quotes',
        'house.json:1 «-1» "schema" › "minItems": must be 0 or more',
      ],
    ],
    'a keyword that does not exist': [
      { properties: { a: { requred: ['x'] } } },
      [
        'house.json:1 «["x"]» "schema" › "properties" › "a" › "requred": "requred" is not a keyword of JSON Schema; check its spelling',
      ],
    ],
    'a reference to elsewhere': [
      { $ref: 'https://example.org/schema.json', items: { $ref: 'other.json#/x' } },
      [
        'house.json:1 «"https://example.org/schema.json"» "schema" › "$ref": "https://example.org/schema.json" lies outside this schema; copy it into "$defs" and refer to "#/$defs/…"',
        'house.json:1 «"other.json#/x"» "schema" › "items" › "$ref": "other.json#/x" lies outside this schema; copy it into "$defs" and refer to "#/$defs/…"',
      ],
    ],
    'a reference to nothing': [
      { items: { $ref: '#/$defs/no' } },
      [
        'house.json:1 «"#/$defs/no"» "schema" › "items" › "$ref": "#/$defs/no" names nothing in this schema; check its spelling',
      ],
    ],
    'a slip in what documents have': [
      { properties: { recomendations: { maxItems: 6 }, items: {}, ours: {} } },
      [
        'house.json:1 «{"maxItems":6}» "schema" › "properties" › "recomendations": no document has "recomendations"; did you mean "recommendations"?',
      ],
    ],
    'a pattern that is none': [
      { properties: { a: { pattern: '^a' }, b: { pattern: '(' } } },
      [
        'house.json:1 «"("» "schema" › "properties" › "b" › "pattern": this is not a regular expression: unterminated group',
      ],
    ],
  };
  for (const [name, [schema, says]] of Object.entries(broken)) {
    it(`is reported for ${name}`, async () => assert.deepEqual(await schemaErrors(schema), says));
  }

  it('is reported by its house when it came from no file', async () => {
    const house = { ...shipped('halton'), schemas: [{ house: 'made-up', schema: { type: 'x' } }] };
    const errors = await prepareOwnSchemas(house);
    assert.match(
      errors.map(formatHouseError).join(),
      /^The schema of the house "made-up": "x" cannot stand here/,
    );
    assert.equal(await prepareOwnSchemas(house), errors);
  });

  it('may refer within itself and use formats as notes', async () => {
    const schema = {
      $defs: { day: { type: 'string', format: 'date' } },
      properties: { a: { $ref: '#/$defs/day' } },
      markdownDescription: '**Ours**',
    };
    assert.deepEqual(await problems(schema, { a: 'no day' }), []);
  });
});

describe('openHouse', () => {
  it('opens shipped houses and hands on what is wrong with a file', async () => {
    const result = await openHouse('wirral');
    assert.equal(result.ok && result.house.id, 'wirral');
    assert.equal((await openHouse('nowhere')).ok, false);
  });
});
