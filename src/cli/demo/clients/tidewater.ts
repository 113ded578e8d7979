import type { DemoClient, Plan, Term } from '../demo-client.ts'
import { tidewaterInbox } from './tidewater-inbox.ts'
import { tidewaterPeople } from './tidewater-people.ts'
import { tidewaterPosts } from './tidewater-posts.ts'
import { tidewaterStory } from './tidewater-story.ts'
import { tidewaterWork } from './tidewater-work.ts'

/** Planted: three approvals are late. */
export const tidewater: DemoClient = {
  client: {
    slug: 'tidewater',
    name: 'Tidewater Dental',
    status: 'active',
    kind: 'newcomer',
    zone: 'Europe/London',
    working: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:30', until: '17:30' },
    language: 'en',
    currency: 'GBP',
    retainer: 750,
    hoursSold: 14,
    priority: 2,
    replyTargets: '4h, client 1h',
    sites: 'tidewaterdental.example',
    approval: 'needed',
  },
  weeksWithUs: 14,
  planWeeksAgo: 11,
  renewsInDays: 268,
  plan: tidewaterPlan,
  work: tidewaterWork,
  story: tidewaterStory,
  posts: tidewaterPosts,
  inbox: tidewaterInbox,
  heard: [
    { daysAgo: 2, words: 'Two parents ask whether children are seen on Saturdays', theme: 'Saturdays' },
    { daysAgo: 9, words: 'A neighbour says that she was rung back within the hour', theme: 'waiting' },
  ],
  tagSets: { usual: 'baylife, dentalhealth' },
}

function tidewaterPlan({ starts, due }: Term): Plan {
  return {
    template: 'professional-services',
    summary:
      'A practice that people are not afraid to write to. We want more new patients, and every question answered within the half-day.',
    more_of: 'new patients',
    promo_ceiling: 15,
    goals: [
      {
        key: 'new-patients',
        title: 'Eleven new-patient enquiries a week',
        metric: 'new-patient-enquiries',
        baseline: 6,
        target: 11,
        starts,
        due,
      },
      {
        key: 'reviews',
        title: 'A hundred Google reviews',
        metric: 'reviews',
        channel: 'google-business',
        baseline: 64,
        target: 100,
        starts,
        due,
      },
      {
        key: 'answered',
        title: 'Nine questions in ten answered within 4 h',
        metric: 'answered-in-4-h',
        baseline: 55,
        target: 90,
        starts,
        due,
      },
    ],
    tactics: [
      {
        key: 'calm',
        title: 'Answer the fear before the price',
        why: 'Whoever is afraid of the chair asks three questions first, and books with whoever answered the third.',
        goals: ['new-patients', 'answered'],
      },
      {
        key: 'faces',
        title: 'Show who will greet you',
        why: 'A known face at the desk makes the first visit a second one.',
        goals: ['new-patients'],
      },
      {
        key: 'review-card',
        title: 'Hand everybody the review card',
        why: 'Everybody is asked alike and nobody is paid for it.',
        goals: ['reviews'],
      },
    ],
    pillars: [
      {
        key: 'plain-answers',
        title: 'Plain answers',
        kind: 'value',
        share: 40,
        ideas: ['What a first visit is like, minute by minute', 'Does flossing matter? What the evidence says'],
      },
      {
        key: 'the-team',
        title: 'The team',
        kind: 'value',
        share: 25,
        ideas: ['Amara at the desk, and what she says to nervous people'],
      },
      {
        key: 'around-the-bay',
        title: 'Around the bay',
        kind: 'community',
        share: 25,
        ideas: ['The school’s smile week', 'The beach clean, by its organisers'],
      },
      {
        key: 'appointments',
        title: 'Appointments',
        kind: 'promo',
        share: 10,
        ideas: ['Evening appointments from a named day'],
      },
    ],
    channels: [
      {
        key: 'facebook',
        platform: 'facebook',
        handle: 'tidewaterdental.example',
        goals: ['new-patients', 'answered'],
        cadence: { image: 2 },
        slots: ['mon 18:00', 'thu 12:00'],
        sweeps: ['09:00', '14:00'],
      },
      {
        key: 'instagram',
        platform: 'instagram',
        handle: '@tidewaterdental.example',
        goals: ['new-patients'],
        cadence: { image: 1 },
        slots: ['fri 12:00'],
        sweeps: ['09:00'],
      },
      {
        key: 'google-business',
        platform: 'google-business',
        goals: ['reviews', 'new-patients'],
        cadence: { image: 1 },
        slots: ['mon 10:00'],
        sweeps: ['09:00'],
      },
    ],
    win: [
      {
        key: 'ten-enquiries',
        title: 'Ten new patients ask in one week',
        measure: 'new-patient-enquiries >= 10 in a week',
        goal: 'new-patients',
      },
      { key: 'ninety', title: 'Ninety reviews', measure: 'reviews >= 90', goal: 'reviews' },
    ],
    loss: [
      {
        key: 'slow',
        title: 'Fewer than half of the questions answered in 4 h',
        measure: 'answered-in-4-h < 50 %',
        goal: 'answered',
      },
      {
        key: 'late-homework',
        title: 'Half of the approvals come too late',
        measure: 'homework-on-time < 50 % in a month',
        goal: 'new-patients',
      },
    ],
    expectations: [
      { said: 'We have no time for this', agreed: 'One e-mail a week to approve, one call a month', on: starts },
    ],
    ...tidewaterPeople,
  }
}
