import type { DemoClient, Plan, Term } from '../demo-client.ts'
import { pinecrestInbox } from './pinecrest-inbox.ts'
import { pinecrestPeople } from './pinecrest-people.ts'
import { pinecrestPosts } from './pinecrest-posts.ts'
import { pinecrestStory } from './pinecrest-story.ts'
import { pinecrestWork } from './pinecrest-work.ts'

export const pinecrest: DemoClient = {
  client: {
    slug: 'pinecrest',
    name: 'Pinecrest Realty',
    status: 'active',
    kind: 'savvy',
    zone: 'America/Phoenix',
    working: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', until: '18:00' },
    language: 'en',
    currency: 'USD',
    retainer: 1100,
    hoursSold: 20,
    priority: 3,
    replyTargets: '4h, lead 30m',
    sites: 'pinecrestrealty.example',
  },
  weeksWithUs: 35,
  planWeeksAgo: 11,
  renewsInDays: 190,
  plan: pinecrestPlan,
  work: pinecrestWork,
  story: pinecrestStory,
  posts: pinecrestPosts,
  inbox: pinecrestInbox,
  tagSets: { usual: 'midtownphx, phoenixaz, phoenixstreets' },
}

function pinecrestPlan({ starts, due }: Term): Plan {
  return {
    template: 'professional-services',
    summary:
      'The agency that knows which side of the street gets the morning sun. We want owners who ask for a valuation before they ask anybody else.',
    more_of: 'valuation requests',
    goals: [
      {
        key: 'valuations',
        title: 'Five valuation requests a week',
        metric: 'valuation-requests',
        baseline: 2,
        target: 5,
        starts,
        due,
      },
      {
        key: 'viewings',
        title: 'Eleven viewings a week booked by message',
        metric: 'viewings-by-message',
        baseline: 6,
        target: 11,
        starts,
        due,
      },
      {
        key: 'saves',
        title: 'Ninety saves a week of the street guides',
        metric: 'saves',
        channel: 'instagram',
        baseline: 40,
        target: 90,
        starts,
        due,
      },
    ],
    tactics: [
      {
        key: 'street-guides',
        title: 'Know each street better than the portals',
        why: 'Owners save what tells them something about their own street, and ring whoever wrote it.',
        goals: ['saves', 'valuations'],
      },
      {
        key: 'half-hour',
        title: 'Answer leads within half an hour',
        why: 'A lead writes to three agents. The first human answer gets the viewing.',
        goals: ['viewings'],
      },
    ],
    pillars: [
      {
        key: 'streets',
        title: 'Street guides',
        kind: 'value',
        share: 40,
        ideas: ['Morning sun: Oak Street, house by house', 'What a block wall costs this year'],
      },
      {
        key: 'how-it-works',
        title: 'How buying works',
        kind: 'value',
        share: 20,
        ideas: ['Earnest money in ninety words'],
      },
      {
        key: 'neighbourhood',
        title: 'Neighbourhood',
        kind: 'community',
        share: 25,
        ideas: ['The taco truck on Seventh, at dusk'],
      },
      { key: 'houses', title: 'Open houses', kind: 'promo', share: 15, ideas: ['Three doors open on Saturday'] },
    ],
    channels: [
      {
        key: 'instagram',
        platform: 'instagram',
        handle: '@pinecrestrealty.example',
        goals: ['saves', 'viewings'],
        cadence: { carousel: 1, image: 2 },
        slots: ['mon 17:00', 'wed 17:00', 'sat 10:00'],
        sweeps: ['15:00', '16:30'],
      },
      {
        key: 'facebook',
        platform: 'facebook',
        handle: 'pinecrestrealty.example',
        goals: ['viewings', 'valuations'],
        cadence: { image: 2 },
        slots: ['wed 18:00', 'sat 10:30'],
        sweeps: ['15:00'],
      },
      {
        key: 'linkedin',
        platform: 'linkedin',
        handle: 'pinecrest-realty-example',
        goals: ['valuations'],
        cadence: { text: 1 },
        slots: ['mon 08:00'],
        sweeps: ['15:00'],
      },
    ],
    win: [
      {
        key: 'four-owners',
        title: 'Four owners ask in one week',
        measure: 'valuation-requests >= 4 in a week',
        goal: 'valuations',
      },
      {
        key: 'saved',
        title: 'A guide is saved a hundred times in a week',
        measure: 'saves >= 100 in a week',
        goal: 'saves',
      },
    ],
    loss: [
      {
        key: 'cold-lead',
        title: 'A lead waits longer than two hours',
        measure: 'slowest-lead > 2 h',
        goal: 'viewings',
      },
      {
        key: 'brochure',
        title: 'More than a fifth of the posts are houses',
        measure: 'promo-share > 20 %',
        goal: 'valuations',
      },
    ],
    expectations: [
      { said: 'More leads than last year', agreed: 'Valuations, counted weekly; leads rung the same day', on: starts },
    ],
    ...pinecrestPeople,
  }
}
