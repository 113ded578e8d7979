import type { Story } from '../demo-client.ts'

export const adaStory: Story = {
  speeds: { calls: 0.6, letter: 1.02, conversations: 1.3 },
  followers: { linkedin: 5240, x: 2130, mastodon: 720 },
  person: 'Ada Ruiz',
  answersOn: 'wed',
  reliability: 0.85,
  overrun: 1,
  silentSinceDays: 9,
  ideas: [
    {
      title: 'The first talk after a row',
      pillar: 'tuesdays',
      minutes: 15,
      daysAgo: 13,
      comesUpOn: 'fri',
    },
  ],
  tasks: [
    {
      title: 'Ring Ada about three sales messages',
      stage: 'communicate',
      action: 'meet',
      minutes: 10,
      dueIn: 1,
      dueTime: '16:00',
      goal: 'calls',
      madeDaysAgo: 2,
    },
    {
      title: 'Quote for editing the January letters',
      stage: 'close',
      minutes: 15,
      dueIn: 4,
      goal: 'letter',
      madeDaysAgo: 8,
    },
    {
      title: 'Update the bio: two places in January',
      stage: 'create',
      minutes: 10,
      dueIn: -11,
      goal: 'calls',
      madeDaysAgo: 20,
      doneAgo: 11,
    },
  ],
  outcomes: [
    {
      kind: 'win',
      title: 'Priya Nair quoted the walk post to 40,000 people',
      evidence: 'Her post',
      lesson: 'We had answered her readers for a month',
      goal: 'conversations',
      daysAgo: 6,
    },
    {
      kind: 'loss',
      title: 'A warm lead booked with somebody else',
      evidence: 'His last message',
      lesson: 'A day of silence costs a call',
      goal: 'calls',
      daysAgo: 2,
    },
    { kind: 'win', title: 'Two discovery calls in one week', evidence: 'Ada’s calendar', goal: 'calls', daysAgo: 29 },
  ],
}
