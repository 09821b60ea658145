/** How the things of a document are named to its author. */
import type { DocumentModel, ProseUnit, SectionNode } from '../model/types.ts';
import type { Subject } from './symbol-at.ts';

/** `3.4`, `Recommendation ii)`, `3.0 SUPPORTING INFORMATION`, `Appendix A: The terms`; '' for what has no name. */
export function nameOf(model: DocumentModel, subject: Subject): string {
  switch (subject.kind) {
    case 'section':
      return nameOfSection(subject.section);
    case 'paragraph': {
      const { paragraph } = subject;
      if (paragraph.kind === 'listItem') return paragraph.marker ? `Item ${paragraph.marker.text}` : '';
      return paragraph.number ? `Paragraph ${paragraph.number.text}` : '';
    }
    case 'recommendation': {
      const { marker } = subject.recommendation;
      return marker === null ? 'The recommendation' : `Recommendation ${marker}`;
    }
    case 'appendix': {
      const { label, title } = subject.appendix;
      const name = `${model.house.appendices.word} ${label}`;
      return title ? `${name}: ${plainText(title)}` : name;
    }
    case 'table': {
      const { caption } = subject.table;
      if (!caption) return 'Table';
      return caption.title ? `${caption.name}: ${plainText(caption.title)}` : caption.name;
    }
    default:
      return '';
  }
}

export function nameOfSection({ number, title }: SectionNode): string {
  const text = plainText(title.text);
  return number ? `${number.text} ${text}` : text;
}

/** What a thing says: the text of a paragraph, the first text of a section; '' when it says nothing. */
export function textOf(subject: Subject): string {
  switch (subject.kind) {
    case 'section':
      return firstTextIn(subject.section);
    case 'paragraph':
      return plainText(subject.paragraph.content.text);
    case 'recommendation':
      return plainText(subject.recommendation.text);
    default:
      return '';
  }
}

/** Where running text stands, as one would cite it: `paragraph 3.4`, `recommendation ii)`; '' outside the body. */
export function placeOf(model: DocumentModel, { owner, section }: ProseUnit): string {
  if ('match' in owner && 'value' in owner) return owner.label.text.trim();
  if (owner.kind === 'paragraph' && owner.number) return `paragraph ${owner.number.text}`;
  if (owner.kind === 'listItem') {
    const item = model.recommendations?.items.find((each) => each.item === owner);
    if (item?.marker) return `recommendation ${item.marker}`;
  }
  if (owner.kind === 'table' && owner.caption) return owner.caption.name;
  return section ? nameOfSection(section) : '';
}

/** More is never shown of a text. */
const MOST_TEXT = 2000;

/** How running text begins, without its marks: emphasis gone, links as their words. */
export function plainText(whole: string): string {
  const text = whole.slice(0, MOST_TEXT);
  const words = text.includes('](') ? withoutTargets(text) : text;
  return words.includes('*') ? words.replace(/\*{1,2}(?=\S)|(?<=\S)\*{1,2}/g, '') : words;
}

/** `[the pool](#pool)` → `the pool` */
function withoutTargets(text: string): string {
  let plain = '';
  let from = 0;
  for (let at = text.indexOf(']('); at !== -1; at = text.indexOf('](', at + 1)) {
    const open = text.lastIndexOf('[', at);
    const close = text.indexOf(')', at);
    if (open < from || close === -1 || text.slice(at, close).includes(' ')) continue;
    plain += text.slice(from, open) + text.slice(open + 1, at);
    from = close + 1;
  }
  return plain + text.slice(from);
}

function firstTextIn(section: SectionNode): string {
  if (section.leadIn) return plainText(section.leadIn.text);
  for (const block of section.blocks) {
    if (block.kind === 'paragraph') return plainText(block.content.text);
    if (block.kind === 'list') return plainText(block.items[0]?.content.text ?? '');
  }
  const [inner] = section.sections;
  return inner ? nameOfSection(inner) : '';
}
