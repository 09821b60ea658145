/** Where links may lead: to the web, to a mailbox, or to a file that lies beside the page. */

export interface Address {
  /** As it may stand in an `href`, yet to be escaped. */
  href: string;
  kind: 'web' | 'mail' | 'file';
}

/** Whether a link may lead to the source of a document, which is on no website, but is in the editor. */
export type LinkEnd = 'published' | 'source';

const SCHEME = /^[a-z][a-z\d+.-]*:/i;
const SOURCE_FILE = /\.(?:report|minutes)$/i;

/** Whether a path is that of a document of ours, which can be read for its title. */
export function isSource(path: string): boolean {
  return SOURCE_FILE.test(path) && !SCHEME.test(path);
}

/**
 * The address that a link of a document means, or null where there is nothing to publish: another scheme
 * (`javascript:`), the source of another document, a place on a disk, or no address at all.
 */
export function addressOf(target: string, to: LinkEnd = 'published'): Address | null {
  if (/^https?:\/\//i.test(target)) return checked(target, 'web');
  if (/^www\./i.test(target)) return checked(`https://${target}`, 'web');
  if (/^mailto:[^?]/i.test(target)) return checked(target, 'mail');
  if (SCHEME.test(target) || /^[/\\#?]/.test(target) || target.includes('\\')) return null;
  const [path = ''] = target.split(/[?#]/, 1);
  if (path === '' || (to === 'published' && SOURCE_FILE.test(path))) return null;
  // Of a first part such as `a:b` a browser would make a scheme.
  return checked(target.startsWith('.') ? target : `./${target}`, 'file');
}

/** The path of a `FILE:` line, in which blanks, `%` and `#` are what they are. */
export function fileAddressOf(path: string, to?: LinkEnd): Address | null {
  return addressOf(path.replaceAll('%', '%25').replaceAll('#', '%23').replaceAll('?', '%3F'), to);
}

function checked(address: string, kind: Address['kind']): Address | null {
  const href = encoded(address);
  return URL.canParse(href, 'https://example.org/') ? { href, kind } : null;
}

/** What an address may not hold is encoded; what is encoded already stays. */
function encoded(address: string): string {
  return address
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/%(?![\da-f]{2})/gi, '%25')
    .replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/gu, (character) => encodeURIComponent(character));
}
