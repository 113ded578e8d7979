import type { DemoContact } from '../demo-contact.ts'

export const northwindContacts: readonly DemoContact[] = [
  {
    // Planted: due for some days.
    name: 'The School Bike Bus',
    kind: 'advocate',
    handles: ['facebook:The School Bike Bus'],
    tags: 'schools',
    everyDays: 14,
    keptDaysAgo: 60,
    touches: [
      { daysAgo: 36, time: '15:05', sort: 'gave', note: 'Lights for the front riders' },
      { daysAgo: 19, time: '15:15', sort: 'gave', note: 'Shared their Friday ride' },
    ],
  },
  {
    name: 'Kettle & Cog café',
    kind: 'peer',
    handles: ['instagram:@kettleandcog'],
    everyDays: 21,
    keptDaysAgo: 40,
    touches: [
      {
        daysAgo: 9,
        time: '15:40',
        sort: 'asked',
        note: 'Whether the repair day may be in their yard',
        bothSpoke: true,
      },
    ],
  },
]
