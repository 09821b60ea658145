import type { DocumentKind } from '../house/types.ts';

/** What the name of a file says it is, or null. */
export function kindOfPath(path: string): DocumentKind | null {
  if (path.endsWith('.report')) return 'report';
  return path.endsWith('.minutes') ? 'minutes' : null;
}

/** What only minutes have: the council's decisions, who was there, what was said to whom. */
const OF_MINUTES = [
  /^[ \t>*_-]*(?:\d+\.?\s+|[A-Z]{2,}\d+\s+)?RESOLVED\b/m,
  /^[ \t#*_]*MINUTES\b/im,
  /^[ \t*_]*(?:Councillors |Members )?(?:Present|In attendance|Apologies for absence)[ \t]*[:–-]/im,
  /^[ \t*_]*Action by\b/im,
];
/** What only reports have. */
const OF_REPORTS = [
  /^[ \t*_#]*(?:REPORT (?:TO|OF|BY)|REPORTING OFFICER|REPORT AUTHOR|LEAD OFFICER|WARDS? AFFECTED)\b/im,
  /^[ \t*_#]*(?:\d+(?:\.\d+)?\.?\s+)?RECOMMENDATIONS?\b/m,
  /^[ \t*_#]*(?:\d+(?:\.\d+)?\.?\s+)?(?:(?:FINANCIAL|LEGAL|POLICY|RISK|EQUALITY)\b.* IMPLICATIONS|BACKGROUND PAPERS)\b/im,
];
/** A document of any length shows what it is in its first pages. */
const ENOUGH = 20_000;

/** What a text is by its look; a report in doubt. */
export function detectKind(source: string): DocumentKind {
  const start = source.slice(0, ENOUGH);
  const count = (signs: RegExp[]) => signs.filter((sign) => sign.test(start)).length;
  return count(OF_MINUTES) > count(OF_REPORTS) ? 'minutes' : 'report';
}
