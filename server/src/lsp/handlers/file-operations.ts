import {
  FileChangeType,
  type FileEvent,
  type FileOperationRegistrationOptions,
  type RenameFilesParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type FileRename, fileRenameEdits } from '../../features/file-renames.ts';
import type { FeatureWorkspace } from '../../features/workspace.ts';
import { pathBelow } from '../../workspace/files.ts';
import type { Handler } from '../handler.ts';
import { pathOfUri, uriOfPath } from '../uris.ts';
import { withoutProgress } from '../without-progress.ts';
import { workspaceEditOf } from '../workspace-edit.ts';

/** Any file may be named by a document, and any folder may hold one. */
const ANY: FileOperationRegistrationOptions = {
  filters: [{ scheme: 'file', pattern: { glob: '**/*' } }],
};

/** `workspace/willRenameFiles` and `didRenameFiles` */
export const fileOperations: Handler = {
  capabilities({ workspace }) {
    const { willRename, didRename } = workspace?.fileOperations ?? {};
    if (!willRename && !didRename) return {};
    return {
      workspace: {
        fileOperations: { ...(willRename && { willRename: ANY }), ...(didRename && { didRename: ANY }) },
      },
    };
  },
  register(server) {
    const { workspace } = server.connection;
    workspace.onWillRenameFiles(
      withoutProgress(
        server.answer('willRenameFiles', null, (params: RenameFilesParams): WorkspaceEdit | null => {
          const edits = fileRenameEdits(server.workspace, renamesOf(params));
          return edits.length === 0 ? null : workspaceEditOf(server, edits);
        }),
      ),
    );
    workspace.onDidRenameFiles(
      server.notified('didRenameFiles', (params: RenameFilesParams) =>
        server.workspace.filesChanged(changesBy(renamesOf(params), server.workspace)),
      ),
    );
  },
};

function renamesOf({ files }: RenameFilesParams): FileRename[] {
  return files.flatMap(({ oldUri, newUri }) => {
    const from = pathOfUri(oldUri);
    const to = pathOfUri(newUri);
    if (from === null || to === null) return [];
    return [{ from: withoutSlash(from), to: withoutSlash(to) }];
  });
}

/** Not every client that tells of renamed files and folders watches files for us too. */
function changesBy(renames: readonly FileRename[], workspace: FeatureWorkspace): FileEvent[] {
  const paths = [...workspace.entries()].flatMap(({ path }) => path ?? []);
  return renames.flatMap(({ from, to }): FileEvent[] => {
    const moved = paths.filter((path) => path === from || pathBelow(from, path) !== null);
    const made = [to, ...moved.map((path) => to + path.slice(from.length))];
    return [
      { uri: uriOfPath(from), type: FileChangeType.Deleted },
      ...made.map((path): FileEvent => ({ uri: uriOfPath(path), type: FileChangeType.Created })),
    ];
  });
}

function withoutSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
