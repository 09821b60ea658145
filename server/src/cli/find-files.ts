import type { ConfigResolver } from '../workspace/config.ts';
import { discover } from '../workspace/node-discover.ts';
import { UserError } from './exit-codes.ts';

/**
 * The documents that the paths of a command line stand for, absolute.
 *
 * @throws UserError when a path matches nothing
 */
export async function findFiles(
  paths: readonly string[],
  resolver: ConfigResolver,
  folder: string,
): Promise<string[]> {
  const { files, problems } = await discover(paths, {
    folder,
    isIgnored: (path, named) => resolver.isIgnored(path, named),
  });
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  return files;
}
