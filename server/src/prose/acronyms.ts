/** Acronyms: what looks like one, which need no telling, and the words one may stand for. */

/**
 * Known to readers at large, beside the house's own list: institutions, qualifications and everyday things. The
 * measure is the GOV.UK one: would most people in the country know it, and use it rather than the full name?
 */
const WELL_KNOWN = new Set(
  (
    'UK GB US USA EU UN NATO UNESCO UNICEF WHO BBC ITV NHS DVLA HMRC MP MEP MSP MS VAT PAYE GDP ' +
    'TV CCTV DVD CD PC IT ICT HR PR AI CEO GP AED ID PIN SMS USB URL PDF HTML FAQ QR RSVP DIY CV VIP SOS ' +
    'AGM EGM AOB HIV AIDS DNA PPE ADHD GDPR FOI DBS MOT HGV LGV SUV EV LED GCSE ISBN ISO BSI ' +
    'BA BSC MA MSC PHD MBA OBE MBE CBE KC QC JP DL HM RAF RN RNLI RSPCA RSPB NSPCC YMCA RAC AA WI ' +
    'UKIP SNP DUP SDLP VE VJ GPS OK CE RC VA VC ' +
    'PLC LLP LTD CIC FC RFC BT IBM BAM BDO EY KPMG PWC RSM EDF SSE SAP NEC AECOM CBRE JLL WSP ' +
    'FTE RAG TUPE COVID SARS LGBT LGBTQ UNISON GMB ' +
    'AM PM BC AD NB PS TBC TBA NA PO PTO RIP ' +
    'NE NW SE SW GMT BST KB MB GB TB KW MW GW KM KG'
  ).split(' '),
);

/** Ordinary words that stand in capitals for emphasis, as status or as a stamp. */
const WORDS = new Set(
  (
    'am an as at be by do go he if in is it me my no of on or so to up us we ' +
    'act add age aim air all and any are ask bad bus but buy can car cut day did due end far few fit fix for fun ' +
    'gap get had has her him his hit how its job joy key law lay let lot low man map may men net new nil non nor ' +
    'not now off old one our out own pay per put red ref run saw say see set she six tax tel ten the top try two ' +
    'use via war was way who why win won yes yet you ' +
    'also area away back bank been best blue body book both call came care case city club come copy cost date ' +
    'days dead deal dear does done door down draw drop each east easy else even ever face fact fair fall feel file ' +
    'fill film find fire firm five food foot form four free from full fund game gave girl give goal goes gold gone ' +
    'good grey grow half hall hand hard have head hear held help here hers high hold home hope hour idea info into ' +
    'item join jump just keep kept kind knew know lack land last late lead left less life like line link list live ' +
    'logo long look lose loss lost love made mail main make male many mark mean meet mind mine miss more most move ' +
    'much must name near need news next nice nine none note once ones only onto open over page paid park part pass ' +
    'past path peer pick plan play plus poor post pull push rail rain rate read real rent rest rich ride ring rise ' +
    'risk road role roll room rule safe said sale same save seek seem seen sell sent ship shop show shut side ' +
    'sign site size skip slow soil sold some soon sort stay step stop such sure take talk task team tell term test ' +
    'text than that them then they thin this thus time told took town tree trip true turn type unit upon used user ' +
    'vary vast very view vote wait walk wall want ward warm wash week well went were west what when whom wide wife ' +
    'will wish with word work year your zero zone void ' +
    'about above added admin admit adopt after again agree alert allow alone along amber amend apply arise asked asset audit avoid ' +
    'award aware based basic basis began begin being below birth black block board brief bring broad brown build ' +
    'built carry cases catch cause chair check chief child civic claim class clean clear clerk close comes costs ' +
    'could count court cover cross daily dated dates defer doing draft drive early earth eight elect empty ended enter ' +
    'entry equal error event every exact extra facts fails false field fifth fifty final first fixed floor focus ' +
    'force forms forum found fourth fresh front fully funds given gives glass grade grand grant great green gross ' +
    'group guide happy heads heard heavy hence hours house human image index inner input issue items joint judge ' +
    'keeps known lands large later leads learn lease least leave legal level light limit lines links lists lived ' +
    'lives local lower lunch major makes match maybe mayor means media meets metal might minor minus mixed model ' +
    'money month moral moved music named names needs never night noise north noted notes offer often order other ' +
    'ought outer owned owner pages paper parks parts party peace phase phone place plain plans plant point power ' +
    'press price prime prior prove quick quiet quite radio raise range rapid rates reach reads ready refer right ' +
    'risks river roads round route rural safer sales scale scope score sense serve seven shall share sheet shift ' +
    'short shown shows sides signs since sites skill sleep small smart solid solve sorry south space spend spent ' +
    'staff stage stand stars start state steel steps still stock store study style table taken takes tasks taxes ' +
    'teams terms tests thank their theme there these thing think third those three times title today total touch ' +
    'tower towns track trade train treat trees trend trial trust truth twice under union units until upper urban ' +
    'usage using usual vacant valid value video views visit vital voice voted votes wards waste watch water weeks where ' +
    'which while white whole whose women words works world worth would write wrong years yours youth'
  ).split(' '),
);

