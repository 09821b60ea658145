import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import { originOfSchema } from './load.ts';
import { type HouseError, type JsonPath, nowhere, placeOf } from './locate.ts';
import type { House, HouseSchema } from './types.ts';
import { meant, pathOf, sentenceOf, wayTo } from './validate.ts';
import { documentProperties } from './validators.generated.js';

/** What a house's own schema refuses in a document. */
export interface ModelProblem {
  /** JSON pointer into the printed document model. */
  instancePath: string;
  /** The schema's `errorMessage` beside the keyword that refused, else a sentence made from the keyword. */
  message: string;
  /** Id of the house whose schema it is. */
  house: string;
}

/** Compiled schemas; the problems are kept too, so that preparing twice says the same. */
interface Prepared {
  validators: { house: string; validate: ValidateFunction }[];
  errors: HouseError[];
}

/** By the schemas themselves: a house for minutes is another object with the same schemas. */
const prepared = new WeakMap<readonly HouseSchema[], Prepared>();

/**
 * Compiles the own schemas of a house and of those it extends, once; ajv is loaded only if there are any. Reports
 * what is no JSON Schema (2020-12), unknown keywords, and references to anything outside the schema.
 */
export async function prepareOwnSchemas(house: House): Promise<HouseError[]> {
  if (house.schemas.length === 0) return [];
  const known = prepared.get(house.schemas);
  if (known) return known.errors;
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const result: Prepared = { validators: [], errors: [] };
  for (const own of house.schemas) {
    const compiled = compile(newAjv(Ajv2020), own);
    if (Array.isArray(compiled)) result.errors.push(...compiled.sort((a, b) => a.offset - b.offset));
    else result.validators.push({ house: own.house, validate: compiled });
  }
  prepared.set(house.schemas, result);
  return result.errors;
}

/**
 * What the house's own schemas refuse in a document model as `rapporteur parse` prints it.
 *
 * @throws Error when the house has own schemas and `prepareOwnSchemas` was not awaited before
 */
export function validateModel(house: House, model: unknown): ModelProblem[] {
  if (house.schemas.length === 0) return [];
  const known = prepared.get(house.schemas);
  if (!known) throw new Error('prepareOwnSchemas must be awaited before validateModel');
  return known.validators.flatMap(({ house: id, validate }) => {
    if (validate(model)) return [];
    return essential(validate.errors ?? []).map((error) => ({
      instancePath: error.instancePath,
      message: ownMessage(error) ?? sentenceOf(error, {}, error.data, false),
      house: id,
    }));
  });
}

function newAjv(Ajv: typeof Ajv2020): Ajv2020 {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    strictSchema: true,
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    validateFormats: false,
    validateSchema: false,
    addUsedSchema: false,
    logger: false,
  });
  ajv.addKeyword({ keyword: 'errorMessage', schemaType: 'string' });
  ajv.addVocabulary(['defaultSnippets', 'markdownDescription', 'enumDescriptions']);
  return ajv;
}

function compile(ajv: Ajv2020, own: HouseSchema): ValidateFunction | HouseError[] {
  const outside = outsideReferences(own.schema, []);
  if (outside.length > 0) return outside.map(([path, message]) => problem(own, path, message));
  if (ajv.validateSchema(own.schema) !== true) return metaschemaErrors(ajv, own);
  try {
    const validate = ajv.compile(own.schema);
    const slips = misspelt(own);
    return slips.length > 0 ? slips : validate;
  } catch (error) {
    const { message } = error as Error;
    const [path, sentence] = compileError(own.schema, message);
    return [problem(own, path, sentence)];
  }
}

/** A slip in the name of a property makes a schema that nothing ever breaks. */
function misspelt(own: HouseSchema): HouseError[] {
  const { properties } = own.schema as { properties?: object };
  return Object.keys(properties ?? {}).flatMap((name) => {
    if (documentProperties.includes(name)) return [];
    const guess = meant(name, documentProperties);
    return guess === null
      ? []
      : [problem(own, ['properties', name], `no document has "${name}"; did you mean "${guess}"?`)];
  });
}

