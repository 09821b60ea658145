/**
 * Operative verbs of recommendations: the words that make a decision. Collected from the recommendation wordings
 * that councils' report guides ask for ("the actual wording of the motion") and from published resolutions.
 */
const VERBS =
  'accept acknowledge acquire act add address adjourn adopt advertise advise affirm agree align allocate allow ' +
  'amend amalgamate apply appoint apportion appropriate approve arrange ask assess assign attend authorise award ' +
  'begin bring build call cancel carry cease challenge change charge circulate clarify close collaborate collect ' +
  'comment commend commence commission commit compel complete comply conclude confer confirm congratulate consent ' +
  'consider consolidate constitute consult continue contribute convene convert co-opt cooperate co-operate ' +
  'coordinate co-ordinate create debate decide declare decline decommission decrease dedicate defer delegate ' +
  'delete deliver demand demolish deploy designate determine develop direct disapply discharge discontinue ' +
  'discuss dismiss dispense disperse dispose dissolve distribute divert draft draw elect embed employ enable ' +
  'encourage endorse enforce enhance ensure enter establish evaluate examine exclude execute exempt exercise ' +
  'expand explore express extend finalise forward freeze fund give grant harmonise hear highlight hold identify ' +
  'impose implement improve include increase incorporate indicate indemnify inform initiate insert instigate ' +
  'instruct introduce invest investigate invite issue join keep launch lay lease lend let levy liaise lift ' +
  'lobby maintain make mandate merge modify monitor name negotiate nominate note notify object observe obtain ' +
  'offer open oppose organise outline participate pass pause pay permit pilot place pledge postpone prepare ' +
  'present prioritise proceed procure progress prohibit promote propose protect provide publicise publish ' +
  'purchase pursue put raise ratify read reaffirm reappoint reallocate reassess recall receive recognise ' +
  'recommend reconfirm reconsider reconvene reconstitute record recruit redesignate reduce refer refine reflect ' +
  'refresh refuse register regret reiterate reject release relinquish relocate remit remove rename renew ' +
  'reorganise repeal replace reply report represent request require rescind reserve resolve respond restrict ' +
  'restructure retain reverse revert revise review revoke scrutinise secure seek select sell send serve set ' +
  'settle share sign simplify start stop strengthen submit substitute supply support suspend swap take task ' +
  'terminate test thank track transfer transform transition undertake update uphold urge use utilise vary ' +
  'verify vest vire visit vote waive welcome widen withdraw withhold write';

/** Participles that do not end in `-ed`, and those that double a letter. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    begin: 'begun',
    bring: 'brought',
    build: 'built',
    cancel: 'cancelled',
    commit: 'committed',
    confer: 'conferred',
    defer: 'deferred',
    draw: 'drawn',
    freeze: 'frozen',
    give: 'given',
    hear: 'heard',
    hold: 'held',
    keep: 'kept',
    lay: 'laid',
    lend: 'lent',
    let: 'let',
    make: 'made',
    pay: 'paid',
    permit: 'permitted',
    put: 'put',
    read: 'read',
    refer: 'referred',
    remit: 'remitted',
    seek: 'sought',
    sell: 'sold',
    send: 'sent',
    set: 'set',
    stop: 'stopped',
    submit: 'submitted',
    swap: 'swapped',
    take: 'taken',
    transfer: 'transferred',
    undertake: 'undertaken',
    uphold: 'upheld',
    withdraw: 'withdrawn',
    withhold: 'withheld',
    write: 'written',
  }),
);

/** Verbs whose base form, or its plural, is as often a noun: `Review of`, `Changes to`. */
const NOUNS_TOO = new Set(
  (
    'act address advance award call challenge change charge comment commission consent debate decrease demand ' +
    'direct draft exercise exempt forward fund grant highlight increase issue lease let levy lift mandate note ' +
    'object offer outline pass pause pilot place pledge present progress purchase record regret release remit ' +
    'reply report request reserve reverse review set share sign start stop supply support swap task test track ' +
    'transfer transition update use visit vote'
  ).split(' '),
);

const NOTING = new Set(
  (
    'acknowledge comment commend congratulate consider debate discuss examine hear monitor note observe read ' +
    'receive recognise recognize regret review scrutinise scrutinize thank track welcome'
  ).split(' '),
);

