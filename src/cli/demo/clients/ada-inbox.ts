import type { DemoConversation } from '../demo-client.ts'

export const adaInbox: readonly DemoConversation[] = [
  // Planted: Ada answers what is about working with her, and this one waits since the last working day but two.
  {
    on: 'linkedin',
    from: 'Helen Marsh',
    daysAgo: 4,
    time: '11:20',
    text: 'I read your piece on the first week without code. Is there a place in the six-month programme, and how much is it?',
  },
  {
    on: 'linkedin',
    kind: 'comment',
    from: 'Priya Nair',
    daysAgo: 5,
    time: '10:40',
    text: 'This is exactly what happened to me in my first lead role. How did you tell your old team?',
    answer: {
      text: 'In one sentence, and then I was quiet, which was the hard part: I asked what they would miss and wrote it down.',
      after: 75,
    },
    isStarred: true,
  },
  {
    on: 'linkedin',
    from: 'Marc Oduya',
    daysAgo: 12,
    time: '14:10',
    text: 'Do you still take people for coaching in spring?',
    answer: { text: '', after: 150, by: 'client' },
  },
  {
    on: 'mastodon',
    kind: 'mention',
    from: '@lena@coaches.example',
    daysAgo: 13,
    time: '12:15',
    text: 'Your letter of Tuesday made my whole team laugh. Where can I point them to the older ones?',
    answer: {
      text: 'The archive is open, all of it since 2023; the third one is where most of them begin.',
      after: 55,
    },
  },
  {
    on: 'x',
    kind: 'comment',
    from: '@kwame_builds',
    daysAgo: 20,
    time: '15:30',
    text: 'Hard disagree, managers should code.',
    answer: { text: 'Some should! Which hour of the week do you keep for it, and who covers for you then?', after: 35 },
  },
]
