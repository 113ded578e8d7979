import type { Client } from '../../../domain/client.ts'
import { formatRef } from '../../../domain/ref.ts'
import { listed } from '../../../domain/text/phrase.ts'
import { type Approval, isCleared } from '../../../domain/variant/approval.ts'
import type { VariantContent } from '../../../domain/variant/content.ts'
import type { Context } from '../../context.ts'
import type { FoundVariant } from '../../resolve/variant.ts'
import type { OpenDesk } from '../../with-store.ts'
import { approvalsOf } from '../approval/approvals.ts'
import { leavingOf } from '../leaving.ts'
import { storedDraft } from '../make/draft.ts'
import { rulebook } from '../rulebook.ts'

/** Stands in the report where nobody gave another reason before it went out. */
const reason = 'it was out before there was a yes'

/** A variant that may be out, with what it says and where its client stands on that. */
export interface SaidOut extends FoundVariant {
  readonly content: VariantContent
  readonly approval: Approval
  /** True: its time lies in a hold. */
  readonly wasHeld: boolean
}

/** What a client's variants say, and where the client stands on it. */
export async function saidOut(
  context: Context,
  open: OpenDesk,
  client: Client,
  found: readonly FoundVariant[],
): Promise<SaidOut[]> {
  const { store } = open
  const book = await rulebook(context, store.channels.of(client.id))
  return found.flatMap((each) => {
    const draft = storedDraft(store, client, each.post)
    const own = draft.variants.find(({ variant }) => variant.id === each.variant.id)
    if (!own) return []
    const content = leavingOf(store, book, draft)(own)
    const approvalFor = approvalsOf(open, client, store.approvals.ofPost(each.post.id))
    const { plannedAt } = each.variant
    const wasHeld = plannedAt !== null && store.holds.wasHeld(client.id, plannedAt)
    return [{ ...each, content, approval: approvalFor(each.variant.id, content), wasHeld }]
  })
}

/** True when the client has not approved what it says, or turned it down. */
export function isUnapproved({ approval }: SaidOut): boolean {
  return !isCleared(approval)
}

/** True for what should be out by now: what may not go out without a yes, or was on hold, should not, unless a tool had it. */
export function isExpected(each: SaidOut): boolean {
  return whyUnexpected(each) === null || each.variant.handedTo !== ''
}

/** Why something should not be out. */
export function whyUnexpected(each: SaidOut): 'unapproved' | 'held' | null {
  if (isUnapproved(each)) return 'unapproved'
  return each.wasHeld ? 'held' : null
}

/** Keeps which of these are out without approval; belongs into the change that says that they are out. */
export function keepUnapproved({ store, at }: OpenDesk, out: readonly SaidOut[]): void {
  for (const { variant, approval } of out.filter(isUnapproved))
    store.overrides.insert({ variantId: variant.id, hash: approval.hash, reason, at })
}

/** The sentence that says so; empty: all of it was approved. */
export function unapprovedWords({ name }: Client, out: readonly SaidOut[]): string {
  const refs = out.filter(isUnapproved).map(({ ref }) => formatRef(ref))
  if (refs.length === 0) return ''
  return `Out without the approval of ${name}, which the report says too: ${listed(refs)}.`
}