/** What a recommendation is called when the author made a noun of its verb: `Approval of the plan`. */
const NOMINAL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    acceptance: 'accept',
    adoption: 'adopt',
    agreement: 'agree',
    appointment: 'appoint',
    approval: 'approve',
    authorisation: 'authorise',
    confirmation: 'confirm',
    consideration: 'consider',
    delegation: 'delegate',
    endorsement: 'endorse',
    ratification: 'ratify',
  }),
);

const BASES = new Set<string>();
const THIRDS = new Map<string, string>();
const PARTICIPLES = new Map<string, string>();
const GERUNDS = new Map<string, string>();

for (const verb of VERBS.split(' ')) {
  // Some write `authorize`.
  const hasTwoSpellings = verb.endsWith('ise') && !['advise', 'exercise', 'revise'].includes(verb);
  for (const base of hasTwoSpellings ? [verb, verb.replace(/ise$/, 'ize')] : [verb]) {
    BASES.add(base);
    THIRDS.set(thirdPersonOf(base), base);
    PARTICIPLES.set(participleOf(base), base);
    GERUNDS.set(gerundOf(base), base);
  }
}

/** Every operative verb in its base form, in the order of the alphabet. */
export const OPERATIVE_VERBS: readonly string[] = VERBS.split(' ');

/**
 * The operative verb a word is a form of, as the verb of its clause, or null. A participle counts only where
 * something passive is said: see `participleVerb`.
 *
 * @param extra a house's own verbs in the base form
 */
export function operativeVerb(
  word: string,
  extra: readonly string[] = [],
): { base: string; form: 'base' | 'third' } | null {
  const lower = word.toLowerCase();
  if (BASES.has(lower)) return { base: lower, form: 'base' };
  const third = THIRDS.get(lower);
  if (third !== undefined) return { base: third, form: 'third' };
  for (const base of extra) {
    if (lower === base) return { base, form: 'base' };
    if (lower === thirdPersonOf(base)) return { base, form: 'third' };
  }
  if (!lower.startsWith('re-')) return null;
  const again = operativeVerb(lower.slice(3), extra);
  return again && { ...again, base: `re-${again.base}` };
}

/** `noted` → `note`, `set` → `set`; null for a word that is no participle of an operative verb. */
export function participleVerb(word: string, extra: readonly string[] = []): string | null {
  const lower = word.toLowerCase();
  const known = PARTICIPLES.get(lower) ?? extra.find((base) => participleOf(base) === lower);
  if (known !== undefined) return known;
  if (!lower.startsWith('re-')) return null;
  const again = participleVerb(lower.slice(3), extra);
  return again && `re-${again}`;
}

/** `Approving` → `approve`, or null. */
export function gerundVerb(word: string): string | null {
  return GERUNDS.get(word.toLowerCase()) ?? null;
}

/** `Approval` → `approve`, or null. */
export function nominalVerb(word: string): string | null {
  return NOMINAL.get(word.toLowerCase()) ?? null;
}

/** Whether a verb only takes notice: a body that notes has decided nothing. */
export function isNoting(base: string): boolean {
  return NOTING.has(base);
}

/** Whether a verb looks like a noun: a review, a report. */
export function isAlsoNoun(base: string): boolean {
  return NOUNS_TOO.has(base);
}

/** `note` → `notes`, `authorise` → `authorises`, `ratify` → `ratifies`. */
export function thirdPersonOf(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|sh|ch)$/.test(base) ? `${base}es` : `${base}s`;
}

/** `note` → `noted`, `ratify` → `ratified`, `give` → `given`. */
export function participleOf(base: string): string {
  const irregular = IRREGULAR.get(base);
  if (irregular) return irregular;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return base.endsWith('e') ? `${base}d` : `${base}ed`;
}

/** `note` → `noting`, `refer` → `referring`, `agree` → `agreeing`. */
function gerundOf(base: string): string {
  if (/(?:rr|tt|pp|ll)ed$/.test(IRREGULAR.get(base) ?? '')) return `${IRREGULAR.get(base)?.slice(0, -2)}ing`;
  if (/(?:begin|let|put|set)$/.test(base)) return `${base}${base.slice(-1)}ing`;
  return base.endsWith('e') && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${base}ing`;
}
