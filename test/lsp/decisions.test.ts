/** The register of a workspace. */
import { strict as assert } from 'node:assert';
import { TestClient } from './client.ts';
import { TestFolder } from './files.ts';

const REPORT = `REPORT TO: Leisure Committee
DATE: 12 November 2026
SUBJECT: Opening hours
WARD(S): Castle Rise and Marsh End

2.0 RECOMMENDATION: That Members approve the new hours.
`;
const MINUTES = `MEETING: Leisure Committee
DATE: 12 November 2026

## 4. Opening hours
REPORT: hours.report

RESOLVED: That the new hours be approved.

ACTION: F Fir – publish the hours – by 1 December 2026
`;

interface Result {
  decisions: { file: string; line: number; reports: { outcomes: { outcome: string }[] }[] }[];
  actions: { owner: string; state: string; line: number }[];
  choices: Record<string, string[]>;
}

describe('protocol: rapporteur/decisions', () => {
  let client: TestClient;
  let folder: TestFolder;
  before(async () => {
    folder = new TestFolder({ 'hours.report': REPORT, 'a.minutes': MINUTES });
    client = await TestClient.start({ folders: [folder.uri] });
  });
  after(async () => {
    await client.stop();
    folder.remove();
  });
  const ask = (filter = {}) =>
    client.request<Result>('rapporteur/decisions', { today: '2026-12-24', filter });

  it('answers with what was decided, where, and what is left to do', async () => {
    const { decisions, actions } = await ask();
    assert.deepEqual(
      decisions.map(({ file, line }) => [file, line]),
      [[folder.uriOf('a.minutes'), 7]],
    );
    assert.deepEqual(decisions[0]?.reports[0]?.outcomes, [{ marker: null, outcome: 'adopted' }]);
    assert.deepEqual(
      actions.map(({ owner, state, line }) => [owner, state, line]),
      [['F Fir', 'overdue', 9]],
    );
  });

  it('keeps to what is wanted, and says what can be', async () => {
    const { decisions, choices } = await ask({ ward: 'Weir Bridge' });
    assert.deepEqual(decisions, []);
    assert.deepEqual(choices, {
      committees: ['Leisure Committee'],
      dates: ['2026-11-12'],
      wards: ['Castle Rise', 'Marsh End'],
      owners: ['F Fir'],
    });
  });

  it('follows what is typed', async () => {
    const uri = folder.uriOf('a.minutes');
    await client.open(uri, MINUTES.replace('be approved', 'be refused'));
    const { decisions } = await ask();
    assert.notEqual(decisions[0]?.reports[0]?.outcomes[0]?.outcome, 'adopted');
  });
});
