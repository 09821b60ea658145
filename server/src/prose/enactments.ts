/**
 * Enactments that council reports cite, with the years in which an Act, Order or set of Regulations of that title
 * was made. Years are given only where all of them since 1950 are known for certain, up to 2024; a title without
 * years is known as a title and nothing is said about its year.
 */
import { distance } from 'fastest-levenshtein';

export interface Enactment {
  /** Without its year: `Care Act`. */
  title: string;
  /** Every year of that title, the latest first; empty when that is not known. */
  years: readonly number[];
}

/** Years outside these are not judged: older Acts are too many, later ones may have come since. */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2024;

/** Title and years, `|` between; in the order of the alphabet. */
const LIST = `
Academies Act|2010
Access to Justice Act|1999
Acquisition of Land Act|1981
Adoption and Children Act|2002
Animal Welfare Act|2006
Anti-social Behaviour Act|2003
Anti-social Behaviour, Crime and Policing Act|2014
Autism Act|2009
Bribery Act|2010
Building Act|1984
Building Safety Act|2022
Business and Planning Act|2020
Caravan Sites Act|1968
Caravan Sites and Control of Development Act|1960
Care Act|2014
Care Standards Act|2000
Charities Act
Child Poverty Act|2010
Childcare Act|2016 2006
Children Act|2004 1989 1975 1972 1958
Children and Families Act|2014
Children and Social Work Act|2017
Children and Young Persons Act|2008 1969 1963 1956
Children and Young People (Scotland) Act|2014
Children (Leaving Care) Act|2000
Children (Scotland) Act|2020 1995
Chronically Sick and Disabled Persons Act|1970
Civic Government (Scotland) Act|1982
Civil Contingencies Act|2004
Clean Neighbourhoods and Environment Act|2005
Climate Change Act|2008
Climate Change (Scotland) Act|2009
Community Empowerment (Scotland) Act|2015
Compulsory Purchase Act|1965
Concession Contracts Regulations|2016
Coronavirus Act|2020
Counter-Terrorism and Security Act|2015
Countryside and Rights of Way Act|2000
Crime and Disorder Act|1998
Criminal Justice and Public Order Act|1994
Dangerous Dogs Act|1991 1989
Data Protection Act|2018 1998 1984
Deregulation Act|2015
Disability Discrimination Act|2005 1995
Domestic Abuse Act|2021
Education Act
Education and Inspections Act|2006
Education and Skills Act|2008
Education Reform Act|1988
Elections Act|2022 2001
Electoral Administration Act|2006
Employment Rights Act|1996
Enterprise Act|2016 2002
Environment Act|2021 1995
Environmental Information Regulations|2004 1992
Environmental Protection Act|1990
Equality Act|2010 2006
Fire Safety Act|2021
Flood and Water Management Act|2010
Food Safety Act|1990
Fraud Act|2006
Freedom of Information Act|2000
Freedom of Information (Scotland) Act|2002
Gambling Act|2005
Greater London Authority Act|2007 1999
Health and Care Act|2022
Health and Safety at Work etc. Act|1974
Health and Social Care Act|2012 2008 2001
Highways Act|1980 1971 1959
Homelessness Act|2002
Homelessness Reduction Act|2017
Housing Act
Housing and Planning Act|2016 1986
Housing Grants, Construction and Regeneration Act|1996
Human Rights Act|1998
Islands (Scotland) Act|2018
Land Compensation Act|1973 1961
Land Drainage Act|1994 1991 1976 1961
Landlord and Tenant Act|1988 1987 1985 1962 1954
Levelling-up and Regeneration Act|2023
Licensing Act|2003 1988 1964 1961 1953
Licensing (Scotland) Act|2005 1976 1962 1959
Local Audit and Accountability Act|2014
Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations|2012
Local Authority Social Services Act|1970
Local Democracy, Economic Development and Construction Act|2009
Local Government (Access to Information) Act|1985
Local Government Act|2010 2003 2000 1999 1992 1988 1987 1986 1985 1978 1974 1972 1966 1958
Local Government Act (Northern Ireland)
Local Government and Elections (Wales) Act|2021
Local Government and Housing Act|1989
Local Government and Public Involvement in Health Act|2007
Local Government Finance Act|2012 1992 1988 1987 1982 1981
Local Government in Scotland Act|2003
Local Government (Miscellaneous Provisions) Act|1982 1976 1953
Local Government, Planning and Land Act|1980
Local Government (Scotland) Act
Localism Act|2011
Mental Capacity Act|2005
Mental Health Act|2007 1983 1959
Mobile Homes Act|2013 1983 1975
Modern Slavery Act|2015
National Health Service Act
National Health Service and Community Care Act|1990
Natural Environment and Rural Communities Act|2006
Neighbourhood Planning Act|2017
New Roads and Street Works Act|1991
Noise Act|1996
Northern Ireland Act
Online Safety Act|2023
Openness of Local Government Bodies Regulations|2014
Party Wall etc. Act|1996
Planning Act|2008
Planning and Compensation Act|1991
Planning and Compulsory Purchase Act|2004
Planning (Hazardous Substances) Act|1990
Planning (Listed Buildings and Conservation Areas) Act|1990
Planning (Scotland) Act|2019 2006
Planning (Wales) Act|2015
Police and Criminal Evidence Act|1984
Police and Justice Act|2006
Police, Crime, Sentencing and Courts Act|2022
Police Reform Act|2002
Police Reform and Social Responsibility Act|2011
Policing and Crime Act|2017 2009
Procurement Act|2023
Protection from Eviction Act|1977 1964
Protection from Harassment Act|1997
Protection of Freedoms Act|2012
Public Bodies (Admission to Meetings) Act|1960
Public Bodies (Joint Working) (Scotland) Act|2014
Public Contracts Regulations|2015 2006
Public Libraries and Museums Act|1964
Public Services (Social Value) Act|2012
Regulation of Investigatory Powers Act|2000
Regulatory Enforcement and Sanctions Act|2008
Regulatory Reform (Fire Safety) Order|2005
Road Traffic Act|1991 1988 1974 1972 1962 1960 1956
Road Traffic Regulation Act|1984 1967
Roads (Scotland) Act|1984 1970
Rural Needs Act (Northern Ireland)|2016
Safeguarding Vulnerable Groups Act|2006
School Standards and Framework Act|1998
Scrap Metal Dealers Act|2013 1964
Serious Crime Act|2015 2007
Sex Discrimination Act|1986 1975
Social Housing (Regulation) Act|2023
Social Services and Well-being (Wales) Act|2014
Special Educational Needs and Disability Act|2001
Special Educational Needs and Disability Regulations|2014
Subsidy Control Act|2022
Sustainable Communities Act|2007
Tenant Fees Act|2019
Town and Country Planning Act|1990 1985 1984 1971 1968 1963 1962 1959 1954 1953 1951
Town and Country Planning (General Permitted Development) Order|1995
Town and Country Planning (General Permitted Development) (England) Order|2015
Town and Country Planning (Scotland) Act
Traffic Management Act|2004
Transport Act
Water Industry Act|1999 1991
Welfare Reform Act|2012 2009 2007
Welfare Reform and Work Act|2016
Well-being of Future Generations (Wales) Act|2015
Welsh Language (Wales) Measure|2011
Wildlife and Countryside Act|1981
Working Time Regulations|1998`;

