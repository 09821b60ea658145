/** What one invented report is about: the words that its sentences are filled with. */
export interface Theme {
  readonly subject: readonly string[];
  readonly board: string;
  readonly portfolio: string;
  readonly director: string;
  readonly service: readonly string[];
  readonly plan: readonly string[];
  readonly acronym: readonly [short: string, long: string];
  readonly partner: readonly string[];
  readonly regulator: readonly string[];
  readonly law: readonly string[];
  readonly asset: readonly string[];
  readonly people: readonly string[];
  readonly activity: readonly string[];
  readonly problem: readonly string[];
  readonly result: readonly string[];
}

export const themes: readonly Theme[] = [
  {
    subject: [
      'Winter Gritting Routes',
      'Highway Resurfacing Programme',
      'Street Lighting Renewal',
      'Bridge Inspection Findings',
    ],
    board: 'Environment and Streets Policy & Performance Board',
    portfolio: 'Transport and Highways',
    director: 'Operational Director, Highways and Transport',
    service: ['Highways Service', 'Street Works Team', 'Network Management Team'],
    plan: ['Highway Asset Plan', 'Carriageway Programme', 'Winter Service Plan'],
    acronym: ['HAMP', 'Highway Asset Management Plan'],
    partner: ['the neighbouring highway authorities', 'the term contractor', 'the combined authority'],
    regulator: ['the Department for Transport', 'the Office of Rail and Road'],
    law: [
      'section 41 of the Highways Act 1980',
      'section 59 of the New Roads and Street Works Act 1991',
      'the Traffic Management Act 2004',
    ],
    asset: [
      'salt barns',
      'lighting columns',
      'footbridges',
      'gullies',
      'classified roads',
      'retaining walls',
    ],
    people: ['road users', 'bus passengers', 'cyclists', 'residents of the affected streets'],
    activity: [
      'surface dressing',
      'patching ahead of the frosts',
      'gully cleansing',
      'column testing',
      'night-time inspection',
    ],
    problem: [
      'water entering the carriageway base',
      'the price of bitumen',
      'the short season for surface treatment',
      'utility openings in new surfaces',
    ],
    result: [
      'fewer claims for damage to vehicles',
      'a smoother network',
      'lower energy bills',
      'shorter road closures',
    ],
  },
  {
    subject: [
      'Library Opening Hours',
      'Mobile Library Routes',
      'Local Archive Store',
      'Reading Challenge Results',
    ],
    board: 'Culture and Communities Policy & Performance Board',
    portfolio: 'Culture, Leisure and Heritage',
    director: 'Head of Libraries and Culture',
    service: ['Library Service', 'Archive Team', 'Reading Outreach Team'],
    plan: ['Library Strategy', 'Branch Renewal Plan', 'Collections Policy'],
    acronym: ['PLS', 'Public Library Standards'],
    partner: ['the friends groups', 'the parish councils', 'two further education colleges'],
    regulator: ['the Department for Culture, Media and Sport', 'Arts Council England'],
    law: [
      'section 7 of the Public Libraries and Museums Act 1964',
      'the Copyright, Designs and Patents Act 1988',
    ],
    asset: [
      'branch libraries',
      'public computers',
      'meeting rooms',
      'self-service kiosks',
      'local history collections',
    ],
    people: ['borrowers', 'young readers', 'home library members', 'volunteers'],
    activity: [
      'story time',
      'digital skills sessions',
      'stock editing',
      'weekend opening',
      'the summer reading scheme',
    ],
    problem: [
      'ageing heating systems',
      'the number of vacant assistant posts',
      'falling loans of printed stock',
      'damp in the archive store',
    ],
    result: [
      'longer opening at weekends',
      'more first-time borrowers',
      'a wider choice of large print',
      'steadier visitor numbers',
    ],
  },
  {
    subject: [
      'Household Waste Collection',
      'Garden Waste Subscriptions',
      'Food Waste Trial',
      'Recycling Contamination',
    ],
    board: 'Environment and Streets Policy & Performance Board',
    portfolio: 'Environment and Waste',
    director: 'Operational Director, Waste and Street Scene',
    service: ['Waste Service', 'Recycling Team', 'Street Scene Team'],
    plan: ['Waste Strategy', 'Collection Round Review', 'Recycling Action Plan'],
    acronym: ['JMWS', 'Joint Municipal Waste Strategy'],
    partner: ['the disposal authority', 'the reprocessing contractor', 'registered housing providers'],
    regulator: ['the Environment Agency', 'the Department for Environment, Food and Rural Affairs'],
    law: [
      'section 45 of the Environmental Protection Act 1990',
      'section 57 of the Environment Act 2021',
      'the Controlled Waste Regulations 2012',
    ],
    asset: ['collection vehicles', 'caddies', 'communal bins', 'bring sites', 'transfer station bays'],
    people: ['households', 'crews', 'flat dwellers', 'subscribers'],
    activity: [
      'doorstep advice',
      'round rebalancing',
      'bin tagging',
      'assisted collection',
      'weekend catch-up work',
    ],
    problem: [
      'contaminated loads',
      'driver shortages',
      'narrow access roads',
      'the gate fee for mixed recycling',
    ],
    result: ['cleaner loads', 'fewer missed bins', 'a higher recycling rate', 'lower disposal costs'],
  },
  {
    subject: [
      'Adult Day Opportunities',
      'Reablement Outcomes',
      'Carers Support Offer',
      'Residential Care Fees',
    ],
    board: 'Health and Adult Care Policy & Performance Board',
    portfolio: 'Adult Social Care',
    director: 'Executive Director, Adult Services',
    service: ['Adult Care Service', 'Reablement Team', 'Carers Service'],
    plan: ['Care Market Plan', 'Carers Strategy', 'Independence Programme'],
    acronym: ['BCF', 'Better Care Fund'],
    partner: ['the integrated care board', 'the hospital trust', 'independent care providers'],
    regulator: ['the Care Quality Commission', 'the Department of Health and Social Care'],
    law: ['section 5 of the Care Act 2014', 'section 9 of the Care Act 2014', 'the Mental Capacity Act 2005'],
    asset: ['extra care flats', 'short-stay beds', 'day centres', 'equipment stores', 'supported tenancies'],
    people: ['unpaid carers', 'older residents', 'adults with a learning disability', 'care staff'],
    activity: [
      'strengths-based assessment',
      'hospital discharge planning',
      'respite breaks',
      'direct payment reviews',
      'telecare installation',
    ],
    problem: [
      'the turnover of home care staff',
      'rising weekly fees',
      'delays in equipment deliveries',
      'a growing waiting list for assessment',
    ],
    result: [
      'shorter stays in hospital',
      'more people living at home',
      'quicker assessments',
      'better breaks for carers',
    ],
  },
  {
    subject: [
      'Primary School Places',
      'School Transport Policy',
      'Attendance Campaign',
      'Special Educational Needs Provision',
    ],
    board: 'Education and Young People Policy & Performance Board',
    portfolio: 'Education and Skills',
    director: 'Operational Director, Education and Inclusion',
    service: ['Admissions Service', 'Inclusion Team', 'School Organisation Team'],
    plan: ['Place Planning Strategy', 'Inclusion Strategy', 'Attendance Plan'],
    acronym: ['EHCP', 'Education, Health and Care Plan'],
    partner: ['the academy trusts', 'the diocesan authorities', 'the parent and carer forum'],
    regulator: ['the Department for Education', 'the Schools Adjudicator'],
    law: [
      'section 14 of the Education Act 1996',
      'section 42 of the Children and Families Act 2014',
      'the School Admissions Code',
    ],
    asset: ['resource bases', 'modular classrooms', 'minibuses', 'nursery classes', 'sixth form places'],
    people: ['pupils', 'head teachers', 'governors', 'families new to the area'],
    activity: [
      'in-year admissions',
      'travel training',
      'early help meetings',
      'outreach from special schools',
      'governor briefings',
    ],
    problem: [
      'a falling birth rate',
      'the cost of taxis',
      'late applications',
      'the shortage of educational psychologists',
    ],
    result: [
      'more first-preference offers',
      'better attendance',
      'shorter journeys',
      'fewer placements outside the borough',
    ],
  },
  {
    subject: [
      'Housing Repairs Performance',
      'Homelessness Prevention',
      'Private Rented Licensing',
      'Disabled Facilities Grants',
    ],
    board: 'Housing and Safer Places Policy & Performance Board',
    portfolio: 'Housing and Regeneration',
    director: 'Operational Director, Housing Needs',
    service: ['Housing Options Service', 'Private Sector Housing Team', 'Adaptations Team'],
    plan: ['Homelessness Strategy', 'Repairs Improvement Plan', 'Allocations Policy'],
    acronym: ['DFG', 'Disabled Facilities Grant'],
    partner: ['the registered providers', 'the night shelter trustees', 'the probation service'],
    regulator: ['the Regulator of Social Housing', 'the Housing Ombudsman'],
    law: [
      'section 195 of the Housing Act 1996',
      'section 80 of the Housing Act 2004',
      'the Homelessness Reduction Act 2017',
    ],
    asset: ['temporary flats', 'hostel rooms', 'licensed dwellings', 'stair lifts', 'sheltered schemes'],
    people: ['tenants', 'rough sleepers', 'landlords', 'applicants on the register'],
    activity: [
      'tenancy sustainment',
      'mediation with landlords',
      'damp inspections',
      'void turnaround',
      'duty appointments',
    ],
    problem: [
      'the cost of nightly-paid rooms',
      'frozen housing allowances',
      'a backlog of damp cases',
      'the shortage of larger homes',
    ],
    result: [
      'fewer families in hotels',
      'faster repairs',
      'safer rented homes',
      'more prevention at an early stage',
    ],
  },
  {
    subject: ['Parks and Play Areas', 'Tree Planting Season', 'Grass Cutting Standards', 'Allotment Rents'],
    board: 'Environment and Streets Policy & Performance Board',
    portfolio: 'Environment and Open Spaces',
    director: 'Head of Parks and Countryside',
    service: ['Parks Service', 'Countryside Ranger Team', 'Arboricultural Team'],
    plan: ['Open Space Strategy', 'Tree and Woodland Plan', 'Play Area Programme'],
    acronym: ['BNG', 'Biodiversity Net Gain'],
    partner: ['the wildlife trust', 'the friends of the parks', 'the canal charity'],
    regulator: ['Natural England', 'the Forestry Commission'],
    law: [
      'section 40 of the Natural Environment and Rural Communities Act 2006',
      'the Open Spaces Act 1906',
      'section 23 of the Small Holdings and Allotments Act 1908',
    ],
    asset: ['play areas', 'bowling greens', 'allotment plots', 'wildflower verges', 'sports pavilions'],
    people: ['dog walkers', 'plot holders', 'park volunteers', 'junior football clubs'],
    activity: ['relaxed mowing', 'tree surveying', 'play inspection', 'pond restoration', 'guided walks'],
    problem: ['ash dieback', 'vandalism to equipment', 'dry summers', 'waiting lists for plots'],
    result: ['richer habitats', 'safer equipment', 'more tree cover', 'greener walking routes'],
  },
  {
    subject: [
      'Council Tax Support Scheme',
      'Quarterly Budget Monitoring',
      'Treasury Activity',
      'Procurement Pipeline',
    ],
    board: 'Corporate Policy & Performance Board',
    portfolio: 'Finance and Corporate Services',
    director: 'Operational Director, Finance',
    service: ['Finance Service', 'Revenues Team', 'Procurement Team'],
    plan: ['Savings Programme', 'Reserves Policy', 'Procurement Strategy'],
    acronym: ['MTFS', 'Medium Term Financial Strategy'],
    partner: ['the external auditor', 'the precepting authorities', 'the advice agencies'],
    regulator: ['the Ministry of Housing, Communities and Local Government', 'the Public Works Loan Board'],
    law: [
      'section 151 of the Local Government Act 1972',
      'section 114 of the Local Government Finance Act 1988',
      'the Procurement Act 2023',
    ],
    asset: [
      'earmarked reserves',
      'investment balances',
      'framework contracts',
      'payment runs',
      'capital schemes',
    ],
    people: ['council tax payers', 'budget holders', 'suppliers', 'working-age claimants'],
    activity: [
      'monthly forecasting',
      'debt recovery',
      'contract review',
      'charge setting',
      'year-end closure',
    ],
    problem: [
      'unbudgeted pay awards',
      'demand-led placements',
      'slippage in capital schemes',
      'higher borrowing rates',
    ],
    result: [
      'a smaller overspend',
      'earlier warning of pressures',
      'better collection rates',
      'fewer waivers',
    ],
  },
  {
    subject: [
      'Flood Risk Schemes',
      'Sustainable Drainage Guidance',
      'Coastal Monitoring',
      'Reservoir Safety',
    ],
    board: 'Environment and Streets Policy & Performance Board',
    portfolio: 'Climate and Flood Resilience',
    director: 'Head of Flood and Water Management',
    service: ['Flood Resilience Service', 'Drainage Team', 'Emergency Planning Team'],
    plan: ['Flood Risk Strategy', 'Surface Water Plan', 'Community Resilience Plan'],
    acronym: ['LLFA', 'Lead Local Flood Authority'],
    partner: ['the water company', 'the internal drainage board', 'the catchment partnership'],
    regulator: ['the Environment Agency', 'the regional flood committee'],
    law: [
      'section 19 of the Flood and Water Management Act 2010',
      'section 25 of the Land Drainage Act 1991',
      'the Civil Contingencies Act 2004',
    ],
    asset: ['culverts', 'attenuation ponds', 'trash screens', 'pumping stations', 'flood doors'],
    people: ['flood wardens', 'riparian owners', 'households at risk', 'farmers upstream'],
    activity: [
      'culvert clearance',
      'property surveys',
      'river gauging',
      'leaky dam building',
      'warden training',
    ],
    problem: [
      'silted watercourses',
      'unmapped private drains',
      'more intense rainfall',
      'the length of the grant process',
    ],
    result: ['better protected homes', 'earlier warnings', 'slower run-off', 'clear ownership of drains'],
  },
  {
    subject: [
      'Community Safety Plan',
      'Public Space Protection Orders',
      'Taxi Licensing Standards',
      'Domestic Abuse Commissioning',
    ],
    board: 'Housing and Safer Places Policy & Performance Board',
    portfolio: 'Community Safety',
    director: 'Head of Community Safety and Licensing',
    service: ['Community Safety Team', 'Licensing Service', 'Neighbourhood Warden Team'],
    plan: ['Community Safety Strategy', 'Licensing Policy', 'Night-time Economy Plan'],
    acronym: ['CSP', 'Community Safety Partnership'],
    partner: ['the police', 'the fire authority', 'the refuge provider'],
    regulator: ['the Home Office', 'the Biometrics and Surveillance Camera Commissioner'],
    law: [
      'section 17 of the Crime and Disorder Act 1998',
      'section 59 of the Anti-social Behaviour, Crime and Policing Act 2014',
      'the Licensing Act 2003',
    ],
    asset: ['public space cameras', 'refuge places', 'licensed vehicles', 'taxi ranks', 'alley gates'],
    people: ['licence holders', 'survivors', 'town centre traders', 'young adults'],
    activity: [
      'joint patrols',
      'test purchasing',
      'vehicle checks',
      'restorative meetings',
      'street pastor duty',
    ],
    problem: [
      'off-road motorcycles',
      'repeat calls from a few addresses',
      'the loss of grant',
      'the age of the camera network',
    ],
    result: [
      'fewer repeat victims',
      'higher confidence in reporting',
      'safer evenings in town',
      'shorter waits for support',
    ],
  },
  {
    subject: [
      'Smoking Cessation Service',
      'Childhood Vaccination Uptake',
      'Sexual Health Contract',
      'Healthy Weight Pathway',
    ],
    board: 'Health and Adult Care Policy & Performance Board',
    portfolio: 'Public Health',
    director: 'Director of Public Health',
    service: ['Public Health Team', 'Wellbeing Service', 'School Nursing Service'],
    plan: ['Health and Wellbeing Strategy', 'Tobacco Control Plan', 'Healthy Weight Plan'],
    acronym: ['JSNA', 'Joint Strategic Needs Assessment'],
    partner: ['the general practices', 'the community pharmacies', 'the leisure trust'],
    regulator: ['the Office for Health Improvement and Disparities', 'the UK Health Security Agency'],
    law: [
      'section 12 of the Health and Social Care Act 2012',
      'section 2B of the National Health Service Act 2006',
      'the Care Act 2014',
    ],
    asset: ['clinics', 'vaccination sessions', 'community kitchens', 'screening places', 'weighing rooms'],
    people: ['new parents', 'routine and manual workers', 'people aged over 65', 'young adults'],
    activity: ['brief advice', 'group sessions', 'outreach clinics', 'pharmacy vouchers', 'peer support'],
    problem: [
      'lower uptake in four neighbourhoods',
      'short-term grants',
      'clinic space',
      'missed appointments',
    ],
    result: [
      'more quits at four weeks',
      'higher coverage',
      'earlier diagnosis',
      'a narrower gap between neighbourhoods',
    ],
  },
  {
    subject: ['Town Centre Markets', 'Business Rates Relief', 'Employment Hub', 'Vacant Shops Initiative'],
    board: 'Employment, Learning and Skills, and Community Policy & Performance Board',
    portfolio: 'Economy and Regeneration',
    director: 'Operational Director, Economy and Property',
    service: ['Economic Development Team', 'Markets Service', 'Employment Hub'],
    plan: ['Town Centre Plan', 'Skills Strategy', 'Inward Investment Plan'],
    acronym: ['UKSPF', 'UK Shared Prosperity Fund'],
    partner: ['the chamber of commerce', 'the jobcentre', 'the market traders'],
    regulator: ['the Department for Business and Trade', 'the Valuation Office Agency'],
    law: [
      'section 47 of the Local Government Finance Act 1988',
      'section 1 of the Localism Act 2011',
      'the Food Act 1984',
    ],
    asset: ['market stalls', 'vacant units', 'start-up offices', 'training rooms', 'loading bays'],
    people: ['traders', 'jobseekers', 'apprentices', 'small employers'],
    activity: [
      'business breakfasts',
      'rent-free trial stalls',
      'shop front grants',
      'job fairs',
      'mentoring',
    ],
    problem: [
      'lower footfall on weekdays',
      'the condition of upper floors',
      'the end of grant funding',
      'hard-to-fill vacancies',
    ],
    result: [
      'fewer empty shops',
      'more local starts',
      'a busier market hall',
      'better-paid work for residents',
    ],
  },
];

