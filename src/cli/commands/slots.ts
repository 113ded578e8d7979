import type { Command } from 'commander'
import type { Channel } from '../../domain/channel.ts'
import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import { formatRef } from '../../domain/ref.ts'
import { addDays, spokenDay } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { twoTimes } from '../../domain/time/two-clocks.ts'
import { instantOf } from '../../domain/time/zone.ts'
import { variantRef } from '../../domain/variant/ref.ts'
import type { Column } from '../../render/table.ts'
import { movedWords, slotTime, timeWords } from '../../render/views/two-times.ts'
import { type ChannelSlot, channelSlots } from '../calendar/slots.ts'
import { whyNoSlots } from '../calendar/why-no-slots.ts'
import type { Context } from '../context.ts'
import { howToStart } from '../no-desk.ts'
import { addOutputOptions, type OutputOptions, printRows } from '../options/output.ts'
import { lineOf, wholeOf } from '../options/parse.ts'
import { pillarsThatAreShort } from '../post/content.ts'
import { channelsNamed } from '../resolve/channels.ts'
import { resolveClient } from '../resolve/client.ts'
import { type OpenDesk, reading } from '../with-store.ts'

interface Slots extends OutputOptions {
  readonly client?: string
  readonly channel?: string
  readonly days: number
  readonly all?: boolean
}

const fields = [
  'at',
  'day',
  'time',
  'clientDay',
  'clientTime',
  'zone',
  'client',
  'channel',
  'platform',
  'state',
  'takenBy',
  'title',
  'pillar',
  'said',
  'moved',
]

export function slotsCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('slots')
    .summary('list the free slots')
    .description(
      'Lists the weekly times of the channels that nothing is planned for yet, of all active clients, in the order of time, with the pillar that the content ' +
        'of the 28 days up to the slot and of the week after it is short of, once the free slots before it are filled. Times are yours; the client’s stand in brackets where they differ. A post takes the slot that is nearest ' +
        'to it, if it is less than an hour away; what was dropped or missed takes none.',
    )
    .argument('[client]', 'client, by slug or its beginning; otherwise all')
    .option('--client <client>', 'the same client, said as in other lists', lineOf)
    .option('--days <days>', 'how many days, today included', wholeOf(1, 366), 14)
    .option('--channel <channel>', 'one channel, by key, platform or short code', lineOf)
    .option('--all', 'taken ones too, with what takes them')
  return addOutputOptions(command, fields)
    .addHelpText(
      'after',
      '\nExamples:\n  smm slots\n  smm slots acme --days 28 --all\n  smm slots --channel ig --json=at,client,channel',
    )
    .action((word: string | undefined, options: Slots) => {
      if (word !== undefined && options.client !== undefined) {
        throw new SmmError('usage', 'The client is said twice', [`smm slots ${word}`])
      }
      const client = word ?? options.client
      return slots(context, { ...options, ...(client === undefined ? {} : { client }) })
    })
}

export async function slots(context: Context, input: Slots): Promise<void> {
  const platforms = input.channel === undefined ? [] : await context.templates.platforms()
  await reading(
    context,
    async (open) => {
      const { store, desk, spans, now, at } = open
      const clients = input.client === undefined ? store.clients.all() : [resolveClient(store, input.client)]
      const channels = channelsNamed(store, clients, input.channel, platforms)
      const until = instantOf(desk.zone, { day: addDays(now.day, input.days), time: '00:00' }, spans)
      const every = channelSlots(open, clients, at, until)
      const all = every.filter(({ channel }) => isAmong(channels, channel))
      const shown = input.all ? all : all.filter(({ slot }) => slot.takenBy === null)
      const pillars = shortFor(open, clients, every, until)
      const rows = shown.map((each) => rowOf(open, each, pillars.get(each) ?? null))
      const isNarrow = context.io.isTerminal && context.io.width < narrow
      await printRows(context, input, rows, columnsOf(input, isNarrow))
      if (isNarrow && input.json === undefined && !input.csv) for (const note of movedNotes(rows)) context.say(note)
      const looked = { clients, isOfOne: input.client !== undefined, channels, slots: all.length, days: input.days }
      if (rows.length === 0) context.say(whyNoSlots(looked))
    },
    howToStart(context, input, []),
  )
}

type SlotRow = ReturnType<typeof rowOf>

function rowOf(open: OpenDesk, { client, channel, slot }: ChannelSlot, pillar: ShortPillar | null) {
  const { takenBy } = slot
  const isFree = takenBy === null
  return {
    ...twoTimes(slot.at, open.desk.zone, client.zone, open.spans),
    client: client.slug,
    channel: channel.key,
    platform: channel.platform,
    state: isFree ? 'free' : 'taken',
    takenBy: isFree ? null : formatRef(variantRef(takenBy, channel.key, takenBy.isAlone)),
    title: takenBy?.title ?? null,
    pillar: isFree ? (pillar?.title ?? null) : null,
    // What the channel says, and what a change of the clock makes of it.
    said: slot.said,
    moved: slot.moved,
  }
}

/** Below this many columns the city of the client's clock would cost every row its channel. */
const narrow = 80

function columnsOf(input: Slots, isNarrow: boolean): readonly Column<SlotRow>[] {
  return [
    { title: 'day', cell: (row) => spokenDay(row.day) },
    // What a change of the clock makes of one slot would widen the column of all.
    {
      title: 'time',
      cell: (row) => (isNarrow ? timeWords(row, true) : slotTime(row)),
      ...(isNarrow ? {} : { shrinks: true }),
    },
    { title: 'client', cell: (row) => row.client, shrinks: true, isSaid: input.client !== undefined },
    { title: 'channel', cell: (row) => row.channel, shrinks: true },
    {
      title: 'taken by',
      cell: (row) => (row.takenBy === null ? 'free' : `${row.takenBy} ${row.title ?? ''}`),
      shrinks: true,
      isSaid: !input.all,
      paint: (text, row, paint) => (row.takenBy === null ? text : paint.quiet(text)),
    },
    { title: 'short of', cell: (row) => row.pillar ?? '—', shrinks: true, dispensable: 1 },
  ]
}

/** `Sat 28 Mar 18:00 (Sun 02:00): 01:30 is skipped`, once for all that the same change of the clock moves. */
function movedNotes(rows: readonly SlotRow[]): string[] {
  const notes = rows.flatMap((row) => {
    const words = movedWords(row)
    return words === null ? [] : [`${spokenDay(row.day)} ${timeWords(row, true)}: ${words}.`]
  })
  return [...new Set(notes)]
}

interface ShortPillar {
  readonly title: string
}

/** The pillar that each free slot is short of; those of all channels count, whichever are shown. */
function shortFor(open: OpenDesk, clients: readonly Client[], slots: readonly ChannelSlot[], until: Instant) {
  const shortOf = pillarsThatAreShort(open, until)
  const short = new Map<ChannelSlot, ShortPillar | null>()
  for (const client of clients) {
    const free = slots.filter((each) => each.client.id === client.id && each.slot.takenBy === null)
    const pillars = shortOf(
      client,
      free.map(({ slot }) => slot),
    )
    for (const [index, each] of free.entries()) short.set(each, pillars[index] ?? null)
  }
  return short
}

function isAmong(channels: readonly Channel[], channel: Channel): boolean {
  return channels.some(({ id }) => id === channel.id)
}
