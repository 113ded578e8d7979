import type { People } from '../demo-client.ts'

export const rowanPeople: People = {
  audience: [
    {
      who: 'Owners who still do it themselves at night',
      where: ['linkedin'],
      hours: 'Weekdays before 09:00',
      wants: 'To see that somebody takes the answering off them and sounds like them.',
    },
  ],
  competitors: [
    {
      name: 'The agency that prospects name first',
      note: 'What it promises in hours, and how it answers in public.',
    },
  ],
  listening: {
    brand: ['Rowan'],
    keywords: ['social media manager', 'community management', 'accessible posts'],
    ignore: ['rowan tree'],
  },
  places: [
    { name: 'Solo Managers’ Table', kind: 'group' },
    { name: 'The Independent Bookshop', kind: 'account', url: 'https://indiebooks.example' },
    { name: 'Summit Climbing Hall', kind: 'account', url: 'https://summithall.example' },
    { name: 'Lena Brandt, photographer', kind: 'account', url: 'https://lenabrandt.example' },
  ],
  facts: [
    {
      key: 'for-whom',
      ask: 'For whom do I work, in one sentence?',
      answer: 'Small businesses with a door on the street.',
    },
  ],
  voice: {
    sounds: ['Like a colleague at the next desk, with one example'],
    avoids: ['Predictions about algorithms', 'Complaints about clients'],
  },
  never_say: [
    {
      never: 'Anything about a client’s figures without their yes',
      instead: 'The method, with the numbers changed and a word that they are.',
    },
  ],
  leadership: [
    {
      question: 'What does a social media manager actually do?',
      answer: 'Listens, answers, speaks with the people around you, and only then posts.',
    },
  ],
}
