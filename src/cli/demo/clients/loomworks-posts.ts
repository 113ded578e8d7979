import type { DemoPost } from '../demo-client.ts'

/** Planted: a draft whose picture is not where it was. */
export const loomworksPosts: readonly DemoPost[] = [
  {
    week: -5,
    on: { linkedin: 'tue 09:00 carousel', instagram: 'wed 12:00' },
    title: 'What a rub count tells you',
    pillar: 'proof',
    text: 'A rub count says how often a wool pad circled before two threads broke. 30,000 is a sofa at home, 50,000 an office, 100,000 a train.\n\nIt says nothing about spilled coffee, sunlight or cats. Ask for those tests by name:\n\nlight fastness, seam slippage, pilling. All three are on our data sheets, with the laboratory and the date.',
    own: {
      instagram:
        'A rub count is a patient machine and a wool pad. 30,000 circles for a home, 50,000 for an office, 100,000 for a train.\n\nThis is what the cloth looks like after 100,000.',
    },
    link: 'https://loomworks.example/tests',
    alt: [
      'A round grey sample after a rub test, slightly polished',
      'A table of uses and rub counts',
      'A testing machine with four circling arms',
    ],
  },
  {
    week: -5,
    on: { linkedin: 'thu 09:00', plurk: 'fri 09:00' },
    title: 'The county library, by its architect',
    pillar: 'rooms',
    text: 'Hollis Architects gave the county library a reading room in which one hears pages and nothing else. The walls are lined with felt to shoulder height, and above that there is only light.\n\nThe cloth on the benches is not ours, and it is exactly right. We have asked who made it.\n\nWhich room has made you lower your voice lately?',
    own: {
      plurk:
        'A reading room by Hollis Architects in which one hears only pages. Felt to the shoulder, light above. Not our cloth, and exactly right.',
    },
  },
  {
    week: -4,
    on: { linkedin: 'tue 09:00 carousel', instagram: 'wed 12:00' },
    title: 'Fire class in one table',
    pillar: 'proof',
    text: 'Crib 5, EN 1021, BS 7176: three labels that are mixed up in half of the tenders that we see.\n\nOne table, four slides: what each one tests, which rooms ask for it, what it does not cover. Peter has checked every line against the certificates.\n\nWhat is missing for your kind of building? Tell us and the table grows.',
    own: {
      instagram:
        'One match, one cigarette, one small wooden crib. That is what the three fire labels are about.\n\nThe table that explains them is at the link in bio, with the certificate numbers.',
    },
    link: 'https://loomworks.example/fire',
    alt: ['A table with three fire classes and four kinds of room', 'A small wooden crib on a grey cushion'],
  },
  {
    week: -4,
    on: { linkedin: 'thu 09:00', plurk: 'fri 09:00' },
    title: 'Edith hears a broken thread',
    pillar: 'the-mill',
    text: 'There are fourteen looms in the shed and Edith hears when one of them drops a thread. She says that the rhythm limps.\n\nWe have sensors for it, of course. They are quicker by about a second, and they cannot tell which thread.\n\nWho in your firm hears things that the instruments only count?',
    own: { plurk: 'Fourteen looms, and Edith hears which one has dropped a thread. She says the rhythm limps.' },
  },
  {
    week: -3,
    on: { linkedin: 'tue 09:00 carousel', instagram: 'wed 12:00' },
    title: 'Six weeks, and what happens in them',
    pillar: 'proof',
    text: 'Delivery takes six weeks. Here is where they go: one for yarn, one for dye, two on the loom, one for finishing and inspection, half for the road, half for what nobody foresaw.\n\nStocked colours skip the first two, so they take three.\n\nIf a programme leaves you four weeks, ring before you draw. It is often possible and never a secret.',
    own: {
      instagram:
        'Six weeks from order to roll: yarn, dye, loom, loom, finish, road.\n\nThis is week three, when it starts to look like something.',
    },
    alt: ['A timeline of six weeks with one colour for each step', 'A warp of green threads on the loom'],
  },
  {
    week: -3,
    on: { linkedin: 'thu 09:00', plurk: 'fri 09:00' },
    title: 'Studio Brandt’s hotel corridor',
    pillar: 'rooms',
    text: 'Corridors are where hotels save. Studio Brandt spent: a bench every twelve metres, at each one a lamp and a hook.\n\nThe guests sit down to look for their key card. It is a small kindness with a line in the specification.\n\nStudio Brandt told us that the hook cost them two meetings. We think that it was worth both.',
    own: {
      plurk:
        'Studio Brandt put a bench, a lamp and a hook every twelve metres of a hotel corridor. Guests sit down to find their key.',
    },
  },
  {
    week: -2,
    on: { linkedin: 'tue 09:00', instagram: 'wed 12:00' },
    title: 'The sample box',
    pillar: 'swatches',
    text: 'The sample box holds forty cloths in A6, each with its data sheet on the back: fire class, rub count, width, weeks.\n\nIt goes to specifiers without charge and comes back when the project is done, or stays when the next one begins.\n\nWrite where it should go, and for what kind of building. Peter packs it himself.',
    own: {
      instagram:
        'Forty cloths, A6, data on the back. The box travels to whoever specifies.\n\nLink in bio, and say what you are building.',
    },
    link: 'https://loomworks.example/samples',
    alt: 'An open box of cloth samples sorted by colour',
  },
  {
    week: -2,
    on: { linkedin: 'thu 09:00', plurk: 'fri 09:00' },
    title: 'A question from The Contract Floor',
    pillar: 'rooms',
    text: 'The Contract Floor asked its readers for the detail that fails first in a waiting room. Two hundred answers: not the cloth, not the foam. The piping.\n\nWe have read all of them and rang three of the people. One now leaves piping out and folds the corner instead, which is cheaper and outlasts the chair.\n\nThe thread is worth an hour of any specifier’s time.',
    own: {
      plurk:
        'What fails first in a waiting room chair? Two hundred answers on The Contract Floor: the piping. Fold the corner instead.',
    },
  },
  {
    week: -1,
    on: { linkedin: 'tue 09:00 carousel', instagram: 'wed 12:00' },
    title: 'Cleaning codes, decoded',
    pillar: 'proof',
    text: 'W, S, WS, X: the letter on the label decides what the night cleaner may use, and nobody tells the night cleaner.\n\nFour slides, one for each letter, large enough to print and hang in a cupboard. No logo on them.\n\nWhere would you hang it?',
    own: {
      instagram:
        'W is water, S is solvent, X is a brush and patience.\n\nOne letter on the label, and the cloth lives twice as long if the cleaner knows it.',
    },
    alt: ['Four large letters on four coloured cards', 'A label sewn to the underside of a cushion'],
  },
  {
    week: -1,
    on: { linkedin: 'thu 09:00', plurk: 'fri 09:00' },
    title: 'The loom that keeps time',
    pillar: 'the-mill',
    text: 'Loom number three is from 1962. It is slower than the others by a third and loses no time, because it never stops.\n\nA part broke two years ago. The man who had the drawing was ninety-one and drew it again from memory, to the tenth of a millimetre.\n\nWe have had it scanned since. He has a key to the shed.',
    own: {
      plurk:
        'Loom number three, 1962: slower by a third, and it never stops. The man who drew its last spare part was ninety-one.',
    },
  },
  {
    week: 0,
    on: { instagram: 'wed 12:00' },
    title: 'Five years on a school bench',
    pillar: 'proof',
    text: 'Five years on a bench outside a head teacher’s office, left half uncovered for the picture.\n\nThe colour has moved by less than you would think. The seam has not moved at all.',
    alt: 'A green bench cushion, one half slightly paler than the other',
  },
  {
    week: 0,
    on: { linkedin: 'thu 09:00' },
    title: 'What we would ask an upholsterer',
    pillar: 'proof',
    text: 'Before a cloth is specified, three questions to the upholsterer save a month: how wide is your table, which way does the pattern run on the back, and who signs off the first chair?\n\nThe first decides the waste, the second the quantity, the third the argument.\n\nWhich would you add as a fourth?',
  },
  {
    week: 1,
    on: { linkedin: 'tue 09:00 carousel', instagram: 'wed 12:00' },
    title: 'Acoustics: what cloth can and cannot do',
    pillar: 'proof',
    text: 'Cloth does not make a room quiet. It lets sound through to what does: foam, wool, air.\n\nOn the slides: which of our cloths are open enough, measured, and which are only handsome. Two of the handsome ones are our best sellers, so we would rather say it ourselves.',
    own: {
      instagram:
        'Hold it to the light. If you see daylight, sound gets through to the absorber behind it.\n\nIf you do not, it is a curtain.',
    },
    alt: ['A chart of airflow for six cloths', 'A cloth held against a window, light coming through'],
  },
  {
    week: null,
    draftDays: 2,
    on: { instagram: 'image' },
    title: 'A library bench, by the people who sit on it',
    pillar: 'rooms',
    text: 'Hollis Architects asked the readers which bench they fight over. It is the one by the radiator, and now there are three of it.',
    alt: 'A felt-lined bench under a tall library window',
    isPictureGone: true,
  },
]
