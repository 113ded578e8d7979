import type { Routine } from '../../domain/routine.ts'
import type { Counts } from '../../domain/strategy/applied.ts'
import { handoverDay } from '../../domain/strategy/handover.ts'
import type { RoutinePlan, Strategy } from '../../domain/strategy/shape.ts'
import { addDays, type Day, laterOf } from '../../domain/time/day.ts'
import { formatRecurrence, parseRecurrence } from '../../domain/time/recurrence.ts'
import { localTime } from '../../domain/time/zone.ts'
import type { StrategyToApply } from '../apply-strategy.ts'
import type { Connection } from '../connection.ts'
import { clientsTable } from '../tables/clients.ts'
import { deskTable } from '../tables/desk.ts'
import { routinesTable } from '../tables/routines.ts'
import { strategiesTable } from '../tables/strategies.ts'
import { zoneSpansTable } from '../tables/zone-spans.ts'
import { isSame, type Synced, syncKeys } from './sync-keys.ts'

type Row = Routine & { readonly isDropped: boolean }

/** Routines and the client's homework are one kind of row; work that moves between the two lists keeps its ref. */
export function syncRoutines(
  connection: Connection,
  applied: StrategyToApply,
  ids: { readonly channels: Synced['ids']; readonly goals: Synced['ids'] },
): { readonly routines: Counts; readonly homework: Counts } {
  const { clientId, strategy } = applied
  const rows = routinesTable(connection).evenDropped(clientId)
  const homeworkKeys = new Set(strategy.homework.map((plan) => plan.key))
  const routineKeys = new Set(strategy.routines.map((plan) => plan.key))
  const isHomework = (row: Row) => homeworkKeys.has(row.key) || (!routineKeys.has(row.key) && row.owner === 'client')
  const sync = (plans: readonly RoutinePlan[], kept: readonly Row[]) =>
    syncPlans(connection, applied, plans, kept, ids).counts
  return {
    routines: sync(
      strategy.routines,
      rows.filter((row) => !isHomework(row)),
    ),
    homework: sync(strategy.homework, rows.filter(isHomework)),
  }
}

function syncPlans(
  connection: Connection,
  applied: StrategyToApply,
  plans: readonly RoutinePlan[],
  rows: readonly Row[],
  ids: { readonly channels: Synced['ids']; readonly goals: Synced['ids'] },
): Synced {
  const { clientId, strategy, today } = applied
  const table = routinesTable(connection)
  const planStartsOn = planStart(connection, applied)
  const wanted = plans.map((plan) => ({
    ...toRoutine(plan, strategy, clientId, ids),
    handoverOn: handoverDay(strategy, plan.key, planStartsOn),
    recurrence: parseRecurrence(plan.every),
  }))
  return syncKeys(wanted, rows, {
    insert({ recurrence, ...routine }) {
      const id = table.insert(routine)
      table.setRule(id, today, recurrence)
      return id
    },
    update(row, { recurrence, ...routine }) {
      const { isDropped, ...kept } = row
      const isOver = isDropped || row.endedOn !== null
      const isChanged = isOver || !isSame(row, routine)
      if (isChanged)
        table.update({ ...kept, ...routine, endedOn: null, handedOverOn: handedOverOn(row, routine, applied.today) })
      const [newest] = table.rulesOf(row.id)
      const isMoved = newest === undefined || formatRecurrence(newest.recurrence) !== formatRecurrence(recurrence)
      if (isMoved || isOver) table.setRule(row.id, firstDay(isOver, today), recurrence)
      return isChanged || isMoved
    },
    isOver: (row) => row.isDropped || row.endedOn !== null,
    end: (row) => table.end(row.id, today),
  })
}

/** The day on which a routine passed to the client: today when it does so now, none when it came back to us. */
function handedOverOn(before: Row, after: Pick<Routine, 'owner'>, today: Day): Day | null {
  if (after.owner === 'manager') return null
  return before.owner === 'manager' ? today : (before.handedOverOn ?? null)
}

/** The desk's day on which the client's first strategy was applied, or on which the contract began where that was later: months of the plan count from it. */
function planStart(connection: Connection, { clientId, today }: StrategyToApply): Day {
  const firstAt = strategiesTable(connection).firstAppliedAt(clientId)
  const desk = deskTable(connection).find()
  if (firstAt === undefined || !desk) return today
  const firstOn = localTime(desk.zone, firstAt, zoneSpansTable(connection).all()).day
  return laterOf(firstOn, clientsTable(connection).get(clientId)?.sinceOn ?? null)
}

/** A changed recurrence leaves today as it is; what comes back begins at once. */
function firstDay(comesBack: boolean, today: Day): Day {
  return comesBack ? today : addDays(today, 1)
}

function toRoutine(
  plan: RoutinePlan,
  strategy: Strategy,
  clientId: number,
  ids: { readonly channels: Synced['ids']; readonly goals: Synced['ids'] },
): Omit<Routine, 'id' | 'endedOn'> {
  const idOf = (known: Synced['ids'], key: string | null) => (key === null ? null : (known.get(key) ?? null))
  return {
    clientId,
    key: plan.key,
    title: plan.title,
    stage: plan.stage,
    action: plan.action,
    owner: plan.owner,
    at: plan.at,
    minutes: plan.minutes,
    count: plan.count,
    channelId: idOf(ids.channels, plan.channel),
    goalId: idOf(ids.goals, plan.goal),
    places: plan.usesPlaces ? strategy.places.map((place) => place.name) : [],
    fills: plan.fills,
    how: plan.how,
  }
}
