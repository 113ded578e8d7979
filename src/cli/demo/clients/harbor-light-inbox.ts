import type { DemoConversation } from '../demo-client.ts'

export const harborLightInbox: readonly DemoConversation[] = [
  // Planted: she answered us, and nobody answered her.
  {
    on: 'facebook',
    from: 'Joan Pettit',
    daysAgo: 7,
    time: '10:05',
    text: 'Are you still looking for drivers on Saturdays?',
    answer: {
      text: 'We are, Joan, and Saturdays are the hardest to fill. Could you do one morning in four?',
      after: 130,
      back: {
        text: 'I could, and my sister would like to come along. Does she need anything?',
        daysAgo: 5,
        time: '18:20',
      },
    },
  },
  {
    on: 'facebook',
    kind: 'comment',
    from: 'Dave Allen',
    daysAgo: 6,
    time: '12:30',
    text: 'Where do I leave blankets?',
    answer: {
      text: 'At the side door on Pier Road, Dave, any weekday until four. Clean is enough, new is not needed.',
      after: 100,
    },
    isStarred: true,
  },
  {
    on: 'linkedin',
    from: 'Ruth Amadi',
    daysAgo: 14,
    time: '09:50',
    text: 'Our firm gives its people two days a year. Could eight of us come at once in February?',
    answer: {
      text: 'Eight at once is just what the kitchen needs in February. Which weekday suits your people best?',
      after: 240,
    },
  },
  {
    on: 'facebook',
    from: 'Carol W',
    daysAgo: 21,
    time: '11:15',
    text: 'Can I give monthly without a card?',
    answer: {
      text: 'Yes, Carol, by standing order: the form is one page, and Miriam posts it to you if that is easier.',
      after: 300,
    },
  },
]
