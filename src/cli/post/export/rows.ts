import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import { notCarried } from '../../../domain/export/carried.ts'
import type { Post } from '../../../domain/post.ts'
import { formatRef } from '../../../domain/ref.ts'
import { wallClock } from '../../../domain/time/wall-clock.ts'
import type { Context } from '../../context.ts'
import { resolveClient } from '../../resolve/client.ts'
import type { OpenDesk } from '../../with-store.ts'
import { barriersOf } from '../approval/barriers.ts'
import { type CheckedVariant, postChecker } from '../checked.ts'
import { storedDraft } from '../make/draft.ts'
import { postsNamed } from '../named.ts'
import { channelOf, isDue, isInTool, isWithin, notDue, notOpen, spanOf } from './due.ts'
import { exportFacts } from './facts.ts'
import type { Chosen, ExportRow, NamedFormat, Remark, Wanted } from './wanted.ts'

/** The variants that go into the files, and what there is to say of those that do not, or not whole. */
export async function chooseRows(
  context: Context,
  open: OpenDesk,
  wanted: Wanted,
  named: NamedFormat,
): Promise<Chosen> {
  const span = spanOf(open, wanted)
  const channelId = await channelOf(context, open, wanted)
  const check = postChecker(context, open)
  const rows: ExportRow[] = []
  const remarks: Remark[] = []
  for (const each of await postsNamed(context, open, { ...wanted, evenOver: true })) {
    const client = open.store.clients.get(each.post.clientId) as Client
    refuseOthers(open, wanted, client, each.post.id)
    if (each.post.status !== 'open') {
      remarks.push(notOpen(each.post))
      continue
    }
    const draft = storedDraft(open.store, client, each.post)
    const asked = draft.variants.filter(
      ({ ref, channel, variant }) =>
        (each.parts === null || each.parts.includes(formatRef(ref))) &&
        (channelId === null || channel.id === channelId) &&
        isWithin(variant, span),
    )
    const isRead = asked.some(({ variant }) => isDue(variant, wanted) || isInTool(variant))
    const checked = isRead ? await check(draft) : []
    const hashes = new Map(checked.map(({ variant, approval }) => [variant.id, approval.hash]))
    remarks.push(...asked.flatMap((variant) => notDue(variant, hashes.get(variant.variant.id) ?? '', wanted)))
    const due = asked.filter(({ variant }) => isDue(variant, wanted)).map(({ variant }) => variant.id)
    if (due.length === 0) continue
    const leaving = checked.filter(({ variant }) => due.includes(variant.id))
    const found = rowsOf(open, client, each.post, leaving, wanted, named)
    rows.push(...found.rows)
    remarks.push(...found.remarks)
  }
  return { rows, remarks }
}

function rowsOf(
  open: OpenDesk,
  client: Client,
  post: Post,
  variants: readonly CheckedVariant[],
  wanted: Wanted,
  { name, spoken, format }: NamedFormat,
): Chosen {
  const origin = open.store.posts.origin(post.id)
  const rows: ExportRow[] = []
  const remarks: Remark[] = []
  for (const checked of variants) {
    const ref = formatRef(checked.ref)
    const barriers = barriersOf(open, client, checked)
    remarks.push(...barriers.map((each) => ({ ref, ...each, isOut: true, isFinding: true })))
    if (barriers.length > 0) continue
    const id = origin?.externalId ?? origin?.uid ?? ref
    const at = instantOf(open, client, checked)
    const facts = exportFacts(open, { client, post, id, checked, at }, format, wanted)
    const lost = notCarried(format, spoken, facts)
    const stopped = lost.filter(({ stops }) => stops)
    // What a file would lose of a variant that is not in it is no loss.
    const told = stopped.length > 0 ? stopped : lost
    remarks.push(...told.map(({ stops, ...each }) => ({ ref, ...each, isOut: stops, isFinding: stops })))
    if (stopped.length > 0) continue
    remarks.push(...byHand(checked, ref, { name, spoken, format }, wanted))
    rows.push({ ...facts, variant: checked.variant, hash: checked.approval.hash })
  }
  return { rows, remarks }
}

/** A post that was named and a client that was named have to go together. */
function refuseOthers({ store }: OpenDesk, { client }: Wanted, owner: Client, postId: number): void {
  if (client === undefined || resolveClient(store, client).id === owner.id) return
  throw new SmmError('usage', `p${postId} is of ${owner.slug}, and --client says ${client}`)
}

/** Worked out anew, as the check does it: the database of time zones may have changed since. */
function instantOf({ spans }: OpenDesk, client: Client, { variant }: CheckedVariant) {
  const { plannedOn, plannedTime } = variant
  return wallClock(client.zone, { day: plannedOn as string, time: plannedTime as string }, spans).instant
}

/** What a person has to do beside the upload. */
function byHand({ media, variant }: CheckedVariant, ref: string, named: NamedFormat, wanted: Wanted): Remark[] {
  const { spoken, format } = named
  const remarks: Remark[] = []
  const remark = (rule: string, message: string, mend: string) =>
    remarks.push({ ref, rule, message, mend, isOut: false, isFinding: false })
  if (wanted.withoutMedia && media.length > 0) {
    const paths = media.map(({ path }) => path).join(', ')
    remark('media-by-hand', `its files are not in the file: ${paths}`, `put them to it in ${spoken}`)
  }
  if (format.tool !== null && variant.handedTo !== '' && variant.handedTo !== format.tool) {
    remark('handed-twice', `it lies in ${variant.handedTo} too`, 'take it out there, or it goes out twice')
  }
  return remarks
}
