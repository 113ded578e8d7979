import { describe, expect, test } from 'vitest'
import { contextOf } from '../../src/cli/context-of.ts'
import { refuseUnapproved, unapproved } from '../../src/cli/post/approval/barriers.ts'
import { checkPost } from '../../src/cli/post/checked.ts'
import { storedDraft } from '../../src/cli/post/make/draft.ts'
import { change, type OpenDesk, writing } from '../../src/cli/with-store.ts'
import type { Client } from '../../src/domain/client.ts'
import type { Post } from '../../src/domain/post.ts'
import type { Bench } from '../support/bench.ts'
import { packDesk } from '../support/pack-desk.ts'

/** What publishing, handing off and exporting ask before they do anything. */
function asking<Result>(
  desk: Bench,
  work: (open: OpenDesk, client: Client, variants: Awaited<ReturnType<typeof checkPost>>) => Result,
): Promise<Result> {
  const context = contextOf(desk.world, ['post', 'publish', 'p2'], new Set(), () => ({}))
  return writing(context, async (open) => {
    const post = open.store.posts.get(2) as Post
    const client = open.store.clients.get(post.clientId) as Client
    const variants = await checkPost(context, open, storedDraft(open.store, client, post))
    return change(context, open, () => work(open, client, variants))
  })
}

const why = (desk: Bench) => asking(desk, unapproved)

describe('smm lets nothing out that', () => {
  test('was not shown, is being looked at, or was turned down, each with what mends it', async () => {
    const desk = await packDesk()
    const pack = 'smm pack acme --week 2026-W49'
    expect(await why(desk)).toEqual([{ ref: 'p2/x', reason: 'Acme Bakery has not seen what it says', mend: pack }])
    await desk.ok('pack acme --format md')
    expect(await why(desk)).toEqual([
      {
        ref: 'p2/x',
        reason: 'in the pack of 2026-W49 since Mon 23 Nov, and not answered',
        mend: 'smm ok p2/x --by NAME',
      },
    ])
    await desk.ok('change p2 --by Ana Shorter')
    expect(await why(desk)).toEqual([
      { ref: 'p2/x', reason: 'change asked by Ana on Mon 23 Nov: Shorter', mend: 'smm post edit p2/x' },
    ])
    await desk.ok('ok p2 --by Ana')
    expect(await why(desk)).toEqual([])
    await desk.ok(['post', 'edit', 'p2', '--text', 'Rye?'])
    expect(await why(desk)).toEqual([
      { ref: 'p2/x', reason: 'approved by Ana on Mon 23 Nov, and what was seen is no longer what it says', mend: pack },
    ])
    await desk.ok('client edit acme --approval none')
    expect(await why(desk)).toEqual([])
  })

  test('has no approval, unless somebody says why, which is kept', async () => {
    const desk = await packDesk()
    await expect(asking(desk, (open, client, all) => refuseUnapproved(open, client, all, 'published'))).rejects.toThrow(
      'Not published, because Acme Bakery has not approved it:\np2/x: Acme Bakery has not seen what it says',
    )
    const passed = await asking(desk, (open, client, all) => {
      const overriding = refuseUnapproved(open, client, all, 'published', 'Ana is on holiday')
      overriding.write()
      return overriding
    })
    expect(passed.refs).toEqual(['p2/x'])
    expect(passed.words).toBe(
      'Without the approval of Acme Bakery: p2/x (Ana is on holiday). It is kept, and stands in the report.',
    )
    expect(await why(desk)).toEqual([])
    const again = await asking(desk, (open, client, all) => refuseUnapproved(open, client, all, 'published', 'again'))
    expect([again.refs, again.words]).toEqual([[], ''])
  })
})
