import { fold } from '../../house/fold.ts';
import type { Dropped, SourceBlock, SourceParagraph } from '../source-document.ts';

/** What is read of a page. */
export interface PageText {
  blocks: SourceBlock[];
  dropped: Dropped[];
}

/**
 * A page whose heading only says that it is a report, with its title instead: what `<title>` says before the name of the
 * site, unless that stands in the text.
 *
 * @param title what `<title>` says, as it was left out; null where the page has none
 */
export function withRealTitle({ blocks, dropped }: PageText, title: Dropped | null): PageText {
  const at = blocks.slice(0, FIRST).findIndex(isGeneric);
  const generic = blocks[at] as SourceParagraph | undefined;
  const real = title && generic ? realTitle(title.text) : null;
  if (!title || !generic || real === null) return { blocks, dropped };
  const left: Dropped = { text: generic.text, reason: 'label of the page', place: generic.place };
  const wanted = fold(real);
  const said = blocks.find((block) => block.kind === 'paragraph' && fold(block.text).endsWith(wanted));
  // A field may say it too: `Subject: Library hours`.
  if (said?.kind === 'paragraph')
    return said.look.heading === null
      ? { blocks, dropped }
      : { blocks: blocks.toSpliced(at, 1), dropped: [...dropped, left] };
  const rest = title.text.replace(real, '').trim().replace(SEPARATED, '').trim();
  return {
    blocks: blocks.with(at, { ...generic, text: real }),
    dropped: [
      ...dropped.flatMap((each) =>
        each === title ? (rest === '' ? [] : [{ ...each, text: rest }]) : [each],
      ),
      left,
    ],
  };
}

/** Blocks from the top of a page within which its heading stands. */
const FIRST = 10;
const GENERIC = /^(?:(?:committee|council|officer|decision|full|public) )?report$/i;

function isGeneric(block: SourceBlock): boolean {
  return (
    block.kind === 'paragraph' && block.look.heading === 1 && GENERIC.test(block.text.replaceAll('**', ''))
  );
}

const SEPARATED = /^(?:[|–—-]|::) | (?:[|–—-]|::)$/g;
const SEPARATOR = / (?:[|–—-]|::) /;
const SITE_NAME = /\b(?:Council|Borough|City of|Authority|Democracy|gov\.uk|Home|Welcome)\b/i;
const FILE_NAME = /^(?:Microsoft Word|Untitled)\b|\.\w{3,5}$/i;

/** `Library hours - Northmoor Council` → `Library hours`; null where it says nothing of the document. */
function realTitle(text: string): string | null {
  const [first = '', ...others] = text.split(SEPARATOR);
  const names = [first, ...others].filter(
    (part) => part !== '' && !GENERIC.test(part) && !SITE_NAME.test(part),
  );
  const [name = ''] = names;
  // Of several parts only the name of the site tells which one is not the title.
  if (names.length > 1 || name === '' || FILE_NAME.test(text) || !/\p{L}{3}/u.test(name)) return null;
  return name;
}
