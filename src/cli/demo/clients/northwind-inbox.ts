import type { DemoConversation } from '../demo-client.ts'

export const northwindInbox: readonly DemoConversation[] = [
  // Planted: the same words to four people.
  ...['@sam_rides', '@ollie.gravel', '@wheelsofjo', '@commuter_kat'].map(
    (from, index): DemoConversation => ({
      on: 'instagram',
      from,
      daysAgo: 9 + index,
      time: '10:30',
      text:
        [
          'Any stand free this week?',
          'Can I bring the bike in on Wednesday?',
          'Is the workshop full?',
          'When could you look at my brakes?',
        ][index] ?? '',
      answer: {
        text: 'Thanks for asking! A stand is free again on Wednesday from nine, just drop in.',
        after: 50 + 20 * index,
      },
    }),
  ),
  {
    on: 'bluesky',
    kind: 'mention',
    from: '@northerncommute.example',
    daysAgo: 2,
    time: '12:45',
    text: 'Does the Sunday ride go ahead in the wet?',
  },
  {
    on: 'instagram',
    from: '@frame.by.frame',
    daysAgo: 1,
    time: '17:15',
    text: 'Is the old bottom bracket compatible with a hollow crank?',
  },
  {
    on: 'youtube',
    kind: 'comment',
    from: 'Martin H',
    daysAgo: 6,
    time: '11:40',
    text: 'I had this noise for a year. Ten minutes of your film and it is gone.',
    answer: {
      text: 'A year! Jonah wants to know what you did with the silence. What should the next film be about?',
      after: 45,
    },
    isStarred: true,
  },
]
