/**
 * Operative verbs of recommendations: the words that make a decision. Collected from the recommendation wordings
 * that councils' report guides ask for ("the actual wording of the motion").
 */
const VERBS = [
  'accept',
  'acknowledge',
  'acquire',
  'adjourn',
  'adopt',
  'advise',
  'agree',
  'allocate',
  'amend',
  'appoint',
  'approve',
  'ask',
  'assign',
  'authorise',
  'authorize',
  'award',
  'call',
  'carry',
  'cease',
  'challenge',
  'change',
  'close',
  'comment',
  'commend',
  'commission',
  'commit',
  'conclude',
  'confirm',
  'congratulate',
  'consent',
  'consider',
  'consult',
  'continue',
  'co-opt',
  'create',
  'decide',
  'declare',
  'decline',
  'defer',
  'delegate',
  'designate',
  'determine',
  'direct',
  'discharge',
  'discuss',
  'dispose',
  'elect',
  'encourage',
  'endorse',
  'enter',
  'establish',
  'examine',
  'exclude',
  'express',
  'extend',
  'formally',
  'forward',
  'fund',
  'give',
  'grant',
  'hold',
  'identify',
  'implement',
  'increase',
  'instruct',
  'introduce',
  'invite',
  'issue',
  'lease',
  'make',
  'monitor',
  'nominate',
  'note',
  'object',
  'offer',
  'oppose',
  'pay',
  'permit',
  'place',
  'postpone',
  'procure',
  'proceed',
  'progress',
  'promote',
  'propose',
  'provide',
  'publish',
  'purchase',
  'ratify',
  'receive',
  'recognise',
  'recommend',
  'record',
  'reduce',
  'refer',
  'refuse',
  'reject',
  'release',
  'remove',
  'renew',
  'replace',
  'report',
  'request',
  'require',
  'rescind',
  'resolve',
  'respond',
  'retain',
  'revise',
  'review',
  'revoke',
  'scrutinise',
  'seek',
  'select',
  'sell',
  'send',
  'set',
  'sign',
  'submit',
  'supply',
  'support',
  'suspend',
  'take',
  'terminate',
  'thank',
  'transfer',
  'undertake',
  'uphold',
  'use',
  'vary',
  'vest',
  'vire',
  'waive',
  'welcome',
  'withdraw',
  'withhold',
  'write',
] as const;

const IRREGULAR: Record<string, string> = {
  co: 'co',
  give: 'given',
  hold: 'held',
  make: 'made',
  pay: 'paid',
  proceed: 'proceeded',
  seek: 'sought',
  sell: 'sold',
  send: 'sent',
  set: 'set',
  take: 'taken',
  undertake: 'undertaken',
  uphold: 'upheld',
  withdraw: 'withdrawn',
  withhold: 'withheld',
  write: 'written',
  refer: 'referred',
  defer: 'deferred',
  permit: 'permitted',
  submit: 'submitted',
  commit: 'committed',
  transfer: 'transferred',
};

const BY_FORM = new Map<string, { base: string; form: 'base' | 'third' | 'participle' }>();
for (const base of VERBS) {
  BY_FORM.set(participleOf(base), { base, form: 'participle' });
  BY_FORM.set(thirdPersonOf(base), { base, form: 'third' });
}
for (const base of VERBS) BY_FORM.set(base, { base, form: 'base' });

/** The operative verb a word is a form of, or null. `extra` are a house's own verbs in the base form. */
export function operativeVerb(
  word: string,
  extra: readonly string[] = [],
): { base: string; form: 'base' | 'third' | 'participle' } | null {
  const lower = word.toLowerCase();
  const known = BY_FORM.get(lower);
  if (known) return known;
  for (const base of extra) {
    if (lower === base) return { base, form: 'base' };
    if (lower === thirdPersonOf(base)) return { base, form: 'third' };
    if (lower === participleOf(base)) return { base, form: 'participle' };
  }
  return null;
}

/** `note` → `notes`, `authorise` → `authorises`, `ratify` → `ratifies`. */
export function thirdPersonOf(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|sh|ch)$/.test(base) ? `${base}es` : `${base}s`;
}

/** `note` → `noted`, `ratify` → `ratified`, `give` → `given`. */
export function participleOf(base: string): string {
  const irregular = IRREGULAR[base];
  if (irregular) return irregular;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return base.endsWith('e') ? `${base}d` : `${base}ed`;
}
