import * as vscode from 'vscode';
import { equal, includes } from './expect.ts';

describe('tasks', () => {
  it('are offered where there is a command line, for the one that comes with the extension', async () => {
    const [task, ...more] = await vscode.tasks.fetchTasks({ type: 'rapporteur' });
    // A browser has none.
    if (task === undefined && vscode.env.uiKind === vscode.UIKind.Web) return;
    equal(more, []);
    includes(task?.problemMatchers ?? [], '$rapporteur');
    const { args = [] } = (task?.execution ?? {}) as Partial<vscode.ProcessExecution>;
    equal(args.slice(1), ['lint', '--', '.']);
    await vscode.workspace.fs.stat(vscode.Uri.file(args[0] ?? ''));
  });
});
