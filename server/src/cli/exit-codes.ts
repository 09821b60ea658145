/** What the process ends with; the same for every command. */
export const EXIT = {
  /** Nothing to complain of. */
  clean: 0,
  /** Findings at error level, or more warnings than allowed; files that `format --check` would change. */
  findings: 1,
  /** Wrong use, a broken house or configuration, a path that matches nothing, a file that cannot be written. */
  misuse: 2,
  /** Ended by Ctrl-C, as a shell reports it (128 + SIGINT). */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Something the user has to put right before there can be a result: printed as it stands, without a stack. */
export class UserError extends Error {
  override name = 'UserError';
}
