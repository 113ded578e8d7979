import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'
import { addChannel, addPost, addVariant } from '../support/planned.ts'
import { client, fill } from '../support/report-desk.ts'

const canary = 'CANARY-4711'

/** The desk is in London; Sol y Sal is in Madrid. Every post has a private note. */
function filled(options: Parameters<typeof bench>[0] = {}): Bench {
  const b = bench(options)
  fill(b, (store) => {
    const at = '2026-11-02T09:00:00Z'
    const marlow = store.clients.insert(client('marlow', 'Marlow & Finch'), at)
    const sol = store.clients.insert(client('sol-y-sal', 'Sol y Sal', { zone: 'Europe/Madrid' }), at)
    const instagram = addChannel(store, marlow, 'instagram', { slots: 'tue 11:30, thu 17:00' })
    const spanish = addChannel(store, sol, 'instagram', { slots: 'fri 13:00' })
    const post = (clientId: number, title: string) => addPost(store, clientId, title, { note: canary })
    addVariant(store, post(marlow, 'Meet Rosa'), instagram, '2026-11-24 11:30')
    addVariant(store, post(marlow, 'Mince pies'), instagram, '2026-11-24 12:00', { state: 'draft' })
    addVariant(store, post(sol, 'Paella'), spanish, '2026-11-25 17:30', {
      state: 'published',
      publishedAt: '2026-11-25T16:31:00Z',
      permalink: 'https://example.com/paella',
    })
    addVariant(store, post(sol, 'Let go'), spanish, '2026-11-26 17:30', { state: 'dropped' })
    addVariant(store, post(sol, 'In December'), spanish, '2026-12-10 17:30')
  })
  return b
}

const rows = async (b: Bench, words: string) =>
  JSON.parse(await b.ok(`calendar ${words} --json`)) as Record<string, unknown>[]

const events = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')

