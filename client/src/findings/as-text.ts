/** What an e-mail to the author says of a finding. */
export interface FindingText {
  /** `library.report` */
  file: string;
  /** From 1. */
  line: number;
  severity: 'Error' | 'Warning' | 'Information' | 'Hint';
  message: string;
  /** `table-total` */
  rule: string;
  /** The text of its line. */
  text: string;
}

/** How much of a line shows which one it is. */
const MOST_QUOTED = 160;

/** Plain text, for a person who does not have the editor open: where, what it says there, what is wrong. */
export function findingAsText({ file, line, severity, message, rule, text }: FindingText): string {
  const quoted = shortened(text.replace(/\s+/g, ' ').trim());
  const where = `${file}, line ${line}${numberOf(quoted)}`;
  const lines = quoted === '' ? [where] : [where, `> ${quoted}`];
  return `${[...lines, `${severity}: ${message} (${rule})`].join('\n')}\n`;
}

/** The number a paragraph or section has, which its author knows it by. */
function numberOf(text: string): string {
  const number = /^(?:\d{1,3}(?:\.\d{1,3})+|\d{1,3}\.)(?= )/.exec(text)?.[0];
  return number === undefined ? '' : `, at ${number.replace(/\.$/, '')}`;
}

function shortened(text: string): string {
  if (text.length <= MOST_QUOTED) return text;
  const cut = text.slice(0, MOST_QUOTED);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MOST_QUOTED / 2))} …`;
}
