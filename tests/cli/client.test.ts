import { existsSync } from 'node:fs'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { bench } from '../support/bench.ts'

async function withAcme() {
  const b = bench()
  await b.ok('client add acme --zone Europe/Madrid --sold 20 --currency GBP --retainer 1200')
  return b
}

async function shown(b: ReturnType<typeof bench>, slug = 'acme') {
  return JSON.parse(await b.ok(`client show ${slug} --json`))
}

describe('smm client edit', () => {
  it('says that the strategy still speaks of the old name', async () => {
    const b = bench()
    await b.ok('strategy new acme --template restaurant --yes')
    const { err } = await b.run(['client', 'edit', 'acme', '--name', 'The Corner'])
    expect(err).toContain('Its strategy still speaks of Acme: smm strategy edit acme\n')
    expect((await b.run('client edit acme --priority 3')).err).not.toContain('still speaks')
  })

  it('changes what is said and keeps the rest', async () => {
    const b = await withAcme()
    const ran = await b.run(['client', 'edit', 'acme', '--name', 'Acme & Söhne', '--hours', '8-16'])
    expect(ran.err).toContain(
      'Changed acme: name Acme → Acme & Söhne, works weekdays, 09:00 to 17:00 → weekdays, 08:00 to 16:00',
    )
    expect(ran.out).toBe('')
    expect(await shown(b)).toMatchObject({ name: 'Acme & Söhne', zone: 'Europe/Madrid', retainer: 1200, hoursSold: 20 })
  })

  it('still finds the client by its old slug', async () => {
    const b = await withAcme()
    await b.ok('client edit acme --slug berg')
    expect((await shown(b, 'acme')).slug).toBe('berg')
    expect((await shown(b, 'berg')).slug).toBe('berg')
  })

  it('gives a client its old slug back, and never another client’s', async () => {
    const b = await withAcme()
    await b.ok('client add other')
    await b.ok('client edit acme --slug berg')
    const taken = await b.run('client edit other --slug acme')
    expect(taken).toMatchObject({ code: 1, err: expect.stringContaining('There is or was a client called acme') })
    await b.ok('client edit berg --slug acme')
    expect((await shown(b)).slug).toBe('acme')
  })

  it('names the options when nothing is to be changed', async () => {
    const b = await withAcme()
    const ran = await b.run('client edit acme')
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('--name, --slug, --kind, --zone')
  })

  it('takes money as people write it', async () => {
    const b = await withAcme()
    await b.ok('client edit acme --retainer 1,240.50')
    expect((await shown(b)).retainer).toBe(1240.5)
  })

  it.each(['0x10', '1e3', '12%', '-5', '9999999999', '1,24'])('refuses a retainer of %s', async (amount) => {
    const b = await withAcme()
    const ran = await b.run(`client edit acme --retainer ${amount}`)
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining(`Error: --retainer: "${amount}" is not a`) })
    expect((await shown(b)).retainer).toBe(1200)
  })

  it('says so when it is so already', async () => {
    const b = await withAcme()
    const ran = await b.run('client edit acme --sold 20')
    expect(ran).toMatchObject({ code: 0, err: 'acme is so already; nothing was changed\n' })
  })

  it.each(['r5', 'instagram', 'ig', 'today', 'mon', 'Acme'])('refuses the slug %s', async (slug) => {
    const b = await withAcme()
    expect(await b.run(`client edit acme --slug ${slug}`)).toMatchObject({
      code: 2,
      err: expect.stringContaining(`"${slug}"`),
    })
  })

  it('changes nothing on a dry run', async () => {
    const b = await withAcme()
    const before = await shown(b)
    const ran = await b.run('client edit acme --name Other --slug berg -n')
    expect(ran.err).toContain('Would change')
    expect(await shown(b)).toEqual(before)
    expect((await b.run('client show berg')).code).toBe(1)
  })

  it('writes the hours sold into the strategy too', async () => {
    const b = bench()
    await b.ok('strategy new acme --template restaurant --yes')
    const ran = await b.run('client edit acme --sold 25')
    expect(ran.err).toContain('strategy version 2')
    expect(await b.ok('strategy export acme')).toMatch(/^hours_sold: 25$/m)
    expect((await shown(b)).hoursSold).toBe(25)
  })

  it('keeps the slug of the manager’s own business', async () => {
    const b = await withAcme()
    expect(await b.run('client edit desk --slug mine')).toMatchObject({
      code: 1,
      err: expect.stringContaining('keeps its slug'),
    })
    expect((await shown(b, 'desk')).slug).toBe('desk')
  })

  it('is taken back by undo', async () => {
    const b = await withAcme()
    const before = await shown(b)
    await b.ok('client edit acme --name Other --zone Europe/London')
    await b.ok('undo')
    expect(await shown(b)).toEqual(before)
  })
})

