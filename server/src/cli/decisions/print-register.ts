import { registerPage } from '../../decisions/html.ts';
import type { Register } from '../../decisions/types.ts';
import type { DecisionsFlags } from '../commands/decisions.ts';
import { type Io, wantsColor } from '../io.ts';
import { painter } from '../reporters/terminal.ts';
import { registerTable } from './table.ts';

/** A register in the format that is asked for, with a line end at its end. */
export async function printRegister(
  register: Register,
  { flags, today, io }: { flags: DecisionsFlags; today: string; io: Io },
): Promise<string> {
  switch (flags.format) {
    case 'json':
      return `${JSON.stringify({ today, ...register }, null, 2)}\n`;
    case 'html':
      return registerPage(register, today);
    case 'csv': {
      const { registerCsv } = await import('./csv.ts');
      return registerCsv(register);
    }
    case 'table': {
      const isFile = flags.out !== undefined;
      const paint = painter(!isFile && wantsColor(io.stdout, io.env, flags.color));
      const width = !isFile && io.stdout.isTTY === true ? (io.stdout.columns ?? null) : null;
      return `${registerTable(register, { paint, width, show: flags.show }).join('\n')}\n`;
    }
  }
}
