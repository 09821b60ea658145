import { commands, l10n, Range, Selection, window } from 'vscode';
import { MovePastRequest } from '../server/requests.ts';
import { type Command, type CommandContext, reportEditor } from './command.ts';

/** The paragraph, table, list item or section at the cursor past its neighbour, numbers and references following. */
export const moveUp: Command = { id: 'rapporteur.moveUp', run: (context) => move(context, 'up') };
export const moveDown: Command = { id: 'rapporteur.moveDown', run: (context) => move(context, 'down') };

async function move({ server }: CommandContext, direction: 'up' | 'down'): Promise<void> {
  const editor = reportEditor([]);
  if (!editor) return;
  const { client } = server;
  const { document, selection } = editor;
  const { version } = document;
  const result = await client.sendRequest(MovePastRequest, {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    position: client.code2ProtocolConverter.asPosition(selection.active),
    direction,
  });
  // The author went on typing, or sits in another document.
  if (!result || document.version !== version || window.activeTextEditor !== editor) return;
  if ('obstacle' in result) {
    if (result.obstacle === 'nowhere') sayStuck(direction);
    else await commands.executeCommand(LINES[direction]);
    return;
  }
  const edits = await client.protocol2CodeConverter.asTextEdits(result.edits);
  const isDone = await editor.edit((builder) => {
    for (const { range, newText } of edits) builder.replace(range, newText);
  });
  if (!isDone) return;
  const caret = client.protocol2CodeConverter.asPosition(result.caret);
  editor.selection = new Selection(caret, caret);
  editor.revealRange(new Range(caret, caret));
}

/** Fields, notes and other lines are no blocks: there the key does what it does in other files. */
const LINES = { up: 'editor.action.moveLinesUpAction', down: 'editor.action.moveLinesDownAction' };

function sayStuck(direction: 'up' | 'down'): void {
  const message =
    direction === 'up'
      ? l10n.t('There is nothing above that this can be moved past.')
      : l10n.t('There is nothing below that this can be moved past.');
  window.setStatusBarMessage(message, 3000);
}
