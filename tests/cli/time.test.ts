import { describe, expect, it } from 'vitest'
import { bench } from '../support/bench.ts'

/** Two clients with work of the month's first Monday; it is Monday 23 November. */
async function withWork() {
  const b = bench({ now: '2026-11-02T09:00:00Z' })
  await b.ok('client add acme --name Acme --retainer 300 --currency GBP --sold 4')
  await b.ok('client add other --name Other')
  await b.ok('add acme Film the kitchen --stage create')
  await b.ok('done t1 --minutes 250')
  await b.ok('did other 2c 6m')
  b.setNow('2026-11-23T09:00:00Z')
  return b
}

describe('smm time report', () => {
  it('holds the minutes of the ledger against the hours sold', async () => {
    const b = await withWork()
    expect(JSON.parse(await b.ok('time report --json'))).toMatchObject([
      {
        client: 'acme',
        from: '2026-11-01',
        to: '2026-11-30',
        minutes: 250,
        timed: 250,
        social: 0,
        sold: 240,
        left: -10,
        used: 104,
        gone: 77,
        verdict: 'over',
        rate: null,
      },
      { client: 'other', minutes: 6, social: 6, sold: null, left: null, verdict: null },
    ])
    const table = await b.run('time report', { terminal: true, width: 120 })
    expect(table.out).toMatch(/^acme +4 h 10 +4 h +−10 min +104 % +77 % +0 min +— +over$/m)
    expect(table.err).toContain('acme got 10 min more than was sold')
    expect(table.err).toContain('Nobody said what was sold to other: smm client edit other --sold HOURS')
  })

  it('says what an hour brought when the month is over', async () => {
    const b = await withWork()
    b.setNow('2026-12-02T09:00:00Z')
    expect(JSON.parse(await b.ok('time report acme --month last --json'))).toMatchObject([{ rate: 72, gone: 100 }])
    expect(await b.ok('time report acme --month 2026-11')).toBe(
      'acme\t4 h 10\t4 h\t−10 min\t104 %\t100 %\t0 min\t72 GBP\tover\n',
    )
    expect(JSON.parse(await b.ok('time report acme --json'))).toMatchObject([{ minutes: 0, verdict: 'within' }])
  })

  it('says for whom it is still the month before, and that a month has only begun', async () => {
    const b = bench({ now: '2026-11-30T09:00:00Z' })
    await b.ok('client add acme --name Acme --sold 4 --zone Europe/London')
    await b.ok('client add west --name West --sold 4 --zone America/Phoenix')
    expect((await b.run('time report')).err).toBe('')
    b.setNow('2026-12-01T02:00:00Z')
    const { err } = await b.run('time report')
    expect(err).toContain('November 2026 by their own calendar: west')
    expect(err).toContain('The month has only begun; the last whole one: smm time report --month last')
    const last = await b.run('time report --month last', { terminal: true, width: 80 })
    expect(last.err).not.toContain('only begun')
    // Of the month before, west's is another too.
    expect(last.err).toContain('October 2026 by their own calendar: west')
    expect(last.out).toMatch(/^November 2026\nclient +/)
  })

  it('keeps client, hours and verdict at 60 columns', async () => {
    const b = await withWork()
    const out = await b.ok('time report', { terminal: true, width: 60 })
    for (const text of out.trimEnd().split('\n')) expect(text.length).toBeLessThanOrEqual(60)
    expect(out).toMatch(/^acme +4 h 10 .*over$/m)
  })

  it('counts who is served no more in the month in which there was work', async () => {
    const b = await withWork()
    await b.ok('client status acme ended')
    const clients = async (month: string) =>
      (JSON.parse(await b.ok(`time report --month ${month} --json`)) as { client: string }[]).map(
        ({ client }) => client,
      )
    expect(await clients('this')).toEqual(['acme', 'other'])
    expect(await clients('last')).toEqual(['other'])
  })

  it('writes figures in CSV, without sentences', async () => {
    const b = await withWork()
    const ran = await b.run('time report acme --csv')
    expect(ran.out.split('\r\n')[1]).toBe('acme,2026-11-01,2026-11-30,250,250,0,240,-10,104,77,over,,300,GBP')
    expect(ran.err).toBe('')
  })

  it('refuses a month that is none and a client that is none, and says how to start on an empty machine', async () => {
    const b = await withWork()
    const wrong = await b.run('time report --month november')
    expect(wrong.code).toBe(2)
    expect(wrong.err).toContain('"november" is not a month; write 2026-11, this or last')
    const ahead = await b.run('time report --month 2027-01')
    expect([ahead.code, ahead.err]).toEqual([2, 'Error: January 2027 has not begun\n'])
    expect((await b.run('time report nobody')).code).toBe(1)
    expect((await bench().run('time report')).code).toBe(0)
  })
})
