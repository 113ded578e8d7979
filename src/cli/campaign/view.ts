import { mostInWindow } from '../../domain/campaign/timeline.ts'
import type { Client } from '../../domain/client.ts'
import { verdict } from '../../domain/goal.ts'
import { formatRef } from '../../domain/ref.ts'
import { twoTimes } from '../../domain/time/two-clocks.ts'
import { wallClock } from '../../domain/time/wall-clock.ts'
import { localTime } from '../../domain/time/zone.ts'
import { ownerWord } from '../../domain/words.ts'
import { paintFor } from '../../render/paint.ts'
import { campaignFoot, campaignHead, timelineColumns } from '../../render/views/campaign-text.ts'
import type { CampaignView } from '../../render/views/campaign-view.ts'
import { timeWords } from '../../render/views/two-times.ts'
import { clientDay } from '../client-day.ts'
import type { Context } from '../context.ts'
import { printRows } from '../options/output.ts'
import type { OpenDesk } from '../with-store.ts'
import { type CampaignState, countsOf } from './facts.ts'
import { platformsOf } from './rules-of-platforms.ts'

/** The campaign as it is shown and printed. */
export async function campaignView(context: Context, open: OpenDesk, state: CampaignState): Promise<CampaignView> {
  const { campaign, client, goal, items, posts, ref, track } = state
  const counts = countsOf(state)
  const sells = new Set(posts.filter(({ kind }) => kind === 'promo').map((post) => post.ref))
  const selling = items.flatMap((item) => (sells.has(item.ref) && item.day ? [item.day] : []))
  const platforms = campaign.kind === 'contest' ? await platformsOf(context, open, state) : []
  return {
    ref,
    client: client.slug,
    title: campaign.title,
    kind: campaign.kind,
    key: campaign.key,
    track,
    status: campaign.status,
    starts: campaign.startsOn,
    ends: campaign.endsOn,
    posts: { planned: counts.posts, out: counts.out },
    tasks: { planned: counts.tasks, done: counts.done },
    late: items.filter(({ isLate }) => isLate).map((item) => item.ref),
    timeline: items.map(({ isDone: _, ...item }) => item),
    promo: { most: mostInWindow(selling), allowed: campaign.promoAllowance },
    goal: goal && {
      ref: formatRef({ kind: 'goal', id: goal.id }),
      title: goal.title,
      verdict: verdict(goal, clientDay(open, client)),
    },
    platforms: platforms.map(({ platform, by, at }) => ({
      platform: platform.slug,
      name: platform.name,
      acknowledgedBy: by && ownerWord(by),
      acknowledgedOn: at && localTime(client.zone, at, open.spans).day,
    })),
    rules: campaign.rules,
    outcome: campaign.outcome || null,
  }
}

/** Prints what comes when, by the desk's clock with the client's in brackets where it shows something else. */
export function printTimeline(
  context: Context,
  { desk, spans }: OpenDesk,
  { zone }: Client,
  { timeline }: CampaignView,
): Promise<void> {
  const columns = timelineColumns((day, time) => {
    const times = twoTimes(wallClock(zone, { day, time }, spans).instant, desk.zone, zone, spans)
    return { day: times.day, words: timeWords(times) }
  })
  return printRows(context, {}, timeline, columns)
}

/** Prints the campaign: on track or not, what is late, the timeline, and what it is held against. */
export async function printCampaign(
  context: Context,
  open: OpenDesk,
  client: Client,
  view: CampaignView,
): Promise<void> {
  const { io } = context
  const width = io.isTerminal ? io.width : null
  const paint = await paintFor(io.wantsColour('out'))
  const print = (lines: readonly string[]) => io.out(lines.map((line) => `${line}\n`).join(''))
  print(campaignHead(view, width, paint))
  await printTimeline(context, open, client, view)
  print(campaignFoot(view, width))
}
