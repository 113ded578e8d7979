import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import { formatRef } from '../../domain/ref.ts'
import type { Store } from '../../store/store.ts'
import type { CheckedVariant } from './checked.ts'

/** A reason for which a variant may not leave the desk. */
export interface Barrier {
  /** Of the check, or `held`. */
  readonly rule: string
  readonly message: string
  readonly mend: string
}

/** Everything that keeps a variant from leaving, whichever way it would go; empty: it may. */
export function barriersOf(store: Store, client: Client, variant: CheckedVariant): Barrier[] {
  return planBarriersOf(store, client, variant)
}

/** What keeps a variant from getting a time already. */
export function planBarriersOf(store: Store, client: Client, variant: CheckedVariant): Barrier[] {
  return [...heldBy(store, client), ...errorsOf(variant)]
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
    [...new Set(lines.map(({ mend }) => mend))],
  )
}
