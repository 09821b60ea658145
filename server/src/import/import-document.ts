import { formatBlocks } from '../format/format-blocks.ts';
import { builtinHouse, builtinIds, ROOT_HOUSE } from '../house/builtin.ts';
import { templateOf } from '../house/template-of.ts';
import type { DocumentKind, House } from '../house/types.ts';
import { applyInOrder } from '../lint/edits.ts';
import { buildModel } from '../model/build.ts';
import { readDate } from '../prose/dates.ts';
import { compareWords, droppedWords, sourceWords } from './account.ts';
import { compose } from './compose/compose.ts';
import { ImportError } from './import-error.ts';
import { withBullets } from './recognise/bullets.ts';
import { withoutContents } from './recognise/contents.ts';
import { withAttendance } from './recognise/front/attendance.ts';
import { readFront } from './recognise/front/front.ts';
import { withHeadings } from './recognise/headings.ts';
import { detectHouse } from './recognise/house.ts';
import { Hyphens } from './recognise/hyphens.ts';
import { withoutItemTables } from './recognise/item-table.ts';
import { detectKind } from './recognise/kind.ts';
import { piecesOf } from './recognise/lines.ts';
import { withMarkers } from './recognise/lone-markers.ts';
import { Losses } from './recognise/losses.ts';
import { withNotesInPlace } from './recognise/notes-in-place.ts';
import { withoutPageLabels } from './recognise/page/item.ts';
import { minutesOfPage } from './recognise/page/page.ts';
import { withoutPageEdges } from './recognise/page-edges.ts';
import type { Part } from './recognise/parts.ts';
import type { Piece } from './recognise/pieces.ts';
import { withWholeTables } from './recognise/tables-across-pages.ts';
import { withWholeTitles } from './recognise/wrapped-titles.ts';
import type { Dropped, SourceDocument } from './source-document.ts';
import { wordsOf } from './words.ts';

/** What is known beforehand. */
export interface ImportOptions {
  /** What the document is, over what it looks like. */
  kind: DocumentKind | null;
  /** The house that somebody has chosen, or null where the document itself may say. */
  house: House | null;
  /** What the first line has to say for that house to be used, where no configuration says it; null for nothing. */
  houseNote: string | null;
}

/** One document made of a source. */
export interface Imported {
  kind: DocumentKind;
  house: House;
  /** The house was recognised in the text, and a note on the first line names it. */
  isHouseDetected: boolean;
  /** Canonical source, its numbers as they are in the original. */
  text: string;
  /** Tells it from the others where a source holds several meetings, such as `2020-07-20`; '' where it is alone. */
  suffix: string;
}

export interface ImportResult {
  origin: string;
  /** In their order; more than one when a page tells of several meetings. */
  documents: Imported[];
  /** Every piece of text that is in none of them. */
  dropped: Dropped[];
  notes: string[];
}

/**
 * Makes documents of the language from a source that has been read. No word is changed; what is left out is listed, and
 * no heading, number or decision is made up. Only the labels of fields may be new.
 *
 * @throws ImportError when there is no text in it
 */
export function importDocument(given: SourceDocument, options: ImportOptions): ImportResult {
  const losses = new Losses(given.dropped);
  const source = { ...given, blocks: withBullets(given.blocks, losses) };
  const blocks = withWholeTables(withoutPageEdges(source, losses), losses);
  const read = piecesOf(blocks, new Hyphens(source.blocks), losses);
  const pieces = withoutContents(withWholeTitles(withNotesInPlace(read)), losses);
  if (pieces.length === 0) throw new ImportError('has no text in it: there is nothing to import.');
  const noted = takeHouseNote(pieces, options.house, losses);
  const house = options.house ?? noted ?? detectHouse(pieces, NAMED_HOUSES);
  const isHouseDetected = house !== null && options.house === null && noted === null;
  const housed = { house: house ?? defaultHouse(), isHouseDetected };
  const page = options.kind === 'report' ? null : minutesOfPage(pieces, losses);
  const kind = page ? 'minutes' : (options.kind ?? detectKind(pieces, house));
  const wholes = page ?? [readWhole(pieces, kind, housed.house, losses)];
  const documents = wholes.map((parts) => {
    const houseNote = isHouseDetected || noted ? housed.house.id : options.houseNote;
    const composed = compose(parts, { kind, houseNote }, losses);
    return {
      kind,
      ...housed,
      text: inForm(composed, kind, housed.house),
      suffix: wholes.length > 1 ? suffixOf(parts) : '',
    };
  });
  return {
    origin: source.origin,
    documents: apart(documents),
    // A note that the source had is of its words; one that the import writes is not.
    dropped: withUnplaced(
      given,
      documents.map(({ text }) => (noted ? text : withoutHouseNote(text))),
      losses,
    ),
    notes: source.notes,
  };
}

