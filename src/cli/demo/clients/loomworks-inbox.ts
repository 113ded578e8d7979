import type { DemoConversation } from '../demo-client.ts'

export const loomworksInbox: readonly DemoConversation[] = [
  {
    on: 'linkedin',
    from: 'Sofia Brandt',
    daysAgo: 3,
    time: '15:45',
    text: 'Could you send the winter sample box to our Malmö studio, and what is the lead time for forty metres?',
  },
  {
    on: 'linkedin',
    from: 'Tom Ashby',
    daysAgo: 8,
    time: '10:20',
    text: 'Do you have a test report with the rub count for the grey bouclé?',
    answer: { text: '', after: 350, by: 'client' },
  },
  {
    on: 'instagram',
    kind: 'comment',
    from: '@atelier.nord',
    daysAgo: 9,
    time: '13:05',
    text: 'Which loom is that in the second picture?',
    answer: {
      text: 'A Dornier from 1988, rebuilt twice. Peter says it complains on Mondays, like the rest of us.',
      after: 95,
    },
    isStarred: true,
  },
  {
    on: 'linkedin',
    kind: 'comment',
    from: 'Ingrid Moe',
    daysAgo: 23,
    time: '09:10',
    text: 'We specified you for the hotel in Bergen and never looked back.',
    answer: {
      text: 'That made the weaving floor stop for a minute, Ingrid. Is there a picture of the rooms that we may show?',
      after: 410,
    },
  },
]
