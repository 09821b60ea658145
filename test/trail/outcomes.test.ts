/**
 * What became of recommendations: cases are the recommendations of a report, what the minutes of the item say, and what
 * became of each. `amended -old +new` says what the difference is.
 */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { loadHouse } from '../../server/src/house/load.ts';
import { buildModel } from '../../server/src/model/build.ts';
import { factsOf } from '../../server/src/trail/facts.ts';
import { type Outcome, outcomesOf } from '../../server/src/trail/outcomes.ts';
import { trials } from '../properties.ts';

const MARKERS = ['i)', 'ii)', 'iii)', 'iv)', 'v)'];
const loaded = loadHouse('halton');
assert.ok(loaded.ok);
const { house } = loaded;

function recommendationsOf(items: readonly string[]) {
  const list = items.map((item, index) => `${MARKERS[index]} ${item}`).join('\n');
  const model = buildModel(`REPORT TO: Board\n\n2.0 RECOMMENDATION: That:\n\n${list}\n`, 'report', house);
  const facts = factsOf(model);
  assert.equal(facts.kind, 'report');
  assert.equal(facts.recommendations.length, items.length, 'the recommendations are read');
  return facts.recommendations;
}

function itemOf(text: string) {
  const facts = factsOf(buildModel(`MEETING: Board\n\n## 4. The item\n\n${text}\n`, 'minutes', house));
  assert.equal(facts.kind, 'minutes');
  const [item] = facts.items;
  assert.ok(item, 'the item is read');
  return item;
}

function described({ kind, changes }: Outcome): string {
  const said = changes.flatMap(({ kind: change, text }) =>
    change === 'same' ? [] : [`${change === 'added' ? '+' : '-'}${text}`],
  );
  return [kind, ...said].join(' ');
}

function check(recommended: readonly string[], minuted: string, expected: readonly string[]): void {
  const { outcomes } = outcomesOf(recommendationsOf(recommended), itemOf(minuted));
  const found = outcomes.map((outcome, index) =>
    expected[index]?.includes(' ') ? described(outcome) : outcome.kind,
  );
  assert.deepEqual(found, expected);
}

type Case = [recommended: string | string[], minuted: string, expected: string | string[]];

