import type { DemoClient, Plan, Term } from '../demo-client.ts'
import { adaInbox } from './ada-inbox.ts'
import { adaPeople } from './ada-people.ts'
import { adaPosts } from './ada-posts.ts'
import { adaStory } from './ada-story.ts'
import { adaWork } from './ada-work.ts'

/** Planted: last heard from nine days ago. */
export const ada: DemoClient = {
  client: {
    slug: 'ada',
    name: 'Ada Ruiz',
    status: 'active',
    kind: 'savvy',
    zone: 'Europe/London',
    working: { days: ['mon', 'tue', 'wed', 'thu'], from: '10:00', until: '18:00' },
    language: 'en',
    currency: 'GBP',
    retainer: 700,
    hoursSold: 12,
    priority: 1,
    replyTargets: '4h, client 4h',
    sites: 'adaruiz.example',
  },
  weeksWithUs: 60,
  planWeeksAgo: 11,
  renewsInDays: 220,
  plan: adaPlan,
  work: adaWork,
  story: adaStory,
  posts: adaPosts,
  inbox: adaInbox,
  tagSets: { usual: 'newmanager, engineeringleadership' },
}

function adaPlan({ starts, due }: Term): Plan {
  return {
    template: 'personal-brand',
    summary:
      'A coach for new team leads who thinks aloud in public. We want discovery calls from people who have read her for a while.',
    more_of: 'discovery calls',
    goals: [
      {
        key: 'calls',
        title: 'Three discovery calls a week',
        metric: 'discovery-calls',
        baseline: 1,
        target: 3,
        starts,
        due,
      },
      {
        key: 'letter',
        title: 'Four hundred and fifty readers of the letter',
        metric: 'subscribers',
        baseline: 310,
        target: 450,
        starts,
        due,
      },
      {
        key: 'conversations',
        title: 'Twelve real conversations a week',
        metric: 'conversations',
        baseline: 5,
        target: 12,
        starts,
        due,
      },
    ],
    tactics: [
      {
        key: 'think-aloud',
        title: 'Think aloud about one leader’s week',
        why: 'New leads recognise themselves in a Tuesday, not in a principle.',
        goals: ['letter', 'calls'],
      },
      {
        key: 'guest',
        title: 'Be a good guest under others’ posts',
        why: 'A comment that helps is read by the people whom an advertisement never reaches.',
        goals: ['conversations', 'calls'],
      },
    ],
    pillars: [
      {
        key: 'tuesdays',
        title: 'A lead’s Tuesday',
        kind: 'value',
        share: 45,
        ideas: ['The meeting that should have been a walk', 'How to say “I do not know yet”'],
      },
      {
        key: 'readers',
        title: 'Readers’ questions',
        kind: 'community',
        share: 25,
        ideas: ['“My best engineer does not speak to me”'],
      },
      {
        key: 'peers',
        title: 'Other people’s good thoughts',
        kind: 'community',
        share: 15,
        ideas: ['A talk worth forty minutes'],
      },
      { key: 'the-offer', title: 'Working with Ada', kind: 'promo', share: 15, ideas: ['Two places in January'] },
    ],
    channels: [
      {
        key: 'linkedin',
        platform: 'linkedin',
        handle: 'ada-ruiz-example',
        goals: ['calls', 'conversations'],
        cadence: { text: 2 },
        slots: ['tue 08:30', 'thu 08:30'],
        sweeps: ['09:00', '16:00'],
      },
      {
        key: 'x',
        platform: 'x',
        handle: '@adaruiz_example',
        goals: ['conversations', 'letter'],
        cadence: { text: 2 },
        slots: ['mon 12:00', 'wed 12:00'],
        sweeps: ['09:00'],
      },
      {
        key: 'mastodon',
        platform: 'mastodon',
        handle: '@ada@coaches.example',
        goals: ['conversations'],
        cadence: { text: 1 },
        slots: ['wed 12:30'],
        sweeps: ['09:00'],
      },
    ],
    win: [
      { key: 'two-calls', title: 'Two calls in one week', measure: 'discovery-calls >= 2 in a week', goal: 'calls' },
      { key: 'four-hundred', title: 'Four hundred readers', measure: 'subscribers >= 400', goal: 'letter' },
    ],
    loss: [
      { key: 'no-call', title: 'A fortnight without a call', measure: 'discovery-calls < 1 in a month', goal: 'calls' },
      {
        key: 'monologue',
        title: 'A week without a comment on others’ thoughts',
        measure: 'comments-made < 4 in a week',
        goal: 'conversations',
      },
    ],
    expectations: [
      { said: 'Write like me', agreed: 'Only from her voice notes; without one there is no post', on: starts },
    ],
    ...adaPeople,
  }
}
