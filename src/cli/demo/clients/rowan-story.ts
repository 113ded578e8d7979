import type { Story } from '../demo-client.ts'

export const rowanStory: Story = {
  speeds: { enquiries: 1.3, paid: 1.0 },
  followers: { linkedin: 1890 },
  person: '',
  answersOn: 'mon',
  reliability: 1,
  overrun: 1,
  ideas: [
    { title: 'What a month of answering looks like', pillar: 'notes', minutes: 15, daysAgo: 4, comesUpOn: 'fri' },
  ],
  tasks: [
    {
      title: 'Ring the climbing hall back about January',
      stage: 'close',
      action: 'meet',
      minutes: 10,
      dueIn: 2,
      dueTime: '11:00',
      goal: 'enquiries',
      madeDaysAgo: 1,
    },
  ],
  outcomes: [
    {
      kind: 'win',
      title: 'The climbing hall asked for a first talk',
      evidence: 'Their message on LinkedIn',
      goal: 'enquiries',
      daysAgo: 5,
    },
    {
      kind: 'loss',
      title: 'Two invoices went out a week late',
      lesson: 'All of them on the first',
      goal: 'paid',
      daysAgo: 30,
    },
  ],
}
