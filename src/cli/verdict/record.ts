import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import { formatRef } from '../../domain/ref.ts'
import { listed } from '../../domain/text/phrase.ts'
import { spokenDay } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { canonicalContent, contentChanges, type VariantContent } from '../../domain/variant/content.ts'
import type { VerdictKind } from '../../domain/words.ts'
import type { NewVerdict } from '../../store/tables/verdicts.ts'
import { deskTime, type OpenDesk } from '../with-store.ts'
import type { Target } from './targets.ts'

/** What a client says. */
export interface Said {
  readonly verdict: VerdictKind
  /** Empty: the client. */
  readonly by: string
  readonly words: string
}

/** True when this very thing was said of this very content already. */
export function isSaid({ approval }: Target, said: Said): boolean {
  const { verdict: before } = approval
  return before !== null && before.verdict === said.verdict && before.by === said.by && before.words === said.words
}

/** Refuses a verdict on what the client did not see: the pack shows something else than what the variant says now. */
export function refuseChanged(open: OpenDesk, client: Client, targets: readonly Target[], command: string): void {
  const changed = targets.filter((each) => each.inPack !== null && each.inPack.hash !== each.approval.hash)
  if (changed.length === 0) return
  const lines = changed.map(({ ref, inPack, content }) => {
    const seen = JSON.parse(inPack?.seen ?? '') as VariantContent
    const on = spokenDay(deskTime(open, inPack?.madeAt as Instant).day)
    return `${formatRef(ref)}: what ${client.name} saw on ${on} is no longer what it says: ${listed(contentChanges(seen, content))}`
  })
  const weeks = [...new Set(changed.map(({ inPack }) => inPack?.week))]
  throw new SmmError(
    'refused',
    `Nothing was recorded, because something was changed after it was shown:\n${lines.join('\n')}`,
    [
      ...weeks.map((week) => `smm pack ${client.slug} --week ${week}`),
      `smm ${command} ${changed.map(({ ref }) => formatRef(ref)).join(' ')} --as-it-is, if the verdict is about what it says now`,
    ],
  )
}

/** The verdict for exactly what the variant says now, with the pack where it was seen there. */
export function verdictOn({ variant, approval, content, inPack }: Target, said: Said, at: Instant): NewVerdict {
  const packId = inPack !== null && inPack.hash === approval.hash ? inPack.packId : null
  return { ...said, variantId: variant.id, hash: approval.hash, seen: canonicalContent(content), at, packId }
}
