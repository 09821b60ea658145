import { formatDocument } from '../format/format-document.ts';
import { lineEndOf } from '../lint/edits.ts';
import type { FeatureDocument } from './document.ts';

/** What `format` would make of a document; its own text under a note that says why, where it would make nothing. */
export function canonicalView({ model }: FeatureDocument): string {
  const { text, refusal } = formatDocument(model);
  if (refusal === null) return text;
  return `// Not in canonical form: ${refusal}.${lineEndOf(text)}${text}`;
}
