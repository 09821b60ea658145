import { type Command, executeOnServer, reportUri } from './command.ts';

/** Every number made right, references following. */
export const renumber: Command = {
  id: 'rapporteur.renumber',
  async run(context, ...args) {
    const uri = await reportUri(context, args);
    if (uri) await executeOnServer(context, 'rapporteur.renumber', [uri]);
  },
};
