import type { LSPAny } from 'vscode-languageserver';
import { modelToJson } from '../../model/json.ts';
import { type Command, documentOf } from './command.ts';

/** `rapporteur.showDocumentModel` (uri): the document as `rapporteur parse` prints it. */
export const showDocumentModel: Command = {
  name: 'rapporteur.showDocumentModel',
  async run(server, args) {
    const { document } = documentOf(server, args, 'Show document model');
    return modelToJson(document.model) as unknown as LSPAny;
  },
};
