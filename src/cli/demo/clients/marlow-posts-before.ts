import type { DemoPost } from '../demo-client.ts'

/** Five to three weeks ago. */
export const marlowPostsBefore: readonly DemoPost[] = [
  {
    week: -5,
    on: { instagram: 'tue 07:30', facebook: 'tue 08:00' },
    title: 'Theo’s first hour',
    pillar: 'hands-and-ovens',
    text: 'Ten past three, and Theo has the kettle on before the lights. By six he has shaped two hundred rolls and spoken to nobody but the radio.\n\nGood morning from Quay Street. What does your first hour look like?',
    own: {
      facebook:
        'Most of you meet Theo at eight, when he looks fresh. He is not. He has been up since half past two.\n\nKettle, radio, two hundred rolls, no conversation: that is his first hour. Who else here starts before the birds?',
    },
    alt: 'Theo in a floury apron, shaping rolls under a single lamp',
    consent: 'yes',
  },
  {
    week: -5,
    on: { instagram: 'wed 12:00', 'google-business': 'wed 10:00', facebook: 'wed 12:30' },
    title: 'How to keep a loaf',
    pillar: 'how-bread-works',
    text: 'Cut side down on the board, a clean cloth over it. No plastic, no fridge.\n\nA white sourdough keeps three days like that, a seeded rye five. After that it is toast, and toast is not a punishment.',
    own: {
      facebook:
        '“Where do I keep it?” is what we are asked most at the counter.\n\nOn the board, cut side down, a cloth over it. The fridge makes it stale faster and plastic makes it sweat. Where does yours live at home?',
      'google-business':
        'How to keep our bread: cut side down on a board with a cloth over it, not in plastic and not in the fridge. White sourdough keeps three days, seeded rye five. We slice it for you at the counter; unsliced keeps longer.',
    },
    alt: 'A half loaf of rye, cut side down on a wooden board, a linen cloth beside it',
    evergreen: {
      restDays: 28,
      wordings: {
        'google-business':
          'Where does a loaf live at home? On its cut side, on wood, under a cloth. Three days for white, five for rye, and the fridge only shortens that. Ask for it unsliced if you want the longest of it.',
        facebook:
          'A small quarrel at the counter this morning: bread bin or bare board? Rosa says board, cut side down, cloth on top, and she has baked for thirty years.\n\nWho at yours keeps it in plastic, and may we have a word with them?',
      },
    },
  },
  {
    week: -5,
    on: { instagram: 'sat 08:00', facebook: 'sat 08:30' },
    title: 'Flowers and a bun with Petal & Stem',
    pillar: 'quay-street',
    text: 'Nell from Petal & Stem comes in before she opens, with green hands and exact change. One cardamom bun, the darkest on the tray.\n\nGo and see her window this morning. She has built an arch out of ivy.',
    own: {
      facebook:
        'Three doors down, Nell has built an ivy arch in her window and it smells like a wood.\n\nShe says it is held up by wire and two of our cardamom buns. Petal & Stem, open until five. Tell her we sent you.',
    },
    tagSet: 'street',
    alt: 'A cardamom bun on brown paper beside a bucket of white stocks',
  },
  {
    week: -4,
    on: { instagram: 'tue 07:30', facebook: 'tue 08:00' },
    title: 'Rosa taps the loaf',
    pillar: 'hands-and-ovens',
    text: 'Before a loaf leaves the oven Rosa turns it over and taps it on the bottom. It should sound like a knock on a door.\n\nIf it sounds like a knock on a cushion, it goes back for four minutes.',
    own: {
      facebook:
        'Somebody asked Rosa whether the timer ever lies. All the time, she says.\n\nSo she knocks. A hollow sound means bread, a dull one means four more minutes. Try it on yours at home and tell us what you hear.',
    },
    alt: 'Rosa’s knuckles on the underside of a dark round loaf',
    consent: 'yes',
  },
  {
    week: -4,
    on: { instagram: 'thu 07:30 short', facebook: 'fri 12:30 short', 'google-business': 'wed 10:00' },
    title: 'A crust that sings',
    pillar: 'how-bread-works',
    text: 'Sound on. When a loaf meets cool air the crust shrinks faster than the crumb, and it crackles. Bakers call it singing.\n\nThis one sang for eleven minutes. Theo timed it.',
    own: {
      facebook:
        'Theo stood by the rack with his telephone and whispered at everybody to be quiet. Here is why: the crust sings when it cools. Eleven minutes, this one.',
      'google-business':
        'Fresh loaves come out at seven and again at eleven. If you come a few minutes after, you can hear the crust crackle as it cools. Sourdough, rye and baguettes every day that we are open.',
    },
    alt: 'Loaves on a cooling rack, steam in the light of the window',
  },
  {
    week: -4,
    on: { instagram: 'sat 08:00', facebook: 'sat 08:30' },
    title: 'Mr Osei tries everything once',
    pillar: 'customers',
    text: 'Mr Osei has a list in his wallet: everything on our board, one tick each. He is at thirty-one of thirty-four.\n\nThe olive fougasse took him two visits, because he gave the first one to his neighbour.',
    own: {
      facebook:
        'Some people have a usual. Mr Osei has a list.\n\nThirty-one of thirty-four, ticked in pencil, and a mark out of ten that he will not show Rosa. What should his last three be saved for?',
    },
    alt: 'A folded list with pencil ticks beside a slice of olive bread',
    consent: 'yes',
  },
  {
    week: -3,
    on: { instagram: 'tue 07:30 carousel', facebook: 'tue 08:00' },
    title: 'Four cakes, four stories',
    pillar: 'orders',
    text: 'Four cakes that left by the back door last week: a lighthouse for a man of ninety, lemon for a christening, plain vanilla because she asked for plain, and one with a dog on it.\n\nTell us the day and the number of guests. Link in bio.',
    own: {
      facebook:
        'A lighthouse for a man of ninety. Lemon for a christening. Plain vanilla, because plain was asked for. And one with a dog on it.\n\nYours begins with two questions: which day, and how many guests? Two weeks ahead is enough for most.',
    },
    link: 'https://marlowandfinch.example/cakes',
    alt: [
      'A cake with a striped sugar lighthouse on a wooden stand',
      'A pale lemon cake with small white flowers',
      'A vanilla cake with a sugar dog, lying down',
    ],
  },
  {
    week: -3,
    on: { instagram: 'wed 12:00', facebook: 'wed 12:30', 'google-business': 'wed 10:00' },
    title: 'What to do with the heel',
    pillar: 'how-bread-works',
    text: 'The heel of the loaf: tear it small, fry it slowly in olive oil with a clove of garlic, salt at the end.\n\nOn soup, on a salad, or out of the pan with your fingers while nobody looks. Heel first or heel last in your house?',
    own: {
      facebook:
        'There are two kinds of household: those who fight over the heel and those who leave it in the bag.\n\nFor the second kind, from Rosa: tear it, fry it slowly with garlic, salt at the end. Which kind are you?',
      'google-business':
        'Day-old loaves are on the lower shelf from nine, good for toast, crumbs and soup. Ask us which one suits what you are cooking.',
    },
    alt: 'Torn pieces of bread frying in an iron pan with garlic',
  },
  {
    week: -3,
    on: { instagram: 'sat 08:00', facebook: 'sat 08:30' },
    title: 'A shelf at Quay Books',
    pillar: 'quay-street',
    text: 'Quay Books keeps one shelf of cookery where the pages are allowed to be sticky. We have added our own copy of the rye book, with Rosa’s pencil in the margin.\n\nSit down and read it there. Amir makes good tea.',
    own: {
      facebook:
        'Our rye book has moved in with the neighbours. It stands at Quay Books, pencil notes and butter stains included, on the shelf where pages may be sticky.\n\nGo and look up what Rosa wrote on page 112.',
    },
    tagSet: 'street',
    alt: 'An open cookery book with pencil notes on a shop counter',
  },
]
