import picomatch from 'picomatch';

/**
 * Whether a path is meant by a list of globs, as configurations write them: by any of them, and by none of those
 * that begin with `!`. A folder is meant with or without a slash at its end, a path with or without one at its beginning.
 */
export function compileGlobs(globs: readonly string[]): (path: string) => boolean {
  const compile = (glob: string) => picomatch(glob.replace(/^\/|\/$/g, ''), { dot: true, nonegate: true });
  const takes = globs.filter((glob) => !glob.startsWith('!')).map(compile);
  const leaves = globs.filter((glob) => glob.startsWith('!')).map((glob) => compile(glob.slice(1)));
  return (path) => takes.some((matches) => matches(path)) && !leaves.some((matches) => matches(path));
}
