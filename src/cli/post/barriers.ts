import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import { formatRef } from '../../domain/ref.ts'
import { isBlocked } from '../../domain/variant/check/finding.ts'
import type { Store } from '../../store/store.ts'
import type { CheckedVariant } from './checked.ts'

/** Refuses while the brake is on. */
export function refuseHeld(store: Store, client: Client): void {
  const hold = store.holds.running(client.id)
  if (!hold) return
  throw new SmmError('refused', `${client.name} is on hold: ${hold.reason}`, [`smm resume ${client.slug}`])
}

/** Refuses variants in which the check found an error; every one is named with its rule and what mends it. */
export function refuseBlocked(variants: readonly CheckedVariant[], verb: string): void {
  const lines = variants
    .filter(({ findings }) => isBlocked(findings))
    .flatMap(({ ref, findings }) =>
      findings
        .filter(({ severity }) => severity === 'error')
        .map(({ place, message, rule, mend }) => ({ line: `${formatRef(ref)} ${place}: ${message} [${rule}]`, mend })),
    )
  if (lines.length === 0) return
  throw new SmmError(
    'refused',
    `Not ${verb}, because of ${lines.length === 1 ? 'an error' : `${lines.length} errors`}:\n${lines.map(({ line }) => line).join('\n')}`,
    [...new Set(lines.map(({ mend }) => mend))],
  )
}