/** Those that are a council's own. */
const NAMED_HOUSES = builtinIds.flatMap((id) => (id === ROOT_HOUSE ? [] : (builtinHouse(id) ?? [])));

/**
 * The house that a text names as sources do, unless another is asked for. The note is taken out; where it holds, it is
 * printed on the first line again.
 */
function takeHouseNote(pieces: Piece[], asked: House | null, losses: Losses): House | null {
  const [first] = pieces;
  if (first?.kind !== 'text' || first.role !== 'comment') return null;
  const house = builtinHouse(/^house: ([a-z-]{1,60})$/.exec(first.text)?.[1] ?? '');
  if (!house) return null;
  pieces.shift();
  if (asked === null || asked.id === house.id) return house;
  losses.add(first.text, 'not placed', first.place);
  return null;
}

function defaultHouse(): House {
  const house = builtinHouse(ROOT_HOUSE);
  if (!house) throw new Error(`the house ${ROOT_HOUSE} is not shipped`);
  return house;
}

function readWhole(pieces: readonly Piece[], kind: DocumentKind, house: House, losses: Losses): Part[] {
  const marked = withMarkers(pieces, kind);
  const own = kind === 'minutes' ? minutesPieces(marked, house, losses) : marked;
  const { front, body } = readFront(own, kind, house);
  return [...front, ...withHeadings(body, kind, house)];
}

function minutesPieces(pieces: readonly Piece[], house: House, losses: Losses): Piece[] {
  const running = withoutItemTables(withoutPageLabels(pieces, losses), losses);
  return withAttendance(running, templateOf(house, 'minutes'), losses);
}

/** The form of the house; numbers stay those of the original. */
function inForm(text: string, kind: DocumentKind, house: House): string {
  return applyInOrder(
    text,
    formatBlocks(buildModel(text, kind, house), () => true),
  );
}

/** The day of the meeting as it is sorted, or nothing. */
function suffixOf(parts: readonly Part[]): string {
  const date = parts.flatMap((part) =>
    part.kind === 'field' && part.label === 'DATE' ? [readDate(part.value)] : [],
  )[0];
  if (!date || date.year === null) return '';
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.year}-${two(date.month)}-${two(date.day)}`;
}

/** Two meetings of a day, or of none that is known, are counted. */
function apart(documents: readonly Imported[]): Imported[] {
  const taken = new Map<string, number>();
  return documents.map((document) => {
    const times = (taken.get(document.suffix) ?? 0) + 1;
    taken.set(document.suffix, times);
    if (documents.length === 1 || (times === 1 && document.suffix !== '')) return document;
    return { ...document, suffix: [document.suffix, String(times)].filter((part) => part !== '').join('-') };
  });
}

/** Whatever has become of a word on the way: if it is neither in a document nor in the list, it is listed here. */
function withUnplaced(source: SourceDocument, texts: readonly string[], losses: Losses): Dropped[] {
  const placed = [...texts.flatMap(wordsOf), ...droppedWords(losses.list)];
  const { lost } = compareWords(sourceWords(source), placed);
  if (lost.length > 0) losses.add(lost.join(' '), 'not placed', { page: null, line: null });
  return losses.inOrder();
}

/** The note that the import itself has put there. */
function withoutHouseNote(text: string): string {
  return text.replace(/^\/\/ house: .*\n/, '');
}
