import type { Range } from '../../lint/finding.ts';
import type {
  DocumentModel,
  ListItemNode,
  ParagraphNode,
  SectionNode,
  TableNode,
} from '../../model/types.ts';
import { firstWords } from '../../prose/first-words.ts';
import { nameOf, nameOfSection, plainText, textOf } from '../describe.ts';
import { subjectAt } from '../nodes.ts';
import type { Subject, SymbolAt } from '../symbol-at.ts';
import { aboutAppendix } from './appendix.ts';
import { citedIn } from './cited-in.ts';
import { type HoverPart, quote, text, title } from './parts.ts';
import { aboutSection } from './section.ts';

/** How much of a paragraph is shown where it is referred to. */
export const LONGEST_QUOTE = 300;

/** A paragraph, list item or recommendation: what it says where it is referred to, who refers to it where it stands. */
export function aboutNode(
  model: DocumentModel,
  subject: Extract<Subject, { kind: 'paragraph' | 'recommendation' }>,
  role: SymbolAt['role'],
): HoverPart[] {
  const node = subject.kind === 'paragraph' ? subject.paragraph : subject.recommendation.item;
  if (role === 'definition') return citedIn(model, node);
  const name = nameOf(model, subject);
  // A recommendation’s name says where it stands.
  const section = subject.kind === 'recommendation' ? null : sectionOf(subject.paragraph);
  const parts = name === '' ? [] : [title(name)];
  parts.push(quote(firstWords(textOf(subject), LONGEST_QUOTE)));
  if (section) parts.push(text(`In ${nameOfSection(section)}`));
  return parts;
}

function sectionOf(node: ParagraphNode | ListItemNode): SectionNode | null {
  return node.kind === 'listItem' ? node.list.section : node.section;
}

/** Its caption with its columns where it is referred to, who refers to it at the caption. */
export function aboutTable(model: DocumentModel, table: TableNode, role: SymbolAt['role']): HoverPart[] {
  if (role === 'definition') return citedIn(model, table.caption?.range ?? table);
  const columns = table.header.map((cell) => plainText(cell.text)).filter((cell) => cell !== '');
  const rows = table.rows.length === 1 ? 'One row' : `${table.rows.length} rows`;
  const parts = [title(nameOf(model, { kind: 'table', table }))];
  parts.push(text(columns.length > 0 ? `${rows}: ${firstWords(columns.join(', '), LONGEST_QUOTE)}` : rows));
  return parts;
}

/** What carries the label, with its number; at the label itself, who refers to it. */
export function aboutLabel(
  model: DocumentModel,
  { carrier }: { carrier: Range | null },
  role: SymbolAt['role'],
): HoverPart[] {
  if (!carrier) return [];
  if (role === 'definition') return citedIn(model, carrier);
  const subject = subjectAt(model, carrier);
  switch (subject?.kind) {
    case 'section':
      return aboutSection(model, subject.section, role);
    case 'paragraph':
    case 'recommendation':
      return aboutNode(model, subject, role);
    case 'appendix':
      return aboutAppendix(model, subject.appendix);
    default:
      return [];
  }
}
