import type { HouseError } from '../house/locate.ts';

/** A house or config file that cannot be used: sentences with their places, for the user to put right. */
export class ConfigProblem extends Error {
  override name = 'ConfigProblem';
  readonly errors: readonly HouseError[];

  constructor(errors: readonly HouseError[]) {
    super(errors.map((error) => error.message).join('\n'));
    this.errors = errors;
  }
}