describe('smm client status', () => {
  it('takes the routines of a paused client out of the list and brings them back', async () => {
    const b = bench()
    await b.ok('strategy new acme --template restaurant --yes')
    const rows = async () => (await b.ok('today --client acme --all')).length
    const before = await rows()
    const ran = await b.run('client status acme paused')
    expect(ran.err).toContain('is now paused, was active')
    expect(await rows()).toBeLessThan(before)
    await b.ok('client status acme active')
    expect(await rows()).toBe(before)
  })

  it('says who waits there still, because the list leaves out a client that has ended', async () => {
    const b = await withAcme()
    await b.ok('channel add acme ig')
    expect((await b.run('client status acme paused -n')).err).not.toContain('for an answer')
    await b.ok('in acme ig @jane Is it vegan?')
    expect((await b.run('client status acme paused')).err).toContain(
      '1 conversation waits for an answer still: smm inbox list --client acme --waiting',
    )
    await b.ok('in acme ig @bob Is it vegan?')
    await b.ok('in acme ig @cy Thanks --no-answer')
    expect((await b.run('client status acme ended')).err).toContain(
      '2 conversations wait for an answer, and the list leaves out clients that have ended: smm inbox list --client acme --waiting',
    )
  })

  it('says so when the status is that already', async () => {
    const b = await withAcme()
    expect(await b.run('client status acme active')).toMatchObject({ code: 0, err: 'acme is active already\n' })
  })

  it('refuses a word that is no status', async () => {
    const b = await withAcme()
    expect(await b.run('client status acme asleep')).toMatchObject({
      code: 2,
      err: expect.stringContaining('prospect, active, paused, ended'),
    })
  })

  it('keeps the manager’s own business active', async () => {
    const b = await withAcme()
    expect(await b.run('client status desk ended')).toMatchObject({
      code: 1,
      err: expect.stringContaining('stays active'),
    })
    expect((await shown(b, 'desk')).status).toBe('active')
  })

  it('changes nothing on a dry run', async () => {
    const b = await withAcme()
    expect((await b.run('client status acme paused -n')).err).toContain('would be paused')
    expect((await shown(b)).status).toBe('active')
  })
})

describe('smm client show', () => {
  it('shows what is recorded in a box, and a dash for the rest', async () => {
    const b = await withAcme()
    await b.ok('client edit acme --renews 2027-02-01 --notice 30')
    const out = await b.ok('client show acme')
    expect(out).toContain('renews in 70 days, on Mon 1 Feb 2027; notice by Sat 2 Jan 2027')
    expect(out).toMatch(/strategy +│ — /)
    expect(out).toMatch(/since +│ — /)
    expect(out).not.toContain('\u001b')
  })

  it.each([40, 60, 120])('is a straight box on %d columns', async (width) => {
    const b = await withAcme()
    await b.ok([
      'client',
      'edit',
      'acme',
      '--name',
      'ร้านเบเกอรี่ 👩‍👩‍👧‍👦 \u202eoverride\u001b[31m and a long long long tail of a name',
    ])
    const lines = (await b.ok('client show acme', { terminal: true, width })).trimEnd().split('\n')
    expect(new Set(lines.map((line) => stringWidth(line)))).toEqual(new Set([Math.min(width, 100)]))
    expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u202e]/)
  })

  it('is in colour only where colour is wanted', async () => {
    const b = await withAcme()
    expect(await b.ok('client show acme', { terminal: true, colour: true })).toContain('\u001b[')
  })

  it('tells channels, goals with their pace, the strategy and the week’s social minutes', async () => {
    const b = bench()
    await b.ok('strategy new acme --template restaurant --yes')
    await b.ok('metric add acme weekday-tables-by-social=11')
    await b.ok('did acme ig 5c 12m')
    const json = await shown(b)
    expect(json.strategy).toEqual({ version: 1, template: 'restaurant', appliedOn: '2026-11-23' })
    expect(json.social.minutesThisWeek).toBe(12)
    expect(json.channels.map((channel: { key: string }) => channel.key)).toContain('google-business')
    expect(json.goals[0]).toMatchObject({ key: 'bookings', baseline: 10, now: 11, target: 12, verdict: 'too early' })
    const out = await b.ok('client show acme')
    expect(out).toContain('10 → 11 → 12, 50 % of the way in 0 % of the time: too early')
    expect(out).toContain('12 min this week')
  })

  it('weighs the social minutes against the fair share of the week that is over', async () => {
    const b = bench({ now: '2026-11-27T17:00:00Z' })
    await b.ok('client add acme --sold 26')
    // 26 h a month are 6 h a week; a fifth of that is 72 minutes.
    expect((await shown(b)).social).toEqual({ minutesThisWeek: 0, fairShare: 72 })
  })

  it('knows no fair share where no hours are sold', async () => {
    const b = bench()
    await b.ok('client add acme')
    expect((await shown(b)).social.fairShare).toBeNull()
    expect(await b.ok('client show acme')).toContain('fair share by now —')
  })

  it('prints only the fields that are asked for, and refuses others', async () => {
    const b = await withAcme()
    expect(JSON.parse(await b.ok('client show acme --json=slug,status'))).toEqual({ slug: 'acme', status: 'active' })
    expect((await b.run('client show acme --json=shoe')).code).toBe(2)
  })

  it('says which clients there are when there is none of that name', async () => {
    const b = await withAcme()
    expect(await b.run('client show nobody')).toMatchObject({
      code: 1,
      err: 'Error: No client called nobody\nHint: smm client list\n',
    })
  })
})

it('smm client add -n makes no desk', async () => {
  const b = bench()
  expect((await b.run('client add bob -n')).err).toBe(
    'Would add Bob (bob), active. Next: smm strategy new bob --template restaurant\n',
  )
  expect(existsSync(b.world.paths.database)).toBe(false)
})
