import jurisdictions from '../../../schemas/jurisdictions.json' with { type: 'json' };
import { fold } from './fold.ts';
import type {
  FieldTemplate,
  House,
  Jurisdiction,
  LawTemplate,
  MinutesTemplate,
  NoneTemplate,
  NoneWords,
  SectionTemplate,
} from './types.ts';

/** A house file as a council writes it, after the schema has accepted it. */
export interface HouseFile extends Partial<Omit<House, Replaced>> {
  id: string;
  name: string;
  extends?: string;
  none?: Partial<NoneWords>;
  fields?: FieldEntry[];
  sections?: SectionEntry[];
  registers?: Partial<House['registers']>;
  numbering?: Partial<House['numbering']>;
  recommendations?: Partial<House['recommendations']>;
  lists?: Partial<House['lists']>;
  appendices?: Partial<House['appendices']>;
  dates?: Partial<House['dates']>;
  limits?: Partial<House['limits']>;
  law?: Partial<LawTemplate>;
  minutes?: Partial<Omit<MinutesTemplate, 'fields' | 'sections'>> & {
    fields?: FieldEntry[];
    sections?: SectionEntry[];
  };
  /** The house's own JSON Schema over the document model. */
  schema?: Record<string, unknown>;
}

export type FieldEntry = Partial<FieldTemplate> & { id: string };
export type SectionEntry = Partial<Omit<SectionTemplate, 'none'>> & {
  id: string;
  none?: Partial<NoneTemplate>;
};

type Replaced =
  | 'none'
  | 'documentKind'
  | 'fields'
  | 'sections'
  | 'registers'
  | 'numbering'
  | 'recommendations'
  | 'lists'
  | 'appendices'
  | 'dates'
  | 'limits'
  | 'law'
  | 'minutes'
  | 'schemas'
  | 'sources';

/**
 * The house that a file describes on top of the house it extends. Objects merge property by property; the
 * file's `fields` and `sections` are the whole list, their entries inheriting what they leave out from the entry
 * of the same id; any other list replaces the inherited one; `rules` merge by id; own schemas accumulate.
 * A change of jurisdiction drops inherited law and clear days for those of the new jurisdiction.
 *
 * @param source where the file came from, for `House.sources`: its path or `built-in:ID`
 */
export function extendHouse(parent: House, file: HouseFile, source: string): House {
  const jurisdiction = file.jurisdiction ?? parent.jurisdiction;
  const sameLaw = jurisdiction === parent.jurisdiction;
  const inheritedDates = sameLaw
    ? parent.dates
    : { ...parent.dates, clearDays: jurisdictions[jurisdiction].clearDays };
  const none = { ...parent.none, ...file.none };
  return {
    id: file.id,
    name: file.name,
    jurisdiction,
    language: file.language ?? parent.language,
    kinds: file.kinds ?? parent.kinds,
    documentKind: parent.documentKind,
    prescriptive: file.prescriptive ?? parent.prescriptive,
    closedSections: file.closedSections ?? parent.closedSections,
    none,
    fields: extendFields(parent.fields, file.fields),
    sections: extendSections(parent.sections, file.sections, none.phrase, file.none?.phrase),
    registers: { ...parent.registers, ...file.registers },
    numbering: { ...parent.numbering, ...file.numbering },
    recommendations: { ...parent.recommendations, ...file.recommendations },
    lists: { ...parent.lists, ...file.lists },
    appendices: { ...parent.appendices, ...file.appendices },
    dates: { ...inheritedDates, ...file.dates },
    limits: { ...parent.limits, ...file.limits },
    law: { ...(sameLaw ? parent.law : lawOf(jurisdiction)), ...file.law },
    minutes: {
      ...parent.minutes,
      ...file.minutes,
      fields: extendFields(parent.minutes.fields, file.minutes?.fields),
      sections: extendSections(
        parent.minutes.sections,
        file.minutes?.sections,
        none.phrase,
        file.none?.phrase,
      ),
    },
    rules: { ...parent.rules, ...file.rules },
    schemas: file.schema ? [...parent.schemas, { house: file.id, schema: file.schema }] : parent.schemas,
    sources: [source, ...parent.sources],
  };
}

