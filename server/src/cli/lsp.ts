import { setFlagsFromString } from 'node:v8';
import type { LspFlags } from './commands/lsp.ts';
import { EXIT, type ExitCode, UserError } from './exit-codes.ts';
import type { Io } from './io.ts';
import { version } from './version.ts';

/** `rapporteur lsp`: returns when the server listens; it ends the process itself, when its client does. */
export async function lsp(flags: LspFlags, io: Io): Promise<ExitCode> {
  if (!flags.stdio && !flags.nodeIpc && flags.socket === undefined && flags.pipe === undefined) {
    throw new UserError('Say how to talk to the editor: rapporteur lsp --stdio');
  }
  if (flags.socket !== undefined && !isPort(flags.socket)) {
    throw new UserError(`--socket needs the number of a port, 1 to 65535, not "${flags.socket}"`);
  }
  if (flags.nodeIpc && !process.send) {
    throw new UserError('--node-ipc only works in a process that node has forked; try --stdio');
  }
  // Whoever starts it by hand would wait for ever.
  if (flags.stdio && io.stdout.isTTY) {
    io.stderr.write(
      'rapporteur: waiting for an editor to speak the language server protocol; Ctrl-C ends this\n',
    );
  }
  holdMemory();
  const { serve } = await import('../lsp/node.ts');
  serve(version);
  return EXIT.clean;
}

/**
 * Keeps V8 from letting rubbish lie for long: an editor is open all day, and every typed character leaves the text as
 * it was before. With a report of 1.15 MB open, 600 edits take 160 MB instead of 315, and each of them a third more time;
 * with reports of the usual size it is not felt.
 */
function holdMemory(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65536;
}
