import type { DemoClient, Plan, Term } from '../demo-client.ts'
import { loomworksFeeds } from './loomworks-feeds.ts'
import { loomworksInbox } from './loomworks-inbox.ts'
import { loomworksPeople } from './loomworks-people.ts'
import { loomworksPosts } from './loomworks-posts.ts'
import { loomworksStory } from './loomworks-story.ts'
import { loomworksWork } from './loomworks-work.ts'

/** Planted: the owner insisted on Plurk, which no goal asks for. */
export const loomworks: DemoClient = {
  client: {
    slug: 'loomworks',
    name: 'Loomworks Textiles',
    status: 'active',
    kind: 'newcomer',
    zone: 'Europe/London',
    working: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', until: '16:30' },
    language: 'en',
    currency: 'GBP',
    retainer: 1000,
    hoursSold: 18,
    priority: 2,
    replyTargets: '1d',
    sites: 'loomworks.example',
  },
  weeksWithUs: 12,
  planWeeksAgo: 10,
  renewsInDays: 281,
  plan: loomworksPlan,
  work: loomworksWork,
  story: loomworksStory,
  posts: loomworksPosts,
  inbox: loomworksInbox,
  feeds: loomworksFeeds,
  tagSets: { usual: 'specified, contracttextiles, interiordesign' },
}

function loomworksPlan({ starts, due }: Term): Plan {
  return {
    template: 'b2b',
    summary:
      'The mill that specifiers ask before they draw. We want sample boxes on architects’ desks, and a talk behind each.',
    more_of: 'sample requests',
    goals: [
      {
        key: 'samples',
        title: 'Five sample requests a week',
        metric: 'sample-requests',
        baseline: 2,
        target: 5,
        starts,
        due,
      },
      {
        key: 'specifiers',
        title: 'Eight talks a week with specifiers',
        metric: 'specifier-talks',
        baseline: 3,
        target: 8,
        starts,
        due,
      },
      {
        key: 'clicks',
        title: 'A hundred and twenty clicks a week to the swatches',
        metric: 'link-clicks',
        channel: 'linkedin',
        baseline: 60,
        target: 120,
        starts,
        due,
      },
    ],
    tactics: [
      {
        key: 'useful-first',
        title: 'Answer what a specifier has to prove',
        why: 'Fire class, rub count and delivery week decide; nobody else says them plainly.',
        goals: ['samples', 'clicks'],
      },
      {
        key: 'their-work',
        title: 'Speak of the architects’ rooms, not of our cloth',
        why: 'Whoever is praised for a room remembers the cloth in it.',
        goals: ['specifiers'],
      },
    ],
    pillars: [
      {
        key: 'proof',
        title: 'What the label means',
        kind: 'value',
        share: 40,
        ideas: ['Rub counts, explained with a bus seat', 'Fire class in one table'],
      },
      {
        key: 'rooms',
        title: 'Rooms by others',
        kind: 'community',
        share: 30,
        ideas: ['A library in Leeds, by its architect'],
      },
      {
        key: 'the-mill',
        title: 'In the mill',
        kind: 'value',
        share: 20,
        ideas: ['The loom from 1962 that still keeps time'],
      },
      { key: 'swatches', title: 'Swatches', kind: 'promo', share: 10, ideas: ['The winter sample box'] },
    ],
    channels: [
      {
        key: 'linkedin',
        platform: 'linkedin',
        handle: 'loomworks-example',
        goals: ['samples', 'specifiers', 'clicks'],
        cadence: { carousel: 1, text: 1 },
        slots: ['tue 09:00', 'thu 09:00'],
        sweeps: ['09:00', '16:00'],
      },
      {
        key: 'instagram',
        platform: 'instagram',
        handle: '@loomworks.example',
        goals: ['specifiers'],
        cadence: { image: 1 },
        slots: ['wed 12:00'],
        sweeps: ['09:00'],
      },
      {
        key: 'plurk',
        platform: 'plurk',
        handle: 'loomworks_example',
        goals: [],
        cadence: { text: 1 },
        slots: ['fri 09:00'],
        sweeps: [],
      },
    ],
    win: [
      {
        key: 'box-out',
        title: 'Four sample boxes in one week',
        measure: 'sample-requests >= 4 in a week',
        goal: 'samples',
      },
      {
        key: 'quoted',
        title: 'A specifier quotes our table',
        measure: 'specifier-quotes >= 1 in a month',
        goal: 'specifiers',
      },
    ],
    loss: [
      {
        key: 'no-box',
        title: 'A week without a sample request',
        measure: 'sample-requests < 1 in a week',
        goal: 'samples',
      },
      {
        key: 'no-quote',
        title: 'A month without an expert’s quote',
        measure: 'homework-on-time < 50 % in a month',
        goal: 'clicks',
      },
    ],
    expectations: [
      {
        said: 'The owner wants Plurk',
        agreed: 'One post a week there until the quarter ends, then figures decide',
        on: starts,
      },
    ],
    ...loomworksPeople,
  }
}
