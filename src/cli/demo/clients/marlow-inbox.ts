import type { DemoConversation } from '../demo-client.ts'

export const marlowInbox: readonly DemoConversation[] = [
  // Planted: severe and in public, so it stands first whatever else is due.
  {
    on: 'google-business',
    kind: 'review',
    from: 'Maria K.',
    daysAgo: 3,
    time: '13:00',
    stars: 1,
    text: 'The coffee was cold, and nobody answered when we asked for another. Two of us, one table, twenty minutes.',
  },
  {
    on: 'instagram',
    from: '@jess.bakes',
    daysAgo: 1,
    time: '19:30',
    text: 'Do you keep a rye back if I ring before eight?',
  },
  {
    on: 'instagram',
    from: '@hannah_and_tom',
    daysAgo: 2,
    time: '11:10',
    text: 'We marry in June: do you make wedding cakes for ninety, and is it too late?',
  },
  {
    on: 'instagram',
    kind: 'comment',
    from: '@quaystreetbooks',
    daysAgo: 4,
    time: '09:20',
    text: 'Our reading group lives on your cardamom buns. Do you post them?',
    answer: {
      text: 'They would arrive as crumbs with good intentions. But ring before ten and a tray waits for the reading group.',
      after: 40,
    },
    isStarred: true,
  },
  {
    on: 'facebook',
    from: 'Neil Carver',
    daysAgo: 5,
    time: '14:30',
    text: 'Are you open on the Monday after the market?',
    answer: {
      text: 'Closed that Monday, Neil: the ovens sleep. Tuesday from seven, and the first loaves are out by then.',
      after: 65,
    },
  },
  {
    on: 'google-business',
    kind: 'review',
    from: 'Ben T.',
    daysAgo: 10,
    time: '12:15',
    stars: 5,
    text: 'Best sourdough in the city, and Rosa remembered my name.',
    answer: {
      text: 'Rosa read this aloud at five this morning, Ben. The loaf you had came off Monday’s starter.',
      after: 500,
    },
  },
  {
    on: 'instagram',
    from: '@marta.g',
    daysAgo: 16,
    time: '10:50',
    text: 'How much is the seeded loaf, and is there any left at four?',
    answer: {
      text: 'It is 4.80, Marta, and by four there are mostly two; say the word and one has your name on it.',
      after: 85,
    },
  },
]
