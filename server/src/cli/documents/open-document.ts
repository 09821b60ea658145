import { buildModel } from '../../model/build.ts';
import type { DocumentModel } from '../../model/types.ts';
import { absolutePath } from '../../workspace/node-files.ts';
import { readTextFile } from '../../workspace/node-read-text.ts';
import { UserError } from '../exit-codes.ts';
import { openFile } from '../lint/lint-file.ts';
import { createResolver, type SettingFlags } from '../settings-flags.ts';

/**
 * Reads the one document that a command is about.
 *
 * @throws UserError when the file cannot be read or asks for a house that there is not
 */
export function openDocument(
  path: string,
  flags: SettingFlags & { kind?: 'report' | 'minutes' },
  folder: string,
): DocumentModel {
  const resolver = createResolver(flags, folder);
  const absolute = absolutePath(folder, path);
  const { file, kind, resolved } = openFile(absolute, readTextFile(absolute), resolver, {
    kind: flags.kind ?? null,
  });
  if (!file.ok) {
    const { message, line, column } = file.problem;
    throw new UserError(`${path}${line + column > 2 ? `:${line}:${column}` : ''}: ${message}`);
  }
  if (resolved.noteProblem !== null) throw new UserError(`${path}: ${resolved.noteProblem}`);
  return buildModel(file.text, kind, resolved.settings.house);
}
