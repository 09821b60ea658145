import picomatch from 'picomatch';

/**
 * Whether a path is meant by a list of globs, as configurations write them: by any of them, and by none of those that
 * begin with `!`. One without a pattern in it means a file of that name, or all that is in a folder of that name.
 */
export function compileGlobs(globs: readonly string[]): (path: string) => boolean {
  const takes = globs.filter((glob) => !glob.startsWith('!')).map(compile);
  const leaves = globs.filter((glob) => glob.startsWith('!')).map((glob) => compile(glob.slice(1)));
  return (path) => takes.some((matches) => matches(path)) && !leaves.some((matches) => matches(path));
}

function compile(glob: string): (path: string) => boolean {
  const name = glob.replace(/^(?:\.?\/)|\/$/g, '');
  if (name === '' || name === '.') return () => true;
  if (IS_PATTERN.test(name)) return picomatch(name, { dot: true, nonegate: true });
  return (path) => path === name || path.startsWith(`${name}/`);
}

/** Brackets alone are none: folders are called `Cabinet (May)`. */
const IS_PATTERN = /[*?[\]{}|\\]|[!+@]\(/;