/** Names in common use that are no titles: what was meant. */
const SLIPS: Record<string, string> = {
  'equalities act': 'equality act',
  'mental health capacity act': 'mental capacity act',
  'wellbeing and future generations (wales) act': 'well-being of future generations (wales) act',
};

/** Short forms that nobody should be troubled about. */
const SHORT_FORMS: Record<string, string> = {
  'health and safety at work act': 'health and safety at work etc. act',
  'party wall act': 'party wall etc. act',
};

/** All of them, in the order of the alphabet. */
export const ENACTMENTS: readonly Enactment[] = LIST.trim()
  .split('\n')
  .map((line) => {
    const [title = '', years = ''] = line.split('|');
    return { title, years: years === '' ? [] : years.split(' ').map(Number) };
  });

const BY_KEY = new Map(ENACTMENTS.map((enactment) => [keyOf(enactment.title), enactment]));
const SLIP_KEYS = new Map(Object.entries(SLIPS).map(([slip, title]) => [keyOf(slip), keyOf(title)]));
for (const [short, title] of Object.entries(SHORT_FORMS)) {
  const enactment = BY_KEY.get(keyOf(title));
  if (enactment) BY_KEY.set(keyOf(short), enactment);
}

/** The enactment of that title, without regard to case, commas, hyphens and `&`; null when it is not known. */
export function findEnactment(title: string): Enactment | null {
  return BY_KEY.get(keyOf(title)) ?? null;
}

