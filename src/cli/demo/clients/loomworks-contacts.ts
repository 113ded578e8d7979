import type { DemoContact } from '../demo-contact.ts'

export const loomworksContacts: readonly DemoContact[] = [
  {
    // Planted: a close with too few touches, and a next step that is due.
    name: 'Sofia Brandt',
    kind: 'prospect',
    handles: ['linkedin:Sofia Brandt'],
    tags: 'architects, malmö',
    everyDays: 14,
    next: 'send the winter sample box',
    nextIn: 0,
    stage: 'talking',
    keptDaysAgo: 3,
    close: { title: 'Offer Studio Brandt forty metres at the trade price', dueIn: 2 },
  },
  {
    name: 'Tom Ashby',
    kind: 'customer',
    handles: ['linkedin:Tom Ashby'],
    everyDays: 30,
    stage: 'won',
    keptDaysAgo: 50,
    touches: [{ daysAgo: 22, time: '11:30', sort: 'gave', note: 'The rub count before he asked for it' }],
  },
  {
    // Planted: it was warm once, and cools.
    name: 'The Contract Floor',
    kind: 'press',
    handles: ['linkedin:The Contract Floor'],
    everyDays: 30,
    next: 'offer the mill visit for their spring issue',
    keptDaysAgo: 80,
    touches: [
      { daysAgo: 76, time: '11:05', sort: 'gave', note: 'Pictures of the Dornier for their piece' },
      { daysAgo: 62, time: '11:20', sort: 'talked', note: 'Talked at the trade fair', bothSpoke: true },
    ],
  },
]