/** Invented wards and places; none is a real one. */
export const wards: readonly string[] = [
  'Ashcombe',
  'Birchley',
  'Coldbrook',
  'Dunmoor',
  'Elmsett Vale',
  'Farrowgate',
  'Greenhithe Top',
  'Harrow Moss',
  'Inglewood End',
  'Kestrel Bank',
  'Larkfield',
  'Mossbury',
  'Netherlow',
  'Oldcote',
  'Pennyfold',
  'Quarry Hill',
  'Ravenshaw',
  'Silverdale Lock',
  'Thornley Green',
  'Upper Marl',
  'Westwick',
  'Yarrow Bridge',
];

export const months: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Titles of Halton's five priorities: headings that the house requires, not prose. */
export const priorities: readonly string[] = [
  'Children & Young People in Halton',
  'Employment, Learning & Skills in Halton',
  'A Healthy Halton',
  'A Safer Halton',
  "Halton's Urban Renewal",
];

// In the sentences below a word in braces is a slot: see `fill` in invented-report.ts.

export const purposes: readonly string[] = [
  'To bring Members up to date with {activity} carried out by the {service} since {past}.',
  'To ask the Board to consider the draft {plan} before it goes out to consultation in {future}.',
  'To describe how the {service} and {partner} are responding to {problem}.',
  'This report sets out the position on {asset} at the end of {past} and explains what will happen next.',
  'To present the findings of the officer working group on {problem} and to seek a view on the options.',
  'To report on progress against the {plan} and to highlight where performance is off target.',
];

