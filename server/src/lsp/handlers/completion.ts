import {
  type CompletionClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver';
import { completions, TRIGGERS } from '../../features/completion/completion.ts';
import { documentationOf } from '../../features/completion/documentation.ts';
import { followingEdits } from '../../features/completion/following-edits.ts';
import type { Offer, OfferKind, Topic } from '../../features/completion/offer.ts';
import type { TextEdit } from '../../lint/finding.ts';
import { loadDocumentation } from '../../rules/documentation.ts';
import type { Handler } from '../handler.ts';
import type { LanguageServer } from '../language-server.ts';
import type { SyncedDocument } from '../synced-document.ts';
import { asSnippet } from './snippet.ts';

/**
 * `textDocument/completion` and `completionItem/resolve`. No commit characters: in prose a stop or a comma ends
 * what the author wrote, and must not take what happens to be on top of a list.
 */
export const completion: Handler = {
  capabilities: ({ textDocument }) =>
    textDocument?.completion
      ? { completionProvider: { triggerCharacters: [...TRIGGERS], resolveProvider: true } }
      : {},
  register(server) {
    server.connection.onCompletion(
      server.answer('textDocument/completion', null, (params: CompletionParams) => listFor(params, server)),
    );
    server.connection.onCompletionResolve((item, token) =>
      // What cannot be resolved stays as it is.
      server.answer('completionItem/resolve', item, (asked: CompletionItem) => resolved(asked, server))(
        item,
        token,
        NO_PROGRESS,
      ),
    );
  },
};

/** The request has none. */
const NO_PROGRESS = { begin: () => {}, report: () => {}, done: () => {} };

const KINDS: Record<OfferKind, CompletionItemKind> = {
  appendix: CompletionItemKind.File,
  date: CompletionItemKind.Value,
  document: CompletionItemKind.File,
  field: CompletionItemKind.Field,
  house: CompletionItemKind.Module,
  note: CompletionItemKind.Keyword,
  person: CompletionItemKind.Variable,
  phrase: CompletionItemKind.Text,
  recommendation: CompletionItemKind.Function,
  reference: CompletionItemKind.Reference,
  rule: CompletionItemKind.EnumMember,
  section: CompletionItemKind.Struct,
  skeleton: CompletionItemKind.Snippet,
  statute: CompletionItemKind.Constant,
  term: CompletionItemKind.Text,
  value: CompletionItemKind.Value,
};

/** Sent along with an item, to know it again when it is resolved. */
interface ItemData {
  uri: string;
  version: number;
  topic: Topic;
  /** The edit itself, where others follow from it. */
  inserted?: TextEdit;
}

/** What items are written for: one document, one cursor, one client. */
interface Letter {
  open: SyncedDocument;
  cursor: number;
  client: CompletionClientCapabilities;
  /** The properties that the client reads from `itemDefaults`. */
  defaults: ReadonlySet<string>;
  /** Whether all offers replace the same range, which is then said once. */
  isOneRange: boolean;
}

function listFor(params: CompletionParams, server: LanguageServer): CompletionList | null {
  const open = server.document(params.textDocument.uri);
  if (!open) return null;
  const cursor = open.positions.offsetAt(params.position);
  const { offers, isWhole } = completions({
    document: open.document,
    workspace: server.workspace,
    offset: cursor,
    today: server.host.today(),
    trigger: triggerOf(params),
  });
  const [first] = offers;
  if (!first) return null;
  const client = server.client.textDocument?.completion ?? {};
  const defaults = new Set(client.completionList?.itemDefaults);
  const isOneRange =
    defaults.has('editRange') && offers.every(({ start, end }) => start === first.start && end === first.end);
  const letter = { open, cursor, client, defaults, isOneRange };
  return {
    isIncomplete: !isWhole,
    ...(isOneRange && { itemDefaults: { editRange: editRange(first, letter) } }),
    items: offers.map((offer, index) => itemOf(offer, index, letter)),
  };
}

function triggerOf({ context }: CompletionParams): string | null {
  if (context?.triggerKind !== CompletionTriggerKind.TriggerCharacter) return null;
  return context.triggerCharacter ?? null;
}

function itemOf(offer: Offer, index: number, letter: Letter): CompletionItem {
  const { label, kind, detail, filter, isDue, isOutdated } = offer;
  const item: CompletionItem = {
    label,
    kind: KINDS[kind],
    // The order is the house's or the document's, not the alphabet's.
    sortText: String(index).padStart(4, '0'),
    ...(filter !== undefined && filter !== label && { filterText: filter }),
    ...(index === 0 && isDue && letter.client.completionItem?.preselectSupport && { preselect: true }),
    ...textOf(offer, letter),
  };
  if (detail) {
    if (letter.client.completionItem?.labelDetailsSupport) item.labelDetails = { description: detail };
    else item.detail = detail;
  }
  if (isOutdated) markOutdated(item, letter.client);
  if (offer.topic) addDocumentation(item, offer.topic, letter);
  if (offer.renumbers && canResolve('additionalTextEdits', letter.client)) {
    const { start, end, text } = offer;
    item.data = { ...item.data, inserted: { start, end, text } };
  }
  return item;
}

/** The text and where it goes, as a snippet where there are stops and the client knows snippets. */
function textOf(offer: Offer, letter: Letter): Partial<CompletionItem> {
  const { snippetSupport, insertTextModeSupport } = letter.client.completionItem ?? {};
  const isSnippet = snippetSupport === true && (offer.stops?.length ?? 0) > 0;
  const newText = isSnippet ? asSnippet(offer.text, offer.stops ?? []) : offer.text;
  const place: Partial<CompletionItem> = {};
  if (letter.isOneRange) {
    if (newText !== offer.label) place.textEditText = newText;
  } else {
    const range = editRange(offer, letter);
    place.textEdit = 'insert' in range ? { newText, ...range } : { newText, range };
  }
  if (isSnippet) place.insertTextFormat = InsertTextFormat.Snippet;
  const canSayMode = insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs);
  if (canSayMode && /[\r\n]/.test(newText)) place.insertTextMode = InsertTextMode.asIs;
  return place;
}

