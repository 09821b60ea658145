import { extensions, type Uri } from 'vscode';

/** Of VS Code's git extension, what is used here. */
export interface GitRepository {
  log(options: { path: string; maxEntries: number }): Promise<GitCommit[]>;
  /** The text of a file at a commit; the path absolute. */
  show(ref: string, path: string): Promise<string>;
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
}

export interface GitCommit {
  hash: string;
  message: string;
  authorName?: string;
  authorDate?: Date;
}

interface GitApi {
  getRepository(uri: Uri): GitRepository | null;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/** The repository that a file is in; null where there is none, or no git. */
export async function repositoryOf(uri: Uri): Promise<GitRepository | null> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return null;
  try {
    const git = extension.isActive ? extension.exports : await extension.activate();
    return git.enabled ? git.getAPI(1).getRepository(uri) : null;
  } catch {
    // Somebody has turned it off, or git is not installed.
    return null;
  }
}
