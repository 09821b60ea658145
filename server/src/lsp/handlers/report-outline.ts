import { type Range, RequestType, type TextDocumentIdentifier, type TextEdit } from 'vscode-languageserver';
import { sectionInsertion } from '../../features/code-actions/insert-section.ts';
import { type OutlineNode, reportOutline } from '../../features/report-outline.ts';
import { findMissingSections } from '../../model/missing-sections.ts';
import type { Handler } from '../handler.ts';
import type { Positions } from '../positions.ts';
import { withoutProgress } from '../without-progress.ts';
import { textEditsOf } from '../workspace-edit.ts';

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
}

interface InsertSectionParams {
  textDocument: TextDocumentIdentifier;
  /** The house's id of the section. */
  section: string;
}

const OutlineRequest = new RequestType<{ textDocument: TextDocumentIdentifier }, OutlineResult | null, void>(
  'rapporteur/reportOutline',
);

const InsertSectionRequest = new RequestType<
  InsertSectionParams,
  { version: number; edits: TextEdit[] } | null,
  void
>('rapporteur/insertSection');

/**
 * `rapporteur/reportOutline`: the sections of an open document and their states, for a view beside it.
 * `rapporteur/insertSection`: the edits that put in one that is missing. Both null for what is not open.
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
          const { sections, recommendations, appendices } = reportOutline(open.document);
          const wire = (nodes: readonly OutlineNode[]) => nodes.map((node) => wireNode(node, open.positions));
          return {
            version: open.document.version,
            sections: wire(sections),
            recommendations: wire(recommendations),
            appendices: wire(appendices),
          };
        }),
      ),
    );
    server.connection.onRequest(
      InsertSectionRequest,
      withoutProgress(
        server.answer('rapporteur/insertSection', null, ({ textDocument, section }: InsertSectionParams) => {
          const open = server.document(textDocument?.uri ?? '');
          if (!open) return null;
          const { model, version } = open.document;
          const wanted = findMissingSections(model).filter(({ template }) => template.id === section);
          if (wanted.length === 0) return null;
          return { version, edits: textEditsOf(sectionInsertion(model, wanted), open.positions) };
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
