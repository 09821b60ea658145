import type { ErrorObject } from 'ajv';
import { closest, distance } from 'fastest-levenshtein';
import {
  type HouseError,
  type JsonPath,
  type JsonText,
  placeOf,
  placeOfKey,
  placeOfStart,
} from './locate.ts';
import {
  commentsHints,
  configHints,
  type Hint,
  houseHints,
  ruleOptionsHints,
  type Validate,
  validateComments,
  validateConfig,
  validateHouse,
  validateRuleOptions,
} from './validators.generated.js';

/** What the house schema refuses in a file, as sentences with places; empty when the file is a house. */
export function checkHouseFile(json: JsonText): HouseError[] {
  return check(json, validateHouse, houseHints);
}

/** What the config schema refuses in a file, as sentences with places; empty when the file is a config. */
export function checkConfigFile(json: JsonText): HouseError[] {
  return check(json, validateConfig, configHints);
}

/** What the schema of comments refuses in a file beside a document, as sentences with places. */
export function checkCommentsFile(json: JsonText): HouseError[] {
  return check(json, validateComments, commentsHints);
}

/**
 * What a rule refuses in the options that a file gives it, as sentences with places.
 *
 * @param path the way to the options; the file holds an object there
 */
export function checkRuleOptions(json: JsonText, id: string, path: JsonPath): HouseError[] {
  const options = valueAt(json.value, path) as object;
  if (!Object.hasOwn(ruleOptionsHints, `#/properties/${id}`)) {
    if (Object.keys(options).length === 0) return [];
    return [
      { ...placeOf(json, path), message: `${wayTo(json, path)}: this rule has no options; leave them out` },
    ];
  }
  const errors = errorsOf({ [id]: options }, validateRuleOptions);
  return errors.map((error) =>
    explain(json, error, ruleOptionsHints, [
      ...path,
      ...pathOf(error.instancePath, { [id]: options }).slice(1),
    ]),
  );
}

/** The name in the list that was probably meant, or null when none is near. */
export function meant(name: string, known: readonly string[]): string | null {
  if (known.length === 0 || name.length > 80) return null;
  const best = closest(name, [...known]);
  const steps = distance(name, best);
  return steps <= Math.max(2, best.length / 3) && steps <= best.length / 2 ? best : null;
}

/** `"sections" › "purpose" › "none"`: the way to a value, entries of a list named by their id. */
export function wayTo(json: JsonText, path: JsonPath): string {
  let value: unknown = json.value;
  const steps = path.map((step) => {
    value =
      typeof value === 'object' && value !== null
        ? (value as Record<string, unknown>)[String(step)]
        : undefined;
    if (typeof step === 'string') return `"${step}"`;
    const id = (value as { id?: unknown } | null | undefined)?.id;
    return typeof id === 'string' ? `"${id}"` : `entry ${step + 1}`;
  });
  return steps.join(' › ');
}

/** A JSON pointer as the path of names and indexes that it stands for, in the given value. */
export function pathOf(pointer: string, value: unknown): JsonPath {
  const path: JsonPath = [];
  let here = value;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(here) ? Number(name) : name);
    here = typeof here === 'object' && here !== null ? (here as Record<string, unknown>)[name] : undefined;
  }
  return path;
}

/**
 * What a validator's error says, as a sentence without its place: `must be true or false, not a number`.
 *
 * @param hint what the schema calls the thing; {} when it is not known
 * @param value the value that was refused
 */
export function sentenceOf(error: ErrorObject, hint: Hint, value: unknown, atTop: boolean): string {
  return (
    SENTENCES[error.keyword]?.(error.params, hint, value, atTop) ??
    error.message ??
    `${shown(value)} cannot stand here`
  );
}

function check(json: JsonText, validate: Validate, hints: Record<string, Hint>): HouseError[] {
  const errors = errorsOf(json.value, validate).map((error) =>
    explain(json, error, hints, pathOf(error.instancePath, json.value)),
  );
  return errors.sort((a, b) => a.offset - b.offset);
}

function errorsOf(value: unknown, validate: Validate): ErrorObject[] {
  return validate(value) ? [] : (validate.errors ?? []).filter((error) => error.keyword !== 'if');
}

