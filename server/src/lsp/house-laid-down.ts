import type { Resolved } from '../workspace/config.ts';
import { tell } from './commands/command.ts';
import type { LanguageServer } from './language-server.ts';

/** Tells whoever chose a house for a document that another is laid down for it, which goes before a note in the text. */
export function tellLaidDown(
  server: LanguageServer,
  houseBy: Extract<Resolved['houseBy'], 'config' | 'option'>,
): void {
  const where = houseBy === 'config' ? 'rapporteur.json' : 'the editor’s settings';
  tell(server, `The house of this document is laid down by ${where}: change it there too.`);
}
