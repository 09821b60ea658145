/** The editor as the tests use it. */
import * as vscode from 'vscode';
import { eventually } from './expect.ts';

export interface Opened {
  editor: vscode.TextEditor;
  document: vscode.TextDocument;
  uri: vscode.Uri;
  /** Where `$0` stood; the beginning without one. */
  position: vscode.Position;
}

/** The extension under test, running. */
export async function extension(): Promise<vscode.Extension<Api>> {
  const found = vscode.extensions.all.find(({ packageJSON }) => packageJSON.name === 'rapporteur');
  if (found === undefined) throw new Error('the extension is not installed');
  await found.activate();
  return found as vscode.Extension<Api>;
}

/** What the extension hands out. */
export interface Api {
  readonly client: {
    /** Of vscode-languageclient: 1 stopped, 2 running, 3 starting. */
    readonly state: number;
    readonly serverProcess?: { readonly pid?: number };
  };
}

/** A path in the folder of the workspace, which holds the samples. */
export function inWorkspace(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('there is no workspace');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file of the workspace in an editor. */
export async function open(path: string): Promise<Opened> {
  const uri = inWorkspace(path);
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  return { editor, document, uri, position: new vscode.Position(0, 0) };
}

let written = 0;

/** Opens a new report with this text, the cursor where `$0` stands. */
export async function report(text: string): Promise<Opened> {
  written += 1;
  const path = `written-${written}.report`;
  await vscode.workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(text.replace('$0', '')));
  const opened = await open(path);
  const position = opened.document.positionAt(Math.max(text.indexOf('$0'), 0));
  opened.editor.selection = new vscode.Selection(position, position);
  return { ...opened, position };
}

/** Puts a text in the place of the first one like it. */
export async function replace({ editor, document }: Opened, old: string, text: string): Promise<void> {
  const start = document.getText().indexOf(old);
  if (start < 0) throw new Error(`“${old}” is not in the document`);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + old.length));
  await editor.edit((edit) => edit.replace(range, text));
}

/** The rules that have something to say about a document, sorted, when they are as expected. */
export function findings({ uri }: Opened, expected: (rules: string[]) => boolean): Promise<string[]> {
  return eventually(() => vscode.languages.getDiagnostics(uri).map(ruleOf).sort(), expected);
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** What VS Code gets when it asks the extensions, as its own views do. */
export function ask<T>(command: string, ...args: unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(command, ...args);
}

/** What is proposed at a place, words of the text left out. */
export async function completions(uri: vscode.Uri, position: vscode.Position): Promise<string[]> {
  const list = await ask<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, position);
  return list.items
    .filter(({ kind }) => kind !== vscode.CompletionItemKind.Text)
    .map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** Closes every editor, whatever is unsaved in it. */
export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
