import type { People } from '../demo-client.ts'

export const northwindPeople: People = {
  answering: [
    { words: ['torque', 'bottom bracket', 'compatible', 'spoke', 'derailleur'], severity: 'question', for: 'client' },
  ],
  audience: [
    {
      who: 'Commuters of twenty-five to fifty',
      where: ['instagram', 'bluesky'],
      hours: 'Weekdays 07:00 to 09:00',
      wants: 'To ride tomorrow, and to know the price tonight.',
    },
    {
      who: 'People who repair half of it themselves',
      where: ['youtube'],
      hours: 'Sunday evening',
      wants: 'The one step that the manual leaves out.',
    },
  ],
  competitors: [
    {
      name: 'Spoke & Sons',
      note: 'Good films, no answers under them. We answer there as riders.',
      accounts: { instagram: '@spokeandsons.example', youtube: '@spokeandsons.example' },
    },
    { name: 'The Chain Store', note: 'Prices of a basic service.', accounts: { instagram: '@thechainstore.example' } },
  ],
  listening: {
    brand: ['Northwind Cycles', 'North Wind Cycles'],
    keywords: ['bike repair', 'cargo bike', 'cycle lane'],
    ignore: ['Northwind Traders'],
  },
  places: [
    { name: 'Ride North', kind: 'group' },
    { name: 'The School Bike Bus', kind: 'account', url: 'https://bikebus.example' },
    { name: '#northerncommute', kind: 'hashtag' },
    { name: 'Fell & Ford CC', kind: 'account', url: 'https://fellandford.example' },
    { name: 'Steel Frame Forum', kind: 'forum', url: 'https://steelframe.example' },
    { name: 'Kettle & Cog café', kind: 'account', url: 'https://kettleandcog.example' },
  ],
  facts: [
    {
      key: 'turnaround',
      ask: 'How long does a service take?',
      answer: 'Two working days; same day for punctures before noon.',
    },
    { key: 'e-bikes', ask: 'Which electric motors are repaired?', answer: 'Two makes, which Jonah names himself.' },
  ],
  voice: {
    sounds: ['Like a mechanic with clean hands for once, dry and exact', 'Numbers with units'],
    avoids: ['Lycra jokes', 'Naming a brand that failed'],
  },
  never_say: [
    {
      never: 'That a frame is safe after a crash',
      instead: '“Bring it in; Jonah looks at it on the stand, free of charge.”',
    },
    { never: 'A price for electrical faults', instead: '“Diagnosis costs 30, and then you decide.”' },
  ],
  scope: {
    included: [
      { what: 'Posts and one film a fortnight', quantity: '6 posts a week' },
      { what: 'Answers', quantity: 'Every weekday, within 2 h' },
    ],
    extras: [{ what: 'A film on location', fee: '280' }],
  },
  resources: [
    { who: 'Jonah Reed, owner', can: ['answer', 'film', 'approve'], hours_a_week: 2 },
    { who: 'Mags, front of shop', can: ['photograph'], hours_a_week: 1 },
  ],
  first_30_days: [{ day: 14, win: 'A rider posts from the Sunday ride unasked' }],
  handover: [{ month: 5, routine: 'comment' }],
  leadership: [
    {
      question: 'What did the films earn?',
      answer: 'One booking in five comes by the link under a film. We count by link, so you can check.',
    },
    {
      question: 'Why only one film a fortnight?',
      answer:
        'Seventy minutes a week go into it. A second one would take the answers’ time, and the answers book more.',
    },
  ],
}
