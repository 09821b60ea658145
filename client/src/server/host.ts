import type { Disposable } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** What differs between the extension host of a desktop and that of a browser. */
export interface ExtensionHost {
  /** A client of a server that is not started yet. */
  createClient(options: LanguageClientOptions): BaseLanguageClient;
  /** How documents are named to the server, where it cannot take them as they are. */
  uriConverters?: NonNullable<LanguageClientOptions['uriConverters']>;
  /** Does what the server needs before it hears of documents, and goes on doing it. */
  attend?(client: BaseLanguageClient): Promise<Disposable>;
  /** What runs `rapporteur` on the command line, for tasks; null where there is no command line. */
  commandLine: CommandLine | null;
}

/** A program that is `rapporteur` when the arguments follow. */
export interface CommandLine {
  executable: string;
  args: readonly string[];
  env: Readonly<Record<string, string>>;
}
