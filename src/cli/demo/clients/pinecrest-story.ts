import type { Story } from '../demo-client.ts'

export const pinecrestStory: Story = {
  speeds: { valuations: 0.65, viewings: 1.05, saves: 1.35 },
  followers: { instagram: 3980, facebook: 2210, linkedin: 640 },
  person: 'Dana Whitlock',
  answersOn: 'thu',
  reliability: 0.9,
  overrun: 1,
  ideas: [
    { title: 'Palm Lane, measured at noon', pillar: 'streets', minutes: 20, daysAgo: 7, comesUpOn: 'fri' },
    { title: 'The barber who knows every porch', pillar: 'neighbourhood', minutes: 10, daysAgo: 3, comesUpOn: 'fri' },
    { title: 'Title insurance in ninety words', pillar: 'how-it-works', minutes: 15, daysAgo: 15, comesUpOn: 'fri' },
  ],
  tasks: [
    {
      title: 'Offer the Alvarez family a second viewing',
      stage: 'close',
      minutes: 10,
      dueIn: -1,
      dueTime: '17:00',
      goal: 'viewings',
      madeDaysAgo: 4,
    },
    {
      title: 'Ask Cruz for six pictures of Willow Avenue',
      stage: 'communicate',
      minutes: 5,
      dueIn: 3,
      goal: 'saves',
      madeDaysAgo: 1,
    },
    {
      title: 'Pin the Oak Street guide',
      stage: 'create',
      minutes: 5,
      dueIn: -8,
      goal: 'saves',
      madeDaysAgo: 13,
      doneAgo: 8,
    },
  ],
  outcomes: [
    {
      kind: 'win',
      title: 'The Oak Street guide passed 500 saves',
      evidence: 'Instagram’s own figures',
      lesson: 'House numbers beat adjectives',
      goal: 'saves',
      daysAgo: 2,
    },
    {
      kind: 'loss',
      title: 'A lead of Sunday was rung on Tuesday',
      evidence: 'Dana’s sheet',
      lesson: 'Say in the first answer when we ring',
      goal: 'valuations',
      daysAgo: 10,
    },
    {
      kind: 'win',
      title: 'An owner quoted our guide when she rang',
      evidence: 'Dana’s note of the call',
      goal: 'valuations',
      daysAgo: 24,
    },
  ],
}
