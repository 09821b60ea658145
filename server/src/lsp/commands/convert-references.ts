import { convertReferences as convertedReferences } from '../../features/convert-reference.ts';
import { apply, type Command, CommandProblem, documentOf, tell } from './command.ts';

/** `rapporteur.convertReferences` (uri, `labels` or `numbers`): every reference of a document turned. */
export const convertReferences: Command = {
  name: 'rapporteur.convertReferences',
  async run(server, args) {
    const { document } = documentOf(server, args, 'Convert references');
    const [, to] = args;
    if (to !== 'labels' && to !== 'numbers') {
      throw new CommandProblem('Convert references wants “labels” or “numbers” after the document.');
    }
    const edits = convertedReferences(document, to === 'labels' ? 'label' : 'number');
    if (edits.length === 0) tell(server, `There are no references to turn into ${to}.`);
    else await apply(server, `Turn references into ${to}`, [{ uri: document.uri, edits }]);
    return null;
  },
};
