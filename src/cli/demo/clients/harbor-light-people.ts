import type { People } from '../demo-client.ts'

export const harborLightPeople: People = {
  answering: [{ words: ['safeguarding', 'not safe', 'police'], severity: 'complaint', for: 'client' }],
  audience: [
    {
      who: 'Neighbours between fifty and seventy with an evening free',
      where: ['facebook'],
      hours: 'Evenings after 18:00',
      wants: 'To know what one shift is really like, and who else comes.',
    },
    {
      who: 'Firms that let their people volunteer',
      where: ['linkedin'],
      hours: 'Tuesday to Thursday morning',
      wants: 'A date, a number of people, and a photograph they may use.',
    },
  ],
  competitors: [
    {
      name: 'The Lantern Trust',
      note: 'Asks weekly, thanks seldom. Watch how its givers answer.',
      accounts: { facebook: 'lanterntrust.example' },
    },
  ],
  listening: {
    brand: ['Harbor Light', 'Harbour Light'],
    keywords: ['night shelter', 'volunteering', 'rough sleeping'],
    ignore: ['Harbor Light Hotel'],
  },
  places: [
    { name: 'Docklands Neighbours', kind: 'group' },
    { name: 'Pier Foodbank', kind: 'account', url: 'https://pierfoodbank.example' },
    { name: 'St Brannock’s Choir', kind: 'account', url: 'https://stbrannock.example' },
    { name: '#volunteersweek', kind: 'hashtag' },
    { name: 'Harbour Half-Marathon', kind: 'account', url: 'https://harbourhalf.example' },
  ],
  facts: [
    { key: 'shift', ask: 'How long is a shift?', answer: 'Three hours, from 18:30 or from 21:00, with supper.' },
    { key: 'gift-aid', ask: 'How is Gift Aid claimed?' },
  ],
  voice: {
    sounds: ['Like somebody who has just washed up, tired and glad', 'Names of volunteers, never of guests'],
    avoids: ['Pity', 'Pictures of guests’ faces'],
  },
  never_say: [
    { never: 'Who stays here, or stayed here', instead: '“We never speak of our guests. How may I help you?”' },
    { never: 'That a gift will do more than it does', instead: '“Eighteen pounds are one bed for one night.”' },
  ],
  scope: {
    included: [
      { what: 'Posts, written and scheduled', quantity: '5 a week' },
      { what: 'Answers', quantity: 'Monday, Wednesday, Friday, within 8 h' },
    ],
    extras: [{ what: 'A winter appeal', fee: '300' }],
  },
  resources: [{ who: 'Miriam Cole, coordinator', can: ['write', 'photograph', 'approve'], hours_a_week: 1 }],
  first_30_days: [{ day: 12, win: 'Three partners were thanked by name and answered' }],
  handover: [{ month: 4, routine: 'volunteers' }],
  leadership: [
    {
      question: 'Why do we not ask more often?',
      answer:
        'Givers who were thanked three times gave again twice as often last winter. Asking more would spend that.',
    },
    {
      question: 'What do we get if we renew?',
      answer: 'Sign-ups doubled since the summer. The next quarter keeps them: a welcome within a day.',
    },
  ],
}
