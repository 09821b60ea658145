/**
 * The libraries that read Word documents and web pages. The bundle keeps them in a file of their own
 * (`server/build/bundle.ts`): no other command reads it.
 */
export {
  configure,
  ERR_ENCRYPTED,
  ERR_UNSUPPORTED_ENCRYPTION,
  type FileEntry,
  Uint8ArrayReader,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
export { codePoint } from 'dingbat-to-unicode';
export { Parser } from 'htmlparser2';
