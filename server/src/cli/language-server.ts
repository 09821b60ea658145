/** `dist/language-server.cjs`: what an extension forks. The server itself is in the program, which it shares. */
import { loadProgram } from './load-program.ts';

/** Serves one client over what the arguments of this process say. */
export function serve(): Promise<void> {
  return loadProgram('lsp').serve();
}