/** Capitals, with a single small letter between two of them at most: `PPB`, `DfE`, `DoLS`, `LeDeR`. */
const SHAPE = /^[A-Z](?:[a-z]?[A-Z]){1,5}$/;
/** Numerals up to XXXIX; `CIC` and `MDC` are acronyms. */
const ROMAN = /^[IVX]+$/;
const VOWELS = /[AEIOUY]/g;
/** From here on, capitals with several vowels are rather a word in capitals than an acronym. */
const LONG = 6;

/**
 * The acronym that a word is, without plural and possessive endings (`ASYEs` → `ASYE`), or null for names
 * (`McDonald`), numerals, and words written in capitals.
 */
export function acronymOf(word: string): string | null {
  const bare = word.replace(/['’]s?$/, '').replace(/(?<=[A-Z])s$/, '');
  if (!SHAPE.test(bare) || ROMAN.test(bare)) return null;
  if (bare.length >= LONG && (bare.match(VOWELS)?.length ?? 0) > 1 && bare === bare.toUpperCase())
    return null;
  return bare === bare.toUpperCase() && WORDS.has(bare.toLowerCase()) ? null : bare;
}

/** Whether readers at large know the acronym. */
export function isWellKnown(acronym: string): boolean {
  return WELL_KNOWN.has(acronym.toUpperCase());
}

const CONNECTORS = new Set(['and', 'of', 'for', 'the', 'in', 'to', 'on', 'with', 'at', 'by', 'a', 'an', '&']);

/**
 * Whether words begin with the letters of an acronym, one after another. Connecting words may give a letter or
 * none, a hyphenated word one for each part; capitals do not matter.
 */
export function fitsInitials(words: readonly string[], acronym: string): boolean {
  const parts = words
    .flatMap((word) => (word === '&' ? [word] : word.split(/[-/]/)))
    .map((word) => word.toLowerCase().replace(/^[^a-z&]+/, ''))
    .filter((word) => word !== '');
  return fitsFrom(parts, 0, acronym.toLowerCase(), 0);
}

function fitsFrom(parts: readonly string[], part: number, letters: string, letter: number): boolean {
  const word = parts[part];
  if (word === undefined) return letter === letters.length;
  const isNext = word[0] === letters[letter];
  if (isNext && fitsFrom(parts, part + 1, letters, letter + 1)) return true;
  return part > 0 && CONNECTORS.has(word) && fitsFrom(parts, part + 1, letters, letter);
}

/** A name has at most this many words for each letter of its acronym, and this many more. */
const SPARE_WORDS = 4;
const NAME_WORD = /[A-Za-z][A-Za-z’'-]*|&/y;

/**
 * A name in the text whose initials the acronym is: for `PPB`, the `Policy & Performance Board` of
 * `Health Policy & Performance Board`. Its words begin with capitals, connecting words apart. Null when there is
 * none.
 */
export function findExpansion(text: string, acronym: string): string | null {
  const initial = acronym.charAt(0);
  for (let at = text.indexOf(initial); at !== -1; at = text.indexOf(initial, at + 1)) {
    if (at > 0 && /[\w’'-]/.test(text.charAt(at - 1))) continue;
    const name = expansionAt(text, at, acronym);
    if (name) return name;
  }
  return null;
}

function expansionAt(text: string, start: number, acronym: string): string | null {
  const words: string[] = [];
  const last = acronym.charAt(acronym.length - 1);
  let at = start;
  while (words.length < acronym.length + SPARE_WORDS) {
    NAME_WORD.lastIndex = at;
    const word = NAME_WORD.exec(text)?.[0];
    if (word === undefined) return null;
    const isConnector = CONNECTORS.has(word);
    if (!isConnector && !/^[A-Z][a-z]/.test(word)) return null;
    words.push(word);
    at += word.length;
    const mayEnd = !isConnector && (word.charAt(0) === last || word.includes('-'));
    if (mayEnd && words.length > 1 && fitsInitials(words, acronym)) return text.slice(start, at);
    const gap = /^,? /.exec(text.slice(at, at + 2))?.[0];
    if (gap === undefined) return null;
    at += gap.length;
  }
  return null;
}
