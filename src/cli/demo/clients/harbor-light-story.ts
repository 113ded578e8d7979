import type { Story } from '../demo-client.ts'

export const harborLightStory: Story = {
  speeds: { volunteers: 1.3, givers: 1.0, partners: 0.7 },
  followers: { facebook: 1530, linkedin: 480, threads: 350 },
  person: 'Miriam Cole',
  answersOn: 'tue',
  reliability: 0.75,
  overrun: 1,
  ideas: [
    { title: 'Who makes the soup on Thursdays', pillar: 'field', minutes: 15, daysAgo: 8, comesUpOn: 'fri' },
    { title: 'The bakery that brings Friday’s bread', pillar: 'thanks', minutes: 10, daysAgo: 4, comesUpOn: 'fri' },
  ],
  tasks: [
    {
      title: 'Send the renewal letter with the year’s figures',
      stage: 'close',
      minutes: 20,
      dueIn: 2,
      dueTime: '12:00',
      goal: 'volunteers',
      madeDaysAgo: 3,
    },
    {
      title: 'Introduce Miriam to the half-marathon’s organisers',
      stage: 'communicate',
      action: 'introduce',
      minutes: 10,
      dueIn: 4,
      goal: 'partners',
      madeDaysAgo: 2,
    },
    {
      title: 'Collect photo consents of the choir evening',
      stage: 'create',
      minutes: 10,
      dueIn: -14,
      goal: 'partners',
      madeDaysAgo: 25,
      doneAgo: 15,
    },
  ],
  outcomes: [
    {
      kind: 'win',
      title: 'Three people signed up after the soup story',
      evidence: 'The rota',
      lesson: 'One evening, one person, no appeal',
      goal: 'volunteers',
      daysAgo: 1,
    },
    {
      kind: 'win',
      title: 'The choir gave its Christmas collection',
      evidence: 'Miriam’s e-mail',
      lesson: 'We had shared their concert three times',
      goal: 'givers',
      daysAgo: 22,
    },
    {
      kind: 'loss',
      title: 'Two volunteers were never welcomed and left',
      evidence: 'The rota',
      lesson: 'Welcome within a day',
      goal: 'volunteers',
      daysAgo: 33,
    },
  ],
}
