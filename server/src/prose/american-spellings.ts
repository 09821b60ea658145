/** American spellings of words that reports use, with the British ones. Built once from their stems. */

/** Before `-ize` and its forms. Words that end so in British English too (`size`, `prize`, `capsize`) are not here. */
const IZE_STEMS =
  'apolog author capital categor central character civil computer criminal critic decarbon decentral deputat digit ' +
  'econom emphas equal familiar final formal fraud fertil general harmon hospital ideal immun incentiv ' +
  'incentiv individual industrial initial institutional internal italic item jeopard legal legitim local magnet ' +
  'marginal maxim memor minim mobil modern moral national neutral normal notar optim organ oxid patron penal ' +
  'personal plural polar popular priorit privat public radical random rational real recogn regular reorgan ' +
  'reutil revital scrutin sensit serial social special stabil standard steril stigmat subsid summar symbol ' +
  'sympath synchron synthes terror theor tranquill urban util vandal verbal visual vital';

const IZE_ENDINGS: [string, string][] = [
  ['ize', 'ise'],
  ['izes', 'ises'],
  ['ized', 'ised'],
  ['izing', 'ising'],
  ['ization', 'isation'],
  ['izations', 'isations'],
  ['izational', 'isational'],
];

const WORDS: Record<string, string> = {
  analyze: 'analyse',
  analyzed: 'analysed',
  analyzing: 'analysing',
  behavior: 'behaviour',
  behavioral: 'behavioural',
  behaviors: 'behaviours',
  canceled: 'cancelled',
  canceling: 'cancelling',
  catalyze: 'catalyse',
  center: 'centre',
  centered: 'centred',
  centers: 'centres',
  color: 'colour',
  colored: 'coloured',
  colors: 'colours',
  counselor: 'counsellor',
  counselors: 'counsellors',
  defense: 'defence',
  endeavor: 'endeavour',
  endeavors: 'endeavours',
  enrollment: 'enrolment',
  enrollments: 'enrolments',
  favor: 'favour',
  favorable: 'favourable',
  favored: 'favoured',
  favorite: 'favourite',
  fiber: 'fibre',
  fueled: 'fuelled',
  fulfill: 'fulfil',
  fulfillment: 'fulfilment',
  fulfills: 'fulfils',
  harbor: 'harbour',
  honor: 'honour',
  honored: 'honoured',
  installment: 'instalment',
  installments: 'instalments',
  jewelry: 'jewellery',
  labeled: 'labelled',
  labeling: 'labelling',
  labor: 'labour',
  leveled: 'levelled',
  leveling: 'levelling',
  modeled: 'modelled',
  modeling: 'modelling',
  neighbor: 'neighbour',
  neighborhood: 'neighbourhood',
  neighborhoods: 'neighbourhoods',
  neighboring: 'neighbouring',
  neighbors: 'neighbours',
  offense: 'offence',
  offenses: 'offences',
  paralyzed: 'paralysed',
  pediatric: 'paediatric',
  plow: 'plough',
  rumor: 'rumour',
  savior: 'saviour',
  skillful: 'skilful',
  theater: 'theatre',
  theaters: 'theatres',
  totaled: 'totalled',
  traveled: 'travelled',
  traveler: 'traveller',
  travelers: 'travellers',
  traveling: 'travelling',
  vigor: 'vigour',
};

/** Lower-case American spelling → British spelling. */
export const BRITISH_BY_AMERICAN: ReadonlyMap<string, string> = new Map([
  ...Object.entries(WORDS),
  ...IZE_STEMS.split(' ').flatMap((stem) =>
    IZE_ENDINGS.map(([american, british]): [string, string] => [stem + american, stem + british]),
  ),
]);
