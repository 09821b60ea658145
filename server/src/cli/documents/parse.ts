import { modelToJson } from '../../model/json.ts';
import type { DocumentModel } from '../../model/types.ts';
import type { ParseFlags } from '../commands/parse.ts';
import { EXIT, type ExitCode, UserError } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { openDocument } from './open-document.ts';

/** `rapporteur parse`. */
export function parse(path: string, flags: ParseFlags, io: Io): ExitCode {
  const model = openDocument(path, flags, io.cwd);
  const text = asText(path, model);
  io.stdout.write(`${text}\n`);
  return EXIT.clean;
}

/** @throws UserError when it comes to more than V8 can hold in a string, half a gigabyte */
function asText(path: string, model: DocumentModel): string {
  try {
    return JSON.stringify(modelToJson(model), null, 2);
  } catch (error) {
    if (error instanceof RangeError)
      throw new UserError(`${path} is too long for one piece of JSON; split it`);
    throw error;
  }
}
