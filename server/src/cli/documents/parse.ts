import { modelToJson } from '../../model/json.ts';
import type { ParseFlags } from '../commands/parse.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { openDocument } from './open-document.ts';

/** `rapporteur parse`. */
export function parse(path: string, flags: ParseFlags, io: Io): ExitCode {
  const model = openDocument(path, flags, io.cwd);
  io.stdout.write(`${JSON.stringify(modelToJson(model), null, 2)}\n`);
  return EXIT.clean;
}
