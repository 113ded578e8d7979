import type { Client } from '../../domain/client.ts'
import { counted } from '../../domain/number.ts'
import type { Pack } from '../../domain/pack.ts'
import { formatRef } from '../../domain/ref.ts'
import { spokenDay } from '../../domain/time/day.ts'
import type { Week } from '../../domain/time/week.ts'
import type { PackView } from '../../render/views/pack/view.ts'
import type { Context } from '../context.ts'
import { spokenInstant } from '../spoken-instant.ts'
import { deskTime, type OpenDesk } from '../with-store.ts'
import type { PackedVariant } from './gather.ts'

interface Packed {
  readonly client: Client
  readonly week: Week
  readonly pack: Pick<Pack, 'deadlineAt' | 'silenceIsYes'>
  /** The pack whose place it took. */
  readonly before: Pack | undefined
  readonly view: PackView
  readonly shown: readonly PackedVariant[]
  readonly leftOut: readonly string[]
  /** Pictures that the page names and does not show. */
  readonly missing: readonly string[]
  readonly files: readonly { readonly path: string }[]
}

/** Says what was packed, what was left out and why, and what comes next. */
export function sayPacked(
  context: Context,
  open: OpenDesk,
  packed: Packed,
  { dryRun = false, deadline }: { readonly dryRun?: boolean; readonly deadline?: string },
): void {
  const isDeadlineSaid = deadline !== undefined
  const { client, week, pack, before, view, shown, leftOut, missing, files } = packed
  const posts = new Set(shown.map(({ post }) => post.id)).size
  const what = `${counted(shown.length, 'variant')} of ${counted(posts, 'post')} for ${client.name}, ${week.name} (${view.dates})`
  context.say(
    `${dryRun ? 'Would pack' : 'Packed'} ${what}; answer by ${spokenInstant(open, client, pack.deadlineAt)}.${dryRun ? '' : ' Undo: smm undo'}`,
  )
  if (before) {
    const kept = shown.filter(({ approval }) => approval.state === 'approved').length
    const verdicts =
      kept > 0
        ? `; ${counted(kept, 'approval')} of it still ${kept === 1 ? 'holds' : 'hold'}`
        : wasApproved(open, before, shown)
          ? '; no approval of it holds'
          : ''
    const takes = dryRun ? 'It would take' : 'It takes'
    context.say(`${takes} the place of the pack of ${spokenDay(deskTime(open, before.madeAt).day)}${verdicts}.`)
    if (!isDeadlineSaid && before.deadlineAt > open.at && before.deadlineAt !== pack.deadlineAt) {
      context.say(
        `The deadline was ${spokenInstant(open, client, before.deadlineAt)}; silence is a yes, and what is new in the pack needs a working day. Another one: --deadline WHEN`,
      )
    }
  }
  for (const each of leftOut) context.say(`Left out: ${each}`)
  const early = shown.filter(
    ({ variant, approval }) => approval.state !== 'approved' && (variant.plannedAt ?? '') < pack.deadlineAt,
  )
  if (early.length > 0) {
    context.say(`Planned before the answer is due: ${early.map(({ ref }) => formatRef(ref)).join(', ')}.`)
  }
  if (pack.silenceIsYes)
    context.say(`No answer by then counts as a yes of ${client.name}, because you say that this was agreed.`)
  for (const path of missing) context.say(`Named in the page and not shown, for its size or its type: ${path}`)
  for (const { path } of files) context.say(`Wrote ${path}`)
  if (view.answers)
    context.say(`When the answer comes: smm ${view.answers.ok} --by NAME · smm change REF --by NAME "words"`)
}

/** True when something in the earlier pack was approved, by word or by silence. */
function wasApproved({ at }: OpenDesk, before: Pack, shown: readonly PackedVariant[]): boolean {
  return (
    (before.silenceIsYes && before.deadlineAt <= at) ||
    shown.some(({ approval }) => approval.before?.verdict === 'approve')
  )
}
