import { validateModel } from '../house/own-schema.ts';
import type { Severity } from '../house/types.ts';
import { type JsonRange, modelToJson } from '../model/json.ts';
import type { DocumentModel } from '../model/types.ts';
import type { Finding, Range } from './finding.ts';

/** The id of the findings that a house's own JSON Schema makes. */
export const HOUSE_SCHEMA_RULE = 'house-schema';

/** What the house's own schemas refuse in a document; they must have been prepared. */
export function checkHouseSchema(model: DocumentModel, severity: Severity): Finding[] {
  if (model.house.schemas.length === 0) return [];
  const json = modelToJson(model);
  return validateModel(model.house, json).map(({ instancePath, message }) => ({
    rule: HOUSE_SCHEMA_RULE,
    severity,
    message: sentence(message),
    ...rangeAt(json, instancePath),
  }));
}

/**
 * The stretch of the text that a JSON pointer into the printed model is about: the nearest node on the way to it
 * that has a range, a list being where it begins. A document as a whole is shown by its first line.
 */
function rangeAt(json: unknown, pointer: string): Range {
  let here = json;
  let range: Range | null = null;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    here = typeof here === 'object' && here !== null ? (here as Record<string, unknown>)[name] : undefined;
    range = rangeOf(here) ?? range;
  }
  return range ?? { start: 0, end: 0 };
}

function rangeOf(node: unknown): Range | null {
  if (Array.isArray(node)) return rangeOf(node[0]);
  if (typeof node !== 'object' || node === null) return null;
  const { range } = node as { range?: JsonRange | null };
  return range ? { start: range.start.offset, end: range.end.offset } : null;
}

/** Messages begin with a capital and have no full stop, like those of the rules. */
function sentence(message: string): string {
  return (message.charAt(0).toUpperCase() + message.slice(1)).replace(/\.$/, '');
}
