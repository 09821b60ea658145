/** Completion of what standing items usually say, on an empty line of one that says nothing yet. */
import { standingWordings } from '../../minutes/standing-wordings.ts';
import { type Offer, shortened, withStops } from '../offer.ts';
import type { Site } from '../site.ts';
import { replacing } from './place.ts';

/** Nothing where the item says something already. */
export function standingOffers(site: Site): Offer[] {
  const { section } = site;
  if (!section?.id || !site.isAsked || site.after.trim() !== '' || site.before.length > 120) return [];
  if (!site.isAloneInSection) return [];
  const typed = site.line;
  return standingWordings(section.id, {
    model: site.model,
    uri: site.question.document.uri,
    workspace: site.question.workspace,
  })
    .filter((wording) => wording.toLowerCase().startsWith(typed.toLowerCase()))
    .map((wording) => {
      const { text, stops } = withStops(wording);
      return replacing(
        site,
        typed,
        {
          label: shortened(text),
          kind: 'phrase' as const,
          detail: 'The usual words',
          text,
          stops,
          isDue: true,
        },
        site.lineEnd,
      );
    });
}
