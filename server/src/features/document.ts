import type { DocumentKind } from '../house/types.ts';
import type { Finding } from '../lint/finding.ts';
import type { LintSettings } from '../lint/lint-text.ts';
import type { DocumentModel } from '../model/types.ts';

/**
 * One document as the features see it: its text, what it means, what is wrong with it. All places are UTF-16
 * offsets of `text`; lines and characters exist only in the `lsp` room.
 */
export interface FeatureDocument {
  /** As the client spells it. */
  readonly uri: string;
  /** Absolute, with `/`; null for documents that are on no disk (`untitled:` and the like). */
  readonly path: string | null;
  readonly kind: DocumentKind;
  readonly version: number;
  readonly text: string;
  /** Made when it is first asked for, once a version. */
  readonly model: DocumentModel;
  readonly settings: LintSettings;
  /** What `rapporteur lint` finds, in document order; made when first asked for, once a version. */
  readonly findings: readonly Finding[];
}
