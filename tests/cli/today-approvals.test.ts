import { expect, test } from 'vitest'
import { packDesk } from '../support/pack-desk.ts'

interface Row {
  readonly ref: string | null
  readonly title: string
  readonly owner: string
  readonly block: string
}

test('smm today asks for the pack of the coming week, then waits for the client, and is done with its yes', async () => {
  const desk = await packDesk()
  const rows = async () => {
    const all = JSON.parse(await desk.ok('today --all --json=ref,title,owner,block')) as Row[]
    return all
      .filter(({ title }) => /the pack|Approve/.test(title))
      .map(({ owner, block, title }) => [owner, block, title])
  }
  desk.setNow('2026-11-26T09:00:00Z')
  const [asked] = await rows()
  expect(asked?.slice(0, 2)).toEqual(['me', 'communicate'])
  expect(asked?.[2]).toMatch(/^Send the pack: smm pack acme --week 2026-W49 \(\d+ posts, the first goes out /)
  await desk.ok('pack acme --week 2026-W49 --format md')
  const [waits] = await rows()
  expect(waits?.[0]).toBe('client')
  expect(waits?.[2]).toMatch(/^Approve \d+ posts by /)
  const refs = JSON.parse(await desk.ok('post list --client acme --json=ref')) as { ref: string }[]
  await desk.ok(['ok', ...refs.map(({ ref }) => ref), '--by', 'Ana'])
  expect(await rows()).toEqual([])
})

test('smm today knows what was edited after the yes: it is not approved, and has to be shown again', async () => {
  const desk = await packDesk()
  await desk.ok('pack acme --format md')
  await desk.ok('ok p1-p2 --by Ana')
  desk.setNow('2026-12-01T07:30:00Z')
  const clock = async () =>
    JSON.parse(await desk.ok('today --json=clock')).clock as { ref: string; isUnapproved: boolean }[]
  expect(await clock()).toMatchObject([{ ref: 'p1/linkedin', isUnapproved: false }])
  expect(await desk.ok('today --all --json=title')).not.toContain('Send the pack')
  await desk.ok(['post', 'edit', 'p1/linkedin', '--text', 'Something else?'])
  expect(await clock()).toMatchObject([{ ref: 'p1/linkedin', isUnapproved: true }])
  expect(await desk.ok('today --all --json=title')).toContain('Send the pack: smm pack acme --week 2026-W49 (one post')
  expect(await desk.ok('today', { terminal: true })).toContain('not approved, in 1 h 30')
  desk.setNow('2026-12-01T09:10:00Z')
  expect(await desk.ok('today', { terminal: true, width: 120 })).toContain('not approved  smm post show p1/linkedin')
})
