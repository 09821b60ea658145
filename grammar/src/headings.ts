/** Headings by shape: numbered, `#`, capitals, bold, appendix; their title, lead-in and label. */
import { Content } from './content.ts';
import { isUpperCase, readLabelAtEnd, withoutRemark } from './shapes.ts';
import type { Heading, HeadingForm, NumberShape, Range } from './tree.ts';
import { APPENDIX_LABEL, APPENDIX_WORD } from './vocabulary.ts';

interface HeadingBase extends Range {
  afterBlank: boolean;
}

/** The rules of the line grammar that make a heading. */
export type HeadingRule = 'hashHeading' | 'capsHeading' | 'boldHeading' | 'appendixHeading';

/**
 * A heading without a number of its own kind: `rule` is the grammar rule that matched.
 * `content` is the whole line (or lines) as running text.
 */
export function readHeading(rule: HeadingRule, content: Content, base: HeadingBase): Heading {
  switch (rule) {
    case 'hashHeading': {
      const hashes = /^#+/.exec(content.text)?.[0].length ?? 1;
      const rest = content.slice(hashes).trim();
      const number = numberAt(rest);
      const title = number ? rest.slice(rest.fromSource(number.end)).trim() : rest;
      return heading('hash', Math.max(0, hashes - 1), title, base, number);
    }
    case 'appendixHeading': {
      const match = APPENDIX.exec(content.text);
      const title = content.slice(match?.[0].length ?? 0).trim();
      return { ...heading('appendix', 1, title, base), appendix: match?.[1] ?? null, line: content };
    }
    case 'boldHeading':
      return heading('bold', 2, content, base);
    case 'capsHeading':
      return heading('caps', 1, content, base);
  }
}

const APPENDIX = new RegExp(`^(?:\\*\\*)?${APPENDIX_WORD} (${APPENDIX_LABEL})(?:\\*\\*)?\\s*[:–—-]?`);
const NUMBER = /^(\d{1,3}(?:\.\d{1,3}){0,4})(\.?)(?=\s)/;

function numberAt(content: Content): NumberShape | null {
  const match = NUMBER.exec(content.text);
  if (!match) return null;
  const text = match[1] ?? '';
  return {
    ...content.range(0, match[0].length),
    text,
    parts: text.split('.').map(Number),
    dot: match[2] === '.',
  };
}

/**
 * The heading that a numbered line is, or null when it is a paragraph: `2.0 …` always, otherwise a title in
 * capitals or wholly in bold. A short title in neither is left to the house.
 */
export function readNumberedHeading(
  rest: Content,
  number: NumberShape,
  bullet: Range | null,
  base: HeadingBase,
): Heading | null {
  const form: HeadingForm = number.parts.length > 1 ? 'decimal' : 'integer';
  const isSection = isOfSection(number);
  const level = depthOf(number);
  if (rest.isEmpty && !isSection) return null;
  const isBold = rest.text.includes('**') && BOLD_LINE.test(rest.text);
  const titlePart = withoutRemark(rest.text.slice(0, leadInColon(rest.text) ?? rest.text.length));
  if (!isSection && !isBold && !isUpperCase(titlePart)) return null;
  // `4.2 RESOLVED: That the report be noted` is what was decided, with its number.
  if (!isSection && titlePart.length < rest.text.length && BEGINS_MINUTE.test(titlePart)) return null;
  // `2.0` may begin a sentence in a house that numbers paragraphs so; a title is not a paragraph long.
  if (isSection && !isBold && rest.text.length > 300) return null;
  return { ...heading(form, level, rest, base, number), bullet };
}

/** How deep a number lies: 1 for `2.` and for `2.0`, 2 for `2.1`. */
export function depthOf(number: NumberShape): number {
  return isOfSection(number) ? 1 : number.parts.length;
}

/** `2.0` */
function isOfSection({ parts }: NumberShape): boolean {
  return parts.length === 2 && parts[1] === 0;
}

const BEGINS_MINUTE = /^\**(?:RESOLVED|AGREED|NOTED|ACTION)\b/;
const BOLD_LINE = /^\*\*[^*]+\*\*:?$|^[^*]+\*\*:?$/;

function heading(
  form: HeadingForm,
  level: number,
  whole: Content,
  base: HeadingBase,
  number: NumberShape | null = null,
): Heading {
  const labelAt = readLabelAtEnd(whole.text);
  const label = labelAt ? { name: labelAt.name, ...whole.range(labelAt.start, labelAt.end) } : null;
  const unlabelled = labelAt ? whole.slice(0, labelAt.start).trim() : whole;
  const colon = leadInColon(unlabelled.text);
  const marked = colon === null ? unlabelled : unlabelled.slice(0, colon).trim();
  let after = colon === null ? null : unlabelled.slice(colon + 1).trim();
  // `**RECOMMENDATION:** That:` closes the bold of the title after the colon.
  const closesAfter = after?.text.startsWith('**') ?? false;
  if (after && closesAfter) after = after.slice(2).trim();
  return {
    kind: 'heading',
    ...base,
    form,
    level,
    number,
    bullet: null,
    title: unbold(marked),
    bold: closesAfter || marked.text.includes('**'),
    leadIn: after === null || after.isEmpty ? null : unboldEnd(after),
    colon: colon === null ? null : unlabelled.toSource(colon),
    appendix: null,
    label,
    gaps: [],
  };
}

/**
 * Where the title ends and a lead-in begins: at the first colon, when what follows is a stem
 * (`RECOMMENDATION: That Members:`), or nothing. `RISK: AN ANALYSIS` is one title.
 */
function leadInColon(text: string): number | null {
  const colon = text.indexOf(':');
  if (colon <= 0) return null;
  if (colon >= withoutRemark(text).length) return null;
  const after = text
    .slice(colon + 1)
    .replace(/\*/g, '')
    .trim();
  if (after === '') return colon;
  if (!/\p{Ll}/u.test(after)) return null;
  const isStem = /^(?:that|to|it is|members|the|cabinet)\b/i.test(after) || after.endsWith(':');
  return isUpperCase(text.slice(0, colon)) || isStem ? colon : null;
}

function unbold(content: Content): Content {
  // Each line of a title broken over two has its own marks.
  return content.isWrapped ? Content.join(content.lines().map(unboldLine)) : unboldLine(content);
}

function unboldLine(content: Content): Content {
  let start = 0;
  let end = content.text.length;
  if (content.text.startsWith('**')) start = 2;
  if (content.text.endsWith('**') && end - 2 >= start) end -= 2;
  return content.slice(start, end).trim();
}

function unboldEnd(content: Content): Content {
  return content.text.endsWith('**') && content.text.indexOf('**') === content.text.length - 2
    ? content.slice(0, content.text.length - 2).trim()
    : content;
}

/** Nothing stands after its title, so that the title may go on. */
export function isUnfinished(heading: Heading): boolean {
  return heading.form !== 'hash' && heading.colon === null && heading.label === null;
}
