import type { Client } from '../../domain/client.ts'
import type { Competitor, CompetitorReading } from '../../domain/competitor/competitor.ts'
import { publicWords } from '../../domain/competitor/figures.ts'
import { publicMetrics } from '../../domain/competitor/metrics.ts'
import { spokenChange } from '../../domain/number.ts'
import type { Platform } from '../../domain/platform.ts'
import { addDays, type Day, shortDay } from '../../domain/time/day.ts'
import type { OpenDesk } from '../with-store.ts'
import { platformName } from './known.ts'
import type { Noted } from './parse-note.ts'

/** How far back a reading is looked for that a new one is set beside. */
const daysBack = 400

/** Writes readings of a day inside the command's transaction. `competitors` have their ids. */
export function writeNotes(
  { store, at }: OpenDesk,
  competitors: readonly Competitor[],
  notes: readonly (Noted & { readonly onDay: Day })[],
  source: CompetitorReading['source'],
): void {
  for (const { competitor, platform, figures, onDay } of notes) {
    const { id } = competitors.find(({ name }) => name === competitor.name) as Competitor
    for (const { metric, value } of figures) {
      store.competitorReadings.put({ competitorId: id, platform, metric, value, source, onDay }, at)
    }
  }
}

/** What a client's competitors were like before, for the echo. */
export function readingsBefore({ store }: OpenDesk, client: Client, onDay: Day): readonly CompetitorReading[] {
  return store.competitorReadings.between(client.id, addDays(onDay, -daysBack), onDay)
}

/** `Crumb & Copper on Instagram: followers 12,400 (+120 since 20 Oct), engagement 1.2 % (first reading)`. */
export function noteEcho(
  { competitor, platform, figures }: Noted,
  onDay: Day,
  before: readonly CompetitorReading[],
  platforms: readonly Platform[],
): string {
  const words = figures.map(({ metric, value }) => {
    const last = before.findLast(
      (each) =>
        each.competitorId === competitor.id &&
        competitor.id > 0 &&
        each.platform === platform &&
        each.metric === metric,
    )
    return `${publicMetrics[metric].label} ${publicWords(metric, value)} (${sinceWords(metric, last, value, onDay)})`
  })
  const where = platform === '' ? '' : ` on ${platformName(platform, platforms)}`
  return `${competitor.name}${where}: ${words.join(', ')}`
}

function sinceWords(
  metric: CompetitorReading['metric'],
  last: CompetitorReading | undefined,
  value: number,
  onDay: Day,
): string {
  if (!last) return 'first reading'
  if (last.onDay !== onDay) return `${changeOf(metric, last.value, value)} since ${shortDay(last.onDay)}`
  return last.value === value ? 'as it stands' : `instead of ${publicWords(metric, last.value)}`
}

/** A rate moves by points. */
export function changeOf(metric: CompetitorReading['metric'], from: number, to: number): string {
  const words = spokenChange(from, to)
  return publicMetrics[metric].isRate && words !== 'no change' ? `${words} points` : words
}
