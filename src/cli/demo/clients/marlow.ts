import type { DemoClient, Plan, Term } from '../demo-client.ts'
import { marlowFeeds, marlowHeard } from './marlow-feeds.ts'
import { marlowInbox } from './marlow-inbox.ts'
import { marlowPeople } from './marlow-people.ts'
import { marlowPosts } from './marlow-posts.ts'
import { marlowStory } from './marlow-story.ts'
import { marlowWork } from './marlow-work.ts'

/** Planted: the full cadence of the pitch was never cut, so the plan and the ledger are some 26 h of the 18 sold. */
export const marlow: DemoClient = {
  client: {
    slug: 'marlow',
    name: 'Marlow & Finch',
    status: 'active',
    kind: 'learning',
    zone: 'Europe/London',
    working: { days: ['tue', 'wed', 'thu', 'fri', 'sat'], from: '07:00', until: '16:00' },
    language: 'en',
    currency: 'GBP',
    retainer: 900,
    hoursSold: 18,
    priority: 2,
    replyTargets: '2h, review 24h, complaint 2h',
    sites: 'marlowandfinch.example',
  },
  weeksWithUs: 41,
  planWeeksAgo: 10,
  renewsInDays: 77,
  hasFees: true,
  plan: marlowPlan,
  work: marlowWork,
  story: marlowStory,
  posts: marlowPosts,
  inbox: marlowInbox,
  feeds: marlowFeeds,
  heard: marlowHeard,
  tagSets: {
    usual: 'sourdoughbristol, quaystreet, realbread, bristolfood',
    street: 'quaystreet, bristolindependents, shoplocal',
  },
}

function marlowPlan({ starts, due }: Term): Plan {
  return {
    template: 'local-business',
    summary:
      'The bakery on Quay Street that answers by name and shows the hands behind the loaves. We want more celebration cakes, counted every Monday.',
    more_of: 'celebration cake orders',
    goals: [
      {
        key: 'cakes',
        title: 'Five cake enquiries a week that name social',
        metric: 'cake-enquiries',
        baseline: 2,
        target: 5,
        starts,
        due,
      },
      {
        key: 'rating',
        title: 'A Google rating of 4.7',
        metric: 'rating',
        channel: 'google-business',
        baseline: 4.4,
        target: 4.7,
        starts,
        due,
      },
      {
        key: 'street',
        title: 'Nine tags a week by neighbours and customers',
        metric: 'tags-a-week',
        baseline: 4,
        target: 9,
        starts,
        due,
      },
    ],
    tactics: [
      {
        key: 'hands',
        title: 'Show hands before loaves',
        why: 'A loaf can be anybody’s. People order a cake from somebody whose hands they have seen.',
        goals: ['cakes'],
      },
      {
        key: 'quay-street',
        title: 'Speak well of Quay Street first',
        why: 'The neighbours’ customers walk past the door every day.',
        goals: ['street', 'cakes'],
      },
      {
        key: 'counter-card',
        title: 'Ask for a review at the counter',
        why: 'Everybody is asked alike, by a card in the bag, so the rating stays honest.',
        goals: ['rating'],
      },
    ],
    pillars: [
      {
        key: 'hands-and-ovens',
        title: 'Hands and ovens',
        kind: 'value',
        share: 30,
        ideas: ['The four o’clock shift in six pictures', 'Who shapes the baguettes, and since when'],
      },
      {
        key: 'how-bread-works',
        title: 'How bread works',
        kind: 'value',
        share: 25,
        ideas: ['Why a crust sings when it cools', 'What to do with the heel of the loaf'],
      },
      {
        key: 'quay-street',
        title: 'Quay Street',
        kind: 'community',
        share: 20,
        ideas: ['The florist’s favourite bun', 'Market day from behind the counter'],
      },
      {
        key: 'customers',
        title: 'Customers',
        kind: 'community',
        share: 15,
        ideas: ['A birthday, with permission', 'The regular who tries everything once'],
      },
      {
        key: 'orders',
        title: 'Cakes to order',
        kind: 'promo',
        share: 10,
        ideas: ['Three tiers, three prices, one link'],
      },
    ],
    channels: [
      {
        key: 'instagram',
        platform: 'instagram',
        handle: '@marlowandfinch.example',
        goals: ['cakes', 'street'],
        cadence: { image: 3, carousel: 1, short: 1 },
        by_client: { story: 3 },
        slots: ['tue 07:30', 'wed 12:00', 'thu 07:30', 'fri 12:00', 'sat 08:00'],
        sweeps: ['09:00', '15:30'],
      },
      {
        key: 'facebook',
        platform: 'facebook',
        handle: 'marlowandfinch.example',
        goals: ['cakes', 'street'],
        cadence: { image: 4 },
        slots: ['tue 08:00', 'wed 12:30', 'fri 12:30', 'sat 08:30'],
        sweeps: ['09:00', '15:30'],
      },
      {
        key: 'google-business',
        platform: 'google-business',
        goals: ['rating'],
        cadence: { image: 1 },
        slots: ['wed 10:00'],
        sweeps: ['09:00'],
      },
    ],
    win: [
      {
        key: 'cake-named-us',
        title: 'Three cake orders in a week that name social',
        measure: 'cake-enquiries >= 3 in a week',
        goal: 'cakes',
      },
      { key: 'stars', title: 'The rating is up by 0.1', measure: 'rating >= 4.5', goal: 'rating' },
    ],
    loss: [
      {
        key: 'quiet',
        title: 'A week without a comment on a neighbour’s work',
        measure: 'comments-made < 1 in a week',
        goal: 'street',
      },
      {
        key: 'shouting',
        title: 'More than a fifth of the posts sell something',
        measure: 'promo-share > 20 %',
        goal: 'cakes',
      },
    ],
    expectations: [
      {
        said: 'We want to be everywhere, every day',
        agreed: 'Three channels; the cadence is looked at again after a quarter',
        on: starts,
      },
    ],
    ...marlowPeople,
  }
}
