import type { Story } from '../demo-client.ts'

export const loomworksStory: Story = {
  speeds: { samples: 0.95, specifiers: 1.3, clicks: 0.65 },
  followers: { linkedin: 1120, instagram: 870, plurk: 14 },
  person: 'Peter Lindqvist',
  answersOn: 'mon',
  reliability: 0.8,
  overrun: 1,
  ideas: [
    { title: 'Light fastness, by a south window', pillar: 'proof', minutes: 20, daysAgo: 6, comesUpOn: 'fri' },
    {
      title: 'Who threads four thousand ends',
      pillar: 'the-mill',
      minutes: 15,
      daysAgo: 19,
      comesUpOn: 'fri',
    },
  ],
  tasks: [
    {
      title: 'Decide with Peter what Plurk is for',
      stage: 'communicate',
      action: 'meet',
      minutes: 10,
      dueIn: 1,
      dueTime: '14:00',
      madeDaysAgo: 6,
    },
    {
      title: 'Send Studio Brandt the winter sample box',
      stage: 'close',
      minutes: 10,
      dueIn: 4,
      goal: 'samples',
      madeDaysAgo: 2,
    },
    {
      title: 'Table of fire classes, checked by Peter',
      stage: 'create',
      minutes: 30,
      dueIn: -10,
      goal: 'clicks',
      madeDaysAgo: 18,
      doneAgo: 10,
    },
  ],
  outcomes: [
    {
      kind: 'win',
      title: 'Hollis Architects asked for three sample boxes',
      evidence: 'Peter’s order list',
      lesson: 'We had praised their library first',
      goal: 'samples',
      daysAgo: 2,
    },
    {
      kind: 'loss',
      title: 'Eight weeks on Plurk, and nobody wrote',
      evidence: 'The inbox',
      lesson: 'A channel without a goal has nothing to win',
      daysAgo: 9,
    },
    {
      kind: 'win',
      title: 'A tender quoted our fire class table',
      evidence: 'The tender’s annex',
      lesson: 'One claim, one source',
      goal: 'specifiers',
      daysAgo: 26,
    },
  ],
}
