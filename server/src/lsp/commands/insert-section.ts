import { insertMissingSections } from '../../features/code-actions/insert-section.ts';
import { findMissingSections } from '../../model/missing-sections.ts';
import { apply, type Command, CommandProblem, documentOf, tell } from './command.ts';

/**
 * `rapporteur.insertSection` (uri, id): a section that the house requires and the document does not have, at its
 * place; `*` for all of them.
 */
export const insertSection: Command = {
  name: 'rapporteur.insertSection',
  async run(server, args) {
    const { document } = documentOf(server, args, 'Insert section');
    const [, id] = args;
    if (typeof id !== 'string') throw new CommandProblem('Insert section wants the id of a section, or “*”.');
    const wanted = findMissingSections(document.model).filter(
      ({ template }) => id === '*' || template.id === id,
    );
    if (wanted.length === 0) tell(server, 'No section is missing here that the house requires.');
    else {
      const edits = insertMissingSections(wanted, document.model);
      await apply(server, 'Insert sections', [{ uri: document.uri, edits }]);
    }
    return null;
  },
};
