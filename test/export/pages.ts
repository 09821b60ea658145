/** Pages of documents written in a test or lying in `samples/`. */
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ExemptMode } from '../../server/src/export/html/body.ts';
import { renderPage } from '../../server/src/export/html/page.ts';
import { builtinHouse } from '../../server/src/house/builtin.ts';
import type { DocumentKind, House } from '../../server/src/house/types.ts';
import { buildModel } from '../../server/src/model/build.ts';
import type { DocumentModel } from '../../server/src/model/types.ts';
import { ConfigResolver } from '../../server/src/workspace/config.ts';
import { nodeFiles, withSlashes } from '../../server/src/workspace/node-files.ts';
import { readTextFile } from '../../server/src/workspace/node-read-text.ts';

export function house(id: string): House {
  const found = builtinHouse(id);
  if (!found) throw new Error(`no house ${id}`);
  return found;
}

export function modelOf(text: string, houseId = 'halton', kind: DocumentKind = 'report'): DocumentModel {
  return buildModel(text, kind, house(houseId));
}

export function pageOf(text: string, mode: ExemptMode = 'public', houseId = 'halton'): string {
  return renderPage(modelOf(text, houseId), mode);
}

/** What stands in `main`, without the frame and the list of contents. */
export function mainOf(page: string): string {
  const [, front = '', rest = ''] =
    /<div class="front">\n([\s\S]*?)\n<\/div>\n(?:<nav [\s\S]*?<\/nav>\n)?<div class="sections">\n([\s\S]*)\n<\/div>\n<\/main>/.exec(
      page,
    ) ?? [];
  return `${front}\n${rest}`;
}

/** The words of HTML. */
export function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? '');
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

const SAMPLES = withSlashes(fileURLToPath(new URL('../../samples/', import.meta.url)));

/** Every sample, good or bad, in its own house. */
export function sampleModels(): { path: string; model: DocumentModel }[] {
  const resolver = new ConfigResolver({ files: nodeFiles, folder: SAMPLES });
  return globSync('**/*.{report,minutes}', { cwd: SAMPLES })
    .map(withSlashes)
    .sort()
    .map((path) => {
      const file = readTextFile(SAMPLES + path);
      if (!file.ok) throw new Error(path);
      const { settings, kind } = resolver.resolve(SAMPLES + path, file.text);
      return {
        path,
        model: buildModel(
          file.text,
          kind ?? (path.endsWith('minutes') ? 'minutes' : 'report'),
          settings.house,
        ),
      };
    });
}
