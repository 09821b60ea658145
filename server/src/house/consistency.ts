import type { HouseFile } from './extend.ts';
import { fold } from './fold.ts';
import { type HouseError, type JsonPath, type JsonText, placeOf } from './locate.ts';
import type { House } from './types.ts';
import { meant, wayTo } from './validate.ts';

/**
 * What no schema can see in a house file: ids used twice, titles that mean two sections, parents that do not
 * exist, choices without values. Speaks only of what the file itself says.
 */
export function checkConsistency(json: JsonText, file: HouseFile, house: House): HouseError[] {
  const errors: HouseError[] = [];
  const report = (path: JsonPath, message: string) => {
    const way = wayTo(json, path.slice(0, -1));
    errors.push({ ...placeOf(json, path), message: way === '' ? message : `${way}: ${message}` });
  };
  checkFields(file, house, report);
  checkSections(file, house, report);
  const ofMinutes: Report = (path, message) => report(['minutes', ...path], message);
  checkFields(file.minutes ?? {}, house.minutes, ofMinutes);
  checkSections(file.minutes ?? {}, house.minutes, ofMinutes);
  checkRest(file, report);
  return errors.sort((a, b) => a.offset - b.offset);
}

type Report = (path: JsonPath, message: string) => void;

/** The lists that a report and minutes have alike. */
type Template = Pick<House, 'fields' | 'sections'>;
type TemplateFile = Pick<HouseFile, 'fields' | 'sections'>;

function checkFields(file: TemplateFile, house: Template, report: Report): void {
  const entries = file.fields ?? [];
  reportTwice('fields', entries, 'field', report);
  entries.forEach((entry, index) => {
    const field = house.fields[index];
    if (!field) return;
    if (field.label === '') {
      report(
        ['fields', index, 'id'],
        `the extended house has no field "${entry.id}", so this one needs a "label"`,
      );
    }
    if (field.type === 'choice' && field.choices.length === 0) {
      report(['fields', index, entry.type ? 'type' : 'id'], 'a field of type choice needs "choices"');
    }
  });
  reportShared('fields', 'label', entries, house.fields, 'field', report);
}

function checkSections(file: TemplateFile, house: Template, report: Report): void {
  const entries = file.sections ?? [];
  reportTwice('sections', entries, 'section', report);
  const ids = house.sections.map((section) => section.id);
  entries.forEach((entry, index) => {
    const section = house.sections[index];
    if (!section) return;
    if (section.title === '') {
      report(
        ['sections', index, 'id'],
        `the extended house has no section "${entry.id}", so this one needs a "title"`,
      );
    }
    if (section.parent === null) return;
    const place: JsonPath = ['sections', index, entry.parent === undefined ? 'id' : 'parent'];
    const position = ids.indexOf(section.parent);
    if (position < 0) report(place, noParent(section.parent, ids));
    else if (position === index) report(place, 'a section cannot be its own parent');
    else if (position > index) report(place, `the parent "${section.parent}" must stand earlier in the list`);
  });
  const titles = house.sections.map((section) => ({ ...section, label: section.title }));
  reportShared('sections', 'title', entries, titles, 'section', report);
}

function noParent(parent: string, ids: string[]): string {
  const guess = meant(parent, ids);
  const help = guess ? `did you mean "${guess}"?` : 'add it to the list, or write "parent": null';
  return `there is no section "${parent}" in this house; ${help}`;
}

function reportTwice(list: string, entries: { id: string }[], noun: string, report: Report): void {
  const seen = new Set<string>();
  entries.forEach((entry, index) => {
    if (seen.has(entry.id))
      report([list, index, 'id'], `the ${noun} "${entry.id}" is in the list twice; keep one`);
    seen.add(entry.id);
  });
}

/** Titles and aliases that the file gives to two entries below one parent. */
function reportShared(
  list: string,
  key: 'label' | 'title',
  entries: { id: string; aliases?: string[] }[],
  resolved: { id: string; label: string; parent?: string | null }[],
  noun: string,
  report: Report,
): void {
  const owners = new Map<string, string>();
  resolved.forEach((item, index) => {
    if (item.label === '') return;
    const name = `${item.parent ?? ''}/${fold(item.label)}`;
    const owner = owners.get(name) ?? item.id;
    if (owner !== item.id) report([list, index, key], `"${item.label}" already names the ${noun} "${owner}"`);
    owners.set(name, owner);
  });
  entries.forEach((entry, index) => {
    entry.aliases?.forEach((alias, position) => {
      const name = `${resolved[index]?.parent ?? ''}/${fold(alias)}`;
      const owner = owners.get(name) ?? entry.id;
      if (owner !== entry.id)
        report([list, index, 'aliases', position], `"${alias}" already names the ${noun} "${owner}"`);
      owners.set(name, owner);
    });
  });
}

function checkRest(file: HouseFile, report: Report): void {
  const numbers = new Set<string>();
  file.law?.exemptParagraphs?.forEach((paragraph, index) => {
    if (numbers.has(paragraph.number)) {
      report(
        ['law', 'exemptParagraphs', index, 'number'],
        `paragraph ${paragraph.number} is in the list twice; keep one`,
      );
    }
    numbers.add(paragraph.number);
  });
  const range = file.limits?.summaryWords;
  if (range && range[0] > range[1])
    report(['limits', 'summaryWords'], 'the fewest words must come before the most');
}
