import { readFileSync } from 'node:fs';
import { type Agenda, readAgenda } from '../../format/agenda.ts';
import type { House } from '../../house/types.ts';
import { readSource } from '../../import/extract/read-source.ts';
import { ImportError } from '../../import/import-error.ts';
import type { SourceBlock } from '../../import/source-document.ts';
import { absolutePath } from '../../workspace/node-files.ts';
import { readPdfApart } from '../../workspace/node-pdf-thread.ts';
import { UserError } from '../exit-codes.ts';

const MOST_BYTES = 50_000_000;

/**
 * Reads an agenda: text, a web page, Word or PDF.
 *
 * @param house as it is for minutes
 * @throws UserError when the file cannot be read or has no items
 */
export async function readAgendaFile(file: string, folder: string, house: House): Promise<Agenda> {
  const agenda = readAgenda(await linesOf(file, folder), house);
  if (agenda.items.length === 0)
    throw new UserError(
      `${file} has no items: an item is a line that begins with its number, such as "4. Budget monitoring"`,
    );
  return agenda;
}

async function linesOf(file: string, folder: string): Promise<string[]> {
  try {
    const { blocks } = await readSource(bytesOf(absolutePath(folder, file)), file, readPdfApart);
    return blocks.flatMap(linesIn);
  } catch (error) {
    if (error instanceof ImportError) throw new UserError(`${file} ${error.message.replace(/\.$/, '')}`);
    throw error;
  }
}

function bytesOf(path: string): Uint8Array {
  try {
    const bytes = readFileSync(path);
    if (bytes.length > MOST_BYTES) throw new ImportError('is far too large for an agenda');
    return bytes;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ENOENT') throw new ImportError('is not there; check its name');
    if (code === 'EISDIR') throw new ImportError('is a folder; name the file of the agenda');
    if (code === 'EACCES') throw new ImportError('may not be read; check its permissions');
    throw error;
  }
}

/** The running text with the numbers of lists; a row of a table is a line. */
function linesIn(block: SourceBlock): string[] {
  if (block.kind === 'table')
    return block.rows.flatMap((row) => {
      const cells = row.map((cell) => cell.replace(/\s+/g, ' ').trim()).filter((cell) => cell !== '');
      return cells.length === 0 ? [] : [cells.join(' ')];
    });
  if (block.role !== 'body') return [];
  const lines = block.text.split('\n');
  const [first = '', ...rest] = lines;
  return block.list ? [`${block.list.marker} ${first}`, ...rest] : lines;
}
