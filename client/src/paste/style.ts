import type { Looks } from './line.ts';

/** The declarations of a `style` attribute, names and values in small letters, quotes taken off. */
export function styleOf(style: string): ReadonlyMap<string, string> {
  const declarations = new Map<string, string>();
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const value = declaration
      .slice(colon + 1)
      .replace(/["']/g, '')
      .trim()
      .toLowerCase();
    declarations.set(declaration.slice(0, colon).trim().toLowerCase(), value);
  }
  return declarations;
}

/** Bold and italics of what is in an element: its style goes before its name, and that before what is around it. */
export function looksOf(name: string, style: ReadonlyMap<string, string>, around: Looks): Looks {
  // A heading is bold by being one, and so is the header of a table.
  if (/^(?:h[1-6]|th)$/.test(name)) return { bold: false, italic: false };
  return {
    bold: boldBy(style.get('font-weight')) ?? (['b', 'strong'].includes(name) || around.bold),
    italic: italicBy(style.get('font-style')) ?? (['i', 'em', 'cite'].includes(name) || around.italic),
  };
}

function boldBy(weight: string | undefined): boolean | null {
  if (weight === undefined || weight === 'inherit') return null;
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
}

function italicBy(style: string | undefined): boolean | null {
  if (style === undefined || style === 'inherit') return null;
  return style === 'italic' || style === 'oblique';
}

/** The kind of list that a style says, in whole or in short: `list-style: none`. */
export function listTypeOf(style: ReadonlyMap<string, string>): string | undefined {
  return style.get('list-style-type') ?? LIST_TYPE.exec(style.get('list-style') ?? '')?.[1];
}

const LIST_TYPE =
  /(?:^| )(none|disc|circle|square|decimal(?:-leading-zero)?|(?:lower|upper)-(?:alpha|latin|roman))(?= |$)/;

/** `iv)` for the fourth item of a list in small Roman numerals; `-` for bullets, '' where the list shows none. */
export function markerOf(type: string, value: number): string {
  switch (type) {
    case 'none':
      return '';
    case 'decimal':
    case 'decimal-leading-zero':
    case '1':
      return `${value})`;
    case 'lower-alpha':
    case 'lower-latin':
    case 'a':
    case 'upper-alpha':
    case 'upper-latin':
    case 'A':
      return `${letters(value)})`;
    case 'lower-roman':
    case 'upper-roman':
    case 'i':
    case 'I':
      return `${roman(value)})`;
    default:
      return '-';
  }
}

/** 1 is `a`, 27 is `aa`, 28 is `bb`, as councils print them. */
function letters(value: number): string {
  if (value < 1) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

/** The number that an attribute gives an item of a list; what no list comes to is none. */
export function numberOf(attribute: string | undefined): number | null {
  return attribute !== undefined && /^\s*[-+]?\d{1,4}\s*$/.test(attribute) ? Number(attribute) : null;
}

const NUMERALS = [
  ...([
    ['m', 1000],
    ['cm', 900],
    ['d', 500],
    ['cd', 400],
    ['c', 100],
    ['xc', 90],
    ['l', 50],
    ['xl', 40],
  ] as const),
  ...([
    ['x', 10],
    ['ix', 9],
    ['v', 5],
    ['iv', 4],
    ['i', 1],
  ] as const),
] as const;

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let text = '';
  let left = value;
  for (const [numeral, worth] of NUMERALS) {
    while (left >= worth) {
      text += numeral;
      left -= worth;
    }
  }
  return text;
}
