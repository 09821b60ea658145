/** The requests of the server that are no part of the protocol, as `server/src/lsp/handlers` answers them. */
import {
  type Position,
  RequestType,
  type TextDocumentIdentifier,
  type TextDocumentPositionParams,
  type TextEdit,
} from 'vscode-languageclient';

export interface DocumentStatus {
  house: { id: string; name: string };
  words: number;
  /** To read it. */
  minutes: number;
  problems: Record<'error' | 'warning' | 'info' | 'hint', number>;
  implications: { asked: number; missing: { id: string; title: string; at: Position | null }[] };
  /** Of minutes: what was considered in them and awaits its decision. */
  decisions: { items: number; open: { title: string; at: Position }[] } | null;
  missingSections: { id: string; title: string }[];
}

export const StatusRequest = new RequestType<
  { textDocument: TextDocumentIdentifier },
  DocumentStatus | null,
  void
>('rapporteur/status');

export interface OfferedHouse {
  reference: string;
  name: string;
  committees: string[];
  /** The nearest to today first; `date` is ISO, `label` as the house writes it. */
  meetings: {
    committee: string;
    date: string;
    label: string;
    weekday: string;
    documents: number;
    isPast: boolean;
  }[];
  isUsual: boolean;
}

export const HousesRequest = new RequestType<{ uri: string; files: string[] }, OfferedHouse[], void>(
  'rapporteur/houses',
);

export interface NewReportParams {
  uri: string;
  house: string | null;
  committee: string;
  date: string;
}

export const NewReportRequest = new RequestType<NewReportParams, { snippet: string } | null, void>(
  'rapporteur/newReport',
);

export const NewMinutesRequest = new RequestType<
  NewReportParams,
  { snippet: string; reports: number } | null,
  void
>('rapporteur/newMinutes');

export type MovePastResult =
  | { version: number; edits: TextEdit[]; caret: Position }
  | { obstacle: 'no-block' | 'nowhere' };

export const MovePastRequest = new RequestType<
  TextDocumentPositionParams & { direction: 'up' | 'down' },
  MovePastResult | null,
  void
>('rapporteur/movePast');

export interface NextAppendix {
  name: string;
  heading: string;
  at: Position;
  gap: string;
}

export const NextAppendixRequest = new RequestType<
  { textDocument: TextDocumentIdentifier },
  NextAppendix | null,
  void
>('rapporteur/nextAppendix');

/** A file that has been imported, or a sentence about why it was not. */
export type ImportAnswer =
  | {
      documents: { name: string; kind: 'report' | 'minutes'; text: string }[];
      leftOut: { text: string; reason: string; page: number | null; line: number | null }[];
      notes: string[];
    }
  | { problem: string };

export const ImportRequest = new RequestType<{ uri: string; bytes: string }, ImportAnswer | null, void>(
  'rapporteur/import',
);
