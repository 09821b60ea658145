import type { Block, Content, Heading, Paragraph } from '../../../../grammar/src/index.ts';
import { fieldPrefix, matchField, matchSection } from '../../house/lookup.ts';
import type { House } from '../../house/types.ts';
import type { FieldNode, ParagraphNode } from '../types.ts';
import { announcesQuestions } from './exchanges.ts';
import { type ItemsBefore, isItemTitle } from './headings.ts';
import type { ItemLines } from './item-lines.ts';
import { itemNumberOf } from './item-number.ts';
import { readRunIn } from './run-in-items.ts';

/**
 * Whether the items of minutes begin with a block: its front block is over at the first heading of an item, the
 * first decision, or the first sentence of a narrative.
 *
 * @param front what has been read of the front block so far
 */
export function beginsItems(
  block: Block,
  house: House,
  front: { fields: FieldNode[]; paragraphs: ParagraphNode[]; itemLines: ItemLines },
): boolean {
  switch (block.kind) {
    case 'heading': {
      if (block.number !== null) return !(front.fields.length === 0 && isAddress(block));
      if (block.form === 'appendix') return true;
      if (block.form === 'hash') return block.level > 0;
      if (matchField(house, block.title.text)) return false;
      if (itemNumberOf(block.title.text, house)) return true;
      // What the document is, and no item that approves the last ones.
      const isFirst = front.fields.length === 0 && front.paragraphs.length === 0;
      if (isFirst && /^(?:draft |public )?minutes$/i.test(block.title.text)) return false;
      return matchSection(house, block.title.text) !== null || front.fields.some(({ template }) => template);
    }
    case 'paragraph':
      if (block.number !== null || block.lead !== null) return true;
      if (front.itemLines.haveRunIn && readRunIn(block, house, null)) return true;
      if (fieldPrefix(house, block.content.text)) return false;
      if (!block.titleLike) return isNarrative(block.content);
      return isStandingItem(block.content.text, house) || isNumberedItem(block, house);
    case 'field':
      // It only looks like a label without a value.
      return (
        block.value.isEmpty &&
        matchField(house, block.label.text) === null &&
        announcesQuestions(block.content.text)
      );
    case 'table':
      return true;
    default:
      return false;
  }
}

/** `12 QUAY STREET` above the fields: where the council is. */
function isAddress({ form, number, title }: Heading): boolean {
  return form === 'integer' && number?.dot === false && STREET.test(title.text);
}

const STREET =
  /\b(?:STREET|ROAD|LANE|AVENUE|CLOSE|DRIVE|SQUARE|PLACE|TERRACE|COURT|CRESCENT|GARDENS?|GREEN|HILL|PARADE|PARK|ROW|WALK|WAY|WHARF|YARD)$/;

const FIRST: ItemsBefore = { awaited: 'nothing', number: null };

/** `1 Election of Chair`, `26/087 Apologies`; `12 Quay Street` is where the meeting was. */
function isNumberedItem(block: Paragraph, house: House): boolean {
  return itemNumberOf(block.content.text, house) !== null && isItemTitle(block, undefined, house, FIRST);
}

function isStandingItem(text: string, house: House): boolean {
  const match = matchSection(house, text);
  return match !== null && match.match !== 'near' && matchField(house, text) === null;
}

/** Shorter lines of a front block name things. */
const SHORTEST_NARRATIVE = 60;
/** `Minutes of the meeting of the Board held on …`, `At a meeting of …`, `Councillors …`; where the papers are. */
const OF_FRONT =
  /^(?:minutes?|at an? |present|apolog(?:y|ies)|attending|in attendance|also |officers|councillors? |cllrs? |mrs? |ms |the agenda|an asterisk|all decisions|these minutes|this (?:meeting|minute)|please note|the meeting (?:was|commenced|began|started|opened))/i;

/** A sentence about what the meeting did, rather than about the meeting. */
function isNarrative({ text }: Content): boolean {
  return text.length >= SHORTEST_NARRATIVE && /[.:;][”’"')]*$/.test(text) && !OF_FRONT.test(text);
}
