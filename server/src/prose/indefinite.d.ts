/** The package ships no types of its own. */
declare module 'indefinite' {
  interface Options {
    /** Only the article, without the word. */
    articleOnly?: boolean;
    /** Take capitals for a heading's, not for an acronym's. */
    caseInsensitive?: boolean;
  }
  export default function indefinite(word: string, options: Options & { articleOnly: true }): 'a' | 'an';
}
