import { formatHouseError, type HouseError } from '../house/locate.ts';
import { shownPath } from '../workspace/node-files.ts';

/** One line for each error, `file:line:column sentence`, files as seen from the working folder. */
export function describeHouseErrors(errors: readonly HouseError[], folder: string): string {
  return errors
    .map((error) => {
      const file = error.file === '' ? '' : shownPath(error.file, folder);
      return `${error.file === '' ? 'rapporteur: ' : ''}${formatHouseError({ ...error, file })}\n`;
    })
    .join('');
}
