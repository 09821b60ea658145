import { type WorkspaceDiagnosticReport, WorkspaceDiagnosticRequest } from 'vscode-languageserver';
import { answerHeld } from '../diagnostics/held.ts';
import type { Handler } from '../handler.ts';
import { Progress } from '../progress.ts';
import { withoutProgress } from '../without-progress.ts';

/** `workspace/diagnostic`; it is announced with `textDocument/diagnostic`, as a part of it. */
export const workspaceDiagnostics: Handler = {
  capabilities: () => ({}),
  register(server) {
    const { connection } = server;
    // Not by `languages.diagnostics.onWorkspace`, which takes the parameters for the token of the progress.
    connection.onRequest(WorkspaceDiagnosticRequest.type, (params, token) => {
      const { previousResultIds = [], partialResultToken, workDoneToken } = params;
      const answer = server.answer('workspace/diagnostic', NOTHING, async () => ({
        items: await answerHeld(server, {
          previous: previousResultIds,
          token,
          partial:
            partialResultToken === undefined
              ? null
              : (items) =>
                  server.guard(
                    'workspace/diagnostic',
                    connection.sendProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, {
                      items,
                    }),
                  ),
          progress: new Progress(server, 'Linting the reports and minutes', workDoneToken),
        }),
      }));
      return withoutProgress(answer)(params, token);
    });
  },
};

const NOTHING: WorkspaceDiagnosticReport = { items: [] };
