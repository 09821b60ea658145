import type { Linter } from '../../lint/fix.ts';
import { lintText } from '../../lint/lint-text.ts';
import type { FeatureDocument } from '../document.ts';

/** What is wrong with a document's text, which is known, and with texts that fixing makes of it. */
export function linterOf(document: FeatureDocument): Linter {
  const { text, kind, settings } = document;
  return (asked) => (asked === text ? document : lintText(asked, kind, settings));
}
