/** The lines of an appendix that stands in a file of its own. */
export function appendixText(heading: string, path: string, eol: string): string {
  return `${heading}: ${titleOf(path)}${eol}FILE: ${path}`;
}

/** What a file is called, as a title: `maps/ward_map-2026.pdf` is `Ward map 2026`. */
export function titleOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  const words = (dot > 0 ? name.slice(0, dot) : name).replace(/[\s_-]+/g, ' ').trim();
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * The way from a document to a file, with `/`, as a `FILE:` line writes it.
 *
 * @param from path of the document
 * @param to path of the file, on the same disk
 */
export function relativePath(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same += 1;
  return [...here.slice(same).map(() => '..'), ...there.slice(same)].join('/');
}

/** The entries of a `text/uri-list`, without its comments. */
export function urisOf(list: string): string[] {
  return list.split(/[\r\n]+/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
}
