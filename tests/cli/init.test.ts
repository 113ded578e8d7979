import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { type Bench, bench } from '../support/bench.ts'

function deskOf(b: Bench) {
  const store = b.world.stores(b.world.paths.database, () => {}).forReading()
  try {
    return { desk: store?.desk.find(), own: store?.clients.all().find((client) => client.isBuiltIn) }
  } finally {
    store?.close()
  }
}

describe('smm init', () => {
  it.each([[undefined], [''], ['Nowhere/Land']])(
    'says so when the machine has no zone it can reckon with: %s',
    async (zone) => {
      const b = bench()
      const lost = { ...b.world, clock: { now: () => Date.parse('2026-11-23T09:00:00Z'), zone: zone as string } }
      expect(await run(['init', '--yes'], lost)).toBe(78)
      expect(existsSync(b.world.paths.database)).toBe(false)
      expect(await run(['init', '--yes', '--zone', 'Europe/Paris'], lost)).toBe(0)
      // The desk has a zone by now, so that of the machine does not matter.
      expect(await run(['client', 'add', 'acme'], lost)).toBe(0)
    },
  )

  it('sets the desk up as options say, with the manager’s own strategy', async () => {
    const b = bench()
    const words = [
      'init',
      '--name',
      'Dana Social',
      '--zone',
      'europe/madrid',
      '--days',
      'mon-thu',
      '--hours',
      '8-15:30',
      '--making',
      'tue,wed',
      '--report',
      'thu',
      '--scheduling',
      'wed',
      '--yes',
    ]
    const { code, out, err } = await b.run(words)
    expect([code, out]).toEqual([0, ''])
    expect(err).toMatch(
      /^Set up the desk: Dana Social, Europe\/Madrid, mon tue wed thu 08:00 to 15:30, .*\nNext: smm strategy new SLUG --template restaurant\n$/,
    )
    expect(deskOf(b).desk).toEqual({
      name: 'Dana Social',
      zone: 'Europe/Madrid',
      working: { days: ['mon', 'tue', 'wed', 'thu'], from: '08:00', until: '15:30' },
      makingDays: ['tue', 'wed'],
      reportDay: 'thu',
      schedulingDay: 'wed',
    })
    expect(JSON.parse(await b.ok('strategy show desk --json=template,version'))).toEqual({
      template: 'manager',
      version: 1,
    })
    expect(await b.ok('today')).toContain('Read for all clients, once')
  })

  it('takes the first client along', async () => {
    const b = bench()
    const { err } = await b.run('init --yes --client acme --template restaurant --set seats=70')
    expect(err).toMatch(/Set up the desk: .*\nMade the strategy of Acme from restaurant/)
    expect(err).toMatch(/Next: smm today --client acme\n$/)
    expect(JSON.parse(await b.ok('strategy show acme --json=answers')).answers.seats).toBe(70)
  })

  it('changes what is said when run again, and keeps the rest', async () => {
    const b = bench()
    await b.ok('init --yes --name Dana --hours 8-16')
    await b.ok(['client', 'edit', 'desk', '--zone', 'Europe/Paris'])
    const { err } = await b.run('init --report mon --zone America/New_York')
    expect(err).toMatch(/^Changed the desk: Dana, America\/New_York, .* 08:00 to 16:00, .* reports mon\.\nNext: /)
    expect(deskOf(b).desk).toMatchObject({ name: 'Dana', zone: 'America/New_York', reportDay: 'mon' })
    // A zone of its own that the built-in client was given is not taken from it.
    expect(deskOf(b).own).toMatchObject({ name: 'Dana', zone: 'Europe/Paris' })
    expect(JSON.parse(await b.ok('strategy history desk --json=version'))).toHaveLength(1)
  })

  it('can be taken back', async () => {
    const b = bench()
    await b.ok('init --yes --name Dana')
    await b.ok('init --name Robin')
    await b.ok('undo')
    expect(deskOf(b).desk?.name).toBe('Dana')
    expect(deskOf(b).own?.name).toBe('Dana')
  })

  it('asks on a terminal, what is now being the answer of the return key', async () => {
    const b = bench()
    const asked: string[] = []
    const ask = {
      text: async ({
        message,
        initial = '',
        check,
      }: {
        message: string
        initial?: string
        check?(text: string): true | string
      }) => {
        asked.push(message)
        if (/time zone/.test(message)) {
          expect(check?.('Atlantis')).toMatch(/is not a time zone/)
          return 'Europe/Lisbon'
        }
        if (/first client/.test(message)) {
          expect(check?.('today')).toMatch(/cannot be a slug/)
          expect(check?.('')).toBe(true)
          return ''
        }
        expect(check?.(initial)).toBe(true)
        return initial
      },
    }
    await b.ok('init --hours 10-18', { ask, terminal: true })
    expect(asked).toHaveLength(7)
    expect(deskOf(b).desk).toMatchObject({ zone: 'Europe/Lisbon', working: { from: '10:00', until: '18:00' } })
  })

  it.each([
    ['init', 2, /Nobody can be asked here/],
    ['init --yes --zone Atlantis', 2, /not a time zone/],
    ['init --yes --hours 17-9', 2, /not a span of hours/],
    ['init --yes --report mon-fri', 2, /more than one weekday/],
    ['init --yes --client today --template restaurant', 2, /cannot be a slug/],
  ])('refuses "%s" and makes nothing', async (words, code, message) => {
    const b = bench()
    const ran = await b.run(words)
    expect(ran.code).toBe(code)
    expect(ran.err).toMatch(message)
    expect(existsSync(b.world.paths.database)).toBe(false)
  })

  it('makes nothing with --dry-run', async () => {
    const b = bench()
    expect((await b.run('init --yes -n')).err).toMatch(/^Would set up the desk/)
    expect(existsSync(b.world.paths.database)).toBe(false)
    await b.ok('init --yes --name Dana')
    expect((await b.run('init --name Robin -n')).err).toMatch(/^Would change the desk: Robin/)
    expect(deskOf(b).desk?.name).toBe('Dana')
  })

  it('sets the desk up again after all of it was taken back, and until then says how to start', async () => {
    const b = bench()
    await b.ok('init --yes --name Dana')
    await b.ok('undo')
    expect(await b.ok('today')).toMatch(/^No desk yet/)
    expect(await b.ok('client list')).toMatch(/^No desk yet/)
    await b.ok('init --yes --name Robin')
    expect(deskOf(b).desk?.name).toBe('Robin')
  })

  it('does not say that nothing was changed to who stops after the desk was set up', async () => {
    const b = bench()
    const stop = Object.assign(new Error('stop'), { name: 'ExitPromptError' })
    const ask = {
      text: async ({ initial = '' }: { initial?: string }) => initial,
      choose: async () => Promise.reject(stop),
    }
    const { code, err } = await b.run('init --client acme --template restaurant', { ask, terminal: true })
    expect(code).toBe(130)
    expect(err).toMatch(/\nStopped; the desk is set up, without a client. Next: smm strategy new acme\n$/)
    expect(deskOf(b).desk).toBeDefined()
    expect(JSON.parse(await b.ok('client list --json=slug'))).toEqual([{ slug: 'desk' }])
  })
})
