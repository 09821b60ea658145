import { completions } from '../features/completion/completion.ts';
import { documentSymbols } from '../features/document-symbols.ts';
import { foldingRanges } from '../features/folding-ranges.ts';
import { semanticTokens } from '../features/semantic-tokens.ts';
import type { FeatureWorkspace } from '../features/workspace.ts';
import { reportSkeleton } from '../format/skeleton.ts';
import { Trail } from '../trail/trail.ts';
import { OpenDocument } from '../workspace/open-document.ts';
import type { Configuration } from './configuration.ts';

/** Enough for V8 to have compiled what runs at every keystroke. */
const KEYSTROKES = 400;

/**
 * Type in a document that nobody sees. V8 compiles what it has seen run a few hundred times: without this an author's
 * first hundred keystrokes take twice as long as those after them, and single ones ten times. A few hundred
 * milliseconds in all, a keystroke a step, while nothing else is to be done.
 */
export function* rehearse(configuration: Configuration): Iterator<void> {
  const uri = 'rapporteur-rehearsal:/rehearsal.report';
  const { settings } = configuration.judgeText(uri, null, '');
  const text = reportSkeleton(settings.house);
  const document = new OpenDocument({ uri, path: null }, text, 0, () => ({ kind: 'report', settings }));
  const middle = text.indexOf(' ', text.length >> 1);
  for (let stroke = 0; stroke < KEYSTROKES; stroke += 1) {
    const isTyped = stroke % 8 < 4;
    const at = middle + (stroke % 4);
    document.replace(at, isTyped ? at : at + 1, isTyped ? 'x' : '');
    // Findings at every stroke, as a client does; the rest in turn.
    void document.findings;
    askInTurn(document, at, stroke);
    yield;
  }
}

function askInTurn(document: OpenDocument, offset: number, stroke: number): void {
  switch (stroke % 4) {
    case 0:
      documentSymbols(document);
      return;
    case 1:
      foldingRanges(document);
      return;
    case 2:
      semanticTokens(document);
      return;
    default:
      completions({ document, workspace: ALONE, offset, trigger: null, today: '2000-01-01' });
  }
}

/** No other document. */
const ALONE: FeatureWorkspace = {
  entries: () => [],
  entry: () => undefined,
  document: () => null,
  resolve: () => null,
  trail: new Trail({ resolve: (_from, path) => path, find: () => 'missing' }),
};
