import type { Story } from '../demo-client.ts'

export const marlowStory: Story = {
  speeds: { cakes: 1.3, rating: 0.95, street: 0.6 },
  followers: { instagram: 2840, facebook: 1975, 'google-business': 310 },
  person: 'Rosa Marlow',
  answersOn: 'fri',
  reliability: 0.78,
  overrun: 1.1,
  ideas: [
    { title: 'Why the rye sleeps two nights', pillar: 'how-bread-works', minutes: 15, daysAgo: 12 },
    { title: 'Theo’s first hundred baguettes', pillar: 'hands-and-ovens', minutes: 15, daysAgo: 6 },
    { title: 'The florist’s standing order', pillar: 'quay-street', minutes: 10, daysAgo: 2 },
  ],
  tasks: [
    {
      title: 'Send the quote for a second short a week',
      stage: 'close',
      minutes: 10,
      dueIn: 1,
      dueTime: '15:00',
      goal: 'cakes',
      madeDaysAgo: 3,
    },
    {
      title: 'Agree with Rosa what comes first next month',
      stage: 'communicate',
      action: 'meet',
      minutes: 15,
      dueIn: 2,
      madeDaysAgo: 4,
    },
    {
      title: 'New opening hours on every profile',
      stage: 'create',
      minutes: 15,
      dueIn: -6,
      madeDaysAgo: 12,
      doneAgo: 6,
    },
  ],
  outcomes: [
    {
      kind: 'win',
      title: 'Petal & Stem shared the rye video unasked',
      evidence: 'Their story, with our name',
      lesson: 'Speak well of the neighbours first',
      goal: 'street',
      daysAgo: 1,
    },
    {
      kind: 'win',
      title: 'Four cake orders in a week named Instagram',
      evidence: 'Rosa’s order book',
      lesson: 'Pictures of real cakes, with the price from',
      goal: 'cakes',
      daysAgo: 13,
    },
    {
      kind: 'loss',
      title: 'The order link was dead over a weekend',
      evidence: 'A customer’s message',
      lesson: 'Press it every Friday',
      goal: 'cakes',
      daysAgo: 31,
    },
  ],
}
