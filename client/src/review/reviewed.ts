/** The documents of a workspace as a reviewer looks at them: sorting, choosing, counting; nothing of the editor. */

export type Severity = 'error' | 'warning' | 'info' | 'hint';

export interface ReviewedDocument {
  uri: string;
  kind: 'report' | 'minutes';
  title: string | null;
  committee: string | null;
  /** `2026-10-15` */
  meeting: string | null;
  house: string;
  findings: Record<Severity, number>;
  implications: { id: string; title: string; state: 'none' | 'stated' | 'missing' }[];
  /** Items of minutes that await a decision. */
  undecided: string[];
  comments: { open: number; resolved: number; isUnreadable: boolean };
}

/** What is shown; null for no matter. */
export interface ReviewFilter {
  /** Documents with findings at least as bad as this. */
  severity: Severity | null;
  committee: string | null;
  meeting: string | null;
}

export const EVERYTHING: ReviewFilter = { severity: null, committee: null, meeting: null };

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** The documents that a filter lets through: by meeting, those without one last, then by title. */
export function filtered(
  documents: readonly ReviewedDocument[],
  { severity, committee, meeting }: ReviewFilter,
): ReviewedDocument[] {
  return documents
    .filter(
      (each) =>
        (severity === null || countFrom(each, severity) > 0) &&
        (committee === null || each.committee === committee) &&
        (meeting === null || each.meeting === meeting),
    )
    .sort((a, b) => compare(a.meeting ?? '9999', b.meeting ?? '9999') || compare(nameOf(a), nameOf(b)));
}

/** What filters can ask for among documents, in order and each once. */
export function choicesOf(documents: readonly ReviewedDocument[]): {
  committees: string[];
  meetings: string[];
} {
  const sorted = (values: (string | null)[]) =>
    [...new Set(values.filter((value) => value !== null))].sort(compare);
  return {
    committees: sorted(documents.map(({ committee }) => committee)),
    meetings: sorted(documents.map(({ meeting }) => meeting)),
  };
}

/** The subject, else the name of the file. */
export function nameOf({ title, uri }: ReviewedDocument): string {
  return title ?? decoded(uri.slice(uri.lastIndexOf('/') + 1));
}

export function missingImplications({ implications }: ReviewedDocument): ReviewedDocument['implications'] {
  return implications.filter(({ state }) => state === 'missing');
}

/** The worst severity of which there is a finding, or null. */
export function worstOf({ findings }: ReviewedDocument): Severity | null {
  return SEVERITIES.find((severity) => findings[severity] > 0) ?? null;
}

function countFrom({ findings }: ReviewedDocument, severity: Severity): number {
  const most = SEVERITIES.indexOf(severity);
  return SEVERITIES.slice(0, most + 1).reduce((sum, each) => sum + findings[each], 0);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
