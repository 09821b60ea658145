import { Worker } from 'node:worker_threads';
import { TOO_LARGE, TOO_LONG } from '../import/extract/refusals.ts';
import { ImportError } from '../import/import-error.ts';
import type { SourceDocument } from '../import/source-document.ts';

/** What the thread is asked to read. */
export interface PdfQuestion {
  bytes: Uint8Array;
  origin: string;
}

/** What it has read, or why it has not: an `ImportError` does not survive the way between threads. */
export type PdfAnswer = { source: SourceDocument } | { problem: string };

/** What reading one file may take. */
export interface PdfLimits {
  /** In milliseconds. */
  time: number;
  /** In bytes, on top of what the process had. */
  memory: number;
}

/**
 * Reads a PDF in a thread of its own, which can be stopped: a file of two kilobytes can have pages
 * that PDF.js draws without an end, or unpack to gigabytes.
 *
 * @throws ImportError as `readPdf` does, and when the file takes more than the limits
 */
export function readPdfApart(
  bytes: Uint8Array,
  origin: string,
  limits = limitsFor(bytes.length),
): Promise<SourceDocument> {
  const answer = queue.then(() => ask({ bytes, origin }, limits));
  queue = answer.then(
    () => undefined,
    () => undefined,
  );
  return answer;
}

/** Files are read one after the other: each may take all of the memory that one may take. */
let queue: Promise<void> = Promise.resolve();
/** The thread that has read the last file, as long as it may be of use; reading PDF.js takes a tenth of a second. */
let idle: { worker: Worker; end: NodeJS.Timeout } | null = null;

/** How long a thread waits for another file, in milliseconds. */
const IDLE = 5000;
/** How often is looked at what a file takes, in milliseconds. */
const INTERVAL = 100;

/** An agenda of two thousand pages takes a tenth of that time and memory. */
function limitsFor(size: number): PdfLimits {
  return { time: 30_000 + size / 100, memory: 1_000_000_000 + 4 * size };
}

function ask(question: PdfQuestion, limits: PdfLimits): Promise<SourceDocument> {
  const worker = takeThread();
  const before = process.memoryUsage.rss();
  const latest = Date.now() + limits.time;
  return new Promise<SourceDocument>((resolve, reject) => {
    const watch = setInterval(() => {
      if (Date.now() > latest) refuse(new ImportError(TOO_LONG));
      else if (process.memoryUsage.rss() - before > limits.memory) refuse(new ImportError(TOO_LARGE));
    }, INTERVAL);
    const leave = () => {
      clearInterval(watch);
      worker.off('message', heed).off('error', fail);
    };
    const refuse = (error: Error) => {
      leave();
      void worker.terminate();
      reject(error);
    };
    const heed = (answer: PdfAnswer) => {
      leave();
      keepThread(worker);
      if ('problem' in answer) reject(new ImportError(answer.problem));
      else resolve(answer.source);
    };
    const fail = (error: Error & { code?: string }) =>
      refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ImportError(TOO_LARGE) : error);
    worker.on('message', heed).on('error', fail);
    worker.postMessage(question);
  });
}

function takeThread(): Worker {
  if (!idle) return startThread();
  const { worker, end } = idle;
  idle = null;
  clearTimeout(end);
  worker.ref();
  return worker;
}

/** Keeps it for the next file; nobody waits for it when all is done. */
function keepThread(worker: Worker): void {
  worker.unref();
  const end = setTimeout(() => {
    if (idle?.worker === worker) idle = null;
    void worker.terminate();
  }, IDLE).unref();
  idle = { worker, end };
}

function startThread(): Worker {
  const file = import.meta.url.endsWith('.ts') ? './node-pdf-worker.ts' : './pdf-worker.cjs';
  const worker = new Worker(new URL(file, import.meta.url), {
    // What PDF.js says of a file is not to stand between what this process says.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 1000 },
  });
  // Also between two files, when nobody else listens.
  return worker.on('error', () => {
    if (idle?.worker === worker) idle = null;
  });
}
