import type { Client } from '../../domain/client.ts'
import { type Pack, silenceWords } from '../../domain/pack.ts'
import { formatRef } from '../../domain/ref.ts'
import type { OpenDesk } from '../with-store.ts'
import type { PackedVariant } from './gather.ts'

/** The pack as data: what is in it, and with which hash. */
export function packJson(
  { at }: OpenDesk,
  client: Client,
  pack: Omit<Pack, 'id' | 'replacedAt'>,
  shown: readonly PackedVariant[],
): object {
  return {
    client: client.slug,
    week: pack.week,
    madeAt: at,
    deadlineAt: pack.deadlineAt,
    silenceIsYes: pack.silenceIsYes,
    silence: silenceWords(pack, client.approval),
    variants: shown.map(({ ref, post, variant, content, approval }) => ({
      ref: formatRef(ref),
      about: post.title,
      plannedAt: variant.plannedAt,
      ...content,
      hash: approval.hash,
      isApproved: approval.state === 'approved',
    })),
  }
}
