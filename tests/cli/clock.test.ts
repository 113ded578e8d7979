import { describe, expect, test } from 'vitest'
import { bench } from '../support/bench.ts'

describe('smm with the clock set by hand', () => {
  test.each(['2026-02-30', '2026-02-30T09:00', '2026-13-01', '2027-02-29T09:00Z'])(
    'refuses %s, which is no day of the calendar',
    async (now) => {
      const ran = await bench().run(`today --demo --now ${now}`)
      expect(ran).toMatchObject({ code: 2, err: expect.stringContaining(`"${now}" is not a time; write 2026-11-23T09:00`) })
    },
  )
})