export const recommendationLeads: readonly string[] = [
  'That Members of the Board:',
  'That the Board:',
  'That Members:',
  'That:',
  'That Members are asked to:',
];

export const recommendations: readonly string[] = [
  'Note the progress made with {activity} and the timetable for the remainder of the programme',
  'Endorse the {plan} as the basis for work with {partner} up to {future}',
  'Agree that a further report on {problem} be brought to the meeting in {future}',
  'Approve the release of {money} from earmarked reserves to support {activity}',
  'Recommend to Executive Board that the number of {asset} be kept under review',
  'Comment on the draft response to {regulator} set out in section 3.0 of the report',
  'Support the proposal that {partner} be invited to a future meeting',
  'Request that officers circulate figures for {asset} by ward before the next meeting',
  'Authorise the {director} to conclude discussions with {partner}',
];

/** Recommendations that say what to aim at and forget to say what to do. */
export const verblessRecommendations: readonly string[] = [
  'The main actions in the {plan} and the resources attached to them',
  'Closer joint working with {partner} on {problem}',
  'Going forward, the targets for {asset} described in this report',
];

export const sentences: readonly string[] = [
  'The {service} looks after {number} {asset} across {count} wards, of which roughly {percent} were inspected in the year to {past}.',
  'Work on the {plan} began in {past}, after {partner} had raised concerns about {problem}.',
  'Officers met {partner} on {date} and agreed that {activity} should begin in {ward}, with other areas to follow.',
  'Spending on {activity} came to {money} in {years}, compared with {money} in the year before.',
  'The review by {regulator}, published in {past}, asked the Council to give more weight to {problem}.',
  'Responses were received from {number} {people}, and {percent} of them were in favour of the changes.',
  'Under {law} the Council has a duty to keep these arrangements under review.',
  'A pilot in {ward} and {ward} led to {result}, although the sample was small and ran for only {count} months.',
  'The main cause of the delay has been {problem}, which officers expect to ease by {future}.',
  '{count1} of the eleven milestones due by {past} were met, and the remainder are described below.',
  'Members will recall that a presentation on {activity} was given in {past}, and that further detail on {asset} was requested at that time.',
  'Demand from {people} rose by {percent} over the same period, while the establishment of the {service} was unchanged.',
  'The {acronym} sets a target of {percent} for this indicator, and the outturn was {percent}.',
  'Comparison with similar authorities is difficult because each of them counts {asset} in its own way.',
  'If the trend continues, a further {money} would be needed in {years} to maintain the present level of service.',
  'The {plan} will be revised in the light of comments from {people} and resubmitted in {future}.',
  'There were {number} enquiries about {activity} in the quarter, and nine out of ten were answered within {count} working days.',
  'Discussions with {partner} about sharing {asset} are at an early stage.',
  'Particular attention has been given to {ward} because of {problem}.',
  'The contract for {activity} ends on {deadline}, and the options for replacing it are being appraised.',
  'Training has been offered to {people}, and {number} places had been taken up by {date}.',
  'A dashboard showing {asset} by ward is now updated each month and shared with {partner}.',
  'The figures in paragraph {reference} do not include {asset} that are managed by {partner}.',
  'Feedback gathered by the {service} points to {result}, in particular among {people}.',
  'An initial assessment put the cost at {money}, but tender prices received in {past} were closer to {money}.',
  'Two of the {asset} in {ward} were closed for part of {past} because of {problem}, and {people} were told beforehand.',
  'The underspend of {money} on {activity} was carried forward to {years} with the agreement of {partner}.',
  'Since the {plan} was adopted, the share of {people} who rate {activity} as good or very good has risen to {percent}.',
  'Appendix A to the {plan} lists {asset} in order of condition, and those rated poor will be dealt with first.',
  'A working group of officers, {partner} and {people} has met {count} times since {past}.',
  'The {service} answered {percent} of complaints in time and upheld {count} of them, most of which concerned {problem}.',
  'Government guidance issued on {date} recommends that {activity} be planned over at least {count} years.',
];

