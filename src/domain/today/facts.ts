import type { Automation } from '../automation.ts'
import type { Away } from '../away.ts'
import type { Channel } from '../channel.ts'
import type { Client } from '../client.ts'
import type { Desk } from '../desk.ts'
import type { GoalState } from '../goal.ts'
import type { PackToSend, WaitingPack } from '../pack-due.ts'
import type { Post } from '../post.ts'
import type { Ref } from '../ref.ts'
import type { RoutineState } from '../routine.ts'
import type { Taker } from '../slot.ts'
import type { ClientSigns } from '../social/last-heard.ts'
import type { Task } from '../task.ts'
import type { ClockTime } from '../time/clock-time.ts'
import type { Day } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'
import type { ZoneSpans } from '../time/zone.ts'
import type { Block, Owner } from '../words.ts'
import type { GoingOut } from './clock.ts'
import type { CompetitorsOfClient } from './competitors.ts'
import type { ContentVariant, Draft, RunningPillar } from './making.ts'
import type { ArticlesOfClient } from './reading.ts'
import type { TodaySettings } from './settings.ts'
import type { DueContact, TaskContact } from './touching.ts'
import type { Unplaced } from './unplaced.ts'
import type { ReplyClock, WaitingMessage } from './waiting-message.ts'

/** Everything recorded that today's list is worked out from. */
export interface TodayFacts {
  readonly desk: Desk
  readonly clients: readonly Client[]
  readonly channels: readonly Channel[]
  readonly routines: readonly RoutineState[]
  readonly tasks: readonly Task[]
  readonly ideas: readonly Post[]
  /** Goals with their needles as they stood at the beginning of the week. */
  readonly goals: readonly GoalState[]
  readonly spans: ZoneSpans
  /** What is scheduled up to the end of the desk's day and not confirmed, in the order of time. */
  readonly goingOut: readonly GoingOut[]
  /** Clients that are on hold, by id. */
  readonly held: ReadonlySet<number>
  /** How much of those clients still lies in outside tools and has to be taken out there, by client id. */
  readonly toPull: ReadonlyMap<number, number>
  /** When the manager is away, or was. */
  readonly away: readonly Away[]
  /** Posts whose variants are all drafts, the oldest first. */
  readonly drafts: readonly Draft[]
  /** What missed its time, and drafts that are meant for a time up to the coming week, in the order of time. */
  readonly unplaced: readonly Unplaced[]
  /** What has its place in the coming week, for the slots that are empty. */
  readonly planned: readonly Taker[]
  readonly pillars: readonly RunningPillar[]
  /** What goes out or went out around the slots of the coming week, for the pillar that is short. */
  readonly content: readonly ContentVariant[]
  /** Weeks that clients have to approve and were not shown, and packs that they have and did not answer. */
  readonly packsToSend: readonly PackToSend[]
  readonly packsWaiting: readonly WaitingPack[]
  /** What waits for an answer in the threads of all clients, and what was seen and heard nothing. */
  readonly inbox: readonly WaitingMessage[]
  /** When each running channel that has times for it was last looked at. */
  readonly lastLooks: ReadonlyMap<number, Instant>
  /** What waits of the clients' feeds; of a client without any nothing. */
  readonly articles: readonly ArticlesOfClient[]
  /** How it stands with the clients' competitors; of a client without any nothing. */
  readonly competitors: readonly CompetitorsOfClient[]
  /** Automations that run and are due for a look by the last day that is listed. */
  readonly automations: readonly Automation[]
  /** When the profile of each running channel was last audited as a whole; one that never was is not in it. */
  readonly audited: ReadonlyMap<number, Day>
  /** Who of the active clients' people has a rhythm or a next step with a day. */
  readonly contacts: readonly DueContact[]
  /** The persons of tasks, by the task's id. */
  readonly taskContacts: ReadonlyMap<number, TaskContact>
  /** When active clients were last heard from. */
  readonly signs: readonly ClientSigns[]
  /** Social minutes this week by client id. */
  readonly socialMinutes: ReadonlyMap<number, number>
}

/** One act that somebody could do now. */
export interface Candidate {
  /** null: there is nothing yet that could have one, as with an empty slot. */
  readonly ref: Ref | null
  readonly client: Client
  readonly channel: Channel | null
  readonly block: Block
  readonly owner: Owner
  readonly title: string
  readonly minutes: number
  readonly isSocial: boolean
  /** The day since or on which it is due; null: no day. */
  readonly dueOn: Day | null
  readonly dueTime: ClockTime | null
  /** The due time on the client's own clock, where somebody said a time and that clock is another; `10:00 Madrid`. */
  readonly clientTime: string | null
  /** Every measure of the score, 0 to 1. */
  readonly measures: Readonly<Record<keyof TodaySettings['weights'], number>>
  /** True: listed only on the days for making, or when everything is asked for. */
  readonly waitsForMakingDay: boolean
  /** True: it is listed before its day, because it takes days to come about. */
  readonly isAhead?: boolean
  /** Things that the row stands for: 1, or the number of ideas. */
  readonly stands: number
  /** Of people who wait: how many of those it stands for are past the target. */
  readonly late?: number
  /** What else the row stands for; without it nothing that has a ref. */
  readonly others?: readonly Ref[]
  /** Of somebody who waits: how it stands to the target. */
  readonly reply?: ReplyClock
  /** In Respond what goes before the score, the lowest first; without it the row is scored. */
  readonly precedence?: number
}
