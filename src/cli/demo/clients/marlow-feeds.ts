import type { DemoFeed, DemoHeard } from '../demo-client.ts'

export const marlowFeeds: readonly DemoFeed[] = [
  {
    title: 'The Harbour Table',
    site: 'https://harbourtable.example',
    articles: [
      [
        0,
        'Where to find rye bread on a Sunday',
        'Four counters within a walk of the harbour, and one that sells out by ten.',
      ],
      [
        1,
        'A morning with Marlow & Finch, where the first shift begins at three',
        'Flour, steam and a radio that only knows one station.',
      ],
      [1, 'Crumb & Copper opens on Sundays', 'From next month the ovens on Mill Lane run seven days a week.'],
      [5, 'The best window seats in Bristol', 'For people who like to look at boats while they eat.'],
      [9, 'A baker’s dozen of winter soups', 'What goes with the end of a loaf.'],
    ],
  },
  {
    title: 'Avon Coffee Roasters: journal',
    site: 'https://avonroasters.example',
    articles: [
      [0, 'Oat milk: what changed in a year', 'We poured a third more of it, and this is what people say.'],
      [1, 'Open roastery on Saturday', 'Come and smell it. Bring a cup.'],
      [6, 'Why sourdough and filter coffee get on', 'Acid meets acid, and both come out softer.'],
      [12, 'Our prices from January', 'Up by twenty pence, with the reasons.'],
    ],
  },
  {
    title: 'Quay Street Traders',
    site: 'https://quaystreet.example',
    articles: [
      [1, 'Lights go up on Thursday', 'The street closes to cars at four.'],
      [4, 'Bins, again', 'Collections move to Monday until the works are done.'],
      [8, 'Petal & Stem is ten years old', 'A party, and a bunch for whoever comes before noon.'],
    ],
  },
]

export const marlowHeard: readonly DemoHeard[] = [
  { daysAgo: 0, words: 'Three people asked about oat milk in the café’s hot chocolate', theme: 'oat milk' },
  {
    daysAgo: 6,
    words: 'Somebody asks in Bristol Bakes who makes a gluten-free celebration cake',
    theme: 'gluten-free',
  },
  { daysAgo: 7, words: 'Two comments under a neighbour’s post wish for oat milk', theme: 'oat milk' },
  { daysAgo: 8, words: 'Opens on Sundays from next month', competitor: 'Crumb & Copper' },
]
