/** Whether a recommendation changes what residents are given, charged or ruled by. */

const LESS = '(?:reductions?|cuts?) (?:in|of|to) (?:the )?(?:[\\w’-]{1,30} ){0,2}';
const SERVICE =
  '(?:services?|hours|provision|funding|grants?|support|staff|staffing|subsidy|subsidies|buses|libraries|centres?|places|opening)';
const CHANGE = new RegExp(
  `\\b(?:(?:closure|cessation|withdrawal|decommissioning|relocation) of|(?:clos|ceas|discontinu|decommission)(?:e|es|ing|s)? (?:the|its|a)|introduc(?:e|es|tion of) (?:a |new )?charg(?:e|es|ing)|increases? (?:in|to) (?:the )?(?:fees|charges|rents)|(?:new|revised|increased) (?:fees|charges|rents)|fees and charges|eligibility|opening hours)\\b(?: (?:the |a |its )?[\\w’'-]{1,30}){0,3}|\\b${LESS}${SERVICE}\\b`,
  'i',
);
const POLICY =
  /\b(?:adopt|adopts|adopted|approve|approves|approved|agree|agrees|agreed)\b(?: (?!and\b|to\b|that\b)[\w’'&,-]{1,30}){0,7} (?:polic(?:y|ies)|strategy)\b/i;
const POLICY_FIRST = /\b(?:policy|strategy) (?:[\w’'-]{1,30},? ){0,8}be (?:adopted|approved|agreed)\b/i;
/** Closed, cut or adopted, but not a service to anyone. */
const INTERNAL =
  /\b(?:accounts?|accounting|audit|borrowing|capital|carbon|consultation|debt|emissions?|energy|fraud|gap|insurance|investigation|investment|meeting|minutes|policy (?:and|&|framework)|retention|risk|treasury|waste arisings|whistleblowing|year[- ]end)\b/i;

/** Where a text changes a service, as indices of it, or null. */
export function readServiceChange(text: string): { start: number; end: number } | null {
  if (INTERNAL.test(text)) return null;
  const match = CHANGE.exec(text) ?? POLICY.exec(text) ?? POLICY_FIRST.exec(text);
  return match && { start: match.index, end: match.index + match[0].length };
}
