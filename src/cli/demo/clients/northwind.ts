import type { DemoClient, Plan, Term } from '../demo-client.ts'
import { northwindInbox } from './northwind-inbox.ts'
import { northwindPeople } from './northwind-people.ts'
import { northwindPosts } from './northwind-posts.ts'
import { northwindStory } from './northwind-story.ts'
import { northwindWork } from './northwind-work.ts'

export const northwind: DemoClient = {
  client: {
    slug: 'northwind',
    name: 'Northwind Cycles',
    status: 'active',
    kind: 'savvy',
    zone: 'Europe/London',
    working: { days: ['tue', 'wed', 'thu', 'fri', 'sat'], from: '09:30', until: '18:00' },
    language: 'en',
    currency: 'GBP',
    retainer: 1400,
    hoursSold: 26,
    priority: 3,
    replyTargets: '2h',
    sites: 'northwindcycles.example',
  },
  weeksWithUs: 88,
  planWeeksAgo: 10,
  renewsInDays: 145,
  plan: northwindPlan,
  work: northwindWork,
  handedOver: 'clips',
  story: northwindStory,
  posts: northwindPosts,
  inbox: northwindInbox,
  campaigns: [
    {
      ...{ key: 'sunday-ride', title: 'The Sunday ride, for one more rider', kind: 'series' },
      ...{ goal: 'sunday-ride', fromWeek: -1, toWeek: 1 },
    },
  ],
  tagSets: { usual: 'bikerepair, northerncommute, cycling', ride: 'sundayride, northerncommute, cycling' },
}

function northwindPlan({ starts, due }: Term): Plan {
  return {
    template: 'local-business',
    summary:
      'The workshop that explains itself and rides with its customers on Sunday. We want a workshop booked out on weekdays.',
    more_of: 'weekday workshop bookings',
    goals: [
      {
        key: 'bookings',
        title: 'Twenty-four workshop bookings a week by link',
        metric: 'bookings-by-link',
        baseline: 14,
        target: 24,
        starts,
        due,
      },
      {
        key: 'sunday-ride',
        title: 'Thirty riders on the Sunday ride',
        metric: 'sunday-riders',
        baseline: 12,
        target: 30,
        starts,
        due,
      },
      {
        key: 'subscribers',
        title: 'Twelve hundred subscribers to the workshop films',
        metric: 'subscribers',
        channel: 'youtube',
        baseline: 840,
        target: 1200,
        starts,
        due,
      },
    ],
    tactics: [
      {
        key: 'explain',
        title: 'Show the repair, not the bicycle',
        why: 'Whoever has understood why a chain wears books a service before it breaks.',
        goals: ['bookings', 'subscribers'],
      },
      {
        key: 'ride-along',
        title: 'Turn followers into Sunday riders',
        why: 'Somebody who has ridden with the mechanics trusts them with the bottom bracket.',
        goals: ['sunday-ride', 'bookings'],
      },
      {
        key: 'answer-fast',
        title: 'Answer within two hours',
        why: 'A broken bicycle is tomorrow’s way to work.',
        goals: ['bookings'],
      },
    ],
    pillars: [
      {
        key: 'workshop',
        title: 'On the stand',
        kind: 'value',
        share: 35,
        ideas: ['Five chains, five thousand miles', 'What that creak is, nine times in ten'],
      },
      {
        key: 'riders',
        title: 'Riders',
        kind: 'community',
        share: 25,
        ideas: ['A commuter’s bicycle after ten winters'],
      },
      {
        key: 'routes',
        title: 'Routes and weather',
        kind: 'value',
        share: 20,
        ideas: ['Saturday’s wind, and which way to ride'],
      },
      {
        key: 'others',
        title: 'Clubs and neighbours',
        kind: 'community',
        share: 10,
        ideas: ['The school bike bus, by its marshals'],
      },
      { key: 'bookings', title: 'Free stands', kind: 'promo', share: 10, ideas: ['Two stands free on Wednesday'] },
    ],
    channels: [
      {
        key: 'instagram',
        platform: 'instagram',
        handle: '@northwindcycles.example',
        goals: ['bookings', 'sunday-ride'],
        cadence: { image: 2, short: 1 },
        slots: ['tue 07:45', 'thu 17:30', 'sat 09:00'],
        sweeps: ['09:00', '12:00', '16:00'],
      },
      {
        key: 'youtube',
        platform: 'youtube',
        handle: '@northwindcycles.example',
        goals: ['subscribers', 'bookings'],
        cadence: { video: 0.5 },
        slots: ['fri 17:00'],
        sweeps: ['09:00'],
      },
      {
        key: 'bluesky',
        platform: 'bluesky',
        handle: '@northwind.example',
        goals: ['sunday-ride'],
        cadence: { text: 3 },
        slots: ['mon 08:00', 'wed 08:00', 'fri 16:00'],
        sweeps: ['09:00', '16:00'],
      },
    ],
    win: [
      {
        key: 'full-week',
        title: 'Twenty bookings in one week',
        measure: 'bookings-by-link >= 20 in a week',
        goal: 'bookings',
      },
      {
        key: 'big-ride',
        title: 'Twenty-five riders on a Sunday',
        measure: 'sunday-riders >= 25 in a week',
        goal: 'sunday-ride',
      },
    ],
    loss: [
      {
        key: 'empty-stands',
        title: 'Fewer than ten bookings in a week',
        measure: 'bookings-by-link < 10 in a week',
        goal: 'bookings',
      },
      {
        key: 'silent',
        title: 'A week without a word on other riders’ posts',
        measure: 'comments-made < 3 in a week',
        goal: 'sunday-ride',
      },
    ],
    expectations: [
      { said: 'Make us go viral', agreed: 'Full stands on weekdays; a film may do what it likes', on: starts },
    ],
    ...northwindPeople,
  }
}
