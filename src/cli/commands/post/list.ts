import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import { isWish } from '../../../domain/planned.ts'
import { kindOf, type Post } from '../../../domain/post.ts'
import { formatRef } from '../../../domain/ref.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { type Approval, approvalOf, noRecord } from '../../../domain/variant/approval.ts'
import {
  type PostStatus,
  postStatus,
  postStatuses,
  type VariantStatus,
  variantStatus,
} from '../../../domain/variant/status.ts'
import type { Variant } from '../../../domain/variant/variant.ts'
import type { PostRow } from '../../../render/views/post-view.ts'
import type { Context } from '../../context.ts'
import { howToStart } from '../../no-desk.ts'
import { addOutputOptions, type OutputOptions, printRows } from '../../options/output.ts'
import { oneOf } from '../../options/parse.ts'
import { approvalsByVariant } from '../../post/approval/standing.ts'
import { resolveClient } from '../../resolve/client.ts'
import { spokenInstant } from '../../spoken-instant.ts'
import { type OpenDesk, reading } from '../../with-store.ts'

interface PostList extends OutputOptions {
  readonly client?: string
  readonly status?: PostStatus
  readonly all?: boolean
}

/** What is over is listed when it is asked for. */
const over: readonly PostStatus[] = ['published', 'dropped']
/** Below this many columns the client's name and the status give way too. */
const narrow = 80
/** Below so many columns the city of the client's clock would cost other columns, and below fewer ones the client's clock itself. */
const roomFor = { oneClient: { city: 90, clock: 70 }, all: { city: 120, clock: 90 } }
/** What went wrong. */
const bad: readonly PostStatus[] = ['missed', 'rejected', 'change asked']

export function postListCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('list')
    .summary('list posts and ideas')
    .description('Lists posts and ideas with their status and where they go; what is published or dropped with --all.')
    .option('--client <client>', 'only this client’s')
    .option(
      '--status <status>',
      `only posts that are so, or have a variant that is: ${postStatuses.join(', ')}`,
      oneOf(postStatuses),
    )
    .option('-a, --all', 'published and dropped ones too')
  return addOutputOptions(command, [
    'ref',
    'client',
    'title',
    'status',
    'kind',
    'pillar',
    'created',
    'channels',
    'next',
    'isWish',
  ])
    .addHelpText(
      'after',
      '\nExamples:\n  smm post list --client acme\n  smm post list --status draft\n  smm post list --all --csv',
    )
    .action((options: PostList) => postList(context, options))
}

export async function postList(context: Context, input: PostList): Promise<void> {
  await reading(
    context,
    async (open) => {
      const { store } = open
      const clients = input.client === undefined ? store.clients.all() : [resolveClient(store, input.client)]
      const rows: PostRow[] = []
      const width = context.io.isTerminal ? context.io.width : Number.POSITIVE_INFINITY
      const isNarrow = width < narrow
      const room = input.client === undefined ? roomFor.all : roomFor.oneClient
      const theirs = width < room.clock ? 'left out' : width < room.city ? 'without city' : 'with city'
      // JSON has the client's clock; people read their own first.
      const spoken = new Map<string, string>()
      for (const client of clients) {
        const all = rowsOf(open, client, await approvalsByVariant(context, open, client))
        const found = all.filter((each) => isWanted(each, input))
        for (const { row, at } of found) {
          if (at) spoken.set(row.ref, `${row.isWish ? 'wish ' : ''}${spokenInstant(open, client, at, theirs)}`)
        }
        rows.push(...found.map(({ row }) => row))
      }
      await printRows(context, input, rows, [
        { title: 'ref', cell: (row) => row.ref },
        {
          title: 'client',
          cell: (row) => row.client,
          isSaid: input.client !== undefined,
          shrinks: true,
          // Refs are every client's own, and on a narrow terminal when and where are worth more.
          ...(isNarrow ? { dispensable: 1 } : {}),
        },
        {
          title: 'status',
          cell: (row) => row.status,
          ...(isNarrow ? { shrinks: true } : {}),
          paint: (text, { status }, paint) => (bad.includes(status) ? paint.late(text) : text),
        },
        { title: 'title', cell: (row) => row.title, shrinks: true },
        { title: 'pillar', cell: (row) => row.pillar ?? row.kind ?? '—', dispensable: 2 },
        { title: 'next', cell: (row) => spoken.get(row.ref) ?? '—' },
        { title: 'channels', cell: (row) => row.channels.join(', ') || '—', shrinks: true },
      ])
      if (rows.length === 0) context.say('There are no such posts: smm post new --client CLIENT')
    },
    howToStart(context, input, []),
  )
}

function isWanted({ row: { status }, ofVariants }: ListedPost, input: PostList): boolean {
  if (input.status !== undefined) return status === input.status || ofVariants.some((each) => each === input.status)
  return input.all === true || !over.includes(status)
}

/** A row with the instant at which the post goes out next. */
interface ListedPost {
  readonly row: PostRow
  readonly at: Instant | null
  /** What one variant is the post as a whole may not be: one of three was missed. */
  readonly ofVariants: readonly VariantStatus[]
}

function rowsOf({ store, at }: OpenDesk, client: Client, approvals: ReadonlyMap<number, Approval>): ListedPost[] {
  const { id: clientId, slug } = client
  const nothing = approvalOf(client.approval, '', noRecord, at)
  const pillars = store.pillars.of(clientId)
  const keys = new Map(store.channels.of(clientId).map((channel) => [channel.id, channel.key]))
  const variants = new Map<number, Variant[]>()
  for (const each of store.variants.ofClient(clientId)) {
    variants.set(each.postId, [...(variants.get(each.postId) ?? []), each])
  }
  return store.posts.of(clientId).map((post: Post): ListedPost => {
    const own = variants.get(post.id) ?? []
    const live = own.filter(({ state }) => state !== 'dropped')
    const next = post.status === 'open' ? nextOf(live) : null
    const ofVariants = own.map((each) => variantStatus(each, approvals.get(each.id) ?? nothing))
    const row: PostRow = {
      ref: formatRef({ kind: 'post', id: post.id }),
      client: slug,
      title: post.title,
      status: postStatus(post, ofVariants),
      kind: kindOf(post, pillars),
      pillar: pillars.find((pillar) => pillar.id === post.pillarId)?.key ?? null,
      created: post.createdOn,
      channels: [...new Set(live.map((each) => keys.get(each.channelId) ?? ''))],
      next: next && `${next.plannedOn} ${next.plannedTime}`,
      isWish: next !== null && isWish(next),
    }
    return { row, at: next?.plannedAt ?? null, ofVariants: post.status === 'open' ? ofVariants : [] }
  })
}

/** What of a post is not out yet and comes first, drafts that are meant for a time among it, as in the calendar. */
function nextOf(variants: readonly Variant[]): Variant | null {
  const [next] = variants
    .filter((each) => (each.state === 'scheduled' && each.plannedAt !== null) || isWish(each))
    .sort((a, b) => ((a.plannedAt ?? '') < (b.plannedAt ?? '') ? -1 : 1))
  return next ?? null
}
