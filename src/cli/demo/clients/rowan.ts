import { deskSlug } from '../../../domain/desk.ts'
import type { DemoClient, Plan, Term } from '../demo-client.ts'
import { demoDesk } from '../desk.ts'
import { rowanFeeds } from './rowan-feeds.ts'
import { rowanInbox } from './rowan-inbox.ts'
import { rowanPeople } from './rowan-people.ts'
import { rowanPosts } from './rowan-posts.ts'
import { rowanStory } from './rowan-story.ts'
import { rowanWork } from './rowan-work.ts'

/** The manager's own business, the built-in client. */
export const rowan: DemoClient = {
  client: {
    slug: deskSlug,
    name: demoDesk.name,
    status: 'active',
    kind: 'savvy',
    zone: demoDesk.zone,
    working: demoDesk.working,
    language: 'en',
    currency: 'GBP',
    retainer: null,
    hoursSold: 8,
    priority: 1,
    sites: 'rowanvale.example',
  },
  weeksWithUs: 130,
  planWeeksAgo: 10,
  renewsInDays: null,
  plan: rowanPlan,
  work: rowanWork,
  story: rowanStory,
  posts: rowanPosts,
  inbox: rowanInbox,
  feeds: rowanFeeds,
  tagSets: { usual: 'socialmediamanager, smallbusiness' },
}

function rowanPlan({ starts, due }: Term): Plan {
  return {
    template: 'manager',
    summary:
      'Known among small businesses as the one who answers. Twenty minutes a day, most of it reading that serves all eight clients.',
    more_of: 'enquiries that fit',
    goals: [
      {
        key: 'enquiries',
        title: 'Three enquiries that fit in four weeks',
        metric: 'enquiries-that-fit',
        baseline: 1,
        target: 3,
        starts,
        due,
      },
      {
        key: 'paid',
        title: 'Nine invoices in ten paid on time',
        metric: 'invoices-paid-on-time',
        baseline: 70,
        target: 90,
        starts,
        due,
      },
    ],
    tactics: [
      {
        key: 'in-public',
        title: 'Do for myself what I sell',
        why: 'Whoever thinks of hiring me looks at how I answer.',
        goals: ['enquiries'],
      },
      {
        key: 'tidy-money',
        title: 'Invoices on one fixed day',
        why: 'What goes out on the same day each month is paid sooner.',
        goals: ['paid'],
      },
    ],
    pillars: [
      {
        key: 'notes',
        title: 'Notes from the desk',
        kind: 'value',
        share: 50,
        ideas: ['What a month of answering looks like, in hours'],
      },
      {
        key: 'others',
        title: 'Other people’s good work',
        kind: 'community',
        share: 35,
        ideas: ['An answer to a review that others could learn from'],
      },
      {
        key: 'open-door',
        title: 'The open door',
        kind: 'promo',
        share: 15,
        ideas: ['Room for one client from a named month'],
      },
    ],
    channels: [
      {
        key: 'linkedin',
        platform: 'linkedin',
        handle: 'rowan-vale-example',
        goals: ['enquiries'],
        cadence: { text: 1 },
        slots: ['tue 08:30'],
        sweeps: ['09:00'],
      },
    ],
    win: [
      {
        key: 'fits',
        title: 'An enquiry from somebody who fits',
        measure: 'enquiries-that-fit >= 2 in a month',
        goal: 'enquiries',
      },
    ],
    loss: [
      {
        key: 'late-money',
        title: 'Fewer than eight invoices in ten paid on time',
        measure: 'invoices-paid-on-time < 80 %',
        goal: 'paid',
      },
    ],
    ...rowanPeople,
  }
}
