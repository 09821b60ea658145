/** What the one pass over the words of a document tells the rules. */
import type { ProseUnit } from './types.ts';

/** A trigger word or phrase in running text. `start` and `end` are indices of `unit.content.text`. */
export interface WordHit {
  unit: ProseUnit;
  start: number;
  end: number;
  /** The trigger, as the rule wrote it. */
  phrase: string;
}

/** A word with two capitals or more: `PPB`, `DfE`, `ASYEs`. */
export interface CapitalsHit {
  unit: ProseUnit;
  start: number;
  end: number;
  word: string;
}

/**
 * An unusual stretch between two words (or before the first, after the last): anything but one blank, one hyphen,
 * or one mark with its blank on the right side. Where spacing and punctuation go wrong, this tells.
 */
export interface GapHit {
  unit: ProseUnit;
  start: number;
  end: number;
}