/** Whether a year can be said to be wrong for a title. */
export function isWrongYear(enactment: Enactment, year: number): boolean {
  if (enactment.years.length === 0 || year < FIRST_YEAR || year > LAST_YEAR) return false;
  return !enactment.years.includes(year);
}

/**
 * The enactment of that year whose title this is with a slip: one word misspelt (`Licencing Act`), or a name in
 * common use (`Equalities Act`). Null for known titles and for anything that could be another enactment. Results
 * are kept.
 */
export function nearEnactment(title: string, year: number): Enactment | null {
  const key = keyOf(title);
  if (BY_KEY.has(key)) return null;
  const named = `${key} ${year}`;
  const known = near.get(named);
  if (known !== undefined) return known;
  if (near.size >= MOST_RESULTS) near.clear();
  const found = findNear(key, year);
  near.set(named, found);
  return found;
}

const near = new Map<string, Enactment | null>();
const MOST_RESULTS = 2000;

function findNear(key: string, year: number): Enactment | null {
  const meant = BY_KEY.get(SLIP_KEYS.get(key) ?? '');
  if (meant) return meant.years.includes(year) ? meant : null;
  const words = key.split(' ');
  const candidates = ENACTMENTS.filter(
    ({ title, years }) => years.includes(year) && differsInOneWord(words, keyOf(title).split(' ')),
  );
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

/** The longest known title that a text ends with, or null: `duties under the Care Act` → `Care Act`. */
export function titleAtEnd(text: string): { enactment: Enactment; length: number } | null {
  const words = text.slice(-LONGEST_TITLE).split(' ');
  for (let count = Math.min(words.length, MOST_WORDS); count >= 2; count -= 1) {
    const title = words.slice(-count).join(' ');
    const enactment = findEnactment(title.replace(/^[(“‘"]/, ''));
    if (enactment) return { enactment, length: title.replace(/^[(“‘"]/, '').length };
  }
  return null;
}

const LONGEST_TITLE = 120;
const MOST_WORDS = 14;
/** Words this short are too easily another word: `Care`, `Fire`. */
const SHORTEST_MISSPELT = 6;

function differsInOneWord(words: string[], others: string[]): boolean {
  if (words.length !== others.length) return false;
  let isNear = false;
  for (const [index, word] of words.entries()) {
    const other = others[index] ?? '';
    if (word === other) continue;
    const length = Math.max(word.length, other.length);
    if (isNear || length < SHORTEST_MISSPELT) return false;
    if (distance(word, other) > Math.max(1, Math.floor(length / 5))) return false;
    isNear = true;
  }
  return isNear;
}

/** A title without what makes no difference: case, commas, stops, hyphens, `&`. Apostrophes do: `Children’s Act`. */
export function keyOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[’']/g, "'")
    .replace(/[,.()-]/g, '')
    .replace(/\betc /g, '')
    .trim();
}
