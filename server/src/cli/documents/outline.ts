import type { OutlineFlags } from '../commands/outline.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { type Io, wantsColor } from '../io.ts';
import { painter } from '../reporters/terminal.ts';
import { openDocument } from './open-document.ts';
import { outlineOf } from './outline-of.ts';
import { drawOutline } from './outline-tree.ts';

/** `rapporteur outline`. */
export function outline(path: string, flags: OutlineFlags, io: Io): ExitCode {
  const found = outlineOf(openDocument(path, flags, io.cwd), path);
  if (flags.format === 'json') {
    io.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
    return EXIT.clean;
  }
  const paint = painter(wantsColor(io.stdout, io.env, flags.color));
  const width = io.stdout.isTTY === true ? (io.stdout.columns ?? 80) : 100;
  io.stdout.write(`${drawOutline(found, paint, width).join('\n')}\n`);
  return EXIT.clean;
}
