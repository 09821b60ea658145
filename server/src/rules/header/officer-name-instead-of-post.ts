/**
 * ## What it does
 * Asks about a reporting officer who is given by name alone: `Mrs J Ash` where the post was asked for. Only a
 * name with its form of address is taken for one.
 *
 * ## Why it matters
 * The post answers for the report when the person has left. A reader who does not know the name does not know
 * which service speaks.
 *
 * ## Example
 * ```report bad
 * REPORTING OFFICER: Mrs J Ash
 * ```
 * Write instead:
 * ```report good
 * REPORTING OFFICER: Director of Places
 * ```
 *
 * ## Source
 * A district council's report guide: the title of the responsible post-holder, not a name.
 */
import { defineRule } from '../rule.ts';

const NAME_ALONE = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor)\.?(?: \p{Lu}[\p{L}'’-]*\.?){1,4}$/u;
/** What posts are made of: `Dr Ash Director of Public Health` names one. */
const POST =
  /\b(?:director|head|manager|officer|chief|executive|lead|assistant|solicitor|secretary|treasurer|clerk|surveyor|engineer|planner|accountant|auditor|consultant|adviser|advisor|coordinator|commissioner|deputy|interim|principal|senior|service|services)\b/i;

export const rule = defineRule({
  id: 'officer-name-instead-of-post',
  category: 'header',
  summary: 'Officer’s name where the post belongs',
  severity: 'info',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    // Authors and contacts are asked for by name.
    const field = model.fieldById.get('reporting-officer');
    if (!field || !NAME_ALONE.test(field.value.text) || POST.test(field.value.text)) return;
    report({
      at: field.value,
      message: `“${field.label.text}” gives a name: should it give the post?`,
    });
  },
});
