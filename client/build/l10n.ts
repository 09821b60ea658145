/**
 * `dist/client/l10n/bundle.l10n.json`: every text of the extension that is shown, for translators; VS Code looks up the
 * translations by the English text. Written by `npm run build` from the calls of `l10n.t` in the sources.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `l10n.t('…'`, the text in single quotes, without or with escapes. */
const CALL = /\bl10n\.t\(\s*'((?:[^'\\\n]|\\.)*)'/g;

/** The bundle as it is to be written, texts in the order of the alphabet. */
export function l10nBundle(root: string): string {
  const texts = new Set<string>();
  for (const file of globSync('client/src/**/*.ts', { cwd: root })) {
    for (const [, text = ''] of readFileSync(join(root, file), 'utf8').matchAll(CALL)) {
      texts.add(text.replace(/\\(.)/g, '$1'));
    }
  }
  const sorted = [...texts].sort((a, b) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted.map((text) => [text, text])), null, 2)}\n`;
}
