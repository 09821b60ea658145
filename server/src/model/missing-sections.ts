import { matchSection } from '../house/lookup.ts';
import type { SectionTemplate } from '../house/types.ts';
import { attachmentsStart } from './attachments.ts';
import { SideTable } from './side-table.ts';
import type { DocumentModel, ParagraphNode, SectionNode } from './types.ts';

/** A section the house requires that the document does not have, and where it should stand. */
export interface MissingSection {
  template: SectionTemplate;
  /** The section of which it is a sub-section. */
  parent: SectionNode | null;
  /** The nearest sections of the same level that are there. */
  after: SectionNode | null;
  before: SectionNode | null;
  /** A line of running text that is the title with a slip of the pen. */
  lookalike: ParagraphNode | null;
}

const NONE: MissingSection[] = [];
const known = new SideTable<DocumentModel, MissingSection[]>();

/**
 * The sections that a house requires and that are nowhere in the document: not as a section, and not as a label
 * that a paragraph, a list item or the first column of a table begins with (`Financial – None.`).
 */
export function findMissingSections(model: DocumentModel): MissingSection[] {
  const kept = known.get(model);
  if (kept) return kept;
  const found = find(model);
  known.set(model, found);
  return found;
}

function find(model: DocumentModel): MissingSection[] {
  // The sections of a house are those of its reports.
  if (model.kind === 'minutes') return NONE;
  const absent = model.house.sections.filter(
    (template) => template.required && !model.sectionById.has(template.id) && isWanted(template, model),
  );
  if (absent.length === 0) return NONE;
  const labelled = labelledSections(model);
  return absent
    .filter((template) => !labelled.has(template.id))
    .map((template) => ({
      template,
      ...placeOf(template, model),
      lookalike: findLookalike(template, model),
    }));
}

/** A sub-section is wanted where its section is. */
function isWanted(template: SectionTemplate, model: DocumentModel): boolean {
  if (template.implication !== null && !model.house.prescriptive && isOnApplication(model)) return false;
  return template.parent === null || ownSection(template.parent, model) !== null;
}

/** What is attached has sections of its own: none of the report goes among them. */
function ownSection(id: string, model: DocumentModel): SectionNode | null {
  const section = model.sectionById.get(id);
  return section && section.start < attachmentsStart(model) ? section : null;
}

/** A planning or licensing application is decided on policy and law: what it costs the council is no matter of it. */
function isOnApplication({ fields, recommendations }: DocumentModel): boolean {
  if (fields.some(({ label }) => APPLICATION.test(label.text))) return true;
  const items = recommendations?.items ?? [];
  return items.some(({ text, stem }) => PERMISSION.test(text) || PERMISSION.test(stem?.text ?? ''));
}

const APPLICATION =
  /^(?:planning |licen[cs](?:e|ing) )?app(?:lication)?\.? (?:n(?:o|umber)|ref(?:erence)?)(?: n(?:o|umber))?\.?$/i;
const CONSENT =
  '(?:(?:conditional|full|outline|temporary) )?(?:planning permission|listed building consent|advertisement consent)';
/** `That planning permission be GRANTED`, `To refuse planning permission` */
const PERMISSION = new RegExp(
  `^(?:that )?(?:${CONSENT}(?: for .{1,80})? (?:be|is) (?:approved|granted|refused)|(?:to )?(?:approves?|grants?|refuses?) ${CONSENT})\\b`,
  'i',
);

function placeOf(
  template: SectionTemplate,
  model: DocumentModel,
): Omit<MissingSection, 'template' | 'lookalike'> {
  const siblings = model.house.sections.filter((section) => section.parent === template.parent);
  const at = siblings.indexOf(template);
  const parent = template.parent === null ? null : ownSection(template.parent, model);
  const present = (section: SectionTemplate): SectionNode[] => {
    const node = ownSection(section.id, model);
    return node && (parent === null || node.parent === parent) ? [node] : [];
  };
  return {
    parent,
    after: siblings.slice(0, at).flatMap(present).at(-1) ?? null,
    before: siblings.slice(at + 1).flatMap(present)[0] ?? null,
  };
}

function findLookalike(template: SectionTemplate, model: DocumentModel): ParagraphNode | null {
  const isMeant = ({ block, content }: ParagraphNode) =>
    block.titleLike && meansNearly(template, content.text, model);
  return model.paragraphs.find(isMeant) ?? null;
}

function meansNearly(template: SectionTemplate, text: string, { house }: DocumentModel): boolean {
  const found = matchSection(house, text);
  return found?.section === template && found.match === 'near';
}

const LONGEST_LABEL = 100;
/** `**Financial** …`, `Financial: …`, `Financial – …`. */
const LABEL = /^(?:\*\*([^*]{1,100})\*\*|([^:–—]{1,100}?)(?: ?[:–—]| - ))/;

/** Ids of the sections whose titles stand as labels in running text or in tables. */
function labelledSections(model: DocumentModel): Set<string> {
  const ids = new Set<string>();
  const add = (text: string) => {
    const label = text.replace(/[:.]$/, '');
    // `Resource – none` stands for `Resource implications`.
    for (const title of [label, `${label} implications`]) {
      const match = matchSection(model.house, title);
      if (match && match.match !== 'near') ids.add(match.section.id);
    }
  };
  for (const field of model.fields) add(field.label.text);
  for (const { role, content } of model.prose) {
    if (role === 'title' || role === 'field') continue;
    const { text } = content;
    const label = LABEL.exec(text.slice(0, LONGEST_LABEL + 2));
    if (label) add(label[1] ?? label[2] ?? '');
    else if (role !== 'list-item' && text.length < LONGEST_LABEL) add(text);
  }
  return ids;
}
