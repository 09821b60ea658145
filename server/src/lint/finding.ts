import type { Severity } from '../house/types.ts';

/** A stretch of the source: UTF-16 offsets, `end` exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** Replace `[start, end)` of the source by `text`. */
export interface TextEdit extends Range {
  text: string;
}

/**
 * A mend for one finding. `safe` changes form only (punctuation, order, numbers, spacing) and may be applied
 * unseen; `unsafe` touches words or inserts content and waits for the author (`--unsafe`).
 */
export interface Fix {
  kind: 'safe' | 'unsafe';
  /** An imperative phrase for a menu: `Add the colon after WARD(S)`. */
  title: string;
  edits: TextEdit[];
}

/** Another place that explains a finding. */
export interface Related extends Range {
  message: string;
  /** The document it is in, as the trail spells its URI, when it is another one. */
  uri?: string;
}

/** What a rule says about a stretch of one document. */
export interface Finding extends Range {
  /** The rule's kebab-case id. */
  rule: string;
  severity: Severity;
  /** One sentence, no trailing full stop needed, in words an officer uses. */
  message: string;
  fix?: Fix;
  related?: Related[];
  tags?: ('unnecessary' | 'deprecated')[];
}
