import { l10n, type Uri, workspace } from 'vscode';
import { repositoryOf } from './git.ts';

/** Who comments: the name in the settings, else the one that git has. */
export async function authorName(uri: Uri): Promise<string> {
  const set = workspace.getConfiguration('rapporteur', uri).get<string>('commentAuthor', '').trim();
  if (set !== '') return set;
  const repository = await repositoryOf(uri);
  const ask = async (read: (key: string) => Promise<string>) => read('user.name').catch(() => '');
  const known = repository
    ? (await ask((key) => repository.getConfig(key))) || (await ask((key) => repository.getGlobalConfig(key)))
    : '';
  return known.trim() || l10n.t('Reviewer');
}
