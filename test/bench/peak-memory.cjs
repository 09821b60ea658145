// Loaded by `--require` into every process that is measured, children and workers too: notes the peak of its
// resident memory when it ends. CommonJS and nothing but built-ins, because its own loading is timed as well.
'use strict';

const { appendFileSync } = require('node:fs');

process.on('exit', () => {
  const { maxRSS } = process.resourceUsage();
  appendFileSync(process.env.BENCH_PEAK_FILE, `${process.pid} ${maxRSS}\n`);
});
