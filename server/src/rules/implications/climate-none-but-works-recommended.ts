/**
 * ## What it does
 * Asks about a report that recommends to build, demolish, heat, light or drive something, while its climate
 * section says that there are no implications.
 *
 * ## Why it matters
 * Buildings, vehicles and energy are most of what a council emits; a report on them is the one where members will
 * ask.
 *
 * ## Example
 * ```report bad
 * ## Recommendations
 *
 * (a) Approve the replacement of the boilers at the town hall.
 *
 * ## Climate change implications
 *
 * None.
 * ```
 * Write instead:
 * ```report good
 * ## Recommendations
 *
 * (a) Approve the replacement of the boilers at the town hall.
 *
 * ## Climate change implications
 *
 * The new boilers use a fifth less gas.
 * ```
 *
 * ## Source
 * Councils that added a climate section to their templates.
 */
import { decisionsOf, noneOf } from '../../model/implication-evidence.ts';
import { defineRule } from '../rule.ts';

const EMITS =
  /\b(?:boilers?|heating systems?|heat pumps?|solar (?:panels?|farm)|street ?lighting|vehicle fleet|fleet of|fleet replacement|(?:electric|new|replacement|refuse|hire) vehicles?|charging points?|demolition of|demolish(?:es)? the|construction of|refurbishment of|build (?:a|the|new)|building of|new (?:build|homes|dwellings|school|leisure centre|car park|depot|road|link road|bypass)|highways? (?:scheme|improvements?|maintenance programme)|flood (?:defences?|alleviation)|tree planting|waste collection contract|energy (?:contract|supply|performance))\b/i;

export const rule = defineRule({
  id: 'climate-none-but-works-recommended',
  category: 'implications',
  summary: 'No climate implications of buildings, vehicles or energy',
  severity: 'info',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    const none = noneOf(model, 'climate');
    if (!none) return;
    for (const { text, content } of decisionsOf(model)) {
      const match = EMITS.exec(text);
      if (!match) continue;
      report({
        at: none,
        message: `This section says “${none.text}”, but the report recommends something about “${match[0]}”: does it change emissions or energy use?`,
        related: [
          {
            ...content.range(match.index, match.index + match[0].length),
            message: 'It is recommended here',
          },
        ],
      });
      return;
    }
  },
});
