import type { Handler } from '../handler.ts';
import { callHierarchy } from './call-hierarchy.ts';
import { codeAction } from './code-action.ts';
import { codeLens } from './code-lens.ts';
import { comments } from './comments.ts';
import { completion } from './completion.ts';
import { decisions } from './decisions.ts';
import { declaration } from './declaration.ts';
import { definition } from './definition.ts';
import { diagnostics } from './diagnostics.ts';
import { diff } from './diff.ts';
import { documentHighlight } from './document-highlight.ts';
import { documentLink } from './document-link.ts';
import { documentSymbol } from './document-symbol.ts';
import { executeCommand } from './execute-command.ts';
import { fileOperations } from './file-operations.ts';
import { foldingRange } from './folding-range.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover.ts';
import { implementation } from './implementation.ts';
import { importHandler } from './import.ts';
import { inlayHint } from './inlay-hint.ts';
import { inlineCompletion } from './inline-completion.ts';
import { linkedEditingRange } from './linked-editing-range.ts';
import { moveBlock } from './move-block.ts';
import { movePast } from './move-past.ts';
import { newMinutes } from './new-minutes.ts';
import { newReport } from './new-report.ts';
import { nextAppendix } from './next-appendix.ts';
import { onTypeFormatting } from './on-type-formatting.ts';
import { previewHandler } from './preview.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { reportOutlineHandler } from './report-outline.ts';
import { review } from './review.ts';
import { selectionRange } from './selection-range.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { status } from './status.ts';
import { textDocumentContent } from './text-document-content.ts';
import { workspaceDiagnostics } from './workspace-diagnostics.ts';
import { workspaceDidChange } from './workspace-did-change.ts';
import { workspaceSymbol } from './workspace-symbol.ts';

/** Every feature, in the order of the alphabet. */
export const HANDLERS: readonly Handler[] = [
  callHierarchy,
  codeAction,
  codeLens,
  comments,
  completion,
  decisions,
  declaration,
  definition,
  diagnostics,
  diff,
  documentHighlight,
  documentLink,
  documentSymbol,
  executeCommand,
  fileOperations,
  foldingRange,
  formatting,
  hover,
  importHandler,
  implementation,
  inlayHint,
  inlineCompletion,
  linkedEditingRange,
  moveBlock,
  movePast,
  newMinutes,
  newReport,
  nextAppendix,
  onTypeFormatting,
  previewHandler,
  references,
  rename,
  reportOutlineHandler,
  review,
  selectionRange,
  semanticTokens,
  status,
  textDocumentContent,
  workspaceDiagnostics,
  workspaceDidChange,
  workspaceSymbol,
];
