import {
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditContext,
  type DocumentPasteEditProvider,
  DocumentPasteTriggerKind,
  EndOfLine,
  l10n,
  languages,
  type Range,
  type TextDocument,
  workspace,
} from 'vscode';
import { LANGUAGES } from '../server/names.ts';
import { textFromHtml } from './html.ts';
import { tableFromTabs } from './table.ts';

const KIND = DocumentDropOrPasteEditKind.Text.append('rapporteur', 'converted');

/** What editors put on the clipboard beside the text: then the text is what was meant. */
const FROM_EDITOR = 'vscode-editor-data';
/** A clipboard larger than this is a whole book; it is pasted as it is. */
const MOST_UNITS = 4_000_000;

/** What is pasted from a word processor, a browser or a spreadsheet becomes text of a report. */
export function registerPaste(): Disposable {
  return languages.registerDocumentPasteEditProvider([...LANGUAGES], PROVIDER, {
    providedPasteEditKinds: [KIND],
    pasteMimeTypes: ['text/html', 'text/plain'],
  });
}

const PROVIDER: DocumentPasteEditProvider = {
  async provideDocumentPasteEdits(
    document: TextDocument,
    _ranges: readonly Range[],
    data: DataTransfer,
    { triggerKind }: DocumentPasteEditContext,
    token: CancellationToken,
  ): Promise<DocumentPasteEdit[] | undefined> {
    const wanted = workspace.getConfiguration('rapporteur', document).get<string>('paste', 'convert');
    const isAsked = triggerKind === DocumentPasteTriggerKind.PasteAs;
    if (!isAsked && (wanted === 'off' || data.get(FROM_EDITOR))) return undefined;
    const eol = document.eol === EndOfLine.CRLF ? '\r\n' : '\n';
    const text = await converted(data, eol);
    if (text === null || token.isCancellationRequested) return undefined;
    const edit = new DocumentPasteEdit(text, l10n.t('Paste as Text of a Report'), KIND);
    if (wanted === 'offer') edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
    return [edit];
  },
};

async function converted(data: DataTransfer, eol: string): Promise<string | null> {
  const html = (await data.get('text/html')?.asString()) ?? '';
  if (html !== '' && html.length <= MOST_UNITS) {
    const text = textFromHtml(html, eol);
    if (text !== null) return text;
  }
  const plain = (await data.get('text/plain')?.asString()) ?? '';
  return plain.length <= MOST_UNITS ? tableFromTabs(plain, eol) : null;
}
