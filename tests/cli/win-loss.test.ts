import { describe, expect, it } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'

async function withStrategy() {
  const b = bench()
  await b.ok('strategy new acme --template restaurant --yes')
  return b
}

/** The outcomes of acme as they lie in the database. */
function outcomes(b: Bench) {
  const store = b.world.stores(b.world.paths.database, () => {}).forReading()
  if (!store) throw new Error('no desk')
  try {
    const client = store.clients.all().find((each) => each.slug === 'acme')
    return store.outcomes.between(client?.id ?? 0, '2000-01-01', '2100-01-01')
  } finally {
    store.close()
  }
}

describe.each(['win', 'loss'] as const)('smm %s', (kind) => {
  it('notes what happened with its evidence, its lesson and its goal', async () => {
    const b = await withStrategy()
    const goals = JSON.parse(await b.ok('goal list acme --json=ref')) as { ref: string }[]
    const ref = goals[0]?.ref ?? ''
    const ran = await b.run([
      kind,
      'acme',
      'Three',
      'tables',
      '--evidence',
      'booking book',
      '--lesson',
      'ask them',
      '--goal',
      ref,
    ])
    expect(ran).toMatchObject({ code: 0, out: '' })
    expect(ran.err).toBe(
      `Noted ${kind} o1 for Acme: Three tables (Mon 23 Nov; ${ref}; evidence: booking book; so what: ask them). In the report: smm report week --client acme\n`,
    )
    expect(outcomes(b)).toMatchObject([
      {
        kind,
        title: 'Three tables',
        evidence: 'booking book',
        lesson: 'ask them',
        goalId: Number(ref.slice(1)),
        onDay: '2026-11-23',
      },
    ])
  })

  it('reads the words from the next lines when none are given, all of them, as they stand', async () => {
    const b = await withStrategy()
    await b.ok(`${kind} acme`, { stdin: "Who said we can't? +20 % due:fri !\nand this\n" })
    expect(outcomes(b)).toMatchObject([{ title: "Who said we can't? +20 % due:fri ! and this" }])
  })

  it('parses no word of a title', async () => {
    const b = await withStrategy()
    await b.ok([kind, 'acme', 'g3', 'r5-r9', '2026-11-01', '50%', '@ana', '--', '--goal', '-n'])
    expect(outcomes(b)).toMatchObject([{ title: 'g3 r5-r9 2026-11-01 50% @ana --goal -n', goalId: null }])
  })

  it('is silent on stdout and asks on stderr only where a person can be asked', async () => {
    const b = await withStrategy()
    const piped = await b.run(`${kind} acme -n`, { stdin: 'A thing\n' })
    expect(piped.err).not.toContain('for Acme?')
    const asked = await b.run(`${kind} acme -n`, { stdin: 'A thing\n', ask: {} })
    expect(asked.err).toContain('for Acme?')
    expect(asked.out).toBe('')
  })

  it('takes escape sequences and overrides out of every text', async () => {
    const b = await withStrategy()
    await b.ok([kind, 'acme', 'red\u001b[31m\u202etitle', '--evidence', 'see\u001b]8;;http://x\u0007here'])
    expect(outcomes(b)).toMatchObject([{ title: 'redtitle', evidence: 'seehere' }])
  })

  it('dates it back by the client’s calendar', async () => {
    const b = await withStrategy()
    await b.ok(`${kind} acme A thing --on fri`)
    expect(outcomes(b)).toMatchObject([{ onDay: '2026-11-20' }])
  })

  it.each([
    [['acme'], 2, 'No words came'],
    [['nobody', 'x'], 1, 'No client called nobody'],
    [['acme', 'x', '--goal', 'g999'], 1, 'acme has no goal g999'],
    [['acme', 'x', '--on', 'tomorrow'], 2, 'still to come'],
    [['acme', 'x'.repeat(301)], 2, '300 are the most'],
  ])('refuses %j', async (words, code, sentence) => {
    const b = await withStrategy()
    expect(await b.run([kind, ...words])).toMatchObject({ code, err: expect.stringContaining(sentence) })
    expect(outcomes(b)).toEqual([])
  })

  it('refuses the goal of another client', async () => {
    const b = await withStrategy()
    const goals = JSON.parse(await b.ok('goal list desk --json=ref')) as { ref: string }[]
    expect(await b.run([kind, 'acme', 'x', '--goal', goals[0]?.ref ?? ''])).toMatchObject({ code: 1 })
  })

  it('changes nothing on a dry run, and undo takes it back', async () => {
    const b = await withStrategy()
    expect((await b.run(`${kind} acme A thing -n`)).err).toContain(`Would note a ${kind} for Acme`)
    expect(outcomes(b)).toEqual([])
    await b.ok(`${kind} acme A thing`)
    await b.ok('undo')
    expect(outcomes(b)).toEqual([])
  })
})
