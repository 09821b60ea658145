/** A file written from something else; `npm run generate` writes it, a test compares it. */
export interface GeneratedFile {
  /** Relative to the root of the repository. */
  path: string;
  text: string;
}