/** What ajv throws names the culprit but not its place: look for it. */
function compileError(schema: unknown, message: string): [JsonPath, string] {
  const keyword = /unknown keyword: "(.*)"/.exec(message)?.[1];
  if (keyword !== undefined) {
    const path = pathWhere(schema, (key) => key === keyword);
    return [path, `"${keyword}" is not a keyword of JSON Schema; check its spelling`];
  }
  const reference = /can't resolve reference (\S+)/.exec(message)?.[1];
  if (reference !== undefined) {
    const path = pathWhere(schema, (key, value) => key === '$ref' && value === reference);
    return [path, `"${reference}" names nothing in this schema; check its spelling`];
  }
  if (message.startsWith('Invalid regular expression')) {
    const path = pathWhere(schema, (key, value) => key === 'pattern' && !isRegExp(String(value)));
    return [
      path,
      `this is not a regular expression: ${message.slice(message.lastIndexOf(':') + 2).toLowerCase()}`,
    ];
  }
  return [[], `this schema cannot be used: ${message}`];
}

function isRegExp(source: string): boolean {
  try {
    return new RegExp(source, 'u') !== null;
  } catch {
    return false;
  }
}

/** One error a place: the metaschema refuses the same value in several ways at once. */
function metaschemaErrors(ajv: Ajv2020, own: HouseSchema): HouseError[] {
  const first = new Map<string, ErrorObject>();
  for (const error of ajv.errors ?? []) {
    if (!first.has(error.instancePath)) first.set(error.instancePath, error);
  }
  return [...first.values()].map((error) =>
    problem(own, pathOf(error.instancePath, own.schema), sentenceOf(error, {}, error.data, false)),
  );
}

function problem(own: HouseSchema, path: JsonPath, message: string): HouseError {
  const json = originOfSchema(own.schema);
  if (!json) return { ...nowhere(''), message: `The schema of the house "${own.house}": ${message}` };
  const whole = ['schema', ...path];
  return { ...placeOf(json, whole), message: `${wayTo(json, whole)}: ${message}` };
}

/** References are followed only inside the schema: nothing is ever fetched. */
function outsideReferences(node: unknown, path: JsonPath): [JsonPath, string][] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]): [JsonPath, string][] => {
    const here = [...path, Array.isArray(node) ? Number(key) : key];
    const isReference =
      (key === '$ref' || key === '$dynamicRef') && typeof value === 'string' && !value.startsWith('#');
    if (isReference)
      return [[here, `"${value}" lies outside this schema; copy it into "$defs" and refer to "#/$defs/…"`]];
    return outsideReferences(value, here);
  });
}

/** The path of the first property that the test accepts; the whole when there is none. */
function pathWhere(node: unknown, test: (key: string, value: unknown) => boolean): JsonPath {
  return findPath(node, test, []) ?? [];
}

function findPath(
  node: unknown,
  test: (key: string, value: unknown) => boolean,
  path: JsonPath,
): JsonPath | null {
  if (typeof node !== 'object' || node === null) return null;
  for (const [key, value] of Object.entries(node)) {
    const here = [...path, Array.isArray(node) ? Number(key) : key];
    const found = test(key, value) ? here : findPath(value, test, here);
    if (found) return found;
  }
  return null;
}

const COMPOSITES = new Set([
  'anyOf',
  'oneOf',
  'contains',
  'not',
  'if',
  'propertyNames',
  'unevaluatedProperties',
]);

/** Without the errors that only explain another one: the branches of an `anyOf`, the `if` beside its `then`. */
function essential(errors: ErrorObject[]): ErrorObject[] {
  const composites = errors.filter(
    (error) => COMPOSITES.has(error.keyword) && (error.keyword !== 'if' || ownMessage(error)),
  );
  return errors.filter((error) => {
    if (error.keyword === 'if' && !ownMessage(error)) return false;
    return !composites.some((composite) => composite !== error && explains(error, composite));
  });
}

function explains(error: ErrorObject, composite: ErrorObject): boolean {
  const branches = composite.keyword === 'if' ? ['/then/', '/else/'] : [`/${composite.keyword}/`];
  const base = composite.schemaPath.slice(0, composite.schemaPath.lastIndexOf('/'));
  return branches.some((branch) => error.schemaPath.startsWith(base + branch));
}

function ownMessage(error: ErrorObject): string | null {
  const message = (error.parentSchema as { errorMessage?: unknown } | undefined)?.errorMessage;
  return typeof message === 'string' ? message : null;
}
