import { describe, expect, test } from 'vitest'
import { bench } from '../support/bench.ts'

interface Row {
  readonly ref: string | null
  readonly client: string
  readonly title: string
  readonly minutesOver: number | null
}

/** The demo's desk on Monday morning. */
async function demo() {
  const b = bench({ now: '2026-11-23T09:00:00Z' })
  const { blocks } = JSON.parse(await b.ok('today --demo --json')) as { blocks: { block: string; rows: Row[] }[] }
  const rows = (block: string) => blocks.find((each) => each.block === block)?.rows ?? []
  return { b, rows }
}

describe('the demo on a Monday at nine', () => {
  test('has the severe review first, late as it is, and the looks at inboxes behind it', async () => {
    const { rows } = await demo()
    const [first, second] = rows('respond')
    expect(first).toMatchObject({ client: 'marlow', minutesOver: 600 })
    expect(first?.title).toContain('review Maria K.: 1 star')
    expect(second?.title).toMatch(/^Look at \d+ inboxes of \d clients: smm sweep$/)
  })

  test('does not take the message of Sunday night for late', async () => {
    const { rows } = await demo()
    const night = rows('respond').find(({ title }) => title.includes('Gwen Price'))
    expect(night).toMatchObject({ client: 'tidewater', minutesOver: -210 })
  })

  test('asks for a reminder of what the owner has not answered, and has its words ready', async () => {
    const { b, rows } = await demo()
    const chase = rows('respond').find(({ title }) => title.startsWith('Remind Ada Ruiz of Helen Marsh'))
    expect(chase?.minutesOver).toBeGreaterThan(0)
    const ran = await b.run(['inbox', 'chase', chase?.ref ?? '', '--demo', '-n'])
    expect(ran.out).toContain('- Helen Marsh, linkedin DM, since Thursday: “I read your piece')
  })

  test('brings back who answered us and heard nothing, and makes one row of four comments', async () => {
    const { rows } = await demo()
    const titles = rows('respond').map(({ title }) => title)
    expect(titles.some((title) => title.startsWith('DM Joan Pettit, who answered us and heard nothing'))).toBe(true)
    expect(titles.some((title) => /^4 comments wait on p\d+\/instagram, @ana\.lavapies/.test(title))).toBe(true)
  })

  test('has inboxes at which nobody has looked since Friday', async () => {
    const { b } = await demo()
    const ran = await b.run('sweep --demo --channel threads --ok -n')
    expect(ran.err).toContain('Would record a look at Harbor Light')
  })

  test('keeps every word through an answer, and undo gives the conversation back', async () => {
    const { b, rows } = await demo()
    const ref = rows('respond')[0]?.ref ?? ''
    await b.ok(`d ${ref} --demo`)
    expect(JSON.parse(await b.ok('inbox list --demo --waiting --json=ref')).map((row: Row) => row.ref)).not.toContain(
      ref,
    )
    await b.ok('undo --demo')
    expect(JSON.parse(await b.ok('inbox list --demo --waiting --json=ref')).map((row: Row) => row.ref)).toContain(ref)
  })
})
