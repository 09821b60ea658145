const EARLIER =
  /^[^.]{0,200}\b(?:(?:last|previous) (?:year|month|week|meeting|autumn|winter|spring|summer)|previously|earlier|ago|in 20\d\d|at (?:its|their|a) meeting|at the meeting (?:on|of|in|held)|(?:is|are|has|have) (?:now|since))\b/i;

/** Whether a sentence tells of something before this meeting: `The Council approved a grant last year.` */
export function isOfEarlier(sentence: string): boolean {
  return EARLIER.test(sentence);
}
