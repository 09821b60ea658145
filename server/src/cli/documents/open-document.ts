import { buildModel } from '../../model/build.ts';
import type { DocumentModel } from '../../model/types.ts';
import { absolutePath } from '../../workspace/node-files.ts';
import { readTextFile, type TextFile } from '../../workspace/node-read-text.ts';
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
  const absolute = absolutePath(folder, path);
  return openText(path, readTextFile(absolute), flags, folder);
}

/**
 * The same for a text that was read elsewhere.
 *
 * @param path what it is judged as
 * @param name what it is called in complaints
 * @throws UserError as `openDocument`
 */
export function openText(
  path: string,
  text: TextFile,
  flags: SettingFlags & { kind?: 'report' | 'minutes' },
  folder: string,
  name = path,
): DocumentModel {
  const resolver = createResolver(flags, folder);
  const { file, kind, resolved } = openFile(absolutePath(folder, path), text, resolver, {
    kind: flags.kind ?? null,
  });
  if (!file.ok) {
    const { message, line, column } = file.problem;
    throw new UserError(`${name}${line + column > 2 ? `:${line}:${column}` : ''}: ${message}`);
  }
  if (resolved.noteProblem !== null) throw new UserError(`${name}: ${resolved.noteProblem}`);
  return buildModel(file.text, kind, resolved.settings.house);
}
