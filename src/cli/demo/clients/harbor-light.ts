import type { DemoClient, Plan, Term } from '../demo-client.ts'
import { harborLightInbox } from './harbor-light-inbox.ts'
import { harborLightPeople } from './harbor-light-people.ts'
import { harborLightPosts } from './harbor-light-posts.ts'
import { harborLightStory } from './harbor-light-story.ts'
import { harborLightWork } from './harbor-light-work.ts'

/** Planted: the contract renews in thirty days. */
export const harborLight: DemoClient = {
  client: {
    slug: 'harbor-light',
    name: 'Harbor Light',
    status: 'active',
    kind: 'learning',
    zone: 'Europe/London',
    working: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', until: '17:00' },
    language: 'en',
    currency: 'GBP',
    retainer: 600,
    hoursSold: 12,
    priority: 2,
    replyTargets: '8h',
    sites: 'harborlight.example',
  },
  weeksWithUs: 48,
  planWeeksAgo: 10,
  renewsInDays: 30,
  plan: harborLightPlan,
  work: harborLightWork,
  story: harborLightStory,
  posts: harborLightPosts,
  inbox: harborLightInbox,
  tagSets: { usual: 'volunteering, docklands' },
}

function harborLightPlan({ starts, due }: Term): Plan {
  return {
    template: 'non-profit',
    summary:
      'A night shelter by the docks that thanks before it asks. We want more volunteers who stay, told through stories from the field.',
    more_of: 'volunteers who stay',
    promo_ceiling: 20,
    goals: [
      {
        key: 'volunteers',
        title: 'Eight volunteer sign-ups a week',
        metric: 'volunteer-sign-ups',
        baseline: 3,
        target: 8,
        starts,
        due,
      },
      {
        key: 'givers',
        title: 'Fifty-five monthly givers',
        metric: 'monthly-givers',
        baseline: 40,
        target: 55,
        starts,
        due,
      },
      {
        key: 'partners',
        title: 'Partners share us four times a week',
        metric: 'partner-shares',
        baseline: 1,
        target: 4,
        starts,
        due,
      },
    ],
    tactics: [
      {
        key: 'field-stories',
        title: 'One true story a week',
        why: 'A single evening, told with permission, brings more hands than any appeal.',
        goals: ['volunteers', 'givers'],
      },
      {
        key: 'thank-first',
        title: 'Thank three times before asking once',
        why: 'People give again where they were noticed.',
        goals: ['givers', 'partners'],
      },
    ],
    pillars: [
      {
        key: 'field',
        title: 'From the field',
        kind: 'value',
        share: 35,
        ideas: ['What a bed costs on a cold night', 'Who makes the soup on Thursdays'],
      },
      {
        key: 'thanks',
        title: 'Thanks by name',
        kind: 'community',
        share: 30,
        ideas: ['The bakery that brings Friday’s bread'],
      },
      { key: 'the-harbour', title: 'The harbour', kind: 'community', share: 20, ideas: ['The foodbank’s new hours'] },
      { key: 'ask', title: 'The ask', kind: 'promo', share: 15, ideas: ['Twelve shifts are open in December'] },
    ],
    channels: [
      {
        key: 'facebook',
        platform: 'facebook',
        handle: 'harborlight.example',
        goals: ['volunteers', 'givers'],
        cadence: { image: 2 },
        slots: ['tue 18:30', 'fri 12:00'],
        sweeps: ['09:00', '16:00'],
      },
      {
        key: 'linkedin',
        platform: 'linkedin',
        handle: 'harbor-light-example',
        goals: ['partners', 'givers'],
        cadence: { text: 1 },
        slots: ['wed 09:00'],
        sweeps: ['09:00'],
      },
      {
        key: 'threads',
        platform: 'threads',
        handle: '@harborlight.example',
        goals: ['volunteers'],
        cadence: { text: 2 },
        slots: ['mon 19:00', 'sun 19:00'],
        sweeps: ['09:00'],
      },
    ],
    win: [
      {
        key: 'six-hands',
        title: 'Six sign-ups in a week',
        measure: 'volunteer-sign-ups >= 6 in a week',
        goal: 'volunteers',
      },
      { key: 'fifty', title: 'Fifty monthly givers', measure: 'monthly-givers >= 50', goal: 'givers' },
    ],
    loss: [
      {
        key: 'unthanked',
        title: 'A week without a thank-you to a partner',
        measure: 'shares-made < 1 in a week',
        goal: 'partners',
      },
      {
        key: 'asking',
        title: 'More than a fifth of the posts ask for money',
        measure: 'promo-share > 20 %',
        goal: 'givers',
      },
    ],
    expectations: [
      { said: 'We need money by Christmas', agreed: 'Volunteers first; one appeal, in December', on: starts },
    ],
    ...harborLightPeople,
  }
}
