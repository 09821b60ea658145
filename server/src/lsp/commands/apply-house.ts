import { applyHouse as appliedHouse } from '../../features/apply-house.ts';
import { builtinIds } from '../../house/builtin.ts';
import { loadHouse } from '../../house/load.ts';
import type { House } from '../../house/types.ts';
import type { OpenDocument } from '../../workspace/open-document.ts';
import { tellLaidDown } from '../house-laid-down.ts';
import type { LanguageServer } from '../language-server.ts';
import { apply, type Command, CommandProblem, documentOf, tell } from './command.ts';

/**
 * `rapporteur.applyHouse` (uri, house): the labels and titles of another house, and a note that names it where no
 * configuration does. The house is an id or a path, as in the note.
 */
export const applyHouse: Command = {
  name: 'rapporteur.applyHouse',
  async run(server, args) {
    const { document } = documentOf(server, args, 'Apply house');
    const [, reference] = args;
    if (typeof reference !== 'string' || reference.trim() === '') {
      throw new CommandProblem(
        `Apply house wants a house after the document: ${builtinIds.join(', ')} or a path.`,
      );
    }
    if (!/^[\w./-]+$/.test(reference)) {
      throw new CommandProblem(
        'Apply house: the id or path of a house has letters, digits and . / - _ only.',
      );
    }
    const house = houseFor(server, document, reference);
    const { houseBy } = server.configuration.judge(document);
    const isFree = houseBy === 'note' || houseBy === 'default';
    const edits = appliedHouse(document, house, isFree ? reference : null);
    if (!isFree && document.settings.house.id !== house.id) tellLaidDown(server, houseBy);
    if (edits.length > 0)
      await apply(server, `Apply the house ${house.name}`, [{ uri: document.uri, edits }]);
    else if (isFree) tell(server, `The document has the labels and titles of ${house.name} already.`);
    return null;
  },
};

function houseFor(server: LanguageServer, { path }: OpenDocument, reference: string): House {
  const loaded = loadHouse(reference, {
    files: server.configuration.disk,
    ...(path !== null && { from: path }),
  });
  if (loaded.ok) return loaded.house;
  const [error] = loaded.errors;
  throw new CommandProblem(`Apply house: ${error?.message ?? `there is no house “${reference}”`}.`);
}
