import type { People } from '../demo-client.ts'

export const pinecrestPeople: People = {
  answering: [{ words: ['call me', 'by phone', 'speak to dana'], for: 'client' }],
  audience: [
    {
      who: 'Owners who have lived there for ten years',
      where: ['facebook'],
      hours: 'Evenings after 19:00, Phoenix',
      wants: 'What the house is worth, without a salesman in the kitchen.',
    },
    {
      who: 'Families who move for a job',
      where: ['instagram', 'linkedin'],
      hours: 'Weekends',
      wants: 'School, commute and heat, told straight.',
    },
  ],
  competitors: [
    {
      name: 'Saguaro Homes',
      note: 'Drone films. Watch the questions under them that nobody answers.',
      accounts: { instagram: '@saguarohomes.example' },
    },
  ],
  listening: {
    brand: ['Pinecrest Realty', 'Pine Crest Realty'],
    keywords: ['Midtown Phoenix', 'home valuation', 'Oak Street'],
    ignore: ['Pinecrest Academy'],
  },
  places: [
    { name: 'Phoenix Porch Talk', kind: 'group' },
    { name: 'Oak Street Block Watch', kind: 'group' },
    { name: '#midtownphx', kind: 'hashtag' },
    { name: 'Desert Garden Blog', kind: 'blog', url: 'https://desertgarden.example' },
    { name: 'Roosevelt Row Coffee', kind: 'account', url: 'https://rrcoffee.example' },
  ],
  facts: [
    { key: 'fees', ask: 'What does a valuation cost?', answer: 'Nothing; Dana comes within three working days.' },
    { key: 'areas', ask: 'Which streets are covered?', answer: 'Midtown and the four districts around it.' },
  ],
  voice: {
    sounds: ['Like a neighbour with a tape measure, friendly and exact', 'Street names and numbers'],
    avoids: ['Dream homes', 'Hot market'],
  },
  never_say: [
    {
      never: 'Who a neighbourhood is “good for”',
      instead: 'Facts that anybody can check: distances, prices, opening hours.',
    },
    {
      never: 'A price before Dana has seen the house',
      instead: '“Dana looks at it this week. Would Thursday suit?”',
    },
  ],
  scope: {
    included: [
      { what: 'One street guide and five posts', quantity: 'Each week' },
      { what: 'Answers to leads', quantity: 'Weekdays from 15:00 London' },
    ],
    extras: [{ what: 'Answers at the weekend', fee: '150 a month' }],
  },
  resources: [
    { who: 'Dana Whitlock, broker', can: ['answer', 'approve'], hours_a_week: 2 },
    { who: 'Cruz, photographer', can: ['photograph'], hours_a_week: 1 },
  ],
  first_30_days: [{ day: 9, win: 'The Oak Street guide is saved by its own residents' }],
  handover: [{ month: 6, routine: 'openings' }],
  leadership: [
    {
      question: 'Why so few houses in the feed?',
      answer:
        'The portals show houses. People save street guides, and seven in ten valuation requests come from a saver.',
    },
    {
      question: 'Could answers go out at night?',
      answer: 'A person at 15:00 London is your 08:00. At night a form takes the number, and says so.',
    },
  ],
}