export const listLeads: readonly string[] = [
  'The principal findings for {years} were as follows:',
  'Since {past} the {service} has concentrated on these areas:',
  'In its letter of {date}, {regulator} drew attention to the following:',
  'The next steps agreed with {partner} are set out below:',
  '{people1} told officers that the following mattered most to them:',
];

export const bullets: readonly string[] = [
  '{asset1} in {ward} have been brought back into use following {activity}',
  'The offer of {activity} was extended to {count} more neighbourhoods in {past}',
  'There has been steady progress towards {result}, with {percent} of actions now complete',
  'Concerns remain about {problem}, and a mitigation plan was agreed with {partner} on {date}',
  'A saving of {money} has been identified from {asset} that are no longer required',
  '{number} {people} have taken part so far, against a target of {number}',
  'Recruitment to the {service} has improved, but {count} posts were still vacant at the end of {past}',
  'Joint work with {partner} on {activity} has been slower than planned because of {problem}',
];

export const boldBullets: readonly string[] = [
  '**{activity1}** – Extend the present arrangements to {ward} by {future} and agree a funding share with {partner}.',
  '**Working with partners** – Build a single plan with {partner} so that {people} do not have to tell their story twice.',
  '**Workforce** – Fill the {count} vacancies in the {service}, and offer each new starter a named mentor.',
  '**{asset1}** – Complete the condition survey by {deadline} and publish the results.',
  '**Value for money** – Reduce the unit cost of {activity} by {percent} without loss of quality.',
  '**Data and performance** – Report to the Board every quarter on {result}, with figures by ward.',
];

