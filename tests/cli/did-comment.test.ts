import { describe, expect, test } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'

async function bakery(): Promise<Bench> {
  const b = bench()
  await b.ok('init --yes')
  await b.ok(['client', 'add', 'marlow', '--name', 'Marlow & Finch'])
  await b.ok('channel add marlow ig')
  return b
}

const text = 'What a crumb, and all of it by hand'
const comment = (to: string, ...more: string[]) => ['did', 'mar', 'ig', '1c', '--to', to, '--text', text, ...more]

describe('smm did --to', () => {
  test('keeps a comment with its words as a touch of the person, who becomes known', async () => {
    const b = await bakery()
    await b.ok(comment('@petal', '--dry-run'))
    expect(JSON.parse(await b.ok('contact list --all --json'))).toEqual([])
    expect((await b.run(comment('@petal'))).err).toContain('Recorded for Marlow & Finch on instagram: 1 comment')
    expect(JSON.parse(await b.ok('contact list --all --json'))).toMatchObject([{ name: '@petal', touches: 1 }])
    await b.ok('did mar ig 1c --to Petal')
    expect(JSON.parse(await b.ok('contact list --all --json'))).toMatchObject([{ touches: 2 }])
    const social = JSON.parse(await b.ok('social --client mar --json'))
    expect(social.social.comments.now).toBe(2)
    await b.ok('undo')
    await b.ok('undo')
    expect(JSON.parse(await b.ok('contact list --all --json'))).toEqual([])
  })

  test('speaks of the same words to a second person, refuses them to a third, and social names them', async () => {
    const b = await bakery()
    expect((await b.run(comment('@one'))).err).not.toContain('same words')
    expect((await b.run(comment('@two'))).err).toContain('@one (marlow) had the same words')
    expect(await b.run(comment('@three'))).toMatchObject({ code: 1 })
    expect(JSON.parse(await b.ok('contact list --all --json'))).toHaveLength(2)
    expect((await b.run(comment('@three', '--same', 'the jury of the bread prize'))).code).toBe(0)
    const rows = JSON.parse(await b.ok('social --repeats --json'))
    expect(rows.map(({ name, ref }: { name: string; ref: string }) => [name, ref])).toEqual([
      ['@one', 'c1'],
      ['@two', 'c2'],
      ['@three', 'c3'],
    ])
  })

  test.each([
    [['did', 'mar', 'ig', '2c', '--to', '@one'], 'about one comment on one channel'],
    [['did', 'mar', 'ig', '1c', '1s', '--to', '@one'], 'about one comment on one channel'],
    [['did', 'mar', '1c', '--to', '@one'], 'about one comment on one channel'],
    [['did', 'mar', 'ig', '1c', '--text', text], 'needs --to'],
    [['did', 'mar', 'ig', '1c', '--to', '@one', '--same', 'because'], '--same needs --text'],
    [['did', 'mar', 'ig', '1c', '--to', ' @ '], 'names nobody'],
    [['did', 'mar', 'ig', '1c', '--to', '@one', '--text', 'a'.repeat(20_001)], '20001 characters'],
  ])('refuses %j in one sentence', async (words, said) => {
    const b = await bakery()
    const ran = await b.run(words)
    expect(ran).toMatchObject({ code: 2 })
    expect(ran.err).toContain(said)
    expect(JSON.parse(await b.ok('contact list --all --json'))).toEqual([])
  })
})
