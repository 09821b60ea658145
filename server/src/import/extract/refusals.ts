/** Sentences about files that are made to do harm, whatever their format. */

export const TOO_LARGE =
  'unpacks to more than a document can hold, as files made to do harm do: it was not read further.';

export const TOO_LONG =
  'takes longer to read than any document, as files made to do harm do: print what you need of it to a new PDF, and import that.';