describe('smm calendar', () => {
  it('shows this week, a list by day in a pipe', async () => {
    expect(await filled().ok('calendar')).toMatchInlineSnapshot(`
      "Mon 23 to Sun 29 Nov 2026
      1 published, 1 scheduled, 1 draft, 2 free slots, 2 in a clash
      Times are those of London; in brackets the client’s where they differ

      Mon 23 Nov, today
        nothing planned

      Tue 24 Nov
        11:30                 scheduled  p1/instagram  Marlow & Finch  Meet Rosa · clash with p2
        12:00                 draft      p2/instagram  Marlow & Finch  Mince pies · clash with p1

      Wed 25 Nov
        16:31 (17:31 Madrid)  published  p3/instagram  Sol y Sal       Paella

      Thu 26 Nov
      · 17:00                 free       instagram     Marlow & Finch

      Fri 27 Nov
      · 12:00 (13:00 Madrid)  free       instagram     Sol y Sal

      Sat 28 Nov
        nothing planned

      Sun 29 Nov
        nothing planned
      "
    `)
  })

  it('fills the terminal: columns where they have room', async () => {
    const b = filled()
    expect(await b.ok('calendar', { terminal: true, width: 120 })).toMatch(/^Mon 23 today +Tue 24 +Wed 25 /m)
    expect(await b.ok('calendar', { terminal: true, width: 80 })).toMatch(/^Mon 23 Nov, today$/m)
    expect(await b.ok('calendar month', { terminal: true, width: 80 })).toContain('●×11:30 ig')
  })

  it('shows a week from any day, or the month that holds it, ahead and back', async () => {
    const b = filled()
    expect((await rows(b, 'week --from 2026-12-04')).map((row) => row['title'])).toEqual(['In December'])
    expect((await rows(b, 'month --from 2026-12-31')).map((row) => row['title'])).toEqual(['In December'])
    expect(await rows(b, 'week --from +1w')).toEqual([])
    b.setNow('2027-02-01T09:00:00Z')
    const past = await rows(b, 'week --from 2026-11-23')
    expect(past.map((row) => [row['title'], row['status'], row['isLate']])).toEqual([
      ['Meet Rosa', 'scheduled', true],
      ['Mince pies', 'draft', false],
      ['Paella', 'published', false],
    ])
    expect(await b.ok('calendar --from 2026-11-23')).not.toContain('free')
  })

  it('shows one client’s alone, with that client’s clock', async () => {
    const out = await filled().ok('calendar --client sol')
    expect(out).toContain('Mon 23 to Sun 29 Nov 2026, Sol y Sal\n')
    expect(out).toContain('in brackets those of Madrid, where Sol y Sal is')
    expect(out).toContain('16:31 (17:31)')
    expect(out).not.toContain('Rosa')
  })

  it('gives one row an entry as data', async () => {
    const b = filled()
    expect((await rows(b, ''))[0]).toEqual({
      ref: 'p1/instagram',
      client: 'marlow',
      name: 'Marlow & Finch',
      channel: 'instagram',
      platform: 'instagram',
      format: 'image',
      title: 'Meet Rosa',
      status: 'scheduled',
      isLate: false,
      at: '2026-11-24T11:30:00Z',
      day: '2026-11-24',
      time: '11:30',
      clientDay: '2026-11-24',
      clientTime: '11:30',
      zone: 'Europe/London',
      permalink: null,
      clash: 'p2/instagram',
    })
    expect(await b.ok('calendar --json=ref,at --client sol')).toBe(
      '[\n  {\n    "ref": "p3/instagram",\n    "at": "2026-11-25T16:31:00Z"\n  }\n]\n',
    )
    expect((await b.ok('calendar --csv')).split('\r\n').slice(0, 2)).toEqual([
      'ref,client,name,channel,platform,format,title,status,isLate,at,day,time,clientDay,clientTime,zone,permalink,clash',
      'p1/instagram,marlow,Marlow & Finch,instagram,instagram,image,Meet Rosa,scheduled,false,2026-11-24T11:30:00Z,2026-11-24,11:30,2026-11-24,11:30,Europe/London,,p2/instagram',
    ])
    expect(await b.ok('calendar --format csv')).toBe(await b.ok('calendar --csv'))
    expect(await b.ok('calendar --format json')).toBe(await b.ok('calendar --json'))
  })

  it('keeps private notes out of every format', async () => {
    const b = filled()
    for (const format of ['text', 'md', 'html', 'ics', 'csv', 'json']) {
      for (const period of ['week', 'month'])
        expect(await b.ok(`calendar ${period} --format ${format}`), format).not.toContain(canary)
    }
    for (const width of [60, 120]) expect(await b.ok('calendar month', { terminal: true, width })).not.toContain(canary)
    expect(await b.ok('slots --all --json')).not.toContain(canary)
  })

  it('stands by the desk’s clock in Phoenix, over both changes of Madrid’s', async () => {
    const b = bench({ now: '2026-10-20T12:00:00Z', zone: 'America/Phoenix' })
    await b.ok('init --yes --zone America/Phoenix')
    fill(b, (store) => {
      const sol = store.clients.insert(
        client('sol-y-sal', 'Sol y Sal', { zone: 'Europe/Madrid' }),
        '2026-10-01T09:00:00Z',
      )
      const instagram = addChannel(store, sol, 'instagram')
      for (const day of ['2026-10-24', '2026-10-25', '2027-03-27', '2027-03-28'])
        addVariant(store, `Of ${day}`, instagram, `${day} 05:00`)
    })
    const times = async (from: string) =>
      (await rows(b, `--from ${from}`)).map(
        (row) => `${row['day']} ${row['time']} = ${row['clientDay']} ${row['clientTime']}`,
      )
    expect(await times('2026-10-19')).toEqual([
      '2026-10-23 20:00 = 2026-10-24 05:00',
      '2026-10-24 21:00 = 2026-10-25 05:00',
    ])
    expect(await times('2027-03-22')).toEqual([
      '2027-03-26 21:00 = 2027-03-27 05:00',
      '2027-03-27 20:00 = 2027-03-28 05:00',
    ])
    expect(await b.ok('calendar --from 2027-03-22')).toContain('20:00 (Sun 05:00 Madrid)')
  })

  it('says of a month that is nearly over that no slot comes in what is left of it', async () => {
    const b = bench({ now: '2027-01-31T10:00:00Z' })
    await b.ok('init --yes')
    await b.ok('client add acme --zone Europe/London')
    await b.ok(['channel', 'add', 'acme', 'x', '--slots', 'mon 10:00'])
    expect((await b.run('calendar month --client acme')).err).toContain(
      'Nothing of acme is planned in January 2027. No slot of acme comes today: smm slots acme --days 8',
    )
  })

  it('says what to do when nothing is planned', async () => {
    const b = bench()
    const said = async (words: string) => (await b.run(words)).err
    expect(await b.ok('calendar')).toContain('smm init')
    expect(await b.ok('calendar --json')).toBe('[]\n')
    for (const format of ['ics', 'html', 'md', 'csv']) {
      const { out, err } = await b.run(`calendar --format ${format}`)
      expect([out, err]).toEqual(['', 'No desk yet. Begin: smm init\n'])
    }
    fill(b, () => {})
    expect(await said('calendar')).toContain('smm strategy new acme --template restaurant')
    await b.ok('client add acme')
    await b.ok('channel add acme ig')
    expect(await said('calendar --client acme')).toContain('smm channel edit acme instagram --slots')
    await b.ok(['channel', 'edit', 'acme', 'ig', '--slots', 'wed 12:00'])
    expect(await said('calendar')).toBe(
      'Nothing is planned from Mon 23 to Sun 29 Nov 2026; 1 slot to fill: smm slots\n',
    )
    expect(await said('calendar month --from 2026-01-10')).toBe('Nothing was planned in January 2026\n')
  })

  it.each([
    ['calendar year', 2, '"year" is not one of week, month'],
    ['calendar --format pdf', 2, '"pdf" is not one of'],
    ['calendar --from someday', 2, '"someday" is not a date'],
    ['calendar --from 14:00', 2, '--from takes a day'],
    ['calendar --from 1999-01-01', 2, 'further away than smm reckons with'],
    ['calendar --client nobody', 1, 'No client called nobody'],
    ['calendar --json --csv', 2, 'json or csv'],
    ['calendar --json --format md', 2, 'md or json'],
    ['calendar --json=banana', 2, '"banana" is no field'],
  ])('refuses "%s"', async (line, code, words) => {
    const ran = await filled().run(line)
    expect([ran.code, ran.out, ran.err]).toEqual([code, '', expect.stringContaining(words)])
  })
})

