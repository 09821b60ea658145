import type { DocumentModel } from '../../model/types.ts';
import { exemptParts } from '../public-parts.ts';
import { type ContentsEntry, type ExemptMode, renderBody } from './body.ts';
import { wholeTitle } from './exempt.ts';
import { defaultTitle, headingOf, saysWhatItIs } from './heading.ts';
import { plainText } from './inline.ts';
import type { ReportLookup } from './report-lookup.ts';
import { DOCUMENT_STYLE, PAGE_STYLE } from './style.ts';
import { escaped } from './text.ts';

/** Fewer sections need no list of them. */
const FEWEST_CONTENTS = 4;

/**
 * The document as one page that needs nothing else: no script, no font, no picture, no style sheet beside it. It is
 * written for WCAG 2.2 AA, for paper, and for light, dark and high-contrast screens.
 *
 * @param mode `public` leaves out every exempt part, with its title, labels and links
 * @param reports what is known of the reports that minutes name
 * @returns UTF-8 text with LF line ends
 */
export function renderPage(model: DocumentModel, mode: ExemptMode, reports?: ReportLookup): string {
  const { front, sections, contents } = renderBody(model, mode, reports);
  const council = councilOf(model);
  return `<!DOCTYPE html>
<html lang="${escaped(languageOf(model))}">
<head>
<meta charset="utf-8">
<title>${escaped(pageTitle(model, mode))}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Rapporteur">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<style>
${DOCUMENT_STYLE}${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#content">Skip to main content</a>
${council === '' ? '' : `<header class="council"><p>${escaped(council)}</p></header>\n`}<main id="content" tabindex="-1">
<div class="front">
${front}
</div>
${contentsHtml(contents)}<div class="sections">
${sections}
</div>
</main>
</body>
</html>
`;
}

/**
 * `Children’s Social Care Update – Executive Board – 12 June 2023`: the title of the window, which is also what search
 * engines show; in public nothing of a document that is exempt as a whole.
 */
export function pageTitle(model: DocumentModel, mode: ExemptMode): string {
  const council = councilOf(model);
  const ofDocument =
    mode === 'public' && exemptParts(model).whole !== null ? [wholeTitle(model)] : ownTitle(model);
  return [...ofDocument, council].filter((part) => part !== '').join(' – ');
}

function ownTitle(model: DocumentModel): string[] {
  const heading = headingOf(model);
  const content = heading && ('value' in heading ? heading.value : heading.title);
  const called = content?.text ?? defaultTitle(model);
  const about = ['report-to', 'meeting', 'date'].map((id) => model.fieldById.get(id));
  const others = about.flatMap((field) => (field && field !== heading ? field.value.text : []));
  const parts = [...(saysWhatItIs(model) ? [] : [defaultTitle(model)]), called, ...others].map((part) =>
    plainText(part).trim(),
  );
  return parts.filter((part, index) => {
    return parts.findIndex((other) => other.toLowerCase() === part.toLowerCase()) === index;
  });
}

/** The house as the council it is; the base of all houses is none. */
function councilOf({ house }: DocumentModel): string {
  return house.sources.length > 1 ? house.name : '';
}

/** BCP 47; English where the house says nothing that could be one. */
export function languageOf({ house }: DocumentModel): string {
  return /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,3}$/.test(house.language) ? house.language : 'en-GB';
}

function contentsHtml(contents: readonly ContentsEntry[]): string {
  if (contents.length < FEWEST_CONTENTS) return '';
  const entries = contents.map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`);
  return `<nav id="contents" aria-labelledby="contents-title">
<p id="contents-title">Contents</p>
<ul>
${entries.join('\n')}
</ul>
</nav>
`;
}
