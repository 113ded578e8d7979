import type { People } from '../demo-client.ts'

export const marlowPeople: People = {
  answering: [
    { words: ['wedding cake', 'wedding cakes'], severity: 'lead', for: 'client' },
    { words: ['allergic', 'allergy', 'coeliac'], severity: 'question', for: 'client' },
  ],
  audience: [
    {
      who: 'People who live or work within ten minutes’ walk',
      where: ['instagram', 'google-business'],
      hours: 'Weekdays 07:00 to 09:00 and 12:00 to 13:30',
      wants: 'What is still warm, what it costs, and whether there is any left.',
    },
    {
      who: 'Couples and parents who plan a celebration',
      where: ['instagram', 'facebook'],
      hours: 'Evenings after 20:00',
      wants: 'Pictures of real cakes, a price to begin with, and an answer on the same day.',
    },
  ],
  competitors: [
    {
      name: 'Crumb & Copper',
      note: 'Posts daily, answers seldom. Watch which questions stay open.',
      accounts: { instagram: '@crumbandcopper.example', 'google-business': 'Crumb & Copper' },
    },
    {
      name: 'The Harbourside supermarket bakery',
      note: 'Prices at Christmas and Easter.',
      accounts: { facebook: 'harbourside.example' },
    },
  ],
  listening: {
    brand: ['Marlow & Finch', 'Marlow and Finch', 'Marlowe & Finch'],
    keywords: ['sourdough', 'Bristol bakery', 'celebration cake', 'rye bread'],
    ignore: ['Marlow FC'],
  },
  places: [
    { name: 'Petal & Stem', kind: 'account', url: 'https://petalandstem.example' },
    { name: 'Quay Books', kind: 'account', url: 'https://quaybooks.example' },
    { name: 'Bristol Bakes', kind: 'group' },
    { name: '#sourdoughbristol', kind: 'hashtag' },
    { name: 'Avon Coffee Roasters', kind: 'account', url: 'https://avonroasters.example' },
    { name: 'The Harbour Table', kind: 'blog', url: 'https://harbourtable.example' },
  ],
  facts: [
    {
      key: 'gluten-free',
      ask: 'When is there gluten-free bread?',
      answer: 'Tuesday and Friday, baked in a separate oven.',
    },
    {
      key: 'cake-notice',
      ask: 'How long ahead does a cake have to be ordered?',
      answer: 'Two weeks; four for three tiers.',
    },
    { key: 'dogs', ask: 'May dogs come in?' },
  ],
  voice: {
    sounds: ['Like the person who hands you the bag, warm and brief', 'Bread by its name, people by their first name'],
    avoids: ['Puns on dough', 'More than one exclamation mark a week'],
  },
  never_say: [
    {
      never: 'That anything is safe for an allergy',
      instead: '“Let me ask Rosa, who bakes it”, and then Rosa answers.',
    },
    {
      never: 'A price for a wedding cake before the owner has given it',
      instead: '“Tell me the day and the number of guests; Rosa rings you.”',
    },
  ],
  scope: {
    included: [
      { what: 'Posts, written and scheduled', quantity: '5 on Instagram, 4 on Facebook, 1 on Google a week' },
      { what: 'Answers, comments and reviews', quantity: 'Every weekday' },
    ],
    extras: [{ what: 'A second short video a week', fee: '120 a month' }],
  },
  resources: [
    { who: 'Rosa Marlow, owner', can: ['photograph', 'answer', 'approve'], hours_a_week: 1 },
    { who: 'Theo, early shift', can: ['film'], hours_a_week: 0.5 },
  ],
  first_30_days: [
    { day: 7, win: 'Every review of the last year has an answer' },
    { day: 21, win: 'Petal & Stem shares a post unasked' },
  ],
  handover: [{ month: 4, routine: 'reshare' }],
  leadership: [
    {
      question: 'Why do we not post more?',
      answer:
        'Ten posts a week already take more hours than you pay for. The comments bring the cake orders, so we would cut posts first.',
    },
    {
      question: 'Can the answers be automated?',
      answer: 'Scheduling can. A bride who gets a robot’s answer orders somewhere else.',
    },
  ],
}