const CASES: Record<string, Case[]> = {
  'the same, put in another way': [
    [
      'delegate authority to the Director of Place to award the contract',
      'RESOLVED: That the award of the contract be delegated to the Director of Place.',
      'adopted',
    ],
    // Who decides and who is asked may have changed places; so may two officers.
    [
      'delegate authority to the Director, in consultation with the Leader, to agree the terms',
      'RESOLVED: That the agreement of terms be delegated to the Leader in consultation with the Director.',
      'amended',
    ],
    [
      'delegate the award to the Leader and the purchase to the Mayor',
      'RESOLVED: That the award be delegated to the Mayor and the purchase to the Leader.',
      'amended',
    ],
    [
      'grant outline planning permission subject to the conditions in section 9',
      'RESOLVED that, contrary to the officer’s recommendation, outline planning permission be REFUSED for the following reasons:\n\n1. The access is bad.\n2. The site is outside the village.',
      'rejected',
    ],
    [
      'grant planning permission subject to the conditions in section 9',
      'RESOLVED that permission be REFUSED for the following reason:\n\nThe access is bad.',
      'rejected',
    ],
    [
      ['serve the notice', 'note the history'],
      'RESOLVED: That, subject to the period being twelve months, the recommendations be approved.',
      ['amended', 'amended'],
    ],
    [
      ['approve the plan', 'consult on the rezoning of the school'],
      'RESOLVED:\n\n(1) To approve recommendation (i); and\n(2) in respect of recommendation (ii), to instruct the Director to report back before any consultation.',
      ['adopted', 'amended'],
    ],
    // Where in the report it stands, and whom to ask first, are said here or there.
    [
      'note the outcome of the consultation, set out in paragraph 3.2',
      'RESOLVED: That the outcome of the consultation be noted.',
      'adopted',
    ],
    [
      'approve the Parking Plan',
      'RESOLVED: That the Parking Plan, as set out in Appendix A to the report, be approved.',
      'adopted',
    ],
    ['approve the plan at Appendix A', 'RESOLVED: That the plan at Appendix B be approved.', 'amended'],
    [
      'delegate authority to the Director of Place, in consultation with the Leader, to agree the terms of the lease',
      'RESOLVED: That the Director of Place be authorised to agree the terms of the lease, in consultation with the Leader.',
      'adopted',
    ],
    ['note the strategic risk register', 'The Board received and noted the register.', 'adopted'],
    ['note the report on the risk register', 'Members noted the report.', 'adopted'],
    [
      'adopt the Tree Strategy and recommend to Council that £60,000 be included in the budget',
      'RESOLVED: That the Tree Strategy be adopted.\n\nRECOMMENDED to Council: That £60,000 be included in the budget.',
      'adopted',
    ],
    [['approve the budget'], 'RECOMMENDED to Council: That the budget be approved.', ['adopted']],
    ['note the report', 'RESOLVED: That the report be noted.', 'adopted'],
    ['notes the report', 'RESOLVED: That the Board note the report.', 'adopted'],
    ['the report be noted', 'RESOLVED: That the report be noted.', 'adopted'],
    ['note this report', 'RESOLVED UNANIMOUSLY: Members noted the report.', 'adopted'],
    ['note the contents of the report', 'RESOLVED: That the report be noted.', 'adopted'],
    [
      'refuse planning permission for the reasons set out in section 9',
      'RESOLVED: That planning permission be refused for the following reasons:\n\n1. It is too tall.',
      'adopted',
    ],
    [
      'refuse planning permission for the reasons set out in section 9',
      'RESOLVED: That planning permission be refused for the reasons in the report.',
      'adopted',
    ],
    [
      'refuse permission for the reasons in the report',
      'RESOLVED: That, contrary to the officer recommendation, permission be granted.',
      'rejected',
    ],
    [
      'grant permission',
      'RESOLVED: That, contrary to the officers’ recommendation, the application be refused as harmful.',
      'rejected',
    ],
    [
      ['note the position', 'agree that a further report be brought in May'],
      'The Committee:-\n\ni. NOTED the position; and\nii. AGREED that a further report be brought in May.',
      ['adopted', 'adopted'],
    ],
    [
      ['approve the plan', 'approve the budget'],
      'RESOLVED: That recommendation (i) be approved and recommendation (ii) be deferred to May.',
      ['adopted', 'deferred'],
    ],
    [
      ['approve the plan', 'approve the budget'],
      'RESOLVED: That instead of recommendation (ii), a budget of £4,000 be approved.',
      ['none', 'amended'],
    ],
    [
      ['approve the plan', 'approve the budget'],
      'RESOLVED: That, with regard to recommendation (ii), the Board asks for a further report.',
      ['none', 'amended'],
    ],
    [['note the report', 'approve the fees'], 'The recommendations were approved.', ['adopted', 'adopted']],
    [
      'delegate authority to the Director, in consultation with the Leader, to agree the terms',
      'RESOLVED: That authority be delegated to the Director, following consultation with the Leader, to agree the terms.',
      'adopted',
    ],
    [
      'approve the fees set out in Table 1 for 2026/27',
      'RESOLVED: That the fees for 2026/27, as shown in Table 1, be approved.',
      'adopted',
    ],
    [
      'approve the fees set out in Table 1 for 2026/27',
      'RESOLVED: That the fees for 2026/27, as shown in Table 2, be approved.',
      'amended',
    ],
    [
      ['appoint a chair for the coming year', 'appoint a vice-chair for the coming year'],
      'RESOLVED: That Councillor Ashe be elected chair and Councillor Birch vice-chair.',
      ['adopted', 'adopted'],
    ],
    [
      ['appoint a member to the Pond Panel', 'appoint a member to the Roof Panel'],
      'RESOLVED: That Councillor Ashe be appointed a member of the Pond Panel.',
      ['adopted', 'none'],
    ],
    ['appoint a chair for the coming year', 'RESOLVED: That no chair be appointed.', 'none'],
    ['spend £1.2 million', 'RESOLVED: That £1,200,000 be spent.', 'adopted'],
    ['approve its work programme', 'RESOLVED: That the work programme be approved.', 'adopted'],
    // What it is done to stands in front, and where it is set out is left out.
    [
      'support Option B, as set out in paragraphs 5.3-5.6',
      'RESOLVED: That Option B be supported.',
      'adopted',
    ],
    [
      'support Option B (phased closure), as set out in section 6',
      'RESOLVED: That Option B be supported.',
      'adopted',
    ],
    ['support Option B, as set out in the table below', 'RESOLVED: That Option B be supported.', 'adopted'],
    ['support Option B, as set out in section 6', 'RESOLVED: That Option A be supported.', 'amended -B +A'],
    ['approve the plan as presented', 'RESOLVED: That the plan be approved.', 'adopted'],
    [
      'approve the plan as proposed',
      'RESOLVED: That the plan be approved as amended.',
      'amended +as amended',
    ],
    ['retender the contract', 'RESOLVED: That the contract be retendered.', 'adopted'],
    ['scrap the charge', 'RESOLVED: That the charge be scrapped.', 'adopted'],
    ['choose Option B', 'RESOLVED: That Option B be chosen.', 'adopted'],
    ['rebrand the service', 'RESOLVED: That the service be not rebranded.', 'rejected'],
    ['write off debts of £3,000', 'RESOLVED: That debts of £3,000 be written off.', 'adopted'],
    ['award up to £5,000 to the club', 'RESOLVED: That up to £5,000 be awarded to the club.', 'adopted'],
    ['give consideration to the bid', 'RESOLVED: That consideration be given to the bid.', 'adopted'],
    ['present the plan to Cabinet', 'RESOLVED: That the plan be presented to Cabinet.', 'adopted'],
    [
      'approve the award of the contract to Ashe Ltd',
      'RESOLVED: That the award of the contract to Ashe Ltd be approved.',
      'adopted',
    ],
    ['note the progress made', 'RESOLVED: That progress be noted.', 'adopted'],
    // The same is done to the same thing, and the rest is left out.
    [
      'support Option B as the preferred approach to the delivery of leisure services across the borough',
      'RESOLVED: That Option B be supported.',
      'amended -as the preferred approach to the delivery of leisure services across the borough',
    ],
    [
      ['note the plan', 'approve the Tree Plan for consultation with residents over the summer of next year'],
      'RESOLVED: That the plan be approved.',
      ['none', 'amended'],
    ],
    [
      'increase the fees for burials by 3 per cent from April',
      'RESOLVED: That the fees be not increased.',
      'rejected',
    ],
    ['approve the proposal for a new plan for the park', 'RESOLVED: That the plan be approved.', 'none'],
    // A word that tables of JavaScript have an entry for, unasked.
    ['appoint a constructor', 'RESOLVED: That the constructor be appointed.', 'adopted'],
    [
      ['note the report', 'that the report be noted'],
      'RESOLVED: That\n\n(i) the report be noted; and\n(ii) that the report be noted.',
      ['adopted', 'adopted'],
    ],
    ['the contents of the report be noted', 'RESOLVED: That the Board notes the report.', 'adopted'],
    ['note the report', 'NOTED.', 'adopted'],
    [
      'note the report',
      'The report was received and questions were put.\n\nRESOLVED –\n\nThat the report be noted.',
      'adopted',
    ],
    ['approve the Parking Plan', 'RESOLVED: That the Parking Plan be approved.', 'adopted'],
    ['approve the Parking Plan', 'RESOLVED: That the Parking Plan is approved.', 'adopted'],
    ['approves the Parking Plan', 'RESOLVED: That the Executive Board approve the Parking Plan.', 'adopted'],
    ['approve the Parking Plan', 'RESOLVED: to approve the Parking Plan.', 'adopted'],
    ['approve the Parking Plan', 'The Board resolved to approve the Parking Plan.', 'adopted'],
    ['formally adopt the Parking Plan', 'RESOLVED: That the Parking Plan be adopted.', 'adopted'],
    [
      'endorse the action plan attached as Appendix A',
      'RESOLVED: That the action plan attached as Appendix A be endorsed.',
      'adopted',
    ],
    [
      'endorse the action plan attached as Appendix A to the report',
      'RESOLVED: That the action plan attached as Appendix A be endorsed.',
      'adopted',
    ],
    [
      'approve the option in paragraph 3.4',
      'RESOLVED: That the option in paragraph 3.4 of the report be approved.',
      'adopted',
    ],
    ['approve a virement of £1,250,000', 'RESOLVED: That a virement of £1250000 be approved.', 'adopted'],
    ['approve a loan of £2.5 million', 'RESOLVED: That a loan of £2.5m be approved.', 'adopted'],
    ['begin the works on 1st May 2021', 'RESOLVED: That the works begin on 1 May 2021.', 'adopted'],
    [
      'authorise the Director to sign the lease',
      'RESOLVED: That the Director be authorised to sign the lease.',
      'adopted',
    ],
    [
      'delegate authority to the Director of Finance to award the contract',
      'RESOLVED: That authority be delegated to the Director of Finance to award the contract.',
      'adopted',
    ],
    ['authorize the sale', 'RESOLVED: That the sale be authorised.', 'adopted'],
    [
      'note the report and approve the plan',
      'RESOLVED: That the report be noted and the plan approved.',
      'adopted',
    ],
    [
      'note the report and approve the plan',
      'RESOLVED: That the report be noted and that the Board approves the plan.',
      'adopted',
    ],
    [
      'Members are asked to comment on the strategy',
      'RESOLVED: That the Board comment on the strategy.',
      'adopted',
    ],
    [
      'appoint Cllr Ashe to the trust',
      'RESOLVED: That Councillor Ashe be appointed to the trust.',
      'adopted',
    ],
    [
      'thank Ms Fir for her presentation',
      'RESOLVED –\n\nThat Ms Fir be thanked for her presentation.',
      'adopted',
    ],
  ],
  'the same, as minutes put it': [
    [
      'approve the draft scheme attached at Appendix 1 for publication',
      'RESOLVED: That the draft scheme, as set out in Appendix 1 to the report, be approved for publication.',
      'adopted',
    ],
    [
      'delegate to the Head of Planning authority to make minor changes before publication',
      'RESOLVED: That the Head of Planning be given delegated authority to make minor changes before publication.',
      'adopted',
    ],
    [
      'agree the award of the contract for waste to Bidder A for a term of 8 years commencing 1 April 2025',
      'RESOLVED: That the contract for waste be awarded to Bidder A for a term of eight years with effect from 1 April 2025.',
      'adopted',
    ],
    [
      'endorse the Statement and recommend it to Council for approval',
      'RESOLVED: That the Statement be endorsed and recommended to Council for approval.',
      'adopted',
    ],
    [
      'grant planning permission subject to the conditions in section 8',
      'RESOLVED: That planning permission be GRANTED subject to the conditions set out in section 8 of the report.',
      'adopted',
    ],
    [
      'agree that the consultation be extended by four weeks',
      'RESOLVED: That the consultation be extended by 4 weeks.',
      'adopted',
    ],
    [
      'recommend to Council that the Treasury Strategy be approved',
      'RESOLVED: That Council be recommended to approve the Treasury Strategy.',
      'adopted',
    ],
    [
      'Cabinet is recommended to approve an estimate of £35,000 to be met from reserves',
      'RESOLVED: That an estimate of £35,000, to be met from reserves, be approved.',
      'adopted',
    ],
    [
      'give approval to the making of an order for the land edged red',
      'RESOLVED: That approval be given to the making of an order for the land edged red.',
      'adopted',
    ],
    [
      'appoint three members to the working group',
      'RESOLVED: That Councillors Ashe, Birch and Cedar be appointed to the working group.',
      'adopted',
    ],
    ['appoint Councillor Ashe as chair', 'RESOLVED: That Councillor Birch be appointed as chair.', 'amended'],
    [
      'appoint a builder for the roof',
      'RESOLVED: That the Clerk be appointed to seek another builder.',
      'none',
    ],
    ['refuse planning permission', 'RESOLVED: That planning permission be granted.', 'rejected'],
    ['refuse the application', 'RESOLVED: That the application be approved.', 'rejected'],
    ['refuse permission for the barn', 'RESOLVED: That the application be refused.', 'adopted'],
    ['refuse permission for the barn', 'RESOLVED: That the recommendation be approved.', 'adopted'],
    ['the actions in Table 1', 'RESOLVED: That the actions in Table 1 be approved.', 'adopted'],
    ['scrutinise the performance of the service', 'RESOLVED: That the report be noted.', 'adopted'],
  ],
  'each by its words, not by its number': [
    [
      ['note the report', 'approve the plan'],
      'RESOLVED: That\n(i) the report be noted; and\n(ii) the plan be approved.',
      ['adopted', 'adopted'],
    ],
    [
      ['note the report', 'approve the plan'],
      'RESOLVED: That\n(i) the plan be approved; and\n(ii) the report be noted.',
      ['adopted', 'adopted'],
    ],
    [
      ['note the report', 'approve the plan'],
      'RESOLVED: That\n(1) the report be noted;\n(2) the Mayor be thanked; and\n(3) the plan be approved.',
      ['adopted', 'adopted'],
    ],
    [
      ['note the report', 'approve the plan'],
      'RESOLVED: That the report be noted and the plan be approved.',
      ['adopted', 'adopted'],
    ],
    [
      ['approve the fees for parking in 2021', 'approve the fees for burials in 2021'],
      'RESOLVED: That\n(i) the fees for burials in 2021 be approved.',
      ['none', 'adopted'],
    ],
    [
      ['close the depot', 'sell the land at Mill Lane'],
      'RESOLVED: That the land at Mill Lane be sold.',
      ['none', 'adopted'],
    ],
    [
      'note the report and the risks to the budget, and approve the revised programme of works',
      'RESOLVED: That\n(i) the report and the risks to the budget be noted; and\n(ii) the revised programme of works be approved.',
      'adopted',
    ],
  ],
  amended: [
    ['approve option A', 'RESOLVED: That option B be approved.', 'amended -A +B'],
    [
      'approve the scheme for Mill Lane',
      'RESOLVED: That the scheme for Mill Lane be approved, subject to a survey.',
      'amended +subject to a survey',
    ],
    [
      'approve the scheme for Mill Lane',
      'RESOLVED: That the scheme for Mill Lane be approved, with effect from May, and the Director be thanked.',
      'amended',
    ],
    ['approve options 1 and 3', 'RESOLVED: That option 1 be approved and option 3 be rejected.', 'amended'],
    [
      'adopt the policy from September 2025',
      'RESOLVED: That the policy be adopted from January 2026.',
      'amended -September 2025 +January 2026',
    ],
    [
      'approve the sum of £50,000 for the bridge',
      'RESOLVED: That the sum of £45,000 for the bridge be approved.',
      'amended -£50,000 +£45,000',
    ],
    [
      'approve the plan for the town centre',
      'RESOLVED: That the plan for the town centre be approved subject to a further report.',
      'amended',
    ],
    ['receive a report in March', 'RESOLVED: That a report be received in May.', 'amended'],
    [
      'delegate authority to the Director of Finance to award the contract',
      'RESOLVED: That authority be delegated to the Director of Finance, in consultation with the Chair, to award the contract.',
      'amended',
    ],
    [
      'note the proposed changes to the parking fees from April 2021',
      'RESOLVED: That the proposed changes to the parking fees from April 2021 be approved.',
      'amended',
    ],
    [
      ['note the report', 'approve the plan for the library'],
      'RESOLVED: That\n(i) the report be noted; and\n(ii) the plan for the library be approved for one year only.',
      ['adopted', 'amended'],
    ],
    [
      'approve the scheme',
      'RESOLVED: That the recommendation be approved subject to the fence being 2 metres high.',
      'amended',
    ],
    [
      ['approve the scheme', 'adopt the code'],
      'RESOLVED: That the recommendations be agreed, as amended.',
      ['amended', 'amended'],
    ],
    [
      ['approve the scheme', 'adopt the code'],
      'RESOLVED: That the recommendations in the report be approved with the following amendment: the code takes effect in June.',
      ['amended', 'amended'],
    ],
    [
      'notify all residents of Mill Lane of the closure',
      'RESOLVED: That all residents of Mill Lane and Church Street be notified of the closure.',
      'amended',
    ],
  ],
  'by naming them': [
    [
      ['approve the scheme', 'adopt the code'],
      'RESOLVED: That the recommendations be approved.',
      ['adopted', 'adopted'],
    ],
    [
      ['approve the scheme', 'adopt the code'],
      'RESOLVED: That the recommendations set out in the report be agreed.',
      ['adopted', 'adopted'],
    ],
    [
      ['approve the scheme', 'adopt the code'],
      'RESOLVED: That the recommendations contained in section 2 of the report be adopted.',
      ['adopted', 'adopted'],
    ],
    [
      ['approve the scheme', 'adopt the code'],
      'RESOLVED: That the Board approve the recommendations, as set out in the report.',
      ['adopted', 'adopted'],
    ],
    [
      ['approve the scheme', 'adopt the code'],
      'RESOLVED: That the report be noted and the recommendations be agreed.',
      ['adopted', 'adopted'],
    ],
    [
      ['approve the scheme', 'adopt the code'],
      'RESOLVED: That the report of the Director of Finance be approved.',
      ['adopted', 'adopted'],
    ],
    [
      ['approve the scheme', 'adopt the code'],
      'AGREED: The recommendations in the report.',
      ['adopted', 'adopted'],
    ],
    [
      ['approve the scheme', 'adopt the code', 'close the depot'],
      'RESOLVED: That recommendations (i) and (iii) be approved and recommendation (ii) be deferred to the next meeting.',
      ['adopted', 'deferred', 'adopted'],
    ],
    [
      ['approve the scheme', 'adopt the code', 'close the depot'],
      'RESOLVED: That recommendations (i) to (iii) be approved.',
      ['adopted', 'adopted', 'adopted'],
    ],
    [
      ['approve the scheme', 'adopt the code', 'close the depot'],
      'RESOLVED: That the recommendations be approved with the exception of recommendation (ii).',
      ['adopted', 'none', 'adopted'],
    ],
    [
      ['approve the scheme', 'adopt the code'],
      'RESOLVED: That\n(i) the recommendations in the report be approved; and\n(ii) a report be brought back in May.',
      ['adopted', 'adopted'],
    ],
  ],
  deferred: [
    [
      'approve the sale of the depot to Bidder A',
      'RESOLVED: That the sale of the depot be deferred until the valuation has been received.',
      'deferred',
    ],
    [
      ['approve the scheme', 'adopt the code'],
      'RESOLVED: That consideration of the report be deferred to the next meeting.',
      ['deferred', 'deferred'],
    ],
    [
      'approve the scheme',
      'RESOLVED: That the item be deferred pending further information on the costs of the scheme.',
      'deferred',
    ],
    ['approve the scheme', 'RESOLVED: That the report be withdrawn.', 'deferred'],
    ['approve the scheme', 'RESOLVED: That the matter be adjourned until 4 May 2021.', 'deferred'],
    ['approve the scheme', 'RESOLVED: That the report be referred back for further work.', 'deferred'],
    [
      'award the contract for grounds maintenance',
      'RESOLVED: That the award of the contract for grounds maintenance be deferred.',
      'deferred',
    ],
    [
      ['note the report', 'close the library in Mill Lane'],
      'RESOLVED: That\n(i) the report be noted; and\n(ii) a decision to close the library in Mill Lane be deferred until the autumn.',
      ['adopted', 'deferred'],
    ],
  ],
  rejected: [
    [
      'grant planning permission subject to the conditions in section 8',
      'RESOLVED: That planning permission be refused for the following reasons: the height of the building and the loss of light.',
      'rejected',
    ],
    ['approve the scheme', 'RESOLVED: That the recommendation be rejected.', 'rejected'],
    ['approve the scheme', 'RESOLVED: That the recommendations be not agreed.', 'rejected'],
    [
      'approve the scheme',
      'RESOLVED: That the proposal be refused on the grounds that it costs too much.',
      'rejected',
    ],
    [
      'increase the burial fees by ten per cent',
      'RESOLVED: That the burial fees be not increased by ten per cent.',
      'rejected',
    ],
    [
      'close the library in Mill Lane',
      'RESOLVED: That the proposal to close the library in Mill Lane be rejected.',
      'rejected',
    ],
    [
      ['approve the scheme', 'adopt the code'],
      'RESOLVED: That no further action be taken.',
      ['rejected', 'rejected'],
    ],
  ],
  'none recorded': [
    [['approve the scheme', 'adopt the code'], 'RESOLVED: That the report be noted.', ['none', 'none']],
    [['note the report', 'adopt the code'], 'RESOLVED: That the report be noted.', ['adopted', 'none']],
    [['approve the scheme', 'adopt the code'], 'Members discussed the report.', ['none', 'none']],
    ['approve the scheme', 'RESOLVED: That the Mayor be thanked for her visit.', 'none'],
    [
      'approve the fees',
      'RESOLVED: That the recommendations of the task group on flooding be welcomed.',
      'none',
    ],
    ['approve the capital programme', 'RESOLVED: That a press release be issued.', 'none'],
  ],
  'more than was recommended': [
    [
      'note the report',
      'RESOLVED: That the Board notes the report and comments made on the draft plan.',
      'adopted',
    ],
    [
      'approve the scheme for Mill Lane',
      'RESOLVED: That the scheme for Mill Lane be approved and the Director be thanked.',
      'adopted',
    ],
    ['note the progress made', 'RESOLVED: That the progress made and the risks be noted.', 'adopted'],
  ],
  'what the clerk states goes first': [
    [
      ['approve the scheme', 'adopt the code'],
      'OUTCOME: (ii) deferred\n\nRESOLVED: That the recommendations be approved.',
      ['adopted', 'deferred'],
    ],
    [
      ['approve the scheme', 'adopt the code'],
      'OUTCOME: rejected\n\nThe motion was lost.',
      ['rejected', 'rejected'],
    ],
    [
      ['approve the scheme', 'adopt the code'],
      'OUTCOME: (i) adopted; (ii) adopted\n\nRESOLVED: That the report be noted.',
      ['adopted', 'adopted'],
    ],
    [
      'approve the sum of £50,000 for the bridge',
      'OUTCOME: adopted\n\nRESOLVED: That the sum of £45,000 for the bridge be approved.',
      'adopted',
    ],
  ],
  'a verb that stands in the stem of the decision': [
    [
      ['approve the Parking Plan', 'approve the Cycling Plan'],
      'RESOLVED: That the Board approves:\n(i) the Parking Plan; and\n(ii) the Cycling Plan.',
      ['adopted', 'adopted'],
    ],
  ],
};

