import { lineEndOf } from '../../lint/edits.ts';
import type { Finding, TextEdit } from '../../lint/finding.ts';
import type { DocumentModel } from '../../model/types.ts';
import { RULES } from '../../rules/registry.generated.ts';
import { blockAt } from '../places.ts';
import { type CodeAction, findingsAt, type Offer } from './action.ts';

/**
 * Switch a rule off, with a note above the line or for the whole document. The note has no effect before the author
 * has written a reason, and the linter asks for one: a reason of ours would be none.
 *
 * ```report
 * 1.0 PURPOSE OF THE REPORT
 *
 * 1.1 To report on the PPB$0.
 * ```
 * Ignore “acronym-undefined” here, with a reason
 * ```report
 * 1.0 PURPOSE OF THE REPORT
 *
 * // rapporteur-ignore-next-line acronym-undefined:␣
 * 1.1 To report on the PPB.
 * ```
 */
export const suppressFinding: CodeAction = {
  id: 'suppress-finding',
  kind: 'quickfix',
  offered: 'always',
  offers(context) {
    const byRule = new Map<string, Finding[]>();
    for (const finding of findingsAt(context)) {
      if (UNSUPPRESSIBLE.has(finding.rule)) continue;
      const known = byRule.get(finding.rule);
      if (known) known.push(finding);
      else byRule.set(finding.rule, [finding]);
    }
    return [...byRule].flatMap(([rule, findings]): Offer[] => {
      const first = findings[0];
      if (!first) return [];
      const line = lineOfNote(context.document.model, first.start);
      return [
        {
          title: `Ignore “${rule}” here, with a reason`,
          argument: `${rule} ${first.start}`,
          findings,
          ...(line === null && { disabled: 'A note cannot stand in the middle of a paragraph or table' }),
        },
        { title: `Ignore “${rule}” in this document, with a reason`, argument: rule, findings },
      ];
    });
  },
  edit({ document }, argument) {
    const { model, uri } = document;
    const [rule = '', start] = argument.split(' ');
    const edit = start === undefined ? noteForDocument(rule, model) : noteForLine(rule, Number(start), model);
    if (!edit) return null;
    const { text } = edit;
    return { documents: [{ uri, edits: [edit] }], caret: text.indexOf(`${rule}: `) + rule.length + 2 };
  },
};

/** Rules that speak of the notes themselves, after all others. */
const UNSUPPRESSIBLE: ReadonlySet<string> = new Set([
  'suppression-without-reason',
  ...RULES.filter((rule) => rule.checkSuppressions !== undefined).map(({ id }) => id),
]);

function noteForLine(rule: string, start: number, model: DocumentModel): TextEdit | null {
  const line = lineOfNote(model, start);
  if (line === null) return null;
  const text = `// rapporteur-ignore-next-line ${rule}: ${lineEndOf(model.source)}`;
  return { start: line, end: line, text };
}

/**
 * The beginning of the line that an offset is on, when a note can stand above it: only between blocks does a note
 * leave the text as it is.
 */
function lineOfNote(model: DocumentModel, offset: number): number | null {
  const line = startOfLine(model.source, offset);
  const block = blockAt(model, offset);
  return block && startOfLine(model.source, block.start) < line ? null : line;
}

/** Below the note that names the house, which has to be the first line, and beside the others of its kind. */
function noteForDocument(rule: string, model: DocumentModel): TextEdit {
  const { source, tree, suppressions } = model;
  const eol = lineEndOf(source);
  const note = `// rapporteur-ignore ${rule}: `;
  const last = suppressions.findLast(({ scope }) => scope === 'file');
  const first = tree.blocks[0];
  const above = last ?? (first?.kind === 'note' && /^\s*house:/.test(first.content.text) ? first : null);
  if (above) return { start: above.end, end: above.end, text: `${eol}${note}` };
  const start = source.startsWith('\uFEFF') ? 1 : 0;
  return { start, end: start, text: `${note}${eol}${first?.kind === 'note' ? '' : eol}` };
}

function startOfLine(source: string, offset: number): number {
  let at = Math.min(offset, source.length);
  while (at > 0 && source.charCodeAt(at - 1) !== 10 && source.charCodeAt(at - 1) !== 13) at -= 1;
  return at;
}