function explain(
  json: JsonText,
  error: ErrorObject,
  hints: Record<string, Hint>,
  path: JsonPath,
): HouseError {
  const hint = hints[error.schemaPath.slice(0, error.schemaPath.lastIndexOf('/'))] ?? {};
  const way = wayTo(json, path);
  const what = sentenceOf(error, hint, valueAt(json.value, path), path.length === 0);
  return { ...placeFor(json, error, path), message: way === '' ? what : `${way}: ${what}` };
}

function placeFor(json: JsonText, error: ErrorObject, path: JsonPath) {
  if (error.keyword === 'additionalProperties')
    return placeOfKey(json, path, String(error.params.additionalProperty));
  if (error.keyword === 'required') return placeOfStart(json, path);
  return placeOf(json, path);
}

type Sentence = (params: Record<string, unknown>, hint: Hint, value: unknown, atTop: boolean) => string;

const SENTENCES: Record<string, Sentence> = {
  additionalProperties: (params, hint, _, atTop) =>
    unknownProperty(String(params.additionalProperty), hint, atTop),
  required: (params, hint) =>
    `${hint.title ? `${withArticle(hint.title)} needs` : 'there must be'} "${params.missingProperty}"`,
  enum: (params, hint, value) =>
    `${shown(value)} ${hint.title ? `is not ${withArticle(hint.title)}` : 'cannot stand here'}; use ${listed(params.allowedValues)}`,
  pattern: (_params, hint, value) => unfit(value, hint),
  type: (params, _hint, value) => `must be ${typeNames(params.type)}, not ${typeName(kindOf(value))}`,
  minItems: (params) => `must have at least ${entries(params.limit)}`,
  maxItems: (params) => `must have at most ${entries(params.limit)}`,
  items: (params) => `must have at most ${entries(params.limit)}`,
  minLength: (params) => `must have at least ${params.limit} characters`,
  maxLength: (params) => `must have at most ${params.limit} characters`,
  const: (params) => `must be ${shown(params.allowedValue)}`,
  contains: () => 'must have an entry of the form asked for',
  anyOf: () => 'fits none of the forms allowed here',
  oneOf: () => 'must fit exactly one of the forms allowed here',
  not: () => 'has a form that is not allowed here',
  minimum: (params) => `must be ${params.limit} or more`,
  maximum: (params) => `must be ${params.limit} or less`,
  uniqueItems: ({ i, j }) => {
    const [first, second] = [Number(i), Number(j)].sort((one, other) => one - other);
    return `entries ${(first ?? 0) + 1} and ${(second ?? 0) + 1} are the same; keep one of the two`;
  },
};

function unknownProperty(name: string, hint: Hint, atTop: boolean): string {
  if (!hint.properties)
    return `"${name}" cannot stand here: ${lowerFirst(hint.errorMessage ?? 'it is not known')}`;
  const guess = meant(name, hint.properties);
  const where = atTop && hint.title ? `in ${withArticle(hint.title)}` : 'here';
  const help = guess ? `did you mean "${guess}"?` : `known are ${hint.properties.join(', ')}`;
  return `"${name}" is not known ${where}; ${help}`;
}

function unfit(value: unknown, hint: Hint): string {
  if (typeof value === 'string' && value.trim() === '') return 'must not be empty';
  return `${shown(value)} cannot stand here: ${lowerFirst(hint.errorMessage ?? 'it has not the right form')}`;
}

function valueAt(value: unknown, path: JsonPath): unknown {
  let here = value;
  for (const step of path) here = (here as Record<string | number, unknown>)[step];
  return here;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

function listed(values: unknown): string {
  const names = (values as unknown[]).map((value) => (value === null ? 'null' : String(value)));
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

function entries(limit: unknown): string {
  return limit === 1 ? '1 entry' : `${limit} entries`;
}

function withArticle(noun: string): string {
  const word = lowerFirst(noun);
  return /^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function typeNames(type: unknown): string {
  const types = Array.isArray(type) ? type : String(type).split(',');
  return types.map((name) => typeName(String(name))).join(' or ');
}

function typeName(type: string): string {
  return TYPE_NAMES[type] ?? type;
}

const TYPE_NAMES: Record<string, string> = {
  string: 'text in double quotes',
  boolean: 'true or false',
  object: 'an object in braces { }',
  array: 'a list in brackets [ ]',
  number: 'a number',
  integer: 'a whole number',
};
