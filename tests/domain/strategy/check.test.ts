import { describe, expect, it } from 'vitest'
import { checkStrategy, strategyRules } from '../../../src/domain/strategy/check.ts'
import type {
  ChannelPlan,
  GoalPlan,
  PillarPlan,
  RoutinePlan,
  Strategy,
  TacticPlan,
} from '../../../src/domain/strategy/shape.ts'
import { shippedPlatform, shippedSlugs } from '../../support/platforms.ts'
import { filled, sound, strategyNames, usualMinutes, usualRegulated } from '../../support/strategies.ts'

const shipped = (slug: string) => shippedPlatform(slug).platform
const known = {
  platforms: ['instagram', 'plurk', 'yelp', 'google-plus'].map(shipped),
  minutes: usualMinutes(),
  regulated: usualRegulated(),
}
const found = (changes: Partial<Strategy>) => checkStrategy(sound(changes), known)
const rules = (changes: Partial<Strategy>) => found(changes).map((problem) => problem.rule)

const base = sound()
const goal = (changes: Partial<GoalPlan>): GoalPlan => ({ ...(base.goals[0] as GoalPlan), ...changes })
const tactic = (changes: Partial<TacticPlan>): TacticPlan => ({ ...(base.tactics[0] as TacticPlan), ...changes })
const channel = (changes: Partial<ChannelPlan>): ChannelPlan => ({ ...(base.channels[0] as ChannelPlan), ...changes })
const pillar = (changes: Partial<PillarPlan>): PillarPlan => ({ ...(base.pillars[0] as PillarPlan), ...changes })
const withoutRoutine = (key: string): readonly RoutinePlan[] => base.routines.filter((each) => each.key !== key)

describe('smm checks a strategy', () => {
  it('and has nothing against a sound one', () => {
    expect(found({})).toEqual([])
  })

  it('and gives every rule an id of its own', () => {
    const ids = strategyRules.map((rule) => rule.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each<[string, Partial<Strategy>, string[]]>([
    ['no goal', { goals: [] }, ['no-goal']],
    ['a goal without a metric', { goals: [goal({ metric: '' })] }, ['goal-without-metric']],
    ['a goal without a target', { goals: [goal({ target: null })] }, ['goal-without-target']],
    ['a goal without a day', { goals: [goal({ dueOn: null })] }, ['goal-without-date']],
    ['a goal that is due before it starts', { goals: [goal({ dueOn: '2026-01-01' })] }, ['due-before-start']],
    ['a goal that is there already', { goals: [goal({ target: 8 })] }, ['nothing-to-move']],
    ['a metric that nobody counts', { goals: [goal({ metric: 'happiness' })] }, ['not-measurable']],
    [
      'a win that nobody counts',
      { win: [{ key: 'w', title: 'W', measure: 'smiles >= 1', goal: null }] },
      ['not-measurable'],
    ],
    ['followers as the only goal', { goals: [goal({ metric: 'followers' })] }, ['followers-only']],
    ['one tactic', { tactics: [tactic({})] }, ['too-few-tactics']],
    ['five tactics', { tactics: [1, 2, 3, 4, 5].map((number) => tactic({ key: `t${number}` })) }, ['too-many-tactics']],
    ['a tactic without a goal', { tactics: [tactic({}), tactic({ key: 'b', goals: [] })] }, ['tactic-without-goal']],
    ['a channel without a goal', { channels: [channel({ goals: [] })] }, ['channel-without-goal']],
    ['a platform that smm does not know', { channels: [channel({ platform: 'orkut' })] }, ['unknown-platform']],
    ['a platform that is no more', { channels: [channel({ platform: 'google-plus' })] }, ['platform-retired']],
    ['posts where nothing is published', { channels: [channel({ platform: 'yelp' })] }, ['nothing-published-there']],
    ['slots that do not fit the cadence', { channels: [channel({ cadence: { image: 3 } })] }, ['slots-do-not-fit']],
    ['shares that are not 100', { pillars: [pillar({})] }, ['shares-not-100']],
    ['promotion over the ceiling', { promoCeiling: 10 }, ['promo-over-ceiling']],
    ['more hours than are sold', { hoursSold: 2 }, ['plan-over-hours']],
    ['no listening', { routines: withoutRoutine('listen') }, ['not-measurable', 'not-measurable', 'no-listening']],
    [
      'places that are not there',
      { routines: base.routines.map((each) => ({ ...each, usesPlaces: each.key === 'listen' })) },
      ['no-places'],
    ],
    ['no homework', { homework: [] }, ['no-homework']],
    ['no win', { win: [] }, ['no-win']],
    ['no loss', { loss: [] }, ['no-loss']],
    ['no leadership answers', { leadership: [] }, ['no-leadership']],
    ['a regulated trade without its rules', { regulated: 'law' }, ['regulated-rules-missing']],
  ])('and finds %s', (_, changes, expected) => {
    expect(rules(changes)).toEqual(expected)
  })

  it('and lets followers stand beside a goal that is one', () => {
    expect(rules({ goals: [goal({}), goal({ key: 'size', metric: 'followers' })] })).toEqual([])
  })

  it('and takes a goal as measurable when homework brings the count', () => {
    const homework = base.homework.map((each) => ({ ...each, fills: ['happiness'] }))
    expect(rules({ goals: [goal({ metric: 'happiness' })], homework })).toEqual([])
  })

  it('and asks where the strategy of an idle channel is', () => {
    const [problem] = found({ channels: [channel({}), channel({ key: 'plurk', platform: 'plurk', goals: [] })] })
    expect(problem?.message).toContain('Where is your Plurk strategy?')
    expect(problem?.path).toEqual(['channels', 1])
  })

  it('and names the three largest items of a plan that is too long', () => {
    const [problem] = found({ hoursSold: 2 })
    expect(problem?.message).toMatch(/over the 2 h sold.*Answer \(2 h 53\); Write posts \(2 h 10\); Listen \(1 h 48\)/)
  })

  it('and wants something social on every working day, three days being enough under eight hours', () => {
    const threeDays = base.routines.map((each) =>
      each.stage === 'listen' ? { ...each, every: 'mon, wed, fri' } : each,
    )
    expect(rules({ routines: threeDays })).toEqual(['social-gap'])
    expect(rules({ routines: threeDays, hoursSold: 6 })).toEqual([])
  })

  it('and asks the manager’s own business neither for homework nor for a client who is listened for', () => {
    const changes = { homework: [], routines: base.routines.map((each) => ({ ...each, action: 'reply' as const })) }
    expect(rules({ ...changes, template: 'manager' })).toEqual([])
    expect(rules(changes)).toEqual(['no-listening', 'no-homework'])
  })

  it('and tells faults from oddities', () => {
    expect(found({ hoursSold: 2 })[0]?.severity).toBe('error')
    expect(found({ goals: [goal({ target: 8 })] })[0]?.severity).toBe('warning')
  })

  it.each(strategyNames)('and has nothing against the template %s', (name) => {
    const platforms = shippedSlugs.map(shipped)
    expect(checkStrategy(filled(name).strategy, { ...known, platforms })).toEqual([])
  })
})
