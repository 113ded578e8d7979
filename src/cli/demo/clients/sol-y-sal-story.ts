import type { Story } from '../demo-client.ts'

export const solYSalStory: Story = {
  speeds: { tables: 1.25, answered: 0.98, street: 0.7 },
  followers: { instagram: 4310, tiktok: 7800, facebook: 1460 },
  person: 'Lupe Serrano',
  answersOn: 'tue',
  reliability: 0.86,
  overrun: 1,
  ideas: [
    { title: 'Sixty tortillas in sixty seconds', pillar: 'the-comal', minutes: 15, daysAgo: 5, comesUpOn: 'tue' },
    { title: 'The chilli that Lupe will not name', pillar: 'the-comal', minutes: 15, daysAgo: 11, comesUpOn: 'tue' },
    { title: 'What the stagehands order', pillar: 'lavapies', minutes: 10, daysAgo: 2, comesUpOn: 'tue' },
  ],
  tasks: [
    {
      title: 'Agree with the theatre on a supper after the play',
      stage: 'close',
      action: 'meet',
      minutes: 15,
      dueIn: 3,
      dueTime: '11:00',
      goal: 'tables',
      madeDaysAgo: 7,
    },
    {
      title: 'New menu photograph on every profile',
      stage: 'create',
      minutes: 15,
      dueIn: -7,
      goal: 'tables',
      madeDaysAgo: 14,
      doneAgo: 7,
    },
  ],
  outcomes: [
    {
      kind: 'win',
      title: 'A Tuesday table for ten came by Instagram',
      evidence: 'Lupe’s book',
      lesson: 'Answer before one, with a time',
      goal: 'tables',
      daysAgo: 2,
    },
    {
      kind: 'win',
      title: 'The theatre’s page sent its audience to supper',
      evidence: 'Their post of the premiere',
      lesson: 'We had cheered for two of their plays',
      goal: 'street',
      daysAgo: 18,
    },
    {
      kind: 'loss',
      title: 'A two-star review waited over a weekend',
      evidence: 'Google',
      lesson: 'Lupe looks at eleven on Sundays',
      goal: 'answered',
      daysAgo: 12,
    },
  ],
}