describe('outcomes of recommendations', () => {
  it('an outcome by a number speaks of the only recommendation, though it has none', () => {
    const recommendations = [{ marker: null, text: 'approve the scheme', stem: '', start: 0, end: 18 }];
    const { outcomes } = outcomesOf(recommendations, itemOf('OUTCOME: (i) deferred\n\nMembers spoke.'));
    assert.deepEqual(
      outcomes.map(({ kind, stated }) => [kind, stated?.marker]),
      [['deferred', 'i']],
    );
  });

  it('are one for each recommendation, with places inside the texts, whatever they say', () => {
    const words = fc.constantFrom(
      ...'the report be noted approved and deferred (i) to recommendation recommendations rejected not £5,000 the Board that subject to of in 1 A ; , .'.split(
        ' ',
      ),
    );
    const texts = fc.array(
      fc.oneof(
        fc.array(words, { maxLength: 25 }).map((all) => all.join(' ')),
        fc.string(),
      ),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(texts, texts, (recommended, decided) => {
        const recommendations = recommended.map((text, index) => ({
          marker: index % 2 === 0 ? `${index + 1})` : null,
          text,
          stem: '',
          start: 0,
          end: 0,
        }));
        const clauses = decided.map((text) => ({ marker: null, text, stem: '', start: 0, end: 0 }));
        const decision = {
          word: 'resolved' as const,
          isUnanimous: false,
          vote: null,
          clauses,
          start: 0,
          end: 0,
        };
        const { outcomes, additions } = outcomesOf(recommendations, { decisions: [decision], stated: [] });
        assert.deepEqual(
          outcomes.map(({ recommendation }) => recommendation),
          recommendations,
        );
        assert.ok(additions.every((addition) => clauses.some((clause) => clause === addition)));
        for (const { recommendation, clause, changes } of outcomes) {
          for (const { kind, start, end, text } of changes) {
            const whole = kind === 'removed' ? recommendation.text : (clause?.text ?? '');
            if (decided.length === 1) assert.equal(whole.slice(start, end), text);
          }
        }
      }),
      trials(400),
    );
  });

  for (const [title, cases] of Object.entries(CASES)) {
    describe(title, () => {
      for (const [recommended, minuted, expected] of cases) {
        const all = [recommended].flat();
        it(`${all.join(' | ')} → ${minuted.replaceAll('\n', ' ')}`, () =>
          check(all, minuted, [expected].flat()));
      }
    });
  }
});
