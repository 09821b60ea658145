/**
 * A file that cannot be imported. The message is one sentence for whoever runs the import, without the file's name (the
 * caller puts it before): `is encrypted: open it in Word, save it without a password, and import that copy.`
 */
export class ImportError extends Error {
  override name = 'ImportError';
}
