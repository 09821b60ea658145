import type { Finding, Fix, TextEdit } from '../../lint/finding.ts';
import { type Piece, piecesOf } from '../../lint/pieces.ts';
import { allFindings } from '../all-findings.ts';
import { rearrange } from '../rearrange.ts';
import { type CodeAction, editOf, findingsAt } from './action.ts';
import { insertsSection } from './insert-section.ts';

/**
 * Mend a finding as its rule proposes. A safe fix is the preferred action; a section that is moved takes its number's
 * place among the others, and references follow.
 *
 * ```report
 * DATE$0 12 June 2023
 * ```
 * Add the colon after DATE
 * ```report
 * DATE: 12 June 2023
 * ```
 */
export const fixFinding: CodeAction = {
  id: 'fix-finding',
  kind: 'quickfix',
  offered: 'always',
  offers(context) {
    const byFix = new Map<Fix, { argument: string; findings: Finding[] }>();
    const all = allFindings(context.document, context.workspace);
    for (const finding of findingsAt(context)) {
      if (!finding.fix || insertsSection(finding)) continue;
      // One renumbering mends many findings.
      const known = byFix.get(finding.fix);
      if (known) known.findings.push(finding);
      else byFix.set(finding.fix, { argument: argumentOf(finding, all), findings: [finding] });
    }
    return [...byFix].map(([{ title, kind }, { argument, findings }]) => ({
      title,
      argument,
      findings,
      ...(kind === 'safe' && { isPreferred: true }),
    }));
  },
  edit({ document, workspace }, argument) {
    const finding = findingOf(allFindings(document, workspace), argument);
    if (!finding?.fix) return null;
    const { edits } = finding.fix;
    if (finding.rule !== 'section-order') return editOf(document, edits);
    return editOf(document, rearrange(document.model, piecesOfMove(edits, document.text)) ?? edits);
  },
};

/** A finding by its place among all; rule and offset tell whether it is still the same one. */
function argumentOf(finding: Finding, all: readonly Finding[]): string {
  const index = all.findIndex(
    (each) => each.rule === finding.rule && each.start === finding.start && each.message === finding.message,
  );
  return `${index} ${finding.rule} ${finding.start}`;
}

function findingOf(findings: readonly Finding[], argument: string): Finding | null {
  const [index, rule, start] = argument.split(' ');
  const finding = findings[Number(index)];
  return finding?.rule === rule && finding?.start === Number(start) ? finding : null;
}

/** The pieces of a fix that takes a section out and puts the same text in elsewhere: the section is one that moved. */
function piecesOfMove(edits: readonly TextEdit[], source: string): Piece[] {
  const inserted = edits.find(({ text }) => text !== '');
  const removed = edits.find(({ text }) => text === '');
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces = piecesOf(ordered, source.length);
  if (!inserted || !removed) return pieces;
  const body = inserted.text.trim();
  const start = source.indexOf(body, removed.start);
  if (start === -1 || start + body.length > removed.end) return pieces;
  const before = inserted.text.slice(0, inserted.text.indexOf(body));
  const after = inserted.text.slice(before.length + body.length);
  return pieces.flatMap((piece) =>
    piece === inserted.text ? [before, { start, end: start + body.length }, after] : [piece],
  );
}
