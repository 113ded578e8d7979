import type { AwaySpan } from '../../domain/away.ts'
import type { Client } from '../../domain/client.ts'
import type { AwayView } from '../../render/views/away-view.ts'
import type { Context } from '../context.ts'
import { strategyName } from '../strategy/stored.ts'
import type { OpenDesk } from '../with-store.ts'
import { dueIn, type GoesOut, goingOutIn, isReady, letGoIn, toApprove, toSchedule } from './before.ts'
import { coverOf } from './sheet.ts'
import { tellWords } from './tell.ts'

/** Everything that has to be seen to before these days, of the clients that are active. */
export async function awayPlan(context: Context, open: OpenDesk, span: AwaySpan): Promise<AwayView> {
  const { store } = open
  const platforms = await context.templates.platforms()
  const all = store.clients.all()
  const active = all.filter((client) => client.status === 'active')
  const known: { readonly client: Client; readonly goesOut: readonly GoesOut[] }[] = []
  for (const client of active) known.push({ client, goesOut: await goingOutIn(context, open, client, span) })
  const theirs = known.filter(({ client }) => !client.isBuiltIn)
  const sheet = await Promise.all(
    theirs.map(async ({ client, goesOut }) => {
      const newest = store.strategies.newest(client.id)
      const strategy = newest ? await context.readStrategy(newest.text, strategyName(client)) : null
      return coverOf(open, client, strategy, goesOut, platforms)
    }),
  )
  const due = all.filter(({ status }) => status !== 'ended').flatMap((client) => dueIn(open, client, span))
  return {
    from: span.fromOn,
    until: span.untilOn,
    cover: span.cover || null,
    schedule: active.flatMap((client) => (store.holds.running(client.id) ? [] : toSchedule(open, client, span))),
    approve: known.flatMap(({ client, goesOut }) => toApprove(open, client, goesOut)),
    tell: theirs.map(({ client, goesOut }) => {
      const isHeld = store.holds.running(client.id) !== undefined
      const posts = new Set(isHeld ? [] : goesOut.filter(isReady).map(({ post }) => post.id))
      return { client: client.name, words: tellWords(open, client, span, posts.size) }
    }),
    due: due.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    letGo: active.flatMap((client) => letGoIn(open, client, span)),
    sheet,
  }
}
