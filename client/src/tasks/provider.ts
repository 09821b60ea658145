import {
  ProcessExecution,
  Task,
  type TaskDefinition,
  TaskGroup,
  type TaskProvider,
  TaskScope,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import type { CommandLine } from '../server/host.ts';

/** As `taskDefinitions` in package.json describes it. */
interface RapporteurTask extends TaskDefinition {
  command: string;
  paths?: string[];
  args?: string[];
}

export const TASK_TYPE = 'rapporteur';

/** `rapporteur lint` as a task, run by what comes with the extension; its findings are matched by `$rapporteur`. */
export function taskProvider(commandLine: CommandLine): TaskProvider {
  return {
    provideTasks: () =>
      (workspace.workspaceFolders ?? []).map((folder) =>
        taskOf({ type: TASK_TYPE, command: 'lint' }, folder, commandLine),
      ),
    resolveTask: ({ definition, scope }) => {
      const folder = typeof scope === 'object' ? scope : workspace.workspaceFolders?.[0];
      return definition.command === 'lint'
        ? taskOf(definition as RapporteurTask, folder ?? TaskScope.Workspace, commandLine)
        : undefined;
    },
  };
}

function taskOf(
  definition: RapporteurTask,
  scope: WorkspaceFolder | TaskScope.Workspace,
  { executable, args, env }: CommandLine,
): Task {
  const { command, paths = ['.'], args: own = [] } = definition;
  const options = { env: { ...env }, ...(typeof scope === 'object' && { cwd: scope.uri.fsPath }) };
  const execution = new ProcessExecution(executable, [...args, command, ...own, '--', ...paths], options);
  const task = new Task(definition, scope, command, TASK_TYPE, execution, '$rapporteur');
  task.group = TaskGroup.Test;
  task.presentationOptions = { clear: true };
  return task;
}
