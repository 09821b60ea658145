/**
 * ## What it does
 * Finds an e-mail address with a provider of private mailboxes in the text of a paper. The fields of the front
 * block, addresses of clubs, clerks and the like, and parts marked as exempt are left alone.
 *
 * ## Why it matters
 * Objectors and consultees give their address to the council, not to everyone; it often contains their name.
 *
 * ## Example
 * ```report
 * 3.1 A resident (jo.bloggs@gmail.com) asked for a crossing.
 * ```
 * Write instead:
 * ```report
 * 3.1 A resident asked for a crossing.
 * ```
 *
 * ## Source
 * UK General Data Protection Regulation, article 5(1)(c): no more personal data than the purpose needs.
 */

import { isInExemptPart } from '../../prose/exemption.ts';
import { inlineAt } from '../../prose/inline-at.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'personal-email-address',
  category: 'privacy',
  summary: 'Private e-mail address',
  severity: 'warning',
  fix: null,
  kinds: ['report', 'minutes'],
  triggers: [
    'gmail.com',
    'googlemail.com',
    'hotmail.com',
    'hotmail.co.uk',
    'outlook.com',
    'yahoo.com',
    'yahoo.co.uk',
    'icloud.com',
    'live.co.uk',
    'live.com',
    'msn.com',
    'aol.com',
    'btinternet.com',
    'sky.com',
    'talktalk.net',
    'virginmedia.com',
    'ntlworld.com',
    'blueyonder.co.uk',
    'tiscali.co.uk',
    'protonmail.com',
    'proton.me',
  ],
  check({ model, hits, report }) {
    if (model.exempt) return;
    for (const { unit, start, phrase } of hits) {
      if (unit.content.text.charAt(start - 1) !== '@' || unit.role === 'field') continue;
      const address = inlineAt(unit, start);
      if (address?.kind !== 'Email' || isInExemptPart(unit.section, model)) continue;
      if (OF_A_BODY.test(address.text.slice(0, start - 1 - address.start))) continue;
      report({
        at: unit.content.range(address.start, address.end),
        message: `This is a private address (“@${phrase}”): should it be in a published paper?`,
      });
    }
  },
});

const OF_A_BODY =
  /council|clerk|parish|town|village|office|info|admin|club|group|team|assoc|society|church|school|hall|trust|forum|committee|enquir|contact|planning|residents|friends|secretary|treasurer|chair|events|museum|centre/i;
