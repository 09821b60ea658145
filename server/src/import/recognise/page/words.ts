/**
 * What publishing systems print around minutes. The words are those of the pages of ModernGov, which most councils of the
 * United Kingdom publish with: agenda item (mgAi.aspx), issue (ieIssueDetails.aspx), meeting (ieListDocuments.aspx).
 */
import type { DropReason } from '../../source-document.ts';

/** Begins the minutes of an item; a heading of that name has no colon. */
export const MINUTES_LABEL = /^(?:Printed )?Minutes:$/;
/** Begins what was decided, which the minutes below often say again. */
export const DECISION_LABEL = /^Decisions?:$/;
/** Begins a list of links to files. */
export const DOCUMENTS_LABEL = /^(?:Supporting|Additional|Background|Related) documents?:?$/i;

const LABELS =
  /^(?:Agenda item|Agenda and (?:draft )?minutes|Issue(?: -)? (?:details|meetings|decisions|items at meetings.{0,200})|Issue - (?:meetings|items at meetings.{0,200})|Meeting details|No\.(?: ?Item)?|Items?|Attendance details|Agenda frontsheet|Printed (?:draft )?minutes)$/i;
const NAVIGATION =
  /^(?:Skip to (?:main )?content|Add this meeting to your calendar|Back to top|Share this (?:item|page)|Print(?: this)?(?: page)?|View directions|Home|Menu|Search|Accessibility|Sitemap|Log ?in|Close|Declarations of interest register|\.{3} ?view the full .{1,80}|view the full .{1,80})$/i;
/** `Report, item 5. pdf icon PDF 71 KB`, `Icon for pdf Minutes 22.01.18 [31.13KB]`. */
const FILE_SIZE =
  /\b(?:PDF|DOCX?|XLSX?|RTF|PPTX?|HTML|ZIP) \d{1,4}(?:\.\d{1,3})? ?[KM]?B\b|\[\d{1,4}(?:\.\d{1,3})? ?[KM]B\]/i;
const FILE_LINK = /, item \d{1,4}\.?$/i;
/** At the end of a title. */
const FILE_TAIL =
  / (?:(?:pdf|doc|docx|word|html|file|document) icon )?(?:PDF|DOCX?|XLSX?|RTF|PPTX?|HTML|ZIP) \d{1,4}(?:\.\d{1,3})? ?[KM]?B$/i;

/** Why a whole line is of the page and not of the document, or null. */
export function pageWords(text: string): DropReason | null {
  if (MINUTES_LABEL.test(text) || DECISION_LABEL.test(text) || DOCUMENTS_LABEL.test(text))
    return 'label of the page';
  if (LABELS.test(text)) return 'label of the page';
  if (NAVIGATION.test(text)) return 'page navigation';
  return isFileLink(text) ? 'link to the file' : null;
}

/** A line that is a link to a file, with its size or the item it belongs to. */
export function isFileLink(text: string): boolean {
  if (text.length > LONGEST_LINK) return false;
  return FILE_LINK.test(text) || (FILE_SIZE.test(text) && !/[.:;]$/.test(text));
}

/** Heads the table of items on the page of a meeting. */
export function beginsItems(text: string): boolean {
  return /^(?:Items|No\. ?Item)$/i.test(text);
}

/** `Title pdf icon PDF 71 KB` → `Title` and what is of the file, '' where nothing is. */
export function withoutFileTail(text: string): { text: string; tail: string } {
  const tail = FILE_TAIL.exec(text);
  return tail ? { text: text.slice(0, tail.index), tail: tail[0].trim() } : { text, tail: '' };
}

const LONGEST_LINK = 300;
