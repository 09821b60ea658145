import type { Appendix, DocumentModel } from '../../model/types.ts';
import { nameOf } from '../describe.ts';
import { citedIn } from './cited-in.ts';
import { type HoverPart, text, title } from './parts.ts';

/** Its title, its file, whether it is listed and attached, and who refers to it. */
export function aboutAppendix(model: DocumentModel, appendix: Appendix): HoverPart[] {
  const { file, isListed, isAttached } = appendix;
  const parts = [title(nameOf(model, { kind: 'appendix', appendix }))];
  if (file !== null) parts.push(text(`File: ${file}`));
  else if (isListed && !isAttached) parts.push(text('Listed; not attached to this document.'));
  return [...parts, ...citedIn(model, appendix)];
}
