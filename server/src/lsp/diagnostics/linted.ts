import type { Diagnostic } from 'vscode-languageserver';
import type { DocumentKind } from '../../house/types.ts';
import { lintAcross, withAcross } from '../../lint/across.ts';
import type { Finding } from '../../lint/finding.ts';
import { digest } from '../../lint/fingerprint.ts';
import { lintText } from '../../lint/lint-text.ts';
import { faultOf, problemOf } from '../../workspace/file-problem.ts';
import type { TextFile } from '../../workspace/node-read-text.ts';
import type { Judgement } from '../configuration.ts';
import type { LanguageServer } from '../language-server.ts';
import { Positions } from '../positions.ts';
import type { SyncedDocument } from '../synced-document.ts';
import { diagnosticOfProblem, diagnosticsOf, supportOf } from './report.ts';

/** What is known of a document's diagnostics before they are made. */
export interface Linted {
  /** As the client spells it. */
  uri: string;
  /** Of the document; null when it is not open. */
  version: number | null;
  /** The same for the same text under the same settings. */
  resultId: string;
  /** What `rapporteur lint` reports, in document order. */
  diagnostics(): Diagnostic[];
}

/** A document that is open. */
export function lintedOpen(server: LanguageServer, open: SyncedDocument): Linted {
  const { document, uri } = open;
  const judgement = server.configuration.judge(document);
  const positionsOf = (other: string) => server.positionsOf(other);
  const across = acrossOf(server, document.path, judgement);
  return {
    uri,
    version: document.version,
    resultId: idOf(server, open.revision, judgement, across),
    diagnostics: () => {
      const problem = problemOf({ ok: true, text: document.text }, judgement.noteProblem);
      if (problem) return [diagnosticOfProblem(problem)];
      try {
        const foundIn = { uri, version: document.version, positions: open.positions, positionsOf };
        const ruleSet = judgement.settings.ruleSet(judgement.kind);
        const findings = withAcross(document.findings, across, document.model, ruleSet);
        return diagnosticsOf(findings, foundIn, supportOf(server.client));
      } catch (error) {
        server.logFailure(`lint ${uri}`, error);
        return [diagnosticOfProblem(faultOf(error))];
      }
    },
  };
}

/** A file that is not open. Nothing of it is kept. */
export function lintedFile(server: LanguageServer, uri: string, path: string): Linted {
  const file = server.host.readDocument(path);
  const text = file.ok ? file.text : '';
  const judgement = server.configuration.judgeText(uri, path, text);
  const positionsOf = (other: string) => server.positionsOf(other);
  const across = acrossOf(server, path, judgement);
  return {
    uri,
    version: null,
    resultId: idOf(server, digest(contentOf(file)), judgement, across),
    diagnostics: () => {
      const problem = problemOf(file, judgement.noteProblem);
      if (problem) return [diagnosticOfProblem(problem)];
      try {
        const { findings: alone, model } = lintText(text, judgement.kind, judgement.settings);
        const findings = withAcross(alone, across, model, judgement.settings.ruleSet(judgement.kind));
        if (findings.length === 0) return [];
        const foundIn = { uri, version: 0, positions: new Positions(text, server.encoding), positionsOf };
        return diagnosticsOf(findings, foundIn, supportOf(server.client));
      } catch (error) {
        server.logFailure(`lint ${uri}`, error);
        return [diagnosticOfProblem(faultOf(error))];
      }
    },
  };
}

function contentOf(file: TextFile): string {
  return file.ok ? file.text : JSON.stringify(file.problem);
}

/** What other documents give to say about one, suppressed or not; nothing of one that the index has not read yet. */
function acrossOf(server: LanguageServer, path: string | null, { kind, settings }: Judgement): Finding[] {
  const { trail } = server.workspace;
  const document = path === null ? null : trail.get(path);
  if (document?.facts.kind !== kind) return [];
  try {
    return lintAcross(document, trail, settings.ruleSet(kind));
  } catch (error) {
    server.logFailure(`lint ${path}`, error);
    return [];
  }
}

function idOf(
  server: LanguageServer,
  content: string,
  judgement: Judgement,
  across: readonly Finding[],
): string {
  const { kind, settings, noteProblem } = judgement;
  const initial: Record<DocumentKind, string> = { report: 'r', minutes: 'm' };
  const note = noteProblem === null ? '' : 'n';
  const others = across.length === 0 ? '' : `-${digest(JSON.stringify(across))}`;
  return `${server.session}-${content}-${server.configuration.nameOf(settings)}${initial[kind]}${note}${others}`;
}
