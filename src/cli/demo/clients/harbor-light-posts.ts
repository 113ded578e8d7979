import type { DemoPost } from '../demo-client.ts'

/** Fully scheduled. Planted: a draft that is twelve days old, and a text for LinkedIn whose base text was changed after it. */
export const harborLightPosts: readonly DemoPost[] = [
  {
    week: -5,
    on: { threads: 'mon 19:00', facebook: 'tue 18:30', linkedin: 'wed 09:00' },
    title: 'What a shift is like',
    pillar: 'field',
    text: 'Half past six: coats off, aprons on. Seven: soup. Eight: somebody always wants to play cards. Half past nine: you walk home with wet sleeves.\n\nThat is a shift. Ruth has done two hundred and says the cards are the hard part.',
    own: {
      threads:
        'A shift in four lines.\n18:30 aprons.\n19:00 soup.\n20:00 cards, and you will lose.\n21:30 home, with wet sleeves.',
      linkedin:
        'People ask what a volunteer’s evening here is like, and we notice that we answer with adjectives. So here it is by the clock.\n\nHalf past six: coats off, aprons on. Seven: soup. Eight: somebody wants to play cards. Half past nine: home, with wet sleeves.\n\nNo training day, no minimum. If your firm has three people who are curious, they can come on the same evening and we will look after them.',
    },
    alt: 'Aprons on hooks in a corridor, one hook empty',
  },
  {
    week: -5,
    on: { facebook: 'fri 12:00', threads: 'sun 19:00' },
    title: 'Two places on the late shift',
    pillar: 'ask',
    text: 'The late shift, from nine, is two people short. It is the quiet one: towels, tea, the lights.\n\nThree hours, with supper. If you have an evening, Miriam would like to hear from you.',
    own: {
      threads:
        'Two people short on the late shift. The quiet one: towels, tea, lights. Three hours and supper. Would you?',
    },
    link: 'https://harborlight.example/shifts',
    alt: 'A rota on a cork board with two empty squares',
  },
  {
    week: -4,
    on: { threads: 'mon 19:00', facebook: 'tue 18:30', linkedin: 'wed 09:00' },
    title: 'Thank you, Pier Foodbank',
    pillar: 'thanks',
    text: 'Onions. Forty kilos of them, peeled. Whoever has peeled one knows what that is.\n\nThank you, Pier Foodbank, and thank you, Colin, who wore swimming goggles.',
    own: {
      threads: 'Forty kilos of onions, peeled. Thank you, Pier Foodbank, and thank you, Colin, for the goggles.',
      linkedin:
        'Partnership is a large word for what came in by the back door: forty kilos of peeled onions from Pier Foodbank.\n\nThey had too many, we had soup to make, and Colin had swimming goggles. It took one telephone call.\n\nWhat does your kitchen, your warehouse or your van have too much of? One telephone call is all we ever need.',
    },
    alt: 'A steel tub full of peeled onions, goggles on the rim',
  },
  {
    week: -4,
    on: { facebook: 'fri 12:00', threads: 'sun 19:00' },
    title: 'The washing machine has a name',
    pillar: 'field',
    text: 'Our washing machine is called Gladys. She does nine loads a night and stops for nobody but Trevor, who talks to her.\n\nTrevor has volunteered for six years. He came because of a leaflet and stayed because of Gladys.',
    own: {
      threads: 'Nine loads a night. The machine is called Gladys. Only Trevor may touch the filter.',
    },
    alt: 'A large old washing machine with a hand-painted name',
  },
  {
    week: -3,
    on: { threads: 'mon 19:00', facebook: 'tue 18:30', linkedin: 'wed 09:00' },
    title: 'What eighteen pounds are',
    pillar: 'field',
    text: 'Eighteen pounds are one bed for one night: the sheet, the heating, the breakfast, and a person awake.\n\nWe write it down because people ask, and because round numbers are usually somebody’s guess.',
    own: {
      threads: 'Eighteen pounds: one bed, one night. Sheet, heating, breakfast, a person awake. That is the whole sum.',
      linkedin:
        'We are asked for our figures by people who know figures, so here is the smallest one. Eighteen pounds are one bed for one night.\n\nIt holds the sheet, the heating, the breakfast and the hours of the person who stays awake. It does not hold the building, which is lent to us.\n\nThe year’s accounts are on our site, all nine pages. Questions are welcome; our treasurer likes them.',
    },
    link: 'https://harborlight.example/accounts',
    alt: 'A made bed with a folded towel and a small lamp',
  },
  {
    week: -3,
    on: { facebook: 'fri 12:00', threads: 'sun 19:00' },
    title: 'St Brannock’s Choir in the corridor',
    pillar: 'the-harbour',
    text: 'St Brannock’s Choir had nowhere to rehearse, and we have a corridor with an echo.\n\nSo there was Purcell between the aprons and the soup. Nobody asked them to, and nobody wanted them to stop.',
    own: {
      threads: 'St Brannock’s Choir rehearsed in our corridor. Purcell, aprons, soup. More of this.',
    },
    alt: 'Singers with music sheets in a narrow corridor',
    consent: 'yes',
  },
  {
    week: -2,
    on: { threads: 'mon 19:00', facebook: 'tue 18:30', linkedin: 'wed 09:00' },
    title: 'Nadia and the bread board',
    pillar: 'thanks',
    text: 'Nadia came once because a friend was ill. That was nine evenings ago.\n\nShe does the bread, because she likes a sharp knife and a straight line. Thank you, Nadia, from everybody who has had an even slice.',
    own: {
      threads: 'Nadia stood in for a friend. Nine evenings later she runs the bread board. Thank you, Nadia.',
      linkedin:
        'Nadia is an auditor. She came once, for a friend who was ill, and has been back for nine evenings.\n\nShe cuts the bread. She says that nobody has ever been so glad of her exactness.\n\nWhat people are good at from nine to five turns out to be useful here in ways that no form would have asked about.',
    },
    alt: 'Nadia slicing bread at a long board, smiling',
    consent: 'yes',
  },
  {
    week: -2,
    on: { facebook: 'fri 12:00', threads: 'sun 19:00' },
    title: 'The foodbank’s new hours',
    pillar: 'the-harbour',
    text: 'Pier Foodbank is open an hour longer now, until six, so that people can come after work.\n\nThe side entrance has no step. Please tell somebody who would not read this.',
    own: {
      threads: 'Pier Foodbank is open until six now. Side entrance, no step. Please pass it on.',
    },
    alt: 'A hand-lettered sign with opening hours on a brick wall',
  },
  {
    week: -1,
    on: { threads: 'mon 19:00', facebook: 'tue 18:30', linkedin: 'wed 09:00' },
    title: 'One evening, told by Ruth',
    pillar: 'field',
    text: 'Ruth writes: “Nothing happened. We were full, the soup was lentil, somebody mended the radio and did not want to be thanked. I dried forty bowls. I slept like a stone.”\n\nMost evenings are like that. We would like you to know it.',
    own: {
      threads:
        'Ruth, after her shift: “Nothing happened. The soup was lentil. Somebody mended the radio. I slept like a stone.”',
      linkedin:
        'We asked Ruth, who has done two hundred shifts, for a story. She sent four sentences about an evening on which nothing happened.\n\nWe were full. The soup was lentil. Somebody mended the radio and did not want to be thanked. She dried forty bowls.\n\nReports like to tell of turning points. Most of the work is that there is none, every evening, for years.',
    },
    alt: 'Forty white bowls drying upside down on a cloth',
  },
  {
    week: -1,
    on: { facebook: 'fri 12:00', threads: 'sun 19:00' },
    title: 'Blankets from the half-marathon',
    pillar: 'thanks',
    text: 'Runners get a foil sheet at the finish. The Harbour Half-Marathon also had two hundred real blankets, and when the last runner was home they brought them here.\n\nWashed, folded, with safety pins still in some of them. Thank you.',
    own: {
      threads:
        'Two hundred blankets from the Harbour Half-Marathon, washed and folded, some with race numbers still on. Thank you.',
    },
    alt: 'A stack of grey blankets with one race number pinned on',
  },
  {
    week: 0,
    on: { threads: 'mon 19:00', facebook: 'tue 18:30', linkedin: 'wed 09:00' },
    title: 'Who mends things here',
    pillar: 'thanks',
    text: 'Two kettles, one zip, the leg of a chair. Hamid comes with a tool roll and leaves when the list is empty.\n\nHe does not want a photograph. He agreed to one of the tool roll.',
    own: {
      threads: 'Two kettles, a zip, a chair leg. Thank you, Hamid. (He let us photograph the tool roll.)',
      linkedin:
        'There is a list on our kitchen door of things that do not work. Once a week Hamid comes with a tool roll and leaves when the list is empty.\n\nLast time: two kettles, one zip, the leg of a chair. Nothing was bought.\n\nIt has made us slower to replace things and quicker to ask who can mend them. Does your office have a list, or only a budget?',
    },
    alt: 'An open canvas tool roll on a kitchen table',
  },
  {
    week: 0,
    on: { facebook: 'fri 12:00', threads: 'sun 19:00' },
    title: 'An hour at the front door',
    pillar: 'ask',
    text: 'The front door wants somebody from six to seven, when most people arrive: say good evening, hold the list, know where the tea is.\n\nOne hour a week. Miriam shows you how.',
    own: {
      threads: 'One hour a week, six to seven, at our front door. Good evening, the list, the tea. Could that be you?',
    },
    link: 'https://harborlight.example/shifts',
    alt: 'A blue front door, half open, light behind it',
  },
  {
    week: 1,
    on: { threads: 'mon 19:00', facebook: 'tue 18:30', linkedin: 'wed 09:00' },
    title: 'The soup list',
    pillar: 'field',
    text: 'Lentil, leek and potato, minestrone, lentil again, because people asked. The soup list hangs on the fridge and anybody may write on it.\n\nSomebody has written “gazpacho?” and somebody else “no”.',
    own: {
      threads:
        'The soup list on our fridge: lentil, leek and potato, minestrone, lentil. Below it: “gazpacho?” And below that: “no”.',
      linkedin:
        'On our fridge hangs a list of soups, and anybody may write on it, whoever they are in the house.\n\nIt is the shortest consultation that we know. Lentil wins, every time, by name.\n\nWhere do the people you serve get to write on the list?',
    },
    driftedFrom: 'Lentil, leek and potato, minestrone. The soup list hangs on the fridge.',
    drifted: 'linkedin',
    alt: 'A handwritten list of soups on a fridge door',
  },
  {
    week: 1,
    on: { facebook: 'fri 12:00', threads: 'sun 19:00' },
    title: 'Docklands Neighbours keep the key',
    pillar: 'the-harbour',
    text: 'There are two keys to our yard. One hangs in the office; the other lives with Docklands Neighbours, in Joan’s sugar tin.\n\nTwice it has been needed at night. Twice Joan came in her slippers.',
    own: {
      threads: 'Our second key lives in Joan’s sugar tin. Twice we needed it at night. Twice she came in slippers.',
    },
    alt: 'A large iron key beside a striped sugar tin',
  },
  {
    week: null,
    draftDays: 12,
    on: { facebook: '' },
    title: 'What a bed costs on a cold night',
    pillar: 'field',
    text: 'On a cold night we put out six more mattresses in the hall. Each of them needs a sheet, two blankets and a person who stays awake.\n\nThis is what that costs, line by line.',
    alt: 'Six mattresses in a row on the floor of a hall',
  },
]
