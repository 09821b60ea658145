/** The licences of the packages that are bundled: each of them asks to go wherever its code goes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';

interface Notice {
  /** `ajv 8.20.0` */
  name: string;
  /** As SPDX has it. */
  license: string;
  copyright: string[];
  /** The licence without the lines that say whose it is. */
  terms: string;
}

/** Licences under which code may be part of a program under another licence, if it is said. */
const PERMISSIVE = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  '0BSD',
]);

/** What packages hold of others without saying so in a file of their own. */
const WITHIN: Readonly<Record<string, string>> = {
  unpdf: 'With PDF.js, Copyright Mozilla Foundation, under the Apache License, Version 2.0, below.',
};

/** The packages of which something is in the bundles that were built with its plugin. */
export class BundledPackages {
  readonly #root: string;
  /** Folders such as `node_modules/ajv`. */
  readonly #folders = new Set<string>();

  /** @param root the folder that `node_modules` is in */
  constructor(root: string) {
    this.#root = root;
  }

  /** For a build with `metafile: true`. */
  readonly plugin: Plugin = {
    name: 'bundled-packages',
    setup: (bundle) => {
      bundle.onEnd(({ metafile }) => this.#add(metafile));
    },
  };

  /**
   * Their notices, as a text. Packages with the same terms share them.
   *
   * @throws Error when one has no licence, or one that does not let it be bundled
   */
  notices(): string {
    const groups = new Map<string, Notice[]>();
    for (const folder of [...this.#folders].sort()) {
      const notice = noticeOf(this.#root, folder);
      const key = keyOf(notice.terms);
      groups.set(key, [...(groups.get(key) ?? []), notice]);
    }
    const parts = [...groups.values()].map((group) => {
      const names = group.map(({ name, license, copyright }) =>
        [`${name} (${license})`, ...copyright.map((line) => `  ${line}`)].join('\n'),
      );
      return `${names.join('\n')}\n\n${group[0]?.terms}`;
    });
    return `${INTRODUCTION}\n\n${parts.join(`\n\n${RULE}\n\n`)}\n`;
  }

  #add(metafile: Metafile | undefined): void {
    for (const { inputs } of Object.values(metafile?.outputs ?? {})) {
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0];
        if (folder !== undefined && bytesInOutput > 0) this.#folders.add(folder.replace(/^\w+:/, ''));
      }
    }
  }
}

const INTRODUCTION =
  'Rapporteur contains parts of the packages below. Their licences follow them; they say nothing of Rapporteur itself.';
const RULE = '-'.repeat(80);

function noticeOf(root: string, folder: string): Notice {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  if (license === undefined || !PERMISSIVE.has(license))
    throw new Error(`${folder} is under ${license ?? 'no licence'}: may it be bundled?`);
  const file = readdirSync(join(root, folder)).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`${folder} has no file with its licence`);
  const lines = readFileSync(join(root, folder, file), 'utf8')
    .replaceAll('\r\n', '\n')
    .trim()
    .split('\n');
  const within = WITHIN[name];
  // The terms of Apache speak of copyright in many lines, and are the same for all.
  const isOwner = (line: string) => license !== 'Apache-2.0' && /^\W{0,4}copyright\b/i.test(line);
  return {
    name: `${name} ${version}`,
    license,
    copyright: [
      ...lines.filter(isOwner).map((line) => line.replace(/^\W+/, '').trim()),
      ...(within ? [within] : []),
    ],
    terms: lines
      .filter((line) => !isOwner(line))
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  };
}

/** Terms are the same however their lines are broken, and with a heading or without. */
function keyOf(terms: string): string {
  const words = terms.toLowerCase().match(/[a-z]+/g) ?? [];
  return words.join(' ').replace(/^(?:the )?(?:mit|isc) license (?:mit )?/, '');
}
