import type { PdfReader } from '../import/extract/read-source.ts';
import type { WorkspaceFiles } from '../workspace/files.ts';
import type { TextFile } from '../workspace/node-read-text.ts';

/** Where the server runs: what differs between node and a browser's worker. */
export interface ServerHost {
  /** For configurations and houses, which are read when a document needs them. */
  files: WorkspaceFiles;
  /** Whether there is a file of that path, of whatever kind; null where only those of ours are known. */
  hasFile(path: string): boolean | null;
  /** A report or minutes that is not open, or why it cannot be read. */
  readDocument(path: string): TextFile;
  /** Reads a PDF in a thread that can be stopped; where there is no such thread, it refuses. */
  readPdf: PdfReader;
  /**
   * The reports and minutes below a folder, some at a time; never what is in `node_modules` or in hidden folders. A
   * folder that is gone has none.
   */
  documentsBelow(folder: string): Iterable<string[]>;
  /** Settles after the messages that have come in meanwhile have been read. */
  nextTurn(): Promise<void>;
  /** Today, local: `2026-11-22`. */
  today(): string;
}
