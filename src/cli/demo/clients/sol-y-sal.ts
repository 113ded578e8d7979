import type { DemoClient, Plan, Term } from '../demo-client.ts'
import { solYSalFeeds } from './sol-y-sal-feeds.ts'
import { solYSalInbox } from './sol-y-sal-inbox.ts'
import { solYSalPeople } from './sol-y-sal-people.ts'
import { solYSalPosts } from './sol-y-sal-posts.ts'
import { solYSalStory } from './sol-y-sal-story.ts'
import { solYSalWork } from './sol-y-sal-work.ts'

export const solYSal: DemoClient = {
  client: {
    slug: 'sol-y-sal',
    name: 'Sol y Sal Taquería',
    status: 'active',
    kind: 'learning',
    zone: 'Europe/Madrid',
    working: { days: ['tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '12:00', until: '23:30' },
    language: 'es',
    currency: 'EUR',
    retainer: 850,
    hoursSold: 18,
    priority: 2,
    replyTargets: '1h',
    sites: 'solysal.example',
    bannedTags: 'auténtico, autentico, tacotuesday, cincodemayo',
  },
  weeksWithUs: 27,
  planWeeksAgo: 11,
  renewsInDays: 112,
  plan: solYSalPlan,
  work: solYSalWork,
  story: solYSalStory,
  posts: solYSalPosts,
  inbox: solYSalInbox,
  feeds: solYSalFeeds,
  tagSets: { usual: 'comerenlavapies, tacosmadrid, lavapies' },
  tool: 'Buffer',
}

function solYSalPlan({ starts, due }: Term): Plan {
  return {
    template: 'restaurant',
    summary:
      'Eleven tables in Lavapiés that answer before the hunger does. We want full tables from Tuesday to Thursday.',
    more_of: 'weekday tables',
    goals: [
      {
        key: 'tables',
        title: 'Thirty-four weekday tables a week by social',
        metric: 'tables-by-social',
        baseline: 22,
        target: 34,
        starts,
        due,
      },
      {
        key: 'answered',
        title: 'Nine in ten answered within a service hour',
        metric: 'answered-in-1-h',
        baseline: 50,
        target: 90,
        starts,
        due,
      },
      {
        key: 'street',
        title: 'Fourteen tags a week by guests and neighbours',
        metric: 'tags-a-week',
        baseline: 6,
        target: 14,
        starts,
        due,
      },
    ],
    tactics: [
      {
        key: 'answer-hungry',
        title: 'Answer while they are hungry',
        why: 'Somebody who asks at half past one eats somewhere at two.',
        goals: ['tables', 'answered'],
      },
      {
        key: 'the-comal',
        title: 'Show the comal and who stands at it',
        why: 'Tortillas are made ten metres from the table; nobody else in the street can film that.',
        goals: ['tables', 'street'],
      },
      {
        key: 'lavapies',
        title: 'Be part of Lavapiés',
        why: 'Theatre-goers and market people eat where their own places send them.',
        goals: ['street'],
      },
    ],
    pillars: [
      {
        key: 'the-comal',
        title: 'At the comal',
        kind: 'value',
        share: 35,
        ideas: ['Sixty tortillas in sixty seconds', 'Why the salsa waits a night'],
      },
      {
        key: 'people',
        title: 'Lupe and the team',
        kind: 'value',
        share: 20,
        ideas: ['What Lupe’s mother would have done differently'],
      },
      {
        key: 'lavapies',
        title: 'Lavapiés',
        kind: 'community',
        share: 20,
        ideas: ['Before the theatre: three stops in the street'],
      },
      { key: 'guests', title: 'Guests', kind: 'community', share: 15, ideas: ['The table that stayed until one'] },
      { key: 'specials', title: 'Today’s special', kind: 'promo', share: 10, ideas: ['Wednesday is for pozole'] },
    ],
    channels: [
      {
        key: 'instagram',
        platform: 'instagram',
        handle: '@solysal.example',
        goals: ['tables', 'street'],
        cadence: { image: 2, short: 1 },
        by_client: { story: 6 },
        slots: ['tue 12:30', 'thu 19:00', 'sat 12:30'],
        sweeps: ['11:30', '16:30'],
      },
      {
        key: 'tiktok',
        platform: 'tiktok',
        handle: '@solysal.example',
        goals: ['tables', 'street'],
        cadence: { short: 2 },
        slots: ['wed 19:30', 'fri 19:30'],
        sweeps: ['11:30', '16:30'],
      },
      {
        key: 'facebook',
        platform: 'facebook',
        handle: 'solysal.example',
        goals: ['tables', 'answered'],
        cadence: { image: 2 },
        slots: ['thu 19:15', 'sun 13:00'],
        sweeps: ['11:30'],
      },
    ],
    win: [
      {
        key: 'full-wednesday',
        title: 'Thirty weekday tables in one week',
        measure: 'tables-by-social >= 30 in a week',
        goal: 'tables',
      },
      { key: 'neighbour', title: 'Twelve tags in one week', measure: 'tags-a-week >= 12 in a week', goal: 'street' },
    ],
    loss: [
      {
        key: 'hungry',
        title: 'Fewer than half answered within the hour',
        measure: 'answered-in-1-h < 50 %',
        goal: 'answered',
      },
      {
        key: 'silent',
        title: 'A week without a comment in the street',
        measure: 'comments-made < 1 in a week',
        goal: 'street',
      },
    ],
    expectations: [
      {
        said: 'We want to be famous on TikTok',
        agreed: 'Weekday tables are counted; TikTok is one way to them',
        on: starts,
      },
    ],
    ...solYSalPeople,
  }
}
