import { reportSkeleton } from '../../format/skeleton.ts';
import type { House } from '../../house/types.ts';
import { absolutePath } from '../../workspace/node-files.ts';
import type { NewReportFlags } from '../commands/new.ts';
import { EXIT, type ExitCode, UserError } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { createResolver } from '../settings-flags.ts';
import { houseLaidDown, houseNote } from './house-note.ts';
import { dateOf } from './meeting-date.ts';
import { writeNew, written } from './new-file.ts';

/** `rapporteur new report`. */
export function newReport(flags: NewReportFlags, io: Io): ExitCode {
  const out = flags.out === undefined ? null : absolutePath(io.cwd, flags.out);
  const path = out ?? absolutePath(io.cwd, 'new.report');
  const { house } = createResolver(flags, io.cwd).resolve(path, null).settings;
  const plain = createResolver({}, io.cwd);
  const text = reportSkeleton(house, {
    fields: valuesOf(flags, house),
    houseNote: houseNote(flags, path, plain, house),
    none: 'noted',
    extent: flags.all ? 'all' : 'usual',
  });
  const laidDown = houseLaidDown(flags, path, plain, house, io.cwd);
  if (out === null) io.stdout.write(text);
  else {
    writeNew(out, flags.out ?? out, text, 'new.report');
    io.stderr.write(written(flags.out ?? out));
  }
  if (laidDown !== null) io.stderr.write(`${laidDown}\n`);
  return EXIT.clean;
}

/** By the id of their field, which every house shares. */
const FIELDS = {
  committee: 'report-to',
  date: 'date',
  subject: 'subject',
  officer: 'reporting-officer',
  portfolio: 'portfolio',
  wards: 'wards',
} as const;

function valuesOf(flags: NewReportFlags, house: House): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, id] of Object.entries(FIELDS) as [keyof typeof FIELDS, string][]) {
    const value = flags[name]?.replace(/\s+/g, ' ').trim();
    if (value === undefined || value === '') continue;
    if (!house.fields.some((field) => field.id === id))
      throw new UserError(`--${name}: the reports of ${house.name} have no such field; leave it out`);
    values[id] = name === 'date' ? dateOf(value, house) : value;
  }
  return values;
}
