import { builtinHouse } from '../../house/builtin.ts';
import { fieldById, sectionById } from '../../house/lookup.ts';
import { templateOf } from '../../house/template-of.ts';
import { documentationOf as pageOf } from '../../rules/documentation.ts';
import { ruleUrl } from '../../rules/url.ts';
import type { FeatureDocument } from '../document.ts';
import type { Topic } from './offer.ts';

/** Longer passages are cut: a list is read in passing. */
const LONGEST_PASSAGE = 1200;

/**
 * What there is to say of an offer, as Markdown, or null. The pages of rules have to be loaded first
 * (`loadDocumentation`); the offsets of a text are those of the version that was asked about.
 */
export function documentationOf({ settings, kind, text }: FeatureDocument, { of, id }: Topic): string | null {
  const house = templateOf(settings.house, kind);
  switch (of) {
    case 'field': {
      const field = fieldById(house, id);
      if (!field) return null;
      const choices = field.choices.length > 0 ? `One of: ${field.choices.join(', ')}.` : '';
      return joined([field.guidance, choices]);
    }
    case 'section': {
      const section = sectionById(house, id);
      if (!section) return null;
      const none = section.none.allowed ? `Where there is nothing to say: “${section.none.phrase}”` : '';
      return joined([section.guidance, section.owner === '' ? '' : `Cleared by: ${section.owner}.`, none]);
    }
    case 'rule': {
      const page = pageOf(id);
      return page === null ? ruleUrl(id) : page.replace(/^# .*\n+/, '');
    }
    case 'house': {
      const named = builtinHouse(id);
      return named && joined([named.name, named.prescriptive ? 'Lays down order, titles and wording.' : '']);
    }
    case 'exempt': {
      const paragraph = house.law.exemptParagraphs.find(({ number }) => number === id);
      return paragraph ? joined([paragraph.text, `Paragraph ${id} of ${house.law.exemptSchedule}`]) : null;
    }
    case 'text': {
      const [start = 0, end = 0] = id.split(':').map(Number);
      const passage = text.slice(start, end);
      const cut = passage.length > LONGEST_PASSAGE ? `${passage.slice(0, LONGEST_PASSAGE)}…` : passage;
      return cut.trim() === '' ? null : cut;
    }
  }
}

function joined(parts: readonly string[]): string | null {
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? null : said.join('\n\n');
}