/** Clients that tell inserting from replacing keep what follows the cursor when they only insert. */
function editRange({ start, end }: Offer, { open, cursor, client }: Letter) {
  const insert = open.positions.range({ start, end: Math.max(start, cursor) });
  if (!client.completionItem?.insertReplaceSupport) return insert;
  return { insert, replace: open.positions.range({ start, end: Math.max(end, cursor) }) };
}

function markOutdated(item: CompletionItem, { completionItem }: CompletionClientCapabilities): void {
  if (completionItem?.tagSupport?.valueSet.includes(CompletionItemTag.Deprecated)) {
    item.tags = [CompletionItemTag.Deprecated];
  } else if (completionItem?.deprecatedSupport) {
    item.deprecated = true;
  }
}

/** With the item for clients that cannot ask for it later; the pages of rules are too long for that. */
function addDocumentation(item: CompletionItem, topic: Topic, { open, client }: Letter): void {
  item.data = { uri: open.uri, version: open.document.version, topic } satisfies ItemData;
  if (canResolve('documentation', client) || topic.of === 'rule') return;
  const said = documentationOf(open.document, topic);
  if (said !== null) item.documentation = { kind: formatFor(client), value: said };
}

function canResolve(property: string, { completionItem }: CompletionClientCapabilities): boolean {
  return completionItem?.resolveSupport?.properties.includes(property) ?? false;
}

function formatFor({ completionItem }: CompletionClientCapabilities): MarkupKind {
  return completionItem?.documentationFormat?.[0] === MarkupKind.Markdown
    ? MarkupKind.Markdown
    : MarkupKind.PlainText;
}

async function resolved(item: CompletionItem, server: LanguageServer): Promise<CompletionItem> {
  const data = readData(item.data);
  const open = data && server.document(data.uri);
  if (!open) return item;
  const isSameVersion = open.document.version === data.version;
  const more: Partial<CompletionItem> = {};
  if (data.topic.of === 'rule') await loadDocumentation();
  // Offsets of another version would show another passage, or spoil it.
  const said = data.topic.of === 'text' && !isSameVersion ? null : documentationOf(open.document, data.topic);
  if (said !== null && item.documentation === undefined) {
    more.documentation = { kind: formatFor(server.client.textDocument?.completion ?? {}), value: said };
  }
  if (data.inserted && isSameVersion) {
    more.additionalTextEdits = followingEdits(open.document, data.inserted).map((edit) => ({
      range: open.positions.range(edit),
      newText: edit.text,
    }));
  }
  return { ...item, ...more };
}

/** Whatever came back with the item; null when it is not ours. */
function readData(data: unknown): ItemData | null {
  if (typeof data !== 'object' || data === null) return null;
  const { uri, version, topic, inserted } = data as Partial<ItemData>;
  if (typeof uri !== 'string' || typeof version !== 'number' || typeof topic?.id !== 'string') return null;
  return { uri, version, topic, ...(isEdit(inserted) && { inserted }) };
}

function isEdit(value: Partial<TextEdit> | undefined): value is TextEdit {
  return typeof value?.start === 'number' && typeof value.end === 'number' && typeof value.text === 'string';
}
