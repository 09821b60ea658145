import { l10n } from 'vscode';
import { asGiven, choose, openDraft, targetIn, type Words } from '../new-report/dialogue.ts';
import { REPORT } from '../server/names.ts';
import { NewReportRequest } from '../server/requests.ts';
import type { Command } from './command.ts';

/** Asks for house, committee and meeting, and opens a report with a tab stop at every blank. */
export const newReport: Command = {
  id: 'rapporteur.newReport',
  async run(context, folder, given) {
    const uri = await targetIn(folder, 'report');
    const choice = await choose(context, uri, asGiven(given), words(), 'to come');
    if (!choice) return;
    const { pick, committee, date } = choice;
    const { client } = context.server;
    const answer = await client.sendRequest(NewReportRequest, {
      uri: client.code2ProtocolConverter.asUri(uri),
      house: pick.house.isUsual ? null : pick.house.reference,
      committee,
      date,
    });
    if (answer) await openDraft(uri, answer.snippet, REPORT);
  },
};

const STEPS = 3;

function words(): Words {
  return {
    title: {
      house: l10n.t('New Report ({0}/{1}): House', 1, STEPS),
      committee: l10n.t('New Report ({0}/{1}): Committee', 2, STEPS),
      meeting: l10n.t('New Report ({0}/{1}): Meeting', 3, STEPS),
    },
    house: l10n.t('The council whose template the report follows'),
    committee: l10n.t('The body that receives the report'),
    committeePrompt: l10n.t('The body that receives the report; leave it empty when you do not know yet'),
    meeting: l10n.t('The meeting that the report goes to'),
  };
}
