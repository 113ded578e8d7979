import type { DemoContact } from '../demo-contact.ts'

export const marlowContacts: readonly DemoContact[] = [
  {
    // They wrote, and were answered: it is warm.
    name: 'Quay Books',
    kind: 'peer',
    handles: ['instagram:@quaystreetbooks'],
    tags: 'neighbours',
    everyDays: 14,
    keptDaysAgo: 3,
  },
  {
    // Planted: due for some days.
    name: 'Petal & Stem',
    kind: 'peer',
    handles: ['instagram:@petalandstem', 'facebook:Petal and Stem'],
    tags: 'neighbours, weddings',
    note: 'Meg does the flowers, her sister the accounts',
    everyDays: 21,
    next: 'share their winter wreaths',
    keptDaysAgo: 70,
    touches: [
      { daysAgo: 47, time: '14:10', sort: 'gave', note: 'Shared the opening of their second shop' },
      { daysAgo: 26, time: '14:20', sort: 'gave', note: 'Sent a bride with a cake and no flowers' },
    ],
  },
  {
    name: 'Hannah and Tom',
    kind: 'prospect',
    handles: ['instagram:@hannah_and_tom'],
    tags: 'weddings',
    stage: 'talking',
    keptDaysAgo: 1,
  },
]
