import type { DocumentModel } from '../../model/types.ts';
import { exemptParts } from '../public-parts.ts';
import type { ExemptMode } from './body.ts';
import { wholeTitle } from './exempt.ts';
import { headingOf } from './heading.ts';
import { fileAddressOf, isSource } from './href.ts';
import { anchor, plainText } from './inline.ts';

/** What is known of a report that minutes name in a `REPORT:` line. */
export interface LinkedReport {
  /** What it is called, or null when it does not say. */
  title: string | null;
  /** Where it can be read, or null. */
  href: string | null;
}

/** Looks up a report by its path as written, relative to the minutes; null when there is none. */
export type ReportLookup = (path: string) => LinkedReport | null;

/** What a public page, or a full one, may say of a report. Of one that is exempt as a whole not even its subject. */
export function linkedReport(report: DocumentModel, mode: ExemptMode): Pick<LinkedReport, 'title'> {
  if (mode === 'public' && exemptParts(report).whole !== null) return { title: wholeTitle(report) };
  const heading = headingOf(report);
  const content = heading && ('value' in heading ? heading.value : heading.title);
  return { title: content && plainText(content.text) };
}

/** Nothing is known of other documents. */
export const NO_REPORTS: ReportLookup = () => null;

/** `Report: Opening hours of branch libraries`; the path where nothing is known of it. */
export function reportHtml(path: string, reports: ReportLookup): string {
  const found = isSource(path) ? reports(path.replaceAll('\\', '/')) : null;
  return `Report: ${anchor(found?.href ?? fileAddressOf(path)?.href ?? null, found?.title ?? path)}`;
}
