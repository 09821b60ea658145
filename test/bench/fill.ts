import type { Random } from './random.ts';
import * as words from './vocabulary.ts';

/** What the sentences of one report, or of one section of a long one, are filled from. */
export interface Filling {
  readonly random: Random;
  readonly theme: words.Theme;
  readonly meeting: Date;
  /** Whether dates may be written `3rd May 2024`. */
  readonly ordinalDates: boolean;
  /** Whether the first use of the theme's acronym is to be expanded. */
  readonly expandsAcronym: boolean;
  /** True until the first use of the theme's acronym. */
  acronymIsNew: boolean;
  /** The number of the section that is being written, for references back. */
  readonly section: number;
  /** How many paragraphs of it stand before the one being written. */
  paragraphsBefore: number;
}

/** Replaces each `{slot}` of a template by words of the theme or by a number, date or sum. */
export function fill(filling: Filling, template: string): string {
  return template.replace(/\{([a-z]+)\d?\}/g, (slot, name: string) => {
    const value = slotValue(filling, name);
    // A slot with a digit begins its sentence.
    return /\d/.test(slot) ? value.charAt(0).toUpperCase() + value.slice(1) : value;
  });
}

function slotValue(filling: Filling, name: string): string {
  const { random, theme } = filling;
  switch (name) {
    case 'service':
    case 'plan':
    case 'partner':
    case 'regulator':
    case 'law':
    case 'asset':
    case 'people':
    case 'activity':
    case 'problem':
    case 'result':
      return random.pick(theme[name]);
    case 'director':
      return theme.director;
    case 'acronym':
      return acronym(filling);
    case 'ward':
      return random.pick(words.wards);
    case 'past':
      return formatMonth(daysBefore(filling, 20, 540));
    case 'future':
      return formatMonth(daysAfter(filling, 40, 500));
    case 'years':
      return financialYear(filling.meeting.getUTCFullYear() + random.integer(-2, 1));
    case 'date':
      return formatDate(daysBefore(filling, 10, 540), filling.ordinalDates && random.chance(0.5));
    case 'deadline':
      return formatDate(daysAfter(filling, 30, 400), filling.ordinalDates && random.chance(0.5));
    case 'money':
      return money(random);
    case 'percent':
      return random.chance(0.3)
        ? `${random.integer(2, 98)}.${random.integer(1, 9)}%`
        : `${random.integer(2, 98)}%`;
    case 'number':
      return random.integer(11, 4800).toLocaleString('en-GB');
    case 'count':
      return random.pick(['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']);
    case 'reference':
      return `${filling.section}.${filling.paragraphsBefore === 0 ? 2 : random.integer(1, filling.paragraphsBefore)}`;
    default:
      throw new Error(`no such slot: ${name}`);
  }
}

function acronym(filling: Filling): string {
  const [short, long] = filling.theme.acronym;
  const expanded = filling.acronymIsNew && filling.expandsAcronym;
  filling.acronymIsNew = false;
  return expanded ? `${long} (${short})` : short;
}

function daysBefore(filling: Filling, least: number, most: number): Date {
  return daysFrom(filling.meeting, -filling.random.integer(least, most));
}

function daysAfter(filling: Filling, least: number, most: number): Date {
  return daysFrom(filling.meeting, filling.random.integer(least, most));
}

/** A date some days later, or earlier. */
export function daysFrom(date: Date, days: number): Date {
  return new Date(date.getTime() + days * 86_400_000);
}

/** `3 May 2024`, or `3rd May 2024`. */
export function formatDate(date: Date, ordinal: boolean): string {
  const day = date.getUTCDate();
  return `${day}${ordinal ? ordinalEnding(day) : ''} ${formatMonth(date)}`;
}

function formatMonth(date: Date): string {
  return `${words.months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

function ordinalEnding(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

function financialYear(start: number): string {
  return `${start}/${String(start + 1).slice(2)}`;
}

/** A sum as reports write it. */
export function money(random: Random): string {
  if (random.chance(0.2)) return `£${random.integer(1, 24)}.${random.integer(1, 9)} million`;
  if (random.chance(0.2)) return `£${random.integer(12, 980)}k`;
  return `£${(random.integer(15, 9800) * 100).toLocaleString('en-GB')}`;
}
