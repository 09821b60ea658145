/**
 * Amounts of money as reports write them. Text recognised as `Money` in running text goes through `readMoney`,
 * the cells of a table through `readFigure`.
 */

export interface Money {
  /** `£1.2m` → 1200000; negative for `-£500` and `(£500)`. */
  pounds: number;
  /** What its last digit is worth: `£1.2m` → 100000, `£500,000` → 1, `£2.50` → 0.01. */
  precision: number;
  /** The thousands are grouped wrongly, so that the amount cannot be known: `£500,00`, `£1,2345`. */
  malformed: boolean;
  /** Units of the text that are the amount: `£500,` before the next word of a sentence has 4. */
  length: number;
}

const SCALES: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

const FIGURE =
  /^([-–−+]|\((?=[^)]{1,60}\)))? ?(£)? ?([-–−]|\((?=[^)]{1,60}\)))? ?(\d[\d,]{0,30})(?:\.(\d{1,6}))?( ?(?:million|billion|thousand|bn|mn|m|k)(?![a-z]))?/i;
const WELL_GROUPED = /^(?:\d+|\d{1,3}(?:,\d{3})+)$/;
/** `£000` heads a column of thousands; it is a unit. */
const UNIT = /^0{2,}$/;
/** What stands in a cell for nothing. */
const NIL = /^(?:[-–—−]|nil)$/i;

/** The amount at the start of a text, which must have its pound sign; null when there is none. */
export function readMoney(text: string): Money | null {
  return text.includes('£') ? (read(text, true)?.money ?? null) : null;
}

/**
 * The number that a whole cell is, with or without its pound sign: `1,234`, `£1.2m`, `(500)` for a negative,
 * `–` for nil. Null for words, dates and percentages.
 */
export function readFigure(cell: string): Money | null {
  const text = cell.replaceAll('*', '').trim();
  if (NIL.test(text)) return { pounds: 0, precision: 1, malformed: false, length: text.length };
  const found = read(text, false);
  if (!found) return null;
  const rest = text.slice(found.money.length).trim();
  return rest === (found.isBracketed ? ')' : '') ? found.money : null;
}

/** Whether two amounts can be the same: equal once the finer is rounded, or cut, to the digits of the coarser. */
export function isSameMoney(a: Money, b: Money): boolean {
  const coarser = Math.max(a.precision, b.precision);
  return a.pounds === b.pounds || Math.abs(a.pounds - b.pounds) < coarser;
}

function withoutCommasAtEnd(integer: string): string {
  let end = integer.length;
  while (integer.charAt(end - 1) === ',') end -= 1;
  return integer.slice(0, end);
}

/** `£482,000`, as most are: told at a tenth of the price of the others. */
const PLAIN = /^£\d{1,3}(?:,\d{3}){0,3}$/;

function readPlain(text: string): { money: Money; isBracketed: boolean } | null {
  if (!PLAIN.test(text) || text.startsWith('£00')) return null;
  const pounds = Number(text.slice(1).replaceAll(',', ''));
  return { money: { pounds, precision: 1, malformed: false, length: text.length }, isBracketed: false };
}

function read(text: string, needsSign: boolean): { money: Money; isBracketed: boolean } | null {
  const plain = readPlain(text);
  if (plain) return plain;
  const match = FIGURE.exec(text);
  if (!match) return null;
  const [whole, before, sign, after, integer = '', decimals = '', scaleWord = ''] = match;
  if (needsSign && !sign) return null;
  const digits = withoutCommasAtEnd(integer);
  const isCut = digits.length < integer.length && decimals === '' && scaleWord === '';
  if (UNIT.test(digits) && decimals === '') return null;
  const scale = SCALES[scaleWord.trim().toLowerCase()] ?? 1;
  const value = Number(`${digits.replaceAll(',', '')}.${decimals || '0'}`) * scale;
  const isNegative = [before, after].some((mark) => mark !== undefined && mark !== '+');
  // Multiplying leaves dust: 1.1 million is 1100000.0000000002.
  const pounds = Math.round(value * 10_000) / 10_000;
  return {
    money: {
      pounds: isNegative && pounds !== 0 ? -pounds : pounds,
      precision: scale / 10 ** decimals.length,
      malformed: !WELL_GROUPED.test(isCut ? digits : integer),
      length: whole.length - (isCut ? integer.length - digits.length : 0),
    },
    isBracketed: before === '(' || after === '(',
  };
}
