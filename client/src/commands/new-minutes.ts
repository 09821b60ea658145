import { l10n, window } from 'vscode';
import { asGiven, choose, openDraft, targetIn, type Words } from '../new-report/dialogue.ts';
import { MINUTES } from '../server/names.ts';
import { NewMinutesRequest } from '../server/requests.ts';
import type { Command } from './command.ts';

/**
 * Asks for house, committee and meeting, and opens minutes with an item for each report of the workspace to that
 * meeting, a tab stop at every blank.
 */
export const newMinutes: Command = {
  id: 'rapporteur.newMinutes',
  async run(context, folder, given) {
    const uri = await targetIn(folder, 'minutes');
    const choice = await choose(context, uri, asGiven(given), words(), 'any');
    if (!choice) return;
    const { pick, committee, date } = choice;
    const { client } = context.server;
    const answer = await client.sendRequest(NewMinutesRequest, {
      uri: client.code2ProtocolConverter.asUri(uri),
      house: pick.house.isUsual ? null : pick.house.reference,
      committee,
      date,
    });
    if (!answer) return;
    await openDraft(uri, answer.snippet, MINUTES);
    if (answer.reports > 0) {
      const said =
        answer.reports === 1
          ? l10n.t('The minutes have an item for the report to this meeting.')
          : l10n.t('The minutes have an item for each of the {0} reports to this meeting.', answer.reports);
      window.setStatusBarMessage(said, SHOWN_FOR);
    }
  },
};

const STEPS = 3;
/** Milliseconds. */
const SHOWN_FOR = 8000;

function words(): Words {
  return {
    title: {
      house: l10n.t('New Minutes ({0}/{1}): House', 1, STEPS),
      committee: l10n.t('New Minutes ({0}/{1}): Committee', 2, STEPS),
      meeting: l10n.t('New Minutes ({0}/{1}): Meeting', 3, STEPS),
    },
    house: l10n.t('The council whose template the minutes follow'),
    committee: l10n.t('The body that meets'),
    committeePrompt: l10n.t('The body that meets; leave it empty when you do not know yet'),
    meeting: l10n.t('The meeting that the minutes are of'),
  };
}
