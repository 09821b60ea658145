import { applyHouse } from './apply-house.ts';
import type { Command } from './command.ts';
import { convertReferences } from './convert-references.ts';
import { insertSection } from './insert-section.ts';
import { renumber } from './renumber.ts';
import { showDocumentModel } from './show-document-model.ts';

/** Every command, in the order of the alphabet. */
export const COMMANDS: readonly Command[] = [
  applyHouse,
  convertReferences,
  insertSection,
  renumber,
  showDocumentModel,
];
