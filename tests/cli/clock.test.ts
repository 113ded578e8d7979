import { describe, expect, test } from 'vitest'
import { bench } from '../support/bench.ts'

describe('smm with the clock set by hand', () => {
  test.each(['2026-02-30', '2026-02-30T09:00', '2026-13-01', '2027-02-29T09:00Z'])(
    'refuses %s, which is no day of the calendar',
    async (now) => {
      const ran = await bench().run(`today --demo --now ${now}`)
      expect(ran).toMatchObject({
        code: 2,
        err: expect.stringContaining(`"${now}" is not a time; write 2026-11-23T09:00`),
      })
    },
  )

  test.each([
    'd r8',
    'skip r8',
    'z r8 +1d',
    'add acme hello',
    'idea acme hello',
    'did acme ig 5c',
    'metric add acme tags-and-shares=3',
    'goal update g3 --target 9',
    'edit r8 --minutes 9',
    'drop r8',
    'win acme hello',
    'client add other',
    'client edit acme --name Other',
    'client status acme paused',
    'channel edit acme instagram --handle @other',
    'strategy edit acme',
    'undo',
  ])('tries out "%s" and changes nothing', async (line) => {
    const b = bench()
    await b.ok('strategy new acme --template restaurant --yes')
    const state = async () => [(await b.run('undo -n')).err, await b.ok('today --all --json')]
    const before = await state()
    const edit = (text: string) => text.replace(/minutes: 8\b/, 'minutes: 9')
    const ran = await b.run(`${line} -n --now 2026-11-24T09:00`, { edit })
    expect(ran).toMatchObject({ code: 0, err: expect.stringMatching(/\bwould /i) })
    expect(await state()).toEqual(before)
    const written = await b.run(`${line} --now 2026-11-24T09:00`, { edit })
    expect(written).toMatchObject({ code: 1, err: expect.stringContaining('The clock is set to 2026-11-24T09:00') })
  })

  test('tries things out by the variable too', async () => {
    const b = bench({ env: { SMM_NOW: '2026-11-24T09:00' } })
    await b.ok('strategy new acme --template restaurant --yes --force')
    expect(await b.run('add acme x --due +1d --dry-run')).toMatchObject({
      code: 0,
      err: expect.stringContaining('due Wed 25 Nov'),
    })
  })
})
