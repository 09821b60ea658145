import { ConfigProblem } from '../workspace/config-problem.ts';
import { EXIT, type ExitCode, UserError } from './exit-codes.ts';
import type { Io } from './io.ts';

/**
 * Says on the error stream what stopped a command: the user's to put right, or a fault of this program.
 *
 * @returns the exit code
 */
export async function tellProblem(error: unknown, io: Io): Promise<ExitCode> {
  if (error instanceof UserError) io.stderr.write(error.message.replace(/^/gm, 'rapporteur: ').concat('\n'));
  else if (error instanceof ConfigProblem) {
    // Only now: the module reads JSON, which no other run needs so early.
    const { describeHouseErrors } = await import('./house-errors.ts');
    io.stderr.write(describeHouseErrors(error.errors, io.cwd));
  } else io.stderr.write(describeFault(error, io.env));
  return EXIT.misuse;
}

/** Our own mistake: its trace is for who mends it, and printed when asked for. */
function describeFault(error: unknown, env: Io['env']): string {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: '' };
  const more = env.RAPPORTEUR_DEBUG ? `${stack}\n` : '';
  return `rapporteur: this is a fault of rapporteur, please report it: ${message}\n${more}`;
}
