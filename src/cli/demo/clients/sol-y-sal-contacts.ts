import type { DemoContact } from '../demo-contact.ts'

export const solYSalContacts: readonly DemoContact[] = [
  {
    name: 'Madrid a Bocados',
    kind: 'press',
    handles: ['instagram:@madridabocados'],
    everyDays: 28,
    keptDaysAgo: 65,
    touches: [
      { daysAgo: 52, time: '16:10', sort: 'gave', note: 'Told them of the new mole before anybody else' },
      { daysAgo: 32, time: '16:20', sort: 'asked', note: 'Whether they would come to the tasting' },
    ],
  },
  {
    name: 'Teatro del Barco',
    kind: 'peer',
    handles: ['instagram:@teatrodelbarco', 'facebook:Teatro del Barco'],
    tags: 'vecinos',
    everyDays: 14,
    keptDaysAgo: 45,
    touches: [
      { daysAgo: 26, time: '16:30', sort: 'gave', note: 'Shared their première' },
      { daysAgo: 7, time: '16:40', sort: 'gave', note: 'A table after the show' },
    ],
  },
]