/** Bold bullets in the second person, as when an action plan is pasted from a letter. */
export const secondPersonBullets: readonly string[] = [
  '**Leadership** – Ensure that your managers understand {problem} and that you review {activity} every month.',
  '**Assurance** – With help from {partner}, check your records of {asset} and tell {regulator} what you find.',
];

export const policyImplications: readonly string[] = [
  'The proposals are consistent with the {plan} and with {law}.',
  'A revised policy on {activity} will be needed, and a draft will be submitted in {future}.',
  'The {plan} will have to be amended to reflect the advice of {regulator}.',
];

export const financialImplications: readonly string[] = [
  'The cost of {activity} in {years} is estimated at {money}, which can be met from the existing budget of the {service}.',
  'Grant of {money} has been confirmed by {regulator} for {years}, leaving {money} to be found from reserves.',
  'Provision of {money} was included in the capital programme approved on {date}, and no further call on resources is expected.',
];

export const priorityImplications: readonly string[] = [
  'Good quality {asset} make a direct contribution to this priority, and {people} are among those who benefit most.',
  'The {plan} supports this priority through {activity} and through closer links with {partner}.',
  'Reducing the effect of {problem} should lead to {result} over the next {count} years.',
  '{people1} will be offered {activity} at times and places that suit them.',
];

