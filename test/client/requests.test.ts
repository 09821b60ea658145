/**
 * The requests that are no part of the protocol are declared by the client and by the server, which know nothing of each
 * other. What the client sends has to be what the server takes, and what the server answers what the client reads: the
 * compiler says here where it is not.
 */
import { strict as assert } from 'node:assert';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type * as decisions from '../../client/src/decisions/requests.ts';
import type * as preview from '../../client/src/preview/requests.ts';
import type * as review from '../../client/src/review/requests.ts';
import type * as files from '../../client/src/server/browser-files.ts';
import type * as common from '../../client/src/server/requests.ts';
import type { FilesRequest } from '../../server/src/lsp/browser-files.ts';
import type { CommentsRequest } from '../../server/src/lsp/handlers/comments.ts';
import type { DecisionsRequest } from '../../server/src/lsp/handlers/decisions.ts';
import type { DiffRequest } from '../../server/src/lsp/handlers/diff.ts';
import type { ImportRequest } from '../../server/src/lsp/handlers/import.ts';
import type { MoveBlockRequest } from '../../server/src/lsp/handlers/move-block.ts';
import type { MovePastRequest } from '../../server/src/lsp/handlers/move-past.ts';
import type { NewMinutesRequest } from '../../server/src/lsp/handlers/new-minutes.ts';
import type { HousesRequest, NewReportRequest } from '../../server/src/lsp/handlers/new-report.ts';
import type { NextAppendixRequest } from '../../server/src/lsp/handlers/next-appendix.ts';
import type { PreviewParams, PreviewResult } from '../../server/src/lsp/handlers/preview.ts';
import type { OutlineRequest } from '../../server/src/lsp/handlers/report-outline.ts';
import type { ReviewRequest } from '../../server/src/lsp/handlers/review.ts';
import type { StatusRequest } from '../../server/src/lsp/handlers/status.ts';

/** What both declare, by the method: the client's request, and the server's. */
interface Requests {
  'rapporteur/comments': [typeof review.CommentsRequest, typeof CommentsRequest];
  'rapporteur/decisions': [typeof decisions.DecisionsRequest, typeof DecisionsRequest];
  'rapporteur/diff': [typeof review.DiffRequest, typeof DiffRequest];
  'rapporteur/exportPage': [typeof preview.ExportPageRequest, Handled<PreviewParams, string | null>];
  'rapporteur/files': [typeof files.FilesRequest, typeof FilesRequest];
  'rapporteur/houses': [typeof common.HousesRequest, typeof HousesRequest];
  'rapporteur/import': [typeof common.ImportRequest, typeof ImportRequest];
  'rapporteur/moveBlock': [typeof review.MoveBlockRequest, typeof MoveBlockRequest];
  'rapporteur/movePast': [typeof common.MovePastRequest, typeof MovePastRequest];
  'rapporteur/newMinutes': [typeof common.NewMinutesRequest, typeof NewMinutesRequest];
  'rapporteur/newReport': [typeof common.NewReportRequest, typeof NewReportRequest];
  'rapporteur/nextAppendix': [typeof common.NextAppendixRequest, typeof NextAppendixRequest];
  'rapporteur/preview': [typeof preview.PreviewRequest, Handled<PreviewParams, PreviewResult | null>];
  'rapporteur/reportOutline': [typeof review.OutlineRequest, typeof OutlineRequest];
  'rapporteur/review': [typeof review.ReviewRequest, typeof ReviewRequest];
  'rapporteur/status': [typeof common.StatusRequest, typeof StatusRequest];
}

/** The shape of a `RequestType`, which keeps its types in a member that is never there. */
interface Handled<P, R> {
  readonly _: [P, R, ...unknown[]] | undefined;
}
type Params<Request> = Request extends { _: [infer P, ...unknown[]] | undefined } ? P : never;
type Result<Request> = Request extends { _: [unknown, infer R, ...unknown[]] | undefined } ? R : never;
/** What comes out of JSON belongs to whoever reads it. */
type Received<T> = T extends object ? { -readonly [K in keyof T]: Received<T[K]> } : T;

type Fits<Given, Wanted> = [Given] extends [Wanted] ? 'fits' : { given: Given; wanted: Wanted };
type Agreement<Pair> = Pair extends [infer Client, infer Server]
  ? {
      params: Fits<Params<Client>, Params<Server>>;
      result: Fits<Received<Result<Server>>, Result<Client>>;
    }
  : never;

const FITS = { params: 'fits', result: 'fits' } as const;
const AGREED: { [Method in keyof Requests]: Agreement<Requests[Method]> } = {
  'rapporteur/comments': FITS,
  'rapporteur/decisions': FITS,
  'rapporteur/diff': FITS,
  'rapporteur/exportPage': FITS,
  'rapporteur/files': FITS,
  'rapporteur/houses': FITS,
  'rapporteur/import': FITS,
  'rapporteur/moveBlock': FITS,
  'rapporteur/movePast': FITS,
  'rapporteur/newMinutes': FITS,
  'rapporteur/newReport': FITS,
  'rapporteur/nextAppendix': FITS,
  'rapporteur/preview': FITS,
  'rapporteur/reportOutline': FITS,
  'rapporteur/review': FITS,
  'rapporteur/status': FITS,
};

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const NOTIFICATION = 'rapporteur/workspaceDidChange';

/** The methods of their own that the files of a folder name. */
function methodsIn(folder: string): string[] {
  const sources = globSync(`${folder}/**/*.ts`, { cwd: ROOT }).map((file) =>
    readFileSync(ROOT + file, 'utf8'),
  );
  const named = sources.flatMap((source) => source.match(/(?<=')rapporteur\/\w+(?=')/g) ?? []);
  return [...new Set(named)].sort();
}

describe('requests of the client and of the server', () => {
  for (const folder of ['client/src', 'server/src/lsp'])
    it(`those in ${folder} are all held together`, () => {
      assert.deepEqual(methodsIn(folder), [...Object.keys(AGREED), NOTIFICATION].sort());
    });
});
