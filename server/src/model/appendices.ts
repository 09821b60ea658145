import type { AppendixHeading } from './body-part.ts';
import type { Appendix, DocumentModel } from './types.ts';

const ENTRY =
  /^(?:\*\*)?(?:Appendix|Annex|Enclosure|Schedule|Attachment) (\d{1,2}[A-Za-z]?|[IVX]{1,5}|[A-Z]\d{0,2})(?:\*\*)?(?:\s{0,3}[:–—-]|\s{1,3}\(?|$)(.*)/i;

/** The appendices a document carries or lists, in the order of first mention. */
export function collectAppendices(model: DocumentModel, headings: AppendixHeading[]): Appendix[] {
  const byLabel = new Map<string, Appendix>();
  const list = model.sectionById.get('appendices');
  for (const unit of list ? model.prose : []) {
    if (!list || (unit.section !== list && unit.section?.parent !== list)) continue;
    if (unit.role === 'title' || unit.role === 'lead-in') continue;
    const match = ENTRY.exec(unit.content.text);
    const label = match?.[1]?.toUpperCase();
    if (!match || !label || byLabel.has(label)) continue;
    const title = (match[2] ?? '').replace(/[;.)]$/, '').trim();
    byLabel.set(label, {
      label,
      title,
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
