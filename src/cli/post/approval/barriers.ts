import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import { formatRef } from '../../../domain/ref.ts'
import { weekOf } from '../../../domain/time/week.ts'
import { isCleared } from '../../../domain/variant/approval.ts'
import type { Store } from '../../../store/store.ts'
import type { OpenDesk } from '../../with-store.ts'
import type { CheckedVariant } from '../checked.ts'
import { approvalWords } from './approvals.ts'

/** A reason for which a variant may not leave the desk. */
export interface Barrier {
  /** Of the check, or `held`, or `unapproved`. */
  readonly rule: string
  readonly message: string
  readonly mend: string
}

/** Everything that keeps a variant from leaving, whichever way it would go; empty: it may. */
export function barriersOf(open: OpenDesk, client: Client, variant: CheckedVariant): Barrier[] {
  const approval = unapproved(open, client, [variant]).map(({ reason, mend }) => ({
    rule: 'unapproved',
    message: reason,
    mend,
  }))
  return [...planBarriersOf(open.store, client, variant), ...approval]
}

/** What keeps a variant from getting a time already. */
export function planBarriersOf(store: Store, client: Client, variant: CheckedVariant): Barrier[] {
  return [...heldBy(store, client), ...errorsOf(variant)]
}

/** The same, a line for each: `p31/x stays as it was: text: …`. */
export function planBarrierLines(store: Store, client: Client, variant: CheckedVariant, how: string): string[] {
  const lines = planBarriersOf(store, client, variant).map(
    ({ message, rule, mend }) => `${formatRef(variant.ref)} ${how}: ${message} [${rule}]; ${mend}`,
  )
  return [...lines, ...readyAnswers(variant)]
}

/** What to tell a client who asked for what stays back. */
function readyAnswers({ findings }: CheckedVariant): string[] {
  return findings.flatMap(({ rule, mend }) => (rule === 'asked-over-ceiling' ? [mend] : []))
}

function heldBy(store: Store, client: Client): Barrier[] {
  const hold = store.holds.running(client.id)
  if (!hold) return []
  return [{ rule: 'held', message: `${client.name} is on hold: ${hold.reason}`, mend: `smm resume ${client.slug}` }]
}

function errorsOf({ findings }: CheckedVariant): Barrier[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ place, message, rule, mend }) => ({ rule, message: `${place}: ${message}`, mend }))
}

/** Refuses while the brake is on. */
export function refuseHeld(store: Store, client: Client): void {
  const [held] = heldBy(store, client)
  if (held) throw new SmmError('refused', held.message, [held.mend])
}

/** Refuses variants in which the check found an error; every one is named with its rule and what mends it. */
export function refuseBlocked(variants: readonly CheckedVariant[], verb: string): void {
  const lines = variants.flatMap((variant) =>
    errorsOf(variant).map(({ message, rule, mend }) => ({
      line: `${formatRef(variant.ref)} ${message} [${rule}]`,
      mend,
    })),
  )
  if (lines.length === 0) return
  throw new SmmError(
    'refused',
    `Not ${verb}, because of ${lines.length === 1 ? 'an error' : `${lines.length} errors`}:\n${lines.map(({ line }) => line).join('\n')}`,
    [...new Set([...lines.map(({ mend }) => mend), ...variants.flatMap(readyAnswers)])],
  )
}

/** A variant that may not go out yet, because of what its client said or has not said. */
export interface Unapproved {
  readonly ref: string
  readonly reason: string
  /** The command that mends it. */
  readonly mend: string
}

/** Which of the variants of one client may not be published, handed off or exported, and why. None for what has its approval, needs none, or was overridden. */
export function unapproved(open: OpenDesk, client: Client, variants: readonly CheckedVariant[]): Unapproved[] {
  return variants
    .filter(({ approval }) => !isCleared(approval))
    .map((each) => ({ ref: formatRef(each.ref), ...whyUnapproved(open, client, each) }))
}

function whyUnapproved(open: OpenDesk, client: Client, { ref, approval, content }: CheckedVariant) {
  const { state, verdict, before } = approval
  const on = approvalWords(open, client, approval)
  const words = verdict === null || verdict.words === '' ? '' : `: ${verdict.words}`
  if (state === 'change asked' || state === 'rejected') {
    return { reason: `${on}${words}`, mend: `smm post edit ${formatRef(ref)}` }
  }
  if (state === 'in review') return { reason: `${on}, and not answered`, mend: `smm ok ${formatRef(ref)} --by NAME` }
  const week = content.day === null ? 'next' : weekOf(content.day).name
  const mend = `smm pack ${client.slug} --week ${week}`
  if (before?.verdict !== 'approve') return { reason: `${client.name} has not seen what it says`, mend }
  const was = approvalWords(open, client, { ...approval, state: 'approved', verdict: before })
  return { reason: `${was}, and what was seen is no longer what it says`, mend }
}

/** A time can be given before the client has approved, because the pack shows posts with their days; they are not ready by it. Empty: nothing waits. */
export function waitingWords(open: OpenDesk, client: Client, variants: readonly CheckedVariant[]): string[] {
  const waiting = unapproved(open, client, variants)
  if (waiting.length === 0) return []
  const refs = waiting.map(({ ref }) => ref).join(', ')
  const mends = [...new Set(waiting.map(({ mend }) => mend))].join(' · ')
  return [`Not ready before the client approves: ${refs}. Next: ${mends}`]
}

/** What goes out without approval, because somebody said why. Nothing is written before `write`, which belongs into the change. */
export interface Overriding {
  /** Empty: nothing needed it. */
  readonly refs: readonly string[]
  write(): void
  /** The sentence that reports it; empty: there is nothing to report. */
  readonly words: string
}

/**
 * Refuses variants of one client that it has not approved (`verb`: `published`, `handed off`, `exported`), each with its reason. With an override they pass, and the reason
 * is kept with exactly what they say now.
 */
export function refuseUnapproved(
  open: OpenDesk,
  client: Client,
  variants: readonly CheckedVariant[],
  verb: string,
  override?: string,
): Overriding {
  const found = unapproved(open, client, variants)
  if (found.length > 0 && override === undefined) {
    throw new SmmError(
      'refused',
      `Not ${verb}, because ${client.name} has not approved it:\n${found.map(({ ref, reason }) => `${ref}: ${reason}`).join('\n')}`,
      [...new Set(found.map(({ mend }) => mend)), 'add --override "reason", which is kept and reported'],
    )
  }
  const refs = found.map(({ ref }) => ref)
  const passed = variants.filter(({ ref }) => refs.includes(formatRef(ref)))
  return {
    refs,
    write() {
      for (const { variant, approval } of passed) {
        const { hash } = approval
        open.store.overrides.insert({ variantId: variant.id, hash, reason: override as string, at: open.at })
      }
    },
    words:
      refs.length === 0
        ? ''
        : `Without the approval of ${client.name}: ${refs.join(', ')} (${override}). It is kept, and stands in the report.`,
  }
}
