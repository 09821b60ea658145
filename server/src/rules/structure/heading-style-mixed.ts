/**
 * ## What it does
 * Finds headings of one level that are some in bold and some not, or some in capitals and some not.
 *
 * ## Why it matters
 * Readers take the difference for a difference in rank. It usually shows where sections were pasted from another
 * report.
 *
 * ## Example
 * ```report bad
 * 3.0 SUPPORTING INFORMATION
 *
 * 3.1 Work began in May.
 *
 * 4.0 **POLICY IMPLICATIONS**
 *
 * 4.1 None identified.
 *
 * 5.0 RISK ANALYSIS
 * ```
 * Write instead:
 * ```report good
 * 3.0 SUPPORTING INFORMATION
 *
 * 3.1 Work began in May.
 *
 * 4.0 POLICY IMPLICATIONS
 *
 * 4.1 None identified.
 *
 * 5.0 RISK ANALYSIS
 * ```
 *
 * ## Source
 * Seen in published reports. One finding tells all headings of a level that differ from the most; the fix makes
 * them like the others.
 */
import { isUpperCase, withoutRemark } from '../../../../grammar/src/index.ts';
import { insert, remove, replace } from '../../lint/edits.ts';
import type { TextEdit } from '../../lint/finding.ts';
import { attachmentsStart } from '../../model/attachments.ts';
import type { DocumentModel, SectionNode } from '../../model/types.ts';
import { defineRule, type RuleContext } from '../rule.ts';

/** Of fewer headings, neither way is the usual one. */
const FEWEST = 3;

type Context = RuleContext<Record<string, never>>;

export const rule = defineRule({
  id: 'heading-style-mixed',
  category: 'structure',
  summary: 'Headings of one level in different styles',
  severity: 'info',
  fix: 'safe',
  kinds: ['report'],
  check(context) {
    const { model, house } = context;
    // Capitals that a house prescribes are judged by the house, not by the most.
    const judgesCapitals = !house.prescriptive || house.numbering.titles !== 'upper';
    for (const level of [1, 2]) {
      const mixed = mixtureOf(model, level, judgesCapitals);
      if (mixed.bold) tellBold(peersOf(model, level), context);
      if (mixed.capitals) tellCapitals(peersOf(model, level), context);
    }
  },
});

const isBold = (section: SectionNode) => section.heading.bold;
const isInCapitals = (section: SectionNode) => isUpperCase(withoutRemark(section.title.text));

/** Headings told by a number or by `#`: those told by bold or capitals alone would be none without them. */
function isPeer({ heading, number, title }: SectionNode): boolean {
  return (number !== null || heading.form === 'hash') && heading.form !== 'appendix' && title.text.length > 3;
}

function mixtureOf(
  model: DocumentModel,
  level: number,
  judgesCapitals: boolean,
): { bold: boolean; capitals: boolean } {
  const mixed = { bold: false, capitals: false };
  let first: SectionNode | null = null;
  for (const section of model.allSections) {
    if (section.level !== level || !isPeer(section)) continue;
    first ??= section;
    mixed.bold ||= isBold(section) !== isBold(first);
    if (judgesCapitals) mixed.capitals ||= isInCapitals(section) !== isInCapitals(first);
  }
  return mixed;
}

function peersOf(model: DocumentModel, level: number): SectionNode[] {
  const end = attachmentsStart(model);
  return model.allSections.filter(
    (section) => section.level === level && section.start < end && isPeer(section),
  );
}

/** The smaller part; of equal parts, the one that has what is asked. */
function fewer(peers: SectionNode[], has: (section: SectionNode) => boolean): SectionNode[] {
  if (peers.length < FEWEST) return [];
  const having = peers.filter(has);
  return having.length * 2 <= peers.length ? having : peers.filter((section) => !has(section));
}

function tellBold(peers: SectionNode[], { report, model }: Context): void {
  const odd = fewer(peers, isBold);
  const [first] = odd;
  if (!first) return;
  const state = first.heading.bold ? 'in bold, unlike' : 'not in bold, unlike';
  const edits = odd.map((section) => (section.heading.bold ? unbold(section, model) : embolden(section)));
  report({
    at: { start: first.title.start, end: first.title.end },
    message: tell(odd, peers, state),
    related: relate(odd),
    ...(edits.every((one) => one.length > 0) && {
      fix: {
        kind: 'safe',
        title: first.heading.bold ? 'Take the headings out of bold' : 'Put the headings in bold',
        edits: edits.flat(),
      },
    }),
  });
}

function tellCapitals(peers: SectionNode[], { report }: Context): void {
  const odd = fewer(peers, isInCapitals);
  const [first] = odd;
  if (!first) return;
  const isUpper = isInCapitals(first);
  report({
    at: { start: first.title.start, end: first.title.end },
    message: tell(odd, peers, isUpper ? 'in capitals, unlike' : 'not in capitals, unlike'),
    related: relate(odd),
    // Which letters stay capitals when the others do not, only the author knows.
    ...(!isUpper && {
      fix: {
        kind: 'safe',
        title: 'Put the headings in capitals',
        edits: odd
          .flatMap(({ title }) => title.lines())
          .map((line) => replace({ start: line.start, end: line.end }, line.text.toUpperCase())),
      },
    }),
  });
}

function tell(odd: SectionNode[], peers: SectionNode[], state: string): string {
  const [first] = odd;
  const others = odd.length - 1;
  const also = others === 0 ? ' is' : ` and ${others} more are`;
  const rest = peers.length - odd.length;
  return `“${first?.title.text}”${also} ${state} the other ${rest === 1 ? 'heading' : `${rest} headings`} of this level`;
}

function relate(odd: SectionNode[]): { start: number; end: number; message: string }[] {
  return odd.slice(1).map(({ title }) => ({ start: title.start, end: title.end, message: 'Another' }));
}

/** Every `**` of the heading; none when the bold goes on into the words after the colon. */
function unbold({ heading, leadIn }: SectionNode, { source }: DocumentModel): TextEdit[] {
  const end = leadIn ? leadIn.start : heading.end;
  const text = source.slice(heading.start, end);
  const edits: TextEdit[] = [];
  for (let at = text.indexOf('**'); at >= 0; at = text.indexOf('**', at + 2)) {
    edits.push(remove({ start: heading.start + at, end: heading.start + at + 2 }));
  }
  return edits.length % 2 === 0 ? edits : [];
}

function embolden({ title }: SectionNode): TextEdit[] {
  return [insert(title.start, '**'), insert(title.end, '**')];
}
