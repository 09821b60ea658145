/** Where a link of the preview leads: out of the editor, or to a file beside the document. */
export type Destination = { kind: 'outside'; address: string } | { kind: 'file'; path: string };

/** Null for anything else than the web, a mailbox, or a path: nothing else is ever opened. */
export function destinationOf(href: string): Destination | null {
  if (/^(?:https?:\/\/|mailto:)[^\s]/i.test(href)) return { kind: 'outside', address: href };
  if (!/^\.{1,2}\//.test(href)) return null;
  const [path = ''] = href.split(/[?#]/, 1);
  try {
    return { kind: 'file', path: decodeURIComponent(path) };
  } catch {
    return null;
  }
}
