import { strict as assert } from 'node:assert';
import { readClause, readStem, type StemWants } from '../../server/src/prose/operative-clause.ts';

describe('operative clause', () => {
  it('finds the verb of a recommendation, its mood and its shape', () => {
    const clauses: [string, string][] = [
      ['Note the report', 'note imperative base Note'],
      ['formally approve the plan', 'approve imperative base approve'],
      ['notes the report', 'note indicative third notes'],
      ['notes increasing demand, and that staff be moved', 'note indicative third notes'],
      ['grants planning permission', 'grant indicative third grants'],
      ['grants totalling £500 be awarded', 'award passive clause awarded'],
      ['to note the report', 'note infinitive to note'],
      ['That the report be noted', 'note passive clause noted'],
      ['The plan is approved.', 'approve passive clause approved'],
      ['That it be noted that work is under way', 'note passive clause noted'],
      ['the Board notes the progress', 'note indicative clause notes'],
      ['That Members of the Board note the report', 'note indicative clause note'],
      ['the Cabinet Member for Finance approves the plan', 'approve indicative clause approves'],
      ['Members are asked to note the report', 'note infinitive clause note'],
      ['That Council be recommended to approve the budget', 'recommend passive clause recommended'],
      ['It is recommended that Members agree the plan', 'agree indicative clause agree'],
      ['Subject to consultation, approve the closure', 'approve imperative base approve'],
      ['In consultation with the Leader, to award the contract', 'award infinitive to award'],
      ['the Council report be noted', 'note passive clause noted'],
      ['The Committee support the plan', 'support indicative clause support'],
      ['the fees to be charged from April be approved', 'approve passive clause approved'],
      ['the schemes that are supported by partners be agreed', 'agree passive clause agreed'],
      ['That officers bring back a report', 'bring indicative clause bring'],
      ['Members of the Board to receive a presentation', 'receive infinitive clause receive'],
      ['Apply to the Secretary of State', 'apply imperative base Apply'],
      ['re-appoint Councillor Example', 're-appoint imperative base re-appoint'],
      ['authorize the works', 'authorize imperative base authorize'],
      ['That £5,000 be added to the budget', 'add passive clause added'],
      ['That the tax be set at £100', 'set passive clause set'],
    ];
    for (const [text, expected] of clauses) {
      const found = readClause(text);
      const { verb, mood, shape, start, end } = found ?? { verb: '', mood: '', shape: '', start: 0, end: 0 };
      assert.equal(`${verb} ${mood} ${shape} ${text.slice(start, end)}`, expected, text);
    }
  });

  it('finds none where nothing is to be done', () => {
    for (const text of [
      'Moving forward the key priorities',
      'The main actions in the plan and the resources attached to them',
      'Going forward, the targets described in this report',
      'Review of the parking policy',
      'Changes to the scheme',
      'Support for carers',
      'Approval of the lease',
      '',
    ]) {
      assert.equal(readClause(text), null, text);
    }
  });

  it('takes the verbs of a house', () => {
    assert.equal(readClause('Homologate the accounts'), null);
    assert.equal(readClause('Homologate the accounts', ['homologate'])?.verb, 'homologate');
    assert.equal(readClause('That the accounts be homologated', ['homologate'])?.mood, 'passive');
  });

  it('tells what a stem asks of its items', () => {
    const stems: [string, StemWants][] = [
      ['That Members of the Board:', 'base'],
      ['It is recommended that Members:', 'base'],
      ['That the Board:', 'base-or-third'],
      ['That the Performance Review Board:', 'base-or-third'],
      ['Recommended that Cabinet:', 'base-or-third'],
      ['Members are asked to:-', 'infinitive'],
      ['That the Executive Board be recommended to:', 'infinitive'],
      ['The Board is asked to consider the contents and:', 'infinitive'],
      ['That:', 'clause'],
      ['RECOMMENDED – That:', 'clause'],
      ['It is recommended to Council that:', 'clause'],
      ['That Cabinet notes the report and:', 'verb'],
      ['This report makes the following recommendations to this Committee:', 'verb'],
      ['The recommendations are:', 'verb'],
      ['Members are recommended to approve:', 'anything'],
      ['That the Board agree to:', 'anything'],
      ['Members are asked to note that:', 'anything'],
      ['That Council approve the award of contracts to:', 'anything'],
    ];
    for (const [text, wants] of stems) assert.equal(readStem(text), wants, text);
  });
});
