import { retiredWords } from '../platform.ts'
import { type Finding, when } from '../problem.ts'
import { weekdays } from '../time/day.ts'
import { spokenMinutes } from '../time/duration.ts'
import { parseRecurrence } from '../time/recurrence.ts'
import { isSocial } from '../words.ts'
import { minutesOver } from './cost.ts'
import type { CheckFacts, Rule } from './rule.ts'
import type { Strategy } from './shape.ts'

/** The manager's own business has no client who does homework, and its listening is the reading for all clients. */
const ownBusiness = 'manager'

/** Rules about channels, pillars, hours, routines and the client's part. */
export const planRules: readonly Rule[] = [
  {
    id: 'channel-without-goal',
    severity: 'error',
    find: ({ channels }) =>
      channels.flatMap((channel, index) =>
        when(
          channel.goals.length === 0,
          `The channel ${channel.key} serves no goal. Where is your ${titled(channel.platform)} strategy?`,
          ['channels', index],
        ),
      ),
  },
  {
    id: 'unknown-platform',
    severity: 'error',
    find: unknownPlatform,
  },
  {
    id: 'platform-retired',
    severity: 'error',
    find: platformRetired,
  },
  {
    id: 'nothing-published-there',
    severity: 'error',
    find: nothingPublishedThere,
  },
  {
    id: 'slots-do-not-fit',
    severity: 'warning',
    find: slotsDoNotFit,
  },
  {
    id: 'shares-not-100',
    severity: 'error',
    find: ({ pillars }) => {
      const sum = total(pillars.map((pillar) => pillar.share))
      return when(Math.abs(sum - 100) > 0.01, `The shares of the pillars add up to ${round(sum)}, not 100`, ['pillars'])
    },
  },
  {
    id: 'promo-over-ceiling',
    severity: 'error',
    find: ({ pillars, promoCeiling }) => {
      const promo = total(pillars.filter((pillar) => pillar.kind === 'promo').map((pillar) => pillar.share))
      const index = pillars.findIndex((pillar) => pillar.kind === 'promo')
      return when(promo > promoCeiling, `Promotion has ${round(promo)} %, the ceiling is ${promoCeiling} %`, [
        'pillars',
        index,
        'share',
      ])
    },
  },
  {
    id: 'plan-over-hours',
    severity: 'error',
    find: planOverHours,
  },
  {
    id: 'no-listening',
    severity: 'error',
    find: ({ routines, template }) =>
      when(
        template !== ownBusiness && !routines.some((each) => each.stage === 'listen' && each.action !== 'reply'),
        'No routine listens: nobody looks for what is said where we are not asked',
        ['routines'],
      ),
  },
  {
    id: 'social-gap',
    severity: 'warning',
    find: socialGap,
  },
  {
    id: 'no-places',
    severity: 'warning',
    find: ({ routines, places }) =>
      routines.flatMap((routine, index) =>
        when(
          routine.usesPlaces && places.length === 0,
          `The routine ${routine.key} goes to places, and there are none`,
          ['routines', index, 'uses_places'],
        ),
      ),
  },
  {
    id: 'no-homework',
    severity: 'error',
    find: ({ homework, template }) =>
      when(
        template !== ownBusiness && homework.length === 0,
        'The client has no homework; a fifth of the work is theirs',
        ['homework'],
      ),
  },
  {
    id: 'no-leadership',
    severity: 'error',
    find: ({ leadership }) =>
      when(leadership.length === 0, 'No answer is ready for what the client will ask', ['leadership']),
  },
]

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0)
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}

function titled(slug: string): string {
  return slug.charAt(0).toUpperCase() + slug.slice(1)
}

function unknownPlatform({ channels, competitors }: Strategy, { platforms }: CheckFacts): readonly Finding[] {
  const look = (platform: string, path: Finding['path']) =>
    when(!platforms.has(platform), `smm knows no platform ${platform}`, path)
  return [
    ...channels.flatMap(({ platform }, index) => look(platform, ['channels', index, 'platform'])),
    ...competitors.flatMap(({ accounts }, index) =>
      Object.keys(accounts).flatMap((platform) => look(platform, ['competitors', index, 'accounts', platform])),
    ),
  ]
}

function platformRetired({ channels }: Strategy, { platforms }: CheckFacts): readonly Finding[] {
  return channels.flatMap((channel, index) => {
    const { name, retired = null } = platforms.get(channel.platform) ?? {}
    if (name === undefined || retired === null) return []
    const message = `${retiredWords(name, retired)} (platform: ${retired.successor})`
    return [{ message, path: ['channels', index, 'platform'] }]
  })
}

function nothingPublishedThere({ channels }: Strategy, { platforms }: CheckFacts): readonly Finding[] {
  return channels.flatMap((channel, index) => {
    const platform = platforms.get(channel.platform)
    const posts = total(Object.values({ ...channel.cadence, ...channel.byClient }))
    return when(
      platform?.status === 'listen' && posts > 0,
      `${platform?.name} is there to listen and to answer; the channel ${channel.key} can have no posts a week`,
      ['channels', index, 'cadence'],
    )
  })
}

function slotsDoNotFit({ channels }: Strategy): readonly Finding[] {
  return channels.flatMap((channel, index) => {
    const posts = total(Object.values(channel.cadence))
    return when(
      channel.slots.length > 0 && channel.slots.length !== Math.ceil(posts),
      `The channel ${channel.key} has ${channel.slots.length} slots for ${round(posts)} posts a week`,
      ['channels', index, 'slots'],
    )
  })
}

function planOverHours({ hoursSold }: Strategy, { cost }: CheckFacts): readonly Finding[] {
  const over = minutesOver(cost, hoursSold)
  if (over === 0) return []
  const largest = [...cost.items].sort((a, b) => b.minutes - a.minutes).slice(0, 3)
  const names = largest.map((item) => `${item.title} (${spokenMinutes(item.minutes)})`).join('; ')
  return when(
    true,
    `The plan is ${spokenMinutes(over)} a month over the ${hoursSold} h sold. The largest items: ${names}`,
    ['hours_sold'],
  )
}

/** Something social on every working day; three days a week will do under eight hours a month. */
function socialGap({ routines, hoursSold }: Strategy): readonly Finding[] {
  const days = new Set(
    routines
      .filter((routine) => routine.owner === 'manager' && isSocial(routine))
      .map((routine) => parseRecurrence(routine.every))
      .flatMap((rule) =>
        rule.every === 'week' && rule.weeks === 1 ? rule.on : rule.every === 'days' && rule.days === 1 ? weekdays : [],
      ),
  )
  const missing = weekdays.slice(0, 5).filter((day) => !days.has(day))
  const isEnough = missing.length === 0 || (hoursSold < 8 && missing.length <= 2)
  return when(!isEnough, `Nothing social is planned on ${missing.join(', ')}`, ['routines'])
}
