/** The request of the server behind the Decisions view, as `server/src/lsp/handlers/decisions.ts` answers it. */
import { RequestType } from 'vscode-languageclient';
import type { DecisionFilter, DecisionsResult } from './register.ts';

export const DecisionsRequest = new RequestType<
  { today: string; filter: DecisionFilter },
  DecisionsResult | null,
  void
>('rapporteur/decisions');
