import { describe, expect, test } from 'vitest'
import { placesOf } from '../../src/cli/demo/formats.ts'
import { fileName } from '../../src/cli/demo/pictures.ts'
import { demoClients } from '../../src/cli/demo/roster.ts'
import { parseSlots } from '../../src/domain/channel.ts'
import { addDays } from '../../src/domain/time/day.ts'
import { mediaState, readMediaFile } from '../../src/files/media-file.ts'
import { bench } from '../support/bench.ts'
import { demoStore, variantsOf, withDemo } from '../support/demo.ts'

/** Hours at which a day may begin or change, in summer and in winter. */
const moments = [
  ...[0, 1, 2, 3, 4, 5, 6].flatMap((days) => [
    `${addDays('2026-11-23', days)}T00:01:00Z`,
    `${addDays('2026-11-23', days)}T09:30:00Z`,
    `${addDays('2027-06-28', days)}T00:01:00Z`,
  ]),
  '2027-01-01T09:30:00Z',
  '2027-03-28T09:30:00Z',
  '2026-10-25T00:30:00Z',
  '2028-02-29T23:50:00Z',
]

describe('smm today --demo', () => {
  test('has never more than eight rows on the clock or about, and two that are late when the day begins', {
    timeout: 120_000,
  }, async () => {
    for (const now of moments) {
      const { clock } = JSON.parse(await bench({ now }).ok('today --demo --json'))
      expect(clock.length, now).toBeLessThanOrEqual(now.includes('T00:') ? 9 : 8)
      const late = clock.filter((row: { isLate: boolean }) => row.isLate)
      expect(late.map((row: { client: string }) => row.client).sort(), now).toEqual(['marlow', 'sol-y-sal'])
      expect(late).toContainEqual(expect.objectContaining({ tool: 'Buffer', stands: 6 }))
    }
  })

  test('says which slots are empty for several clients, and for three for none', async () => {
    const { blocks } = JSON.parse(await bench({ now: '2026-11-24T09:40:00Z' }).ok('today --demo --all --json'))
    const rows = blocks.flatMap((block: { rows: object[] }) => block.rows)
    const empty = rows.filter(({ title }: { title: string }) => title.startsWith('Write for '))
    const clients = empty.map((row: { client: string }) => row.client)
    expect(clients.length).toBeGreaterThanOrEqual(3)
    for (const full of ['pinecrest', 'northwind', 'harbor-light']) expect(clients).not.toContain(full)
  })
})

describe('smm --demo', () => {
  test.each(demoClients)(
    'has posts of $client.slug in the channels’ own slots, in words that fit any date',
    ({ plan, posts }) => {
      const { channels, pillars } = plan({ starts: '2026-09-14', due: '2026-12-14' })
      const slots = new Map(channels?.map(({ key, slots }) => [key, parseSlots((slots ?? []).join(', '))]))
      const taken: string[] = []
      for (const post of posts) {
        expect(pillars?.map(({ key }) => key)).toContain(post.pillar)
        const places = placesOf(post)
        for (const { channel, slot } of places) {
          if (slot === null || slot === 'late') continue
          expect(slots.get(channel), post.title).toContain(slot)
          taken.push(`${post.week} ${channel} ${slot}`)
        }
        const text = [post.title, post.text, ...Object.values(post.own ?? {})].join(' ').replaceAll('Sunday ride', '')
        const words = text.match(
          /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:lunes|martes|jueves|viernes|sábado|domingo)s?\b/g,
        )
        const days = places.map(({ slot }) => slot?.slice(0, 3))
        const said = (words ?? []).map(
          (word) => ({ domingo: 'sun', domingos: 'sun' })[word] ?? word.slice(0, 3).toLowerCase(),
        )
        if (post.week !== null) for (const day of said) expect(days, post.title).toContain(day)
        expect(text).not.toMatch(
          /\b(?:January|February|March|April|June|July|August|September|October|November|December|Christmas|Easter|winter|spring|summer|autumn)\b/,
        )
      }
      expect(new Set(taken).size).toBe(taken.length)
      expect(new Set(posts.map(({ title }) => fileName(title))).size).toBe(posts.length)
    },
  )

  test('has a line in the ledger for everything that went out, by the client’s day, and nothing ahead of the clock', async () => {
    const now = '2026-11-26T10:00:00Z'
    await withDemo(now, (store) => {
      const out = variantsOf(store).filter(({ variant }) => variant.state === 'published')
      expect(out.length).toBeGreaterThan(200)
      const lines = store.activities.since('2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z')
      const published = lines.filter(({ action, postId }) => action === 'publish' && postId !== null)
      expect(published.map((each) => `${each.at} ${each.postId} ${each.channelId} ${each.onDay}`).sort()).toEqual(
        out.map(({ variant: v }) => `${v.publishedAt} ${v.postId} ${v.channelId} ${v.plannedOn}`).sort(),
      )
      expect(out.every(({ variant }) => (variant.publishedAt ?? '') <= now)).toBe(true)
      const known = out.filter(({ variant }) => variant.permalink !== '').length / out.length
      expect(known).toBeGreaterThan(0.7)
      expect(known).toBeLessThan(1)
    })
  })

  test('has pictures and films that are there and are what the desk says of them', async () => {
    const b = bench()
    await b.ok('today --demo')
    const store = demoStore(b)
    const files = variantsOf(store).flatMap(({ post }) => store.media.ofPost(post.id))
    store.close()
    const types = new Map(files.map((file) => [`${file.type} ${file.width}×${file.height}`, file]))
    expect([...types.keys()].sort()).toEqual(['jpg 1080×1080', 'jpg 1080×1350', 'mp4 1080×1920', 'mp4 1920×1080'])
    expect(new Set(files.filter((file) => mediaState(file) !== 'there').map(({ path }) => path)).size).toBe(1)
    for (const { path, hash, width, height, seconds } of types.values()) {
      expect(await readMediaFile(path)).toMatchObject({ path, hash, width, height, seconds })
    }
    expect(files.filter(({ kind, alt }) => kind === 'image' && alt === '')).toEqual([])
  })

  test('is made of the same posts under the same refs, whenever it is made on a day', async () => {
    const posts = (now: string) =>
      withDemo(now, (store) =>
        store.clients.all().flatMap(({ id }) => store.posts.of(id).map((post) => [post.id, post.title])),
      )
    expect(await posts('2026-11-25T23:00:00Z')).toEqual(await posts('2026-11-25T00:00:00Z'))
  })
})
