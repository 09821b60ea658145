/** What the thread runs that reads PDF files: `dist/pdf-worker.cjs`. */
import { parentPort } from 'node:worker_threads';
import { readPdf } from '../import/extract/pdf.ts';
import { ImportError } from '../import/import-error.ts';
import type { PdfAnswer, PdfQuestion } from './node-pdf-thread.ts';

parentPort?.on('message', async ({ bytes, origin }: PdfQuestion) =>
  parentPort?.postMessage(await answer(bytes, origin)),
);

async function answer(bytes: Uint8Array, origin: string): Promise<PdfAnswer> {
  try {
    return { source: await readPdf(bytes, origin) };
  } catch (error) {
    if (error instanceof ImportError) return { problem: error.message };
    throw error;
  }
}
