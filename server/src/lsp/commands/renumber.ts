import { renumberEdits } from '../../format/renumber.ts';
import { apply, type Command, documentOf, tell } from './command.ts';

/** `rapporteur.renumber` (uri): every number made right, references following. */
export const renumber: Command = {
  name: 'rapporteur.renumber',
  async run(server, args) {
    const { document } = documentOf(server, args, 'Renumber');
    const edits = renumberEdits(document.model);
    if (edits.length === 0) tell(server, 'Every number is right already.');
    else await apply(server, 'Renumber', [{ uri: document.uri, edits }]);
    return null;
  },
};