describe('smm calendar --out', () => {
  it('refuses an ending that names no format, unless the format is said', async () => {
    const b = filled()
    const path = join(b.home, 'cal.pdf')
    const ran = await b.run(`calendar --out ${path}`)
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.err).toContain('there are .txt, .md, .html, .ics, .csv, .json')
    await b.ok(`calendar --format text --out ${path}`)
    await b.ok(`calendar --out ${join(b.home, 'cal.txt')}`)
  })

  it('writes the format that the file’s ending names, or the one that is said', async () => {
    const b = filled()
    const path = (name: string) => join(b.home, name)
    const ran = await b.run(`calendar --client sol --out ${path('sol.ics')}`)
    expect([ran.out, ran.err]).toEqual(['', `Wrote ${path('sol.ics')}: 1 post, Mon 23 to Sun 29 Nov 2026\n`])
    expect(readFileSync(path('sol.ics'), 'utf8')).toContain('BEGIN:VCALENDAR\r\n')
    await b.ok(`calendar --out ${path('a.html')}`)
    expect(readFileSync(path('a.html'), 'utf8')).toContain('<!doctype html>')
    await b.ok(`calendar --format md --out ${path('a.txt')}`)
    expect(readFileSync(path('a.txt'), 'utf8')).toContain('| Day | Time |')
    await b.ok(`calendar --json=ref --out ${path('refs.txt')}`)
    expect(JSON.parse(readFileSync(path('refs.txt'), 'utf8'))).toHaveLength(3)
  })

  it('writes no colour and cuts nothing off in a file, whatever the terminal', async () => {
    const b = filled()
    const path = join(b.home, 'week.txt')
    await b.ok(`calendar --out ${path}`, { terminal: true, width: 40, colour: true })
    expect(readFileSync(path, 'utf8')).toBe(await b.ok('calendar'))
  })

  it('names the file itself in a folder', async () => {
    const b = filled()
    await b.ok(`calendar --client sol --format ics --out ${b.home}`)
    expect(existsSync(join(b.home, 'sol-y-sal-2026-11-23.ics'))).toBe(true)
    await b.ok(`calendar month --format md --out ${b.home}`)
    expect(existsSync(join(b.home, 'calendar-2026-11-01.md'))).toBe(true)
    await b.ok(`calendar --format md --out ${join(b.home, 'new')}/`)
    expect(existsSync(join(b.home, 'new', 'calendar-2026-11-23.md'))).toBe(true)
    const ran = await b.run(`calendar --out ${join(b.home, 'none', 'a.md')}`)
    expect([ran.code, ran.err]).toEqual([73, expect.stringContaining('There is no folder called')])
  })

  it('leaves alone what somebody else wrote, unless it is forced', async () => {
    const b = filled()
    const path = join(b.home, 'week.md')
    writeFileSync(path, 'mine')
    const ran = await b.run(`calendar --out ${path}`)
    expect([ran.code, ran.err]).toEqual([73, expect.stringContaining('--force')])
    expect(readFileSync(path, 'utf8')).toBe('mine')
    await b.ok(`calendar --out ${path} --force`)
    await b.ok(`calendar month --out ${path}`)
    expect(readFileSync(path, 'utf8')).toContain('# November 2026')
  })
})

