import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';

/** An answer (`server.answer`) for the few requests that the protocol gives no progress. */
export function withoutProgress<Params, Result>(
  answer: (params: Params, token: CancellationToken, progress: WorkDoneProgressReporter) => Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result> {
  return (params, token) => answer(params, token, NO_PROGRESS);
}

const NO_PROGRESS: WorkDoneProgressReporter = { begin: () => {}, report: () => {}, done: () => {} };
