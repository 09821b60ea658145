import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { builtinHouse, builtinIds, ROOT_HOUSE } from '../../house/builtin.ts';
import { loadHouse } from '../../house/load.ts';
import type { House } from '../../house/types.ts';
import { CONFIG_NAME } from '../../workspace/config.ts';
import { ConfigProblem } from '../../workspace/config-problem.ts';
import { absolutePath, nodeFiles } from '../../workspace/node-files.ts';
import type { InitFlags } from '../commands/init.ts';
import { EXIT, type ExitCode, UserError } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { reasonOf } from '../write-file.ts';

/** `rapporteur init`. */
export async function init(flags: InitFlags, io: Io): Promise<ExitCode> {
  const file = absolutePath(io.cwd, CONFIG_NAME);
  // Before anything is asked: the answers would be for nothing.
  if (nodeFiles.isFile(file)) throw alreadyThere();
  const reference = flags.house ?? (await askHouse(io));
  const house = openHouse(reference, file);
  try {
    // No `$schema`: an editor would fetch it, and leave aside the schema that comes with the extension.
    writeFileSync(file, `${JSON.stringify({ house: reference }, null, 2)}\n`, { flag: 'wx' });
  } catch (error) {
    throw (error as { code?: string }).code === 'EEXIST'
      ? alreadyThere()
      : new UserError(`${CONFIG_NAME} ${reasonOf(error)}`);
  }
  io.stdout.write(`Wrote ${CONFIG_NAME}: documents in this folder follow ${house.name}.\n`);
  io.stdout.write('Next: rapporteur new report --out first.report, or rapporteur lint.\n');
  return EXIT.clean;
}

function alreadyThere(): UserError {
  return new UserError(
    `${CONFIG_NAME} is there already and is left alone; edit its "house", or delete it first`,
  );
}

function openHouse(reference: string, config: string): House {
  const result = loadHouse(reference, { files: nodeFiles, from: config });
  if (result.ok) return result.house;
  throw new ConfigProblem(result.errors);
}

/** Asks on a terminal; elsewhere nobody can answer. */
async function askHouse(io: Io): Promise<string> {
  const input = io.stdin as Io['stdin'] & NodeJS.ReadableStream & { isTTY?: boolean };
  if (input.isTTY !== true || io.stdout.isTTY !== true)
    throw new UserError(
      `init cannot ask here which house to follow; give --house, one of ${builtinIds.join(', ')}, or the path of a house file`,
    );
  const names = builtinIds.map((id) => `  ${id.padEnd(20)}${builtinHouse(id)?.name ?? ''}`);
  io.stdout.write(`The houses that are shipped:\n${names.join('\n')}\n`);
  const prompt = createInterface({ input, output: io.stdout });
  try {
    const answer = await prompt.question(
      `House of these documents, or the path of your own (${ROOT_HOUSE}): `,
    );
    return answer.trim() === '' ? ROOT_HOUSE : answer.trim();
  } finally {
    prompt.close();
  }
}
