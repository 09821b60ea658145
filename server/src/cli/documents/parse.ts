import { modelToJson } from '../../model/json.ts';
import type { DocumentModel } from '../../model/types.ts';
import type { ParseFlags } from '../commands/parse.ts';
import { EXIT, type ExitCode, UserError } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { openDocument } from './open-document.ts';

/** `rapporteur parse`. */
export function parse(path: string, flags: ParseFlags, io: Io): ExitCode {
  const model = openDocument(path, flags, io.cwd);
  // Two hundred lists deep the blanks before the lines come to more than a string can hold: the same without them.
  const text = asText(model, 2) ?? asText(model, 0);
  if (text === null)
    throw new UserError(`${path} is too long, or its lists are too deep, for one piece of JSON; split it`);
  io.stdout.write(`${text}\n`);
  return EXIT.clean;
}

/** Null where V8 can build no such string, or not go down so deep. */
function asText(model: DocumentModel, indentation: number): string | null {
  try {
    return JSON.stringify(modelToJson(model), null, indentation);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
