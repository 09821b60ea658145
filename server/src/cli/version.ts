import { readFileSync } from 'node:fs';

// Put in by the bundle (server/build/bundle.ts).
declare const RAPPORTEUR_VERSION: string | undefined;
declare const RAPPORTEUR_BUILD: string | undefined;

/** The version of this package. */
export const version: string =
  typeof RAPPORTEUR_VERSION === 'string' ? RAPPORTEUR_VERSION : versionOf('../../../package.json');

/** Changes with everything that can change a finding: what a cache of findings is good for. */
export const build: string = typeof RAPPORTEUR_BUILD === 'string' ? RAPPORTEUR_BUILD : `source-${version}`;

function versionOf(manifest: string): string {
  const text = readFileSync(new URL(manifest, import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
