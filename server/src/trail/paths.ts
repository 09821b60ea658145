/** The name of a file without its folders. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The path to a file as a document writes it: from its own folder, with `/`. Both are absolute. */
export function pathFrom(document: string, target: string): string {
  const from = document.split('/').slice(0, -1);
  const to = target.split('/');
  // Another drive of Windows has no path from here.
  if (from[0] !== to[0]) return target;
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
