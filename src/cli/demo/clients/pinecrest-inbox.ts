import type { DemoConversation } from '../demo-client.ts'

export const pinecrestInbox: readonly DemoConversation[] = [
  {
    on: 'instagram',
    from: '@dana.k',
    daysAgo: 1,
    time: '20:15',
    text: 'Is the Oak Street house still available, and could we book a viewing on Saturday?',
  },
  {
    on: 'facebook',
    from: 'Luis Ortega',
    daysAgo: 4,
    time: '09:30',
    text: 'What would the taxes be on the Willow Avenue house?',
    answer: {
      text: 'Last year it was 2,140 dollars, Luis, and the county’s page has the new figure in December. Shall I send it to you then?',
      after: 25,
    },
  },
  {
    on: 'instagram',
    kind: 'comment',
    from: '@midtownwalks',
    daysAgo: 6,
    time: '16:20',
    text: 'That porch! Who built it?',
    answer: { text: 'A joiner called Sal Ruiz in 1952, and his granddaughter still lives two doors down.', after: 50 },
    isStarred: true,
  },
  {
    on: 'facebook',
    from: 'Karen Wu',
    daysAgo: 11,
    time: '10:05',
    text: 'I’d like to see the bungalow on Third. Is Thursday possible?',
    answer: {
      text: 'Thursday at five is yours, Karen. Dana meets you at the side gate, the front step is being mended.',
      after: 20,
    },
  },
  {
    on: 'linkedin',
    from: 'Greg Sandoval',
    daysAgo: 17,
    time: '14:40',
    text: 'Interested in listing two rentals with you in spring. Who do I talk to?',
    answer: { text: '', after: 70, by: 'client' },
  },
]
