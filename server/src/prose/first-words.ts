/**
 * The beginning of a text, cut between words and without its marks of emphasis, its links and its label: what names
 * a paragraph in a list of paragraphs.
 *
 * @param most how many UTF-16 units it may have; ` …` comes on top where something is left out
 */
export function firstWords(text: string, most: number): string {
  // Most texts begin without any mark, and only their beginning is looked at.
  const head = text.slice(0, most + 1);
  const isWhole = head.length === text.length;
  const flat = MARKED.test(head) ? unmarked(text, most) : isWhole ? head.trimEnd() : head;
  if (flat.length <= most) return flat;
  const space = flat.lastIndexOf(' ', most);
  const cut = space > 0 ? flat.slice(0, space) : wholeCharacters(flat, most);
  return `${cut.replace(/[,;:.]$/, '')} …`;
}

/** A mark, or a blank that is not the plain one between two words. */
const MARKED = /[*[{]|^\s|\s\s|[^\S ]/;

/** Marks and blanks go, so some more is looked at; a text of a megabyte is not read for six words of it. */
function unmarked(text: string, most: number): string {
  return text
    .slice(0, most * 2 + LONGEST_MARK)
    .replace(/\[([^[\]]{0,500})\]\([^)[\s]{0,2000}\)/g, '$1')
    .replace(/\{#[\w-]{1,64}\}|\*\*|\*(?=\S)|(?<=\S)\*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A web address in a link at the beginning. */
const LONGEST_MARK = 300;

/** No half of a surrogate pair at the end. */
function wholeCharacters(text: string, most: number): string {
  const code = text.charCodeAt(most - 1);
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? most - 1 : most);
}
