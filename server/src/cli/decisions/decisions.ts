import { filterRegister } from '../../decisions/filter.ts';
import { type MeetingEntries, registerOf } from '../../decisions/register.ts';
import type { Register } from '../../decisions/types.ts';
import { absolutePath } from '../../workspace/node-files.ts';
import type { DecisionsFlags } from '../commands/decisions.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { findFiles } from '../find-files.ts';
import type { Io } from '../io.ts';
import { createResolver } from '../settings-flags.ts';
import { writeNewFile } from '../write-file.ts';
import { DEFAULT_ENTRIES_CACHE, EntriesCache } from './entries-cache.ts';
import { MeetingReader } from './meeting-reader.ts';
import { printRegister } from './print-register.ts';

/** `rapporteur decisions`. Files that cannot be read are named and the rest is listed; the exit code is then 2. */
export async function decisions(paths: readonly string[], flags: DecisionsFlags, io: Io): Promise<ExitCode> {
  const resolver = createResolver(flags, io.cwd);
  const files = await findFiles(paths, resolver, io.cwd);
  const cache = openCache(flags, io);
  const reader = new MeetingReader({ resolver, cache, kind: flags.kind ?? null, folder: io.cwd });
  const meetings: MeetingEntries[] = files.flatMap((path) => reader.read(path) ?? []);
  const today = flags.today ?? isoToday();
  const register = filterRegister(registerOf(meetings, today), {
    ...flags,
    done: flags.done === true ? 'include' : 'leave-out',
  });
  const text = await printRegister(wanted(register, flags.show), { flags, today, io });
  if (flags.out === undefined) io.stdout.write(text);
  else {
    writeNewFile(absolutePath(io.cwd, flags.out), flags.out, text, files);
    io.stderr.write(`Wrote ${flags.out}.\n`);
  }
  const unsaved = await cache?.save();
  if (unsaved) io.stderr.write(`rapporteur: the cache ${unsaved}\n`);
  for (const problem of reader.problems) io.stderr.write(`rapporteur: ${problem}\n`);
  return reader.problems.length > 0 ? EXIT.misuse : EXIT.clean;
}

function wanted({ decisions, actions }: Register, show: DecisionsFlags['show']): Register {
  return {
    decisions: show === 'actions' ? [] : decisions,
    actions: show === 'decisions' ? [] : actions,
  };
}

function openCache({ cache, cacheLocation }: DecisionsFlags, io: Io): EntriesCache | null {
  if (cache !== true && cacheLocation === undefined) return null;
  return new EntriesCache(cacheLocation ?? DEFAULT_ENTRIES_CACHE, absolutePath(io.cwd, '.'));
}

/** The day it is here. */
function isoToday(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
