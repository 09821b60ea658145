import type { AppendixHeading } from './body-part.ts';
import type { Appendix, DocumentModel, SectionNode } from './types.ts';

const ENTRY =
  /^(?:\*\*)?(?:Appendix|Annex|Enclosure|Schedule|Attachment) (\d{1,2}[A-Za-z]?|[IVX]{1,5}|[A-Z]\d{0,2})(?:\*\*)?(?:\s{0,3}[:–—-]|\s{1,3}\(?|$)(.*)/i;
/** `Appendix 1 is not for publication.` speaks of an appendix and lists none. */
const IN_SENTENCE = /^\p{Ll}/u;

/** The appendix that a line of a list of appendices names, its label in capitals; null when it names none. */
export function readEntry(text: string): { label: string; title: string } | null {
  const match = ENTRY.exec(text);
  const label = match?.[1]?.toUpperCase();
  if (!match || !label) return null;
  const rest = match[2] ?? '';
  const isJoined = /[:–—-]$/.test(match[0].slice(0, match[0].length - rest.length).trimEnd());
  if (!isJoined && IN_SENTENCE.test(rest)) return null;
  return { label, title: rest.replace(rest.includes('(') ? /[;.]$/ : /[;.)]$/, '').trim() };
}

/** Whether a section that lists appendices names the one of a label. */
export function listsAppendix({ blocks }: SectionNode, label: string): boolean {
  const contents = blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.content];
    return block.kind === 'list' ? block.items.map((item) => item.content) : block.rows.flat();
  });
  return contents.some((content) => readEntry(content.text)?.label === label.toUpperCase());
}

/** The appendices a document carries or lists, in the order of first mention. */
export function collectAppendices(model: DocumentModel, headings: AppendixHeading[]): Appendix[] {
  const byLabel = new Map<string, Appendix>();
  const list = model.sectionById.get('appendices');
  for (const unit of list ? model.prose : []) {
    if (!list || (unit.section !== list && unit.section?.parent !== list)) continue;
    if (unit.role === 'title') continue;
    const entry = readEntry(unit.content.text);
    if (!entry || byLabel.has(entry.label)) continue;
    byLabel.set(entry.label, {
      ...entry,
      isListed: true,
      isAttached: false,
      file: null,
      start: unit.content.start,
      end: unit.content.end,
    });
  }
  for (const { heading, file } of headings) {
    const label = (heading.appendix ?? '').toUpperCase();
    const listed = byLabel.get(label);
    if (listed) Object.assign(listed, { isAttached: true, file: listed.file ?? file });
    else {
      byLabel.set(label, {
        label,
        title: heading.title.text,
        isListed: false,
        isAttached: true,
        file,
        start: heading.start,
        end: heading.end,
      });
    }
  }
  return [...byLabel.values()];
}
