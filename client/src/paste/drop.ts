import {
  type DataTransfer,
  type Disposable,
  DocumentDropEdit,
  type DocumentDropEditProvider,
  DocumentDropOrPasteEditKind,
  EndOfLine,
  l10n,
  languages,
  type Position,
  type TextDocument,
  Uri,
  WorkspaceEdit,
} from 'vscode';
import { REPORT } from '../server/names.ts';
import { NextAppendixRequest } from '../server/requests.ts';
import type { Server } from '../server/server.ts';
import { appendixText, relativePath, urisOf } from './appendix.ts';

const KIND = DocumentDropOrPasteEditKind.Empty.append('rapporteur', 'appendix');

/** A file dropped on a report becomes its next appendix; a reference to it stands where it was dropped. */
export function registerDrop(server: Server): Disposable {
  return languages.registerDocumentDropEditProvider([REPORT], new AppendixDrop(server), {
    providedDropEditKinds: [KIND],
    dropMimeTypes: ['text/uri-list'],
  });
}

class AppendixDrop implements DocumentDropEditProvider {
  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;
  }

  async provideDocumentDropEdits(
    document: TextDocument,
    _position: Position,
    data: DataTransfer,
  ): Promise<DocumentDropEdit | undefined> {
    const [dropped, ...more] = urisOf((await data.get('text/uri-list')?.asString()) ?? '');
    // Several appendices at once would want their order settled first.
    if (dropped === undefined || more.length > 0) return undefined;
    const file = Uri.parse(dropped);
    const path = pathBetween(document.uri, file);
    if (path === null) return undefined;
    const { client } = this.#server;
    const textDocument = { uri: client.code2ProtocolConverter.asUri(document.uri) };
    const next = await client.sendRequest(NextAppendixRequest, { textDocument });
    if (!next) return undefined;
    const eol = document.eol === EndOfLine.CRLF ? '\r\n' : '\n';
    const edit = new DocumentDropEdit(`(${next.name})`, l10n.t('Add as {0}', next.name), KIND);
    edit.additionalEdit = new WorkspaceEdit();
    edit.additionalEdit.insert(
      document.uri,
      client.protocol2CodeConverter.asPosition(next.at),
      next.gap + appendixText(next.heading, path, eol),
    );
    return edit;
  }
}

/** Null for another disk, for the document itself, and for one that is on no disk yet. */
function pathBetween(document: Uri, file: Uri): string | null {
  const isApart = document.scheme !== file.scheme || document.authority !== file.authority;
  return isApart || document.path === file.path ? null : relativePath(document.path, file.path);
}