export const risks: readonly string[] = [
  'The main risk is {problem}, which is rated as medium and is reviewed each quarter by the {service}.',
  'Failure to act on the advice of {regulator} could expose the Council to a challenge under {law}.',
  'There is a risk that {partner} will not be able to sustain {activity} beyond {future}, and a contingency of {money} has been set aside.',
  'Any slippage in {activity} will be reported to the programme board and recorded in the directorate risk register.',
];

export const equalities: readonly string[] = [
  'An equality impact assessment was completed on {date} and found no adverse effect on any protected group.',
  'Particular care will be taken to reach {people} who do not use online services.',
  'The needs of {people} will be considered when the detail of the {plan} is drawn up, and information will be offered in other formats.',
];

export const climate: readonly string[] = [
  'Changes to {activity} are expected to reduce vehicle mileage by {percent} a year.',
  'The replacement of {asset} gives an opportunity to cut energy use, and a target of {percent} has been set.',
  'A carbon assessment of the {plan} will be carried out before {future}.',
];

export const backgroundPapers: readonly string[] = [
  '{plan} {years}',
  'Report to Executive Board of {date}, minute {number}',
  'Letter from {regulator} of {date}',
  'Equality impact assessment, {past}',
  'Consultation responses on the {plan}',
];

/** Sentences with the slips that clerks correct every week; invented-report.ts decides how often they occur. */
export const contractions: readonly string[] = [
  "It's clear that {problem} won't be resolved before {future}.",
  "Officers don't expect {activity} to be affected.",
  "There's now a better understanding of {problem} among {people}.",
];

export const wrongArticles: readonly string[] = [
  'The Council received an Direction from {regulator} in {past}.',
  'This was followed by a independent review of {activity}.',
  'Officers have prepared an further note on {asset} for {partner}.',
];
