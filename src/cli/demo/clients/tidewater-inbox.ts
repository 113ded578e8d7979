import type { DemoConversation } from '../demo-client.ts'

export const tidewaterInbox: readonly DemoConversation[] = [
  // Planted: it came on the evening before, so in working hours it is not late.
  {
    on: 'facebook',
    from: 'Gwen Price',
    daysAgo: 1,
    time: '21:40',
    text: 'Do you see children on Saturdays, and do I need to book?',
  },
  {
    on: 'google-business',
    kind: 'review',
    from: 'Alan D.',
    daysAgo: 5,
    time: '10:15',
    stars: 5,
    text: 'Forty years afraid of dentists. Not any more.',
    answer: {
      text: 'Thank you for writing that, Alan. It is pinned above the kettle, where all of us see it.',
      after: 180,
    },
    isStarred: true,
  },
  {
    on: 'facebook',
    from: 'Sian Rowe',
    daysAgo: 11,
    time: '11:30',
    text: 'Are evening appointments only on Thursdays?',
    answer: {
      text: 'Thursdays until half past seven, Sian, and the last Tuesday of the month. Which would suit you?',
      after: 90,
    },
  },
  {
    on: 'instagram',
    from: '@mo.hart',
    daysAgo: 12,
    time: '15:50',
    text: 'My filling feels high since Friday, is that normal?',
    answer: { text: '', after: 45, by: 'client' },
  },
  {
    on: 'facebook',
    kind: 'comment',
    from: 'Pat Lowe',
    daysAgo: 19,
    time: '12:40',
    text: 'Is the new car park yours?',
    answer: {
      text: 'Shared with the library, Pat: the first hour is free, and reception stamps the second.',
      after: 120,
    },
  },
]
