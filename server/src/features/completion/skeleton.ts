/** Completion of an empty document: the whole report, or the minutes, that the house's template describes. */
import { minutesSkeleton } from '../../format/minutes-skeleton.ts';
import { spellNumber } from '../../format/section-text.ts';
import { reportSkeleton } from '../../format/skeleton.ts';
import type { House } from '../../house/types.ts';
import { lineEndOf } from '../../lint/edits.ts';
import { buildModel } from '../../model/build.ts';
import type { DocumentModel, SectionNode } from '../../model/types.ts';
import { withoutMarks } from '../new-report.ts';
import type { Offer, Stop } from './offer.ts';
import type { Site } from './site.ts';

/** Nothing but blanks and notes, and the first letters of a word on the line under the cursor. */
export function skeletonOffers(site: Site): Offer[] {
  const { text, lineStart, lineEnd, before, after, house } = site;
  if (!site.isAsked || text.length > 2000) return [];
  const { kind } = site.question.document;
  const [, indent = null, typed = ''] = /^([^\S\r\n]*)([A-Za-z]{0,20})$/.exec(before) ?? [];
  if (indent === null || after.trim() !== '' || !kind.startsWith(typed.toLowerCase())) return [];
  const others = `${text.slice(0, lineStart)}${text.slice(lineEnd)}`.split(/[\r\n]/);
  if (!others.every((line) => line.trim() === '' || line.trimStart().startsWith('//'))) return [];
  const written = kind === 'report' ? skeletonOf(house) : minutesOf(house);
  const eol = lineEndOf(text);
  return [
    {
      label: `${kind === 'report' ? 'Report' : 'Minutes'}: ${house.name}`,
      kind: 'skeleton',
      detail: `${kind === 'report' ? 'A new report' : 'New minutes'} with all that the house asks for`,
      start: lineStart,
      end: lineEnd,
      ...withLineEnds(written.text, written.stops, eol),
      isDue: true,
    },
  ];
}

/** As the command New Minutes begins them, without what is not known here. */
function minutesOf(house: House): Skeleton {
  const { text, stops } = withoutMarks(minutesSkeleton(house, { blanks: 'marked' }));
  return { text: text.trimEnd(), stops };
}

interface Skeleton {
  text: string;
  stops: Stop[];
}

const skeletons = new WeakMap<House, Skeleton>();

function skeletonOf(house: House): Skeleton {
  const known = skeletons.get(house);
  if (known) return known;
  const made = makeSkeleton(house);
  skeletons.set(house, made);
  return made;
}

/** The skeleton with a stop at every value, every proposal, and in every section that is still bare. */
function makeSkeleton(house: House): Skeleton {
  const written = reportSkeleton(house).trimEnd();
  const model = buildModel(written, 'report', house);
  const holes = [...fieldHoles(model), ...proseHoles(model), ...bareSections(model)].sort(
    (a, b) => a.at - b.at,
  );
  const stops: Stop[] = [];
  let text = '';
  let at = 0;
  for (const hole of holes) {
    text += written.slice(at, hole.at) + hole.before;
    at = hole.at + hole.over;
    stops.push({
      start: text.length,
      end: text.length + hole.over,
      ...(hole.choices && hole.choices.length > 0 && { choices: hole.choices }),
    });
    text += written.slice(hole.at, at);
  }
  return { text: text + written.slice(at), stops };
}

interface Hole {
  at: number;
  /** How much of the skeleton is a proposal. */
  over: number;
  /** Put before the stop. */
  before: string;
  choices?: readonly string[];
}

function fieldHoles({ fields }: DocumentModel): Hole[] {
  return fields
    .filter(({ value }) => value.isEmpty)
    .map(({ colon, label, template }) => ({
      at: (colon ?? label.end - 1) + 1,
      over: 0,
      before: ' ',
      ...(template && { choices: template.choices }),
    }));
}

/** None-phrases, and the marker that waits for the first recommendation. */
function proseHoles(model: DocumentModel): Hole[] {
  const holes: Hole[] = [];
  const phrases = new Set(model.house.sections.map(({ none }) => none.phrase));
  for (const { content } of model.paragraphs) {
    if (phrases.has(content.text)) holes.push({ at: content.start, over: content.text.length, before: '' });
  }
  for (const { items } of model.lists) {
    for (const { content, marker, bullet } of items) {
      const end = marker?.end ?? bullet?.end;
      if (content.isEmpty && end !== undefined) holes.push({ at: end, over: 0, before: ' ' });
    }
  }
  return holes;
}

function bareSections(model: DocumentModel): Hole[] {
  const { numbering } = model.house;
  const holes: Hole[] = [];
  let paragraphs = 0;
  for (const section of model.allSections) {
    paragraphs += section.blocks.filter(({ kind }) => kind === 'paragraph').length;
    if (section.blocks.length + section.sections.length > 0 || section.leadIn) continue;
    const number =
      section.parent || numbering.paragraphs === 'none' || !section.number
        ? ''
        : numbering.paragraphs === '1.1'
          ? `${section.number.parts[0]}.1 `
          : `${spellNumber('1.', paragraphs + 1)} `;
    holes.push({ at: endWithNotes(model, section), over: 0, before: `\n\n${number}` });
  }
  return holes;
}

/** The guidance stands in notes right under the heading. */
function endWithNotes({ notes, source }: DocumentModel, { heading }: SectionNode): number {
  const lineEnd = source.indexOf('\n', heading.start);
  let end = lineEnd === -1 ? source.length : lineEnd;
  for (const note of notes) if (note.start === end + 1) end = note.start + note.text.length + '// '.length;
  return end;
}

function withLineEnds(text: string, stops: readonly Stop[], eol: string): Skeleton {
  if (eol === '\n') return { text, stops: [...stops] };
  const added = (index: number) => (text.slice(0, index).split('\n').length - 1) * (eol.length - 1);
  return {
    text: text.replaceAll('\n', eol),
    stops: stops.map((stop) => ({
      ...stop,
      start: stop.start + added(stop.start),
      end: stop.end + added(stop.end),
    })),
  };
}
