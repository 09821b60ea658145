// Put in by the bundle (server/build/bundle.ts); the sources themselves have no version.
declare const RAPPORTEUR_VERSION: string | undefined;
declare const RAPPORTEUR_BUILD: string | undefined;

/** The version of this package. */
export const version: string = typeof RAPPORTEUR_VERSION === 'string' ? RAPPORTEUR_VERSION : '0.0.0-source';

/** Changes with everything that can change a finding: what a cache of findings is good for. */
export const build: string = typeof RAPPORTEUR_BUILD === 'string' ? RAPPORTEUR_BUILD : 'source';
