/** Reading a run of list markers: Roman numerals and letters share `i`, `v`, `x`, `c`; the sequence decides. */
import { deromanize } from 'romans';

export interface SequencedMarker {
  family: 'roman' | 'alpha' | 'arabic';
  /** Position the marker claims, from 1. */
  value: number;
}

/**
 * What each marker of one list says: `i)` first is a numeral, `i)` after `h)` is a letter. `cores` are the
 * markers without brackets, in document order.
 */
export function readSequence(cores: string[]): SequencedMarker[] {
  const [first] = cores;
  if (first === undefined) return [];
  const family = /^\d/.test(first) ? 'arabic' : startsRoman(cores) ? 'roman' : 'alpha';
  return cores.map((core) => readOne(core, family));
}

function startsRoman(cores: string[]): boolean {
  const [first = '', second = ''] = cores;
  const isRoman = cores.filter((core) => romanValue(core) !== null).length;
  if (/^i$/i.test(first)) return second === '' || romanValue(second) === 2 || isRoman === cores.length;
  // A list that begins elsewhere: Roman only when every marker can be, and one must be (`iv`, `vii`).
  return isRoman === cores.length && cores.some((core) => core.length > 1);
}

function readOne(core: string, family: SequencedMarker['family']): SequencedMarker {
  if (/^\d/.test(core)) return { family: 'arabic', value: Number(core) };
  const roman = romanValue(core);
  if (family === 'roman' && roman !== null) return { family, value: roman };
  const letter = core.toLowerCase().charCodeAt(0) - 96;
  if (core.length === 1) return { family: 'alpha', value: letter };
  if (core.length === 2 && core[0] === core[1]) return { family: 'alpha', value: 26 + letter };
  return roman === null ? { family: 'alpha', value: letter } : { family: 'roman', value: roman };
}

/** 1–3999, or null when the letters are no Roman numeral. */
function romanValue(core: string): number | null {
  if (!/^[ivxlc]+$/i.test(core)) return null;
  try {
    return deromanize(core.toUpperCase());
  } catch {
    return null;
  }
}
