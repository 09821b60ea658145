import { coreOf } from '../../prose/list-markers.ts';

/** The declarations of a style attribute, names and values in lower case. */
export type Style = ReadonlyMap<string, string>;

export function styleOf(attribute: string): Style {
  const style = new Map<string, string>();
  for (const declaration of attribute.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0)
      style.set(
        declaration.slice(0, colon).trim().toLowerCase(),
        declaration
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return style;
}

/** What tags and styles say about the look of a block; inherited. */
export interface HtmlLook {
  heading: number | null;
  upper: boolean;
  /** In points. */
  size: number | null;
  centred: boolean;
}

export function lookOf(
  name: string,
  attributes: Record<string, string>,
  style: Style,
  above: HtmlLook | null,
): HtmlLook {
  const align = style.get('text-align') ?? attributes.align?.toLowerCase() ?? null;
  return {
    heading: headingLevel(name, attributes) ?? above?.heading ?? null,
    upper: style.get('text-transform') === 'uppercase' || (above?.upper ?? false),
    size: pointsOf(style.get('font-size') ?? '') ?? above?.size ?? null,
    centred: name === 'center' || (align === null ? (above?.centred ?? false) : align === 'center'),
  };
}

function headingLevel(name: string, attributes: Record<string, string>): number | null {
  if (/^h[1-6]$/.test(name)) return Number(name[1]);
  if (attributes.role === 'heading') return Number(attributes['aria-level'] ?? 2) || 2;
  const word = /^(?:MsoHeading|Heading)(\d)$/i.exec(attributes.class ?? '');
  return word ? Number(word[1]) : null;
}

function pointsOf(size: string): number | null {
  const match = /^(\d{1,3}(?:\.\d{1,3})?)(pt|px)$/.exec(size);
  if (!match) return null;
  return Number(match[1]) * (match[2] === 'px' ? 0.75 : 1);
}

/** The number that an attribute gives an item of a list; what no list comes to is none. */
export function numberOf(attribute: string | undefined): number | null {
  const digits = /^\s*([+-]?\d{1,4})\s*$/.exec(attribute ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The kind of list that a style says, in whole or in short: `list-style: none`. */
export function listTypeOf(style: Style): string | undefined {
  return style.get('list-style-type') ?? LIST_TYPE.exec(style.get('list-style') ?? '')?.[1];
}

const LIST_TYPE =
  /(?:^| )(none|disc|circle|square|decimal(?:-leading-zero)?|(?:lower|upper)-(?:alpha|latin|roman))(?= |$)/;

/**
 * The marker of a list item as a browser shows it, `-` for every bullet, '' for none.
 *
 * @param type a list-style-type or the type of an `ol`
 */
export function listMarker(type: string, value: number): string {
  switch (type) {
    case 'none':
      return '';
    case 'a':
    case 'lower-alpha':
    case 'lower-latin':
      return `${coreOf('alpha', value)})`;
    case 'A':
    case 'upper-alpha':
    case 'upper-latin':
      return `${coreOf('alpha', value).toUpperCase()})`;
    case 'i':
    case 'lower-roman':
      return `${coreOf('roman', value)})`;
    case 'I':
    case 'upper-roman':
      return `${coreOf('roman', value).toUpperCase()})`;
    case '1':
    case 'decimal':
    case 'decimal-leading-zero':
      return `${value}.`;
    default:
      return '-';
  }
}
