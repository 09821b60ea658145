import { NotificationType0 } from 'vscode-languageserver';
import type { Handler } from '../handler.ts';

/**
 * Reports or minutes on the disk have been read: all of them at the beginning, or those that came, changed or went.
 * Whoever shows what is known of the whole workspace asks for it again. Sent to clients that name it in
 * `capabilities.experimental.rapporteur.workspaceDidChange`.
 */
const WorkspaceDidChangeNotification = new NotificationType0('rapporteur/workspaceDidChange');

interface Experimental {
  rapporteur?: { workspaceDidChange?: boolean };
}

/** `rapporteur/workspaceDidChange`. */
export const workspaceDidChange: Handler = {
  capabilities: () => ({}),
  register(server) {
    server.workspace.onDidChange(() => {
      const { rapporteur } = (server.client.experimental ?? {}) as Experimental;
      if (rapporteur?.workspaceDidChange !== true) return;
      const sent = server.connection.sendNotification(WorkspaceDidChangeNotification);
      server.guard('rapporteur/workspaceDidChange', sent);
    });
  },
};
