import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { validatorCode } from '../../server/build/validators.ts';
import { checkRules, parseConfig } from '../../server/src/house/config.ts';
import { emptyHouse, extendHouse, type HouseFile } from '../../server/src/house/extend.ts';
import { loadHouseText } from '../../server/src/house/load.ts';
import { formatHouseError, parseJson } from '../../server/src/house/locate.ts';
import { openHouse } from '../../server/src/house/open.ts';
import { KNOWN_RULES } from '../../server/src/workspace/config.ts';
import { filesOf, houseOf } from './files.ts';

type Schema = Record<string, unknown>;

const FOLDER = new URL('../../schemas/', import.meta.url);
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith('.schema.json'));

describe('schemas', () => {
  for (const name of NAMES) {
    const schema: Schema = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));

    it(`${name} compiles as JSON Schema 2020-12 under its own address`, () => {
      assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
      assert.equal(schema.$id, `https://rapporteur.dev/schemas/${name}`);
      const ajv = new Ajv2020({
        strict: true,
        allowUnionTypes: true,
        strictRequired: false,
        strictTypes: false,
        strictTuples: false,
      });
      ajv.addVocabulary(['errorMessage', 'defaultSnippets']);
      assert.equal(typeof ajv.compile(schema), 'function');
    });

    it(`${name} has a title and a description on everything`, () => {
      const bare = subschemas(schema, '#').filter(
        ([, node]) => !isText(node.title) || !isText(node.description),
      );
      assert.deepEqual(
        bare.map(([path]) => path),
        [],
      );
    });

    it(`${name} closes every object that it describes`, () => {
      const open = subschemas(schema, '#').filter(
        ([, node]) => node.properties && node.additionalProperties !== false,
      );
      assert.deepEqual(
        open.map(([path]) => path),
        [],
      );
    });

    it(`${name} gives defaults and examples that it accepts itself`, () => {
      const ajv = new Ajv2020({ strict: false });
      ajv.addSchema(schema);
      for (const [path, node] of subschemas(schema, '#')) {
        const validate = ajv.getSchema(`${schema.$id}${path}`);
        assert.ok(validate, path);
        const values = [
          ...(Array.isArray(node.examples) ? node.examples : []),
          ...('default' in node ? [node.default] : []),
        ];
        for (const value of values) assert.ok(validate(value), `${path}: ${JSON.stringify(value)}`);
      }
    });
  }

  it('set rules that there are in their examples', () => {
    for (const name of ['house', 'config']) {
      const schema: Schema = JSON.parse(readFileSync(new URL(`${name}.schema.json`, FOLDER), 'utf8'));
      for (const [path, { examples }] of subschemas(schema, '#')) {
        if (!path.endsWith('/rules') || !Array.isArray(examples)) continue;
        for (const rules of examples) {
          const { json } = parseJson(name, JSON.stringify({ rules }));
          assert.deepEqual(checkRules(json, KNOWN_RULES).map(formatHouseError), []);
        }
      }
    }
  });

  it('state the defaults that a house without england would have', () => {
    const schema: Schema = JSON.parse(readFileSync(new URL('house.schema.json', FOLDER), 'utf8'));
    const bottom: unknown = extendHouse(emptyHouse(), { id: 'x', name: 'X' } as HouseFile, 'x');
    for (const [path, node] of subschemas(schema, '#')) {
      const names = /^#((?:\/properties\/[^/]+)+)$/.exec(path)?.[1]?.split('/properties/').slice(1);
      if (!names || !('default' in node) || names[0] === 'extends') continue;
      let value = bottom;
      for (const name of names) value = (value as Schema)[name];
      assert.deepEqual(value, node.default, path);
    }
  });

  it('are what the generated validators were made from (npm run generate)', async () => {
    const made = readFileSync(
      new URL('../../server/src/house/validators.generated.js', import.meta.url),
      'utf8',
    );
    assert.equal(made === (await validatorCode()), true);
  });
});

describe('docs/houses.md', () => {
  const text = readFileSync(new URL('../../docs/houses.md', import.meta.url), 'utf8');
  const example = /```json house\n([\s\S]*?)```/.exec(text)?.[1] ?? '';

  it('shows a complete house that is valid, with its own schema', async () => {
    const result = loadHouseText('house.json', example);
    assert.deepEqual(result.ok ? [] : result.errors.map(formatHouseError), []);
    const opened = await openHouse('house.json', { files: filesOf({ 'house.json': example }) });
    assert.equal(opened.ok, true);
    assert.equal(houseOf(example).sections.length, 8);
  });

  it('sets rules that there are', () => {
    const { json } = parseJson('house.json', example);
    assert.deepEqual(checkRules(json, KNOWN_RULES).map(formatHouseError), []);
  });

  it('shows what else a configuration may say', () => {
    const config = /```json config\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
    const result = parseConfig('rapporteur.json', config);
    assert.deepEqual(result.ok ? checkRules(result.json, KNOWN_RULES) : result.errors, []);
    assert.equal(result.ok && result.config.root, true);
  });

  it('quotes its error messages as they are', () => {
    const line = '"date-form": "warn" is not a severity; use error, warning, info, hint or off';
    assert.ok(text.includes(line.replace('"date-form"', '"rules" › "date-form"')));
  });
});

/** Every schema inside a schema, with its JSON pointer. */
function subschemas(node: Schema, path: string): [string, Schema][] {
  const found: [string, Schema][] = [[path, node]];
  for (const holder of ['properties', 'patternProperties', '$defs']) {
    for (const [name, child] of Object.entries((node[holder] ?? {}) as Record<string, Schema>)) {
      found.push(
        ...subschemas(
          child,
          `${path}/${holder}/${encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))}`,
        ),
      );
    }
  }
  for (const key of ['items', 'additionalProperties', 'if', 'then', 'else']) {
    const child = node[key];
    if (typeof child === 'object' && child !== null)
      found.push(...subschemas(child as Schema, `${path}/${key}`));
  }
  for (const key of ['prefixItems', 'anyOf', 'oneOf', 'allOf']) {
    (Array.isArray(node[key]) ? node[key] : []).forEach((child: Schema, index: number) => {
      found.push(...subschemas(child, `${path}/${key}/${index}`));
    });
  }
  return found;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
