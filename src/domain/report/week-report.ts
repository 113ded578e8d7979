import { type BesideRow, besideInReport } from '../competitor/beside.ts'
import type { Day } from '../time/day.ts'
import type { ClientKind, ClientStatus, PillarKind } from '../words.ts'
import { type Ask, asks } from './asks.ts'
import { type AutomationLine, automationLines } from './automations.ts'
import { type BiggestChange, biggestChange } from './biggest-change.ts'
import { type CampaignLine, campaignLines } from './campaigns.ts'
import { within } from './compare.ts'
import { type EarlyWinLine, earlyWinLines } from './early-wins.ts'
import { lastCounted, type WeekFacts } from './facts.ts'
import { type GoalLine, goalLines, type Track, track } from './goals.ts'
import { type HandedOverLine, handedOverLines } from './handed-over.ts'
import { type AgreedOutcomes, type JudgedDefinition, judge } from './judge.ts'
import { type Listening, listeningOf } from './listening.ts'
import { type NextWeek, nextWeek } from './next-week.ts'
import { type OutcomeLine, outcomeLines } from './outcome-lines.ts'
import { type Publishing, publishingOf } from './publishing.ts'
import { type ReadingLine, readingLines } from './readings.ts'
import { type Relationships, relationshipsOf } from './relationships.ts'
import { type Section, sectionsOf } from './sections.ts'
import { type SocialFigures, socialFiguresOf } from './social-figures.ts'
import { type BlockWork, type WorkPiece, workByBlock, workPieces } from './work-done.ts'

/** The week in which the facts lie, as the client's calendar has it. */
export interface ReportPeriod {
  readonly week: string
  readonly from: Day
  readonly to: Day
  /** The last day that is counted: `to`, or today while the week runs. */
  readonly countedTo: Day
  readonly zone: string
  /** The zone of the manager's calendar, by which work is planned. */
  readonly deskZone: string
  readonly writtenOn: Day
}

/**
 * One client's week: everything that a view may print and `--json` prints. It is the client's copy: no minutes, hours, money or priority, and no private note,
 * can be reached from it. Null always means "not recorded".
 */
export interface WeekReport {
  readonly client: {
    readonly slug: string
    readonly name: string
    readonly kind: ClientKind
    readonly status: ClientStatus
  }
  readonly period: ReportPeriod
  readonly track: Track
  readonly biggestChange: BiggestChange
  readonly goals: readonly GoalLine[]
  readonly tactics: readonly string[]
  /** What was agreed to call a win or a loss, each with what became of it. Null: the client had no strategy. */
  readonly definitions: readonly JudgedDefinition[] | null
  readonly outcomes: readonly OutcomeLine[]
  /** What was promised for the first 30 days, until all of it was seen. */
  readonly earlyWins: readonly EarlyWinLine[]
  readonly social: SocialFigures
  readonly channels: readonly string[]
  /** What went out; null: no post was ever planned. */
  readonly publishing: Publishing | null
  /** What ran in the week, or was closed in it. */
  readonly campaigns: readonly CampaignLine[]
  /** Per cent of posts that may sell; null: the client had no strategy. */
  readonly promoCeiling: number | null
  /** Metrics that were read in the week, but for those of the goals. */
  readonly readings: readonly ReadingLine[]
  readonly work: readonly WorkPiece[]
  readonly workByBlock: readonly BlockWork[]
  /** What acted without a person, with the day on which one last looked; what waits longest for a look first. */
  readonly automations: readonly AutomationLine[]
  /** What we did once and the client does now. */
  readonly handedOver: readonly HandedOverLine[]
  readonly nextWeek: NextWeek
  readonly pillars: readonly { readonly title: string; readonly kind: PillarKind; readonly share: number }[]
  /** What was heard; null: nothing was noted. */
  readonly listening: Listening | null
  /** The client beside its competitors, platform by platform; empty: nothing was read of any lately. */
  readonly beside: readonly BesideRow[]
  /** null: nobody is kept in touch with. */
  readonly relationships: Relationships | null
  readonly asks: readonly Ask[]
  readonly sections: readonly Section[]
}

/** The fields of the report, for `--json`. */
export const reportFields: readonly (keyof WeekReport)[] = [
  'client',
  'period',
  'track',
  'biggestChange',
  'goals',
  'tactics',
  'definitions',
  'outcomes',
  'earlyWins',
  'social',
  'channels',
  'publishing',
  'campaigns',
  'promoCeiling',
  'readings',
  'work',
  'workByBlock',
  'automations',
  'handedOver',
  'nextWeek',
  'pillars',
  'listening',
  'beside',
  'relationships',
  'asks',
  'sections',
]

export function weekReport(facts: WeekFacts, agreed: AgreedOutcomes | null): WeekReport {
  const { client, week, today } = facts
  const span = { from: week.from, to: lastCounted(week, today) }
  const goals = goalLines(facts)
  const social = socialFiguresOf(facts, span)
  const done = within(facts.activities, span)
  const definitions = agreed && judge(facts, agreed, span)
  const parts = {
    client: { slug: client.slug, name: client.name, kind: client.kind, status: client.status },
    period: {
      week: week.name,
      from: week.from,
      to: week.to,
      countedTo: span.to,
      zone: client.zone,
      deskZone: facts.desk.zone,
      writtenOn: today,
    },
    track: track(goals),
    biggestChange: biggestChange(goals, social, week.from),
    goals,
    tactics: facts.tactics.map((tactic) => tactic.title),
    definitions,
    outcomes: outcomeLines(facts, definitions ?? []),
    earlyWins: earlyWinLines(facts.earlyWins, span),
    social,
    channels: facts.channels.filter((channel) => channel.retiredOn === null).map((channel) => channel.key),
    publishing: publishingOf(facts, span),
    campaigns: campaignLines(facts, span),
    promoCeiling: agreed?.promoCeiling ?? null,
    readings: readingLines(facts.readings, facts.channels, span).filter((line) => !isNeedle(line, goals)),
    work: workPieces(done),
    workByBlock: workByBlock(done),
    automations: automationLines(facts, span),
    handedOver: handedOverLines(facts, span),
    nextWeek: nextWeek(facts),
    pillars: facts.pillars.map(({ title, kind, share }) => ({ title, kind, share })),
    listening: listeningOf(facts.heard.filter(({ onDay }) => onDay <= span.to)),
    beside: besideInReport(facts.beside),
    relationships: relationshipsOf(facts.people, span),
    asks: asks(facts),
  }
  return { ...parts, sections: sectionsOf(parts) }
}

/** What stands among the goals is not said twice. */
function isNeedle(line: ReadingLine, goals: readonly GoalLine[]): boolean {
  return goals.some((goal) => goal.metric === line.metric && goal.channel === line.channel)
}
