import { type Range, RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import { type OutlineNode, reportOutline } from '../../features/report-outline.ts';
import type { Handler } from '../handler.ts';
import type { Positions } from '../positions.ts';
import { withoutProgress } from '../without-progress.ts';

/** As `OutlineNode`, the place as a range. */
interface WireNode extends Omit<OutlineNode, 'range' | 'children'> {
  range: Range | null;
  children: WireNode[];
}

interface OutlineResult {
  version: number;
  sections: WireNode[];
  recommendations: WireNode[];
  appendices: WireNode[];
  decisions: WireNode[];
  actions: WireNode[];
}

export const OutlineRequest = new RequestType<
  { textDocument: TextDocumentIdentifier },
  OutlineResult | null,
  void
>('rapporteur/reportOutline');

/**
 * `rapporteur/reportOutline`: the sections of an open document and their states, for a view beside it. Null for what
 * is not open.
 */
export const reportOutlineHandler: Handler = {
  capabilities: () => ({}),
  register(server) {
    server.connection.onRequest(
      OutlineRequest,
      withoutProgress(
        server.answer('rapporteur/reportOutline', null, ({ textDocument }): OutlineResult | null => {
          const open = server.document(textDocument?.uri ?? '');
          if (!open) return null;
          const { sections, recommendations, appendices, decisions, actions } = reportOutline(open.document);
          const wire = (nodes: readonly OutlineNode[]) => nodes.map((node) => wireNode(node, open.positions));
          return {
            version: open.document.version,
            sections: wire(sections),
            recommendations: wire(recommendations),
            appendices: wire(appendices),
            decisions: wire(decisions),
            actions: wire(actions),
          };
        }),
      ),
    );
  },
};

function wireNode({ range, children, ...node }: OutlineNode, positions: Positions): WireNode {
  return {
    ...node,
    range: range && positions.range(range),
    children: children.map((child) => wireNode(child, positions)),
  };
}