describe('smm calendar --format ics', () => {
  it('has every client’s events in one file, or one client’s, with what was dropped as cancelled', async () => {
    const b = filled()
    const states = events(await b.ok('calendar --format ics')).map((event) => [
      event.getFirstPropertyValue('summary'),
      event.getFirstPropertyValue('status'),
    ])
    expect(states).toEqual([
      ['[instagram] Meet Rosa', 'CONFIRMED'],
      ['[instagram] Mince pies', 'TENTATIVE'],
      ['[instagram] Paella', 'CONFIRMED'],
      ['[instagram] Let go', 'CANCELLED'],
    ])
    expect(events(await b.ok('calendar --format ics --client marlow'))).toHaveLength(2)
  })

  it('says the same from run to run while nothing changes', async () => {
    const b = filled()
    expect(await b.ok('calendar --format ics')).toBe(await b.ok('calendar --format ics'))
  })

  it('keeps the name of an event that moves, and counts on; also when the move is undone', async () => {
    const b = filled()
    const read = async () => {
      const [event] = events(await b.ok('calendar --format ics --client marlow'))
      const value = (name: string) => String(event?.getFirstPropertyValue(name))
      return { uid: value('uid'), begins: value('dtstart'), sequence: Number(value('sequence')) }
    }
    const before = await read()
    expect(before.uid).toMatch(/^p1-instagram-[0-9a-f]{32}@smm$/)
    fill(b, (store) => {
      const variant = store.variants.get(1)
      if (variant)
        store.variants.update({
          ...variant,
          plannedOn: '2026-11-24',
          plannedTime: '09:00',
          plannedAt: '2026-11-24T09:00:00Z',
        })
    })
    const moved = await read()
    expect([moved.uid, moved.begins]).toEqual([before.uid, '2026-11-24T09:00:00Z'])
    expect(moved.sequence).toBeGreaterThan(before.sequence)
    await b.ok('undo')
    const undone = await read()
    expect([undone.uid, undone.begins]).toEqual([before.uid, before.begins])
    expect(undone.sequence).toBeGreaterThanOrEqual(moved.sequence)
  })

  it('has other names for the same posts of another desk', async () => {
    const uids = async () =>
      events(await filled().ok('calendar --format ics')).map((event) => String(event.getFirstPropertyValue('uid')))
    const [mine, theirs] = [await uids(), await uids()]
    expect(mine.filter((uid) => theirs.includes(uid))).toEqual([])
  })
})