/** The house below every house: no fields, no sections, the law of England. */
export function emptyHouse(): House {
  return {
    id: '',
    name: '',
    jurisdiction: 'england',
    language: 'en-GB',
    kinds: ['report', 'minutes'],
    documentKind: 'report',
    prescriptive: false,
    closedSections: false,
    none: { phrase: 'None.', others: [] },
    fields: [],
    sections: [],
    registers: {
      committees: [],
      portfolios: [],
      wards: [],
      posts: [],
      priorities: [],
      acronyms: [],
      complete: [],
    },
    numbering: { sections: '1.', paragraphs: '1.1', titles: 'as-written' },
    recommendations: {
      marker: '(a)',
      mood: 'imperative',
      stem: 'That Members:',
      stemAt: 'paragraph',
      verbs: [],
    },
    lists: { bullet: '-', markers: ['(a)', '(i)', '(1)'] },
    appendices: { word: 'Appendix', labels: 'numbers' },
    dates: { form: 'd MMMM yyyy', clearDays: jurisdictions.england.clearDays },
    limits: { words: null, summaryWords: null },
    law: lawOf('england'),
    minutes: {
      fields: [],
      sections: [],
      itemNumber: '#',
      resolution: 'RESOLVED:',
      exchange: 'narrative',
      quorum: null,
    },
    rules: {},
    schemas: [],
    sources: [],
  };
}

/** The law of access to information of a jurisdiction, for houses that give none of their own. */
export function lawOf(jurisdiction: Jurisdiction): LawTemplate {
  return jurisdictions[jurisdiction].law;
}

function extendFields(inherited: FieldTemplate[], entries: FieldEntry[] | undefined): FieldTemplate[] {
  if (!entries) return inherited;
  const parents = byId(inherited);
  const nameOf = (entry: FieldEntry) => entry.label ?? parents.get(entry.id)?.label;
  const claims = parents.size === 0 ? NO_CLAIMS : claimsOf(entries, nameOf);
  return entries.map((entry) => {
    const parent = parents.get(entry.id);
    const label = entry.label ?? parent?.label ?? '';
    return {
      id: entry.id,
      label,
      aliases: entry.aliases ?? inheritedAliases(entry.id, label, parent?.label, parent?.aliases, claims),
      type: entry.type ?? parent?.type ?? 'text',
      required: entry.required ?? parent?.required ?? false,
      choices: entry.choices ?? parent?.choices ?? [],
      guidance: entry.guidance ?? parent?.guidance ?? '',
    };
  });
}

function extendSections(
  inherited: SectionTemplate[],
  entries: SectionEntry[] | undefined,
  phrase: string,
  phraseOfFile: string | undefined,
): SectionTemplate[] {
  if (!entries)
    return phraseOfFile === undefined
      ? inherited
      : inherited.map((section) => withPhrase(section, phraseOfFile));
  const parents = byId(inherited);
  const nameOf = (entry: SectionEntry) => entry.title ?? parents.get(entry.id)?.title;
  const claims = parents.size === 0 ? NO_CLAIMS : claimsOf(entries, nameOf);
  return entries.map((entry) => {
    const parent = parents.get(entry.id);
    const title = entry.title ?? parent?.title ?? '';
    return {
      id: entry.id,
      title,
      aliases: entry.aliases ?? inheritedAliases(entry.id, title, parent?.title, parent?.aliases, claims),
      required: entry.required ?? parent?.required ?? false,
      parent: entry.parent !== undefined ? entry.parent : (parent?.parent ?? null),
      implication: entry.implication !== undefined ? entry.implication : (parent?.implication ?? null),
      none: {
        allowed: entry.none?.allowed ?? parent?.none.allowed ?? false,
        phrase: entry.none?.phrase ?? phraseOfFile ?? parent?.none.phrase ?? phrase,
      },
      guidance: entry.guidance ?? parent?.guidance ?? '',
      owner: entry.owner ?? parent?.owner ?? '',
    };
  });
}

function withPhrase(section: SectionTemplate, phrase: string): SectionTemplate {
  return { ...section, none: { ...section.none, phrase } };
}

function byId<T extends { id: string }>(entries: T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

const NO_CLAIMS: ReadonlyMap<string, string> = new Map();

/** Which entry a file gives each title or alias to; inherited aliases give way to it. */
function claimsOf<T extends FieldEntry | SectionEntry>(
  entries: T[],
  nameOf: (entry: T) => string | undefined,
): ReadonlyMap<string, string> {
  const claims = new Map<string, string>();
  for (const entry of entries) {
    for (const alias of entry.aliases ?? []) claims.set(fold(alias), entry.id);
  }
  for (const entry of entries) claims.set(fold(nameOf(entry) ?? ''), entry.id);
  return claims;
}

function inheritedAliases(
  id: string,
  title: string,
  oldTitle: string | undefined,
  aliases: string[] | undefined,
  claims: ReadonlyMap<string, string>,
): string[] {
  if (aliases === undefined) return [];
  const own = fold(title);
  const all = oldTitle !== undefined && fold(oldTitle) !== own ? [oldTitle, ...aliases] : aliases;
  return all.filter((alias) => {
    const folded = fold(alias);
    return folded !== own && (claims.get(folded) ?? id) === id;
  });
}
