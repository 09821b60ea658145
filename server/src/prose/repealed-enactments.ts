/**
 * Enactments that reports still cite although something else has taken their place, with the day from which a new
 * report should not rely on them. Only where the change is complete for the jurisdiction and known for certain.
 */
import type { Jurisdiction } from '../house/types.ts';
import { keyOf } from './enactments.ts';

export interface Repealed {
  title: string;
  year: number;
  /** The day of the change, ISO. */
  since: string;
  /** What to cite now, with its article. */
  successor: string;
  /** How the name of the successor begins, to see whether the text has it too. */
  successorName: string;
  jurisdictions: readonly Jurisdiction[];
  /** Only this provision is gone: `section 2`. */
  provision?: RegExp;
  /** What was begun before goes on under the old law; only a report known to be later is asked about it. */
  isTransitional?: boolean;
}

const GREAT_BRITAIN: Jurisdiction[] = ['england', 'wales', 'scotland'];
const ENGLAND_AND_WALES: Jurisdiction[] = ['england', 'wales'];
const UNITED_KINGDOM: Jurisdiction[] = ['england', 'wales', 'scotland', 'northern-ireland'];

const EQUALITY = {
  since: '2010-10-01',
  successor: 'the Equality Act 2010',
  successorName: 'Equality Act',
  jurisdictions: GREAT_BRITAIN,
};
const PROCUREMENT = {
  since: '2025-02-24',
  successor: 'the Procurement Act 2023',
  successorName: 'Procurement Act',
  jurisdictions: ['england', 'wales', 'northern-ireland'] as Jurisdiction[],
  isTransitional: true,
};

const REPEALED: readonly Repealed[] = [
  { title: 'Equal Pay Act', year: 1970, ...EQUALITY },
  { title: 'Sex Discrimination Act', year: 1975, ...EQUALITY },
  { title: 'Race Relations Act', year: 1976, ...EQUALITY },
  { title: 'Race Relations (Amendment) Act', year: 2000, ...EQUALITY },
  { title: 'Disability Discrimination Act', year: 1995, ...EQUALITY },
  { title: 'Disability Discrimination Act', year: 2005, ...EQUALITY },
  { title: 'Public Contracts Regulations', year: 2006, ...PROCUREMENT },
  { title: 'Public Contracts Regulations', year: 2015, ...PROCUREMENT },
  { title: 'Concession Contracts Regulations', year: 2016, ...PROCUREMENT },
  {
    title: 'Data Protection Act',
    year: 1998,
    since: '2018-05-25',
    successor: 'the Data Protection Act 2018',
    successorName: 'Data Protection Act 2018',
    jurisdictions: UNITED_KINGDOM,
  },
  {
    title: 'Local Government Act',
    year: 2000,
    provision: /^sections? 2(?!\d|[A-Z])/i,
    since: '2012-02-18',
    successor: 'the general power of competence in section 1 of the Localism Act 2011',
    successorName: 'Localism Act',
    jurisdictions: ['england'],
  },
  {
    title: 'Local Authorities (Executive Arrangements) (Access to Information) (England) Regulations',
    year: 2000,
    since: '2012-09-10',
    successor:
      'the Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012',
    successorName: 'Local Authorities (Executive Arrangements) (Meetings',
    jurisdictions: ['england'],
  },
  {
    title: 'Audit Commission Act',
    year: 1998,
    since: '2015-04-01',
    successor: 'the Local Audit and Accountability Act 2014',
    successorName: 'Local Audit and Accountability Act',
    jurisdictions: ['england'],
  },
  {
    title: 'Accounts and Audit (England) Regulations',
    year: 2011,
    since: '2015-04-01',
    successor: 'the Accounts and Audit Regulations 2015',
    successorName: 'Accounts and Audit Regulations 2015',
    jurisdictions: ['england'],
  },
  {
    title: 'Town and Country Planning (General Permitted Development) Order',
    year: 1995,
    since: '2015-04-15',
    successor: 'the Town and Country Planning (General Permitted Development) (England) Order 2015',
    successorName: 'Town and Country Planning (General Permitted Development) (England)',
    jurisdictions: ['england'],
  },
  {
    title: 'Town and Country Planning (Environmental Impact Assessment) Regulations',
    year: 2011,
    since: '2017-05-16',
    successor: 'the Town and Country Planning (Environmental Impact Assessment) Regulations 2017',
    successorName: 'Town and Country Planning (Environmental Impact Assessment) Regulations 2017',
    jurisdictions: ['england'],
  },
  {
    title: 'Conservation of Habitats and Species Regulations',
    year: 2010,
    since: '2017-11-30',
    successor: 'the Conservation of Habitats and Species Regulations 2017',
    successorName: 'Conservation of Habitats and Species Regulations 2017',
    jurisdictions: ENGLAND_AND_WALES,
  },
  {
    title: 'Charities Act',
    year: 1993,
    since: '2012-03-14',
    successor: 'the Charities Act 2011',
    successorName: 'Charities Act 2011',
    jurisdictions: ENGLAND_AND_WALES,
  },
  {
    title: 'Companies Act',
    year: 1985,
    since: '2009-10-01',
    successor: 'the Companies Act 2006',
    successorName: 'Companies Act 2006',
    jurisdictions: UNITED_KINGDOM,
  },
  {
    title: 'Licensing Act',
    year: 1964,
    since: '2005-11-24',
    successor: 'the Licensing Act 2003',
    successorName: 'Licensing Act 2003',
    jurisdictions: ENGLAND_AND_WALES,
  },
];

const BY_NAME = new Map(REPEALED.map((entry) => [`${keyOf(entry.title)} ${entry.year}`, entry]));

/** What took the place of an enactment (or of the cited provision of it) in a jurisdiction, or null. */
export function findRepealed(
  { title, year, provision }: { title: string; year: number; provision: string },
  jurisdiction: Jurisdiction,
): Repealed | null {
  const entry = BY_NAME.get(`${keyOf(title)} ${year}`);
  if (!entry?.jurisdictions.includes(jurisdiction)) return null;
  return entry.provision && !entry.provision.test(provision) ? null : entry;
}
