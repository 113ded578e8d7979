import type { FactQuestion, NeverSay, RoutinePlan, Strategy } from '../domain/strategy/shape.ts'
import type { Owner } from '../domain/words.ts'
import { toInboxRule } from './inbox-schema.ts'
import type { StrategyDocument } from './strategy-schema.ts'

/** The parsed file in the shape of the domain: names without underscores, and null where nothing was said. */
export function toStrategy(file: StrategyDocument): Strategy {
  return {
    template: file.template,
    summary: file.summary,
    moreOf: file.more_of,
    hoursSold: file.hours_sold,
    regulated: file.regulated === 'none' ? null : file.regulated,
    promoCeiling: file.promo_ceiling,
    socialRatio: file.social_ratio ?? null,
    draftDays: file.draft_days ?? null,
    touchesBeforeClose: file.touches_before_close,
    answers: file.answers,
    goals: file.goals.map((goal) => ({
      key: goal.key,
      title: goal.title,
      metric: goal.metric ?? '',
      channel: goal.channel ?? null,
      baseline: goal.baseline ?? null,
      target: goal.target ?? null,
      startsOn: goal.starts,
      dueOn: goal.due ?? null,
    })),
    tactics: file.tactics.map((tactic) => ({ ...tactic, why: tactic.why ?? '' })),
    pillars: file.pillars,
    channels: file.channels.map((channel) => ({
      key: channel.key,
      platform: channel.platform,
      handle: channel.handle ?? null,
      goals: channel.goals,
      cadence: channel.cadence,
      byClient: channel.by_client,
      slots: channel.slots,
      sweeps: channel.sweeps,
      profile: channel.profile,
    })),
    routines: file.routines.map((routine) => toRoutine(routine, routine.owner)),
    homework: file.homework.map((routine) => toRoutine(routine, 'client')),
    win: file.win.map((rule) => ({ ...rule, goal: rule.goal ?? null })),
    loss: file.loss.map((rule) => ({ ...rule, goal: rule.goal ?? null })),
    plan: { packs: times(file.plan.packs), reports: times(file.plan.reports), calls: times(file.plan.calls) },
    ...toPeople(file),
    ...toAgreement(file),
  }
}

function toRoutine(work: StrategyDocument['homework'][number], owner: Owner): RoutinePlan {
  const { uses_places: usesPlaces, ...rest } = work
  return {
    ...rest,
    owner,
    channel: work.channel ?? null,
    goal: work.goal ?? null,
    usesPlaces,
    how: work.how ?? '',
  }
}

function times(said: { a_month: number; minutes: number } | undefined) {
  return { aMonth: said?.a_month ?? 0, minutes: said?.minutes ?? 0 }
}

export function toFact({ answer, ...rest }: StrategyDocument['facts'][number]): FactQuestion {
  return { ...rest, answer: answer ?? null }
}

export function toNeverSay({ never, instead }: StrategyDocument['never_say'][number]): NeverSay {
  return { never, instead: instead ?? null }
}

/** Whom it is about: audience, competitors, places, and how one speaks to them. */
function toPeople(file: StrategyDocument) {
  return {
    audience: file.audience,
    messages: file.messages.map(({ message, proof }) => ({ message, proof: proof ?? null })),
    profile: file.profile,
    competitors: file.competitors,
    listening: file.listening,
    places: file.places.map((place) => ({ ...place, url: place.url ?? null })),
    facts: file.facts.map(toFact),
    answering: file.answering.map(toInboxRule),
    voice: file.voice,
    neverSay: file.never_say.map(toNeverSay),
    leadership: file.leadership,
  }
}

/** What was agreed: scope, who does what, beginning and end. */
function toAgreement(file: StrategyDocument) {
  return {
    scope: file.scope,
    isNot: file.is_not,
    resources: file.resources.map((person) => ({ who: person.who, can: person.can, hoursAWeek: person.hours_a_week })),
    onboarding: file.onboarding,
    offboarding: file.offboarding,
    firstThirtyDays: file.first_30_days,
    handover: file.handover,
    expectations: file.expectations,
  }
}
