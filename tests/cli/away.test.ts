import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { SmmError } from '../../src/domain/errors.ts'
import type { AwayView } from '../../src/render/views/away-view.ts'
import type { Bench } from '../support/bench.ts'
import { bench } from '../support/bench.ts'
import { packDesk } from '../support/pack-desk.ts'
import { postDesk } from '../support/post-desk.ts'

const days = '2026-11-30..2026-12-07'

/** A restaurant in London with a strategy, on the Monday of the bench. */
async function restaurant(): Promise<Bench> {
  const desk = bench()
  await desk.ok('strategy new acme --template restaurant --name Acme --zone Europe/London --yes')
  return desk
}

const listed = async (desk: Bench) => {
  const { blocks } = JSON.parse(await desk.ok('today --json')) as { blocks: { rows: { ref: string | null }[] }[] }
  return blocks.flatMap(({ rows }) => rows).filter(({ ref }) => ref?.startsWith('r')).length
}
const view = async (desk: Bench, ...more: string[]) =>
  JSON.parse(await desk.ok(['away', days, '--json', ...more])) as AwayView

describe('smm away', () => {
  test('leaves my routines out of the list of those days, and lists none of them as missed afterwards', async () => {
    const desk = await restaurant()
    expect(await listed(desk)).toBeGreaterThan(0)
    await desk.ok(`away ${days} --cover Ana`)
    expect(await listed(desk)).toBeGreaterThan(0)
    desk.setNow('2026-12-02T09:00:00Z')
    expect(await listed(desk)).toBe(0)
    const text = await desk.ok('today')
    expect(text).toContain('away until Mon 7 Dec, cover: Ana')
    expect(JSON.parse(await desk.ok('today --json=away')).away).toEqual({
      from: '2026-11-30',
      until: '2026-12-07',
      cover: 'Ana',
    })
    expect(await desk.ok('today --format md')).toContain('away until Mon 7 Dec, cover: Ana')
    desk.setNow('2026-12-08T09:00:00Z')
    const rows = JSON.parse(await desk.ok('today --json=ref,dueOn,owner')) as {
      ref: string
      dueOn: string
      owner: string
    }[]
    const mine = rows.filter(({ ref, owner }) => ref?.startsWith('r') && owner === 'me')
    expect(mine.length).toBeGreaterThan(0)
    expect(mine.filter(({ dueOn }) => dueOn >= '2026-11-30' && dueOn <= '2026-12-07')).toEqual([])
    expect(await desk.ok('today')).not.toContain('away until')
  })

  test('keeps the client’s homework, tasks and what goes out', async () => {
    const desk = await restaurant()
    const waits = async () => (JSON.parse(await desk.ok('today --json=waiting')) as { waiting: unknown[] }).waiting
    await desk.ok('add acme Call the printer --due 2026-12-02')
    await desk.ok([
      'post',
      'new',
      '--client',
      'acme',
      '--on',
      'facebook',
      '--format',
      'text',
      '--text',
      'The oven is lit at four. Who is up?',
    ])
    await desk.ok(['post', 'schedule', 'p1', '--at', '2026-12-02 12:00'])
    desk.setNow('2026-12-02T09:00:00Z')
    const before = await waits()
    await desk.ok('away today..fri')
    expect(await waits()).toEqual(before)
    const list = await desk.ok('today')
    expect(list).toContain('Call the printer')
    expect(list).toContain('p1/facebook')
  })

  test('is taken back by undo and by --end, and ends early from today', async () => {
    const desk = await restaurant()
    await desk.ok(`away ${days}`)
    expect(await desk.ok('away')).toContain('2026-11-30\t2026-12-07\t—')
    await desk.ok('undo')
    expect((await desk.run('away')).err).toContain('You are not away: smm away mon..fri --cover NAME')
    await desk.ok(`away ${days}`)
    desk.setNow('2026-12-03T09:00:00Z')
    expect(await listed(desk)).toBe(0)
    expect((await desk.run('away --end')).err).toContain('You are back; it was: away until Mon 7 Dec. Undo: smm undo')
    expect(await listed(desk)).toBeGreaterThan(0)
    expect((await desk.run('away --end')).code).toBe(1)
    await desk.ok('undo')
    expect(JSON.parse(await desk.ok('away --json'))).toEqual([
      { from: '2026-11-30', until: '2026-12-07', cover: null, isNow: true },
    ])
  })

  test('the same days again change the cover; others that overlap are refused', async () => {
    const desk = await restaurant()
    await desk.ok(`away ${days}`)
    expect((await desk.run(`away ${days} --cover Ana`)).err).toContain(
      'Entered: away Mon 30 Nov to Mon 7 Dec, cover: Ana.',
    )
    expect((await desk.run(`away ${days}`)).err).toContain('It is entered already')
    const ran = await desk.run('away 2026-12-07..2026-12-09')
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('You are away Mon 30 Nov to Mon 7 Dec already')
  })

  test.each([
    ['away --cover Ana', 'No days were said'],
    ['away --end fri', '--end ends what is entered, and takes no days'],
    ['away 2026-12-07..2026-11-30', 'ends on 2026-11-30, before it begins'],
    ['away fri --out ana.md', '--out is for the sheet of whoever stands in, and nobody does'],
  ])('refuses %s', async (command, sentence) => {
    const desk = await restaurant()
    const ran = await desk.run(command)
    expect(ran.code).toBe(2)
    expect(ran.err).toContain(sentence)
  })

  test('changes nothing with --dry-run, and says how to start without a desk', async () => {
    const desk = await restaurant()
    const out = join(desk.home, 'ana.md')
    expect((await desk.run(`away ${days} --cover Ana --out ${out} -n`)).err).toContain('Would enter: away Mon 30 Nov')
    expect(existsSync(out)).toBe(false)
    expect(JSON.parse(await desk.ok('away --json'))).toEqual([])
    const none = await bench().run('away')
    expect(none.code).toBe(0)
    expect(none.out).toContain('smm init')
  })
})

describe('the cover sheet', () => {
  test('names only what may go out: nobody posts for us what the client has not approved', async () => {
    const desk = await packDesk()
    await desk.ok('pack acme --format md')
    await desk.ok('ok p2 --by Ana')
    await desk.ok(['change', 'p1', '--by', 'Ana', 'not this'])
    const found = JSON.parse(await desk.ok('away 2026-11-30..2026-12-04 --cover Ben -n --json')) as AwayView
    const sheet = found.sheet.find(({ name }) => name === 'Acme Bakery')
    expect(sheet?.goesOut.map(({ ref }) => ref)).toEqual(['p2/x'])
    expect(found.tell[0]?.words).toContain('One post goes out as planned.')
    expect(found.approve.map(({ ref, status }) => `${ref} ${status}`)).toEqual([
      'p1/linkedin change asked',
      'p1/x change asked',
    ])
  })
})

describe('what smm away says before', () => {
  test('lists what to schedule, what is no more than a draft, what falls due and what is not done', async () => {
    const desk = await restaurant()
    await desk.ok('add acme Call the printer --due 2026-12-02')
    await desk.ok('add acme Later --due 2026-12-08')
    await desk.ok(['client', 'edit', 'acme', '--renews', '2027-01-01', '--notice', '30'])
    const found = await view(desk)
    expect(found.schedule.length).toBeGreaterThan(0)
    expect(found.schedule.map(({ when }) => when).join()).not.toMatch(/2[0-9] Nov| 8 Dec/)
    expect(found.schedule[0]).toMatchObject({ client: 'Acme', pillar: expect.any(String) })
    const due = found.due.map(({ client, on, what }) => `${on} ${client}: ${what}`)
    expect(due).toContain('2026-12-02 Acme: Call the printer')
    expect(due).toContain('2026-12-02 Acme: the last day for notice')
    expect(due).toContain('2026-12-04 Acme: the weekly report')
    expect(due.join()).not.toContain('Later')
    expect(found.letGo.some(({ times }) => times > 1)).toBe(true)
    const page = await desk.ok(`away ${days}`)
    for (const title of [
      'Schedule before, with the pillar that is short',
      'Finish and have approved before',
      'Tell',
      'Falls due',
      'Is not done in these days',
    ])
      expect(page).toContain(`## ${title}`)
    expect(page).not.toContain('Cover sheet')
  })

  test('tells each client in the days of its own calendar, and what goes out by both clocks', async () => {
    // Madrid goes to summer time on 28 March 2027; Phoenix never does.
    const desk = await postDesk({ now: '2027-03-22T16:00:00Z', zone: 'America/Phoenix' })
    await desk.ok(['post', 'new', '--client', 'acme', '--on', 'x', '--text', 'The oven is lit at four. Who is up?'])
    await desk.ok(['post', 'schedule', 'p1', '--at', '2027-03-29 09:00'])
    const asked = async (span: string) =>
      JSON.parse(await desk.ok(['away', span, '--cover', 'Ana', '--json', '-n'])) as AwayView
    // Monday 09:00 in Madrid's summer is Monday 00:00 in Phoenix.
    const found = await asked('2027-03-29..2027-03-30')
    expect(found.tell).toEqual([
      {
        client: 'Acme Bakery',
        words:
          'I am away from Mon 29 Mar to Tue 30 Mar. One post goes out as planned. Ana looks after you until I am back on Wed 31 Mar.',
      },
    ])
    expect(found.sheet[0]?.goesOut).toEqual([
      {
        ref: 'p1/x',
        title: 'The oven is lit at four. Who is up?',
        desk: 'Mon 29 Mar 00:00',
        client: 'Mon 29 Mar 09:00',
        by: null,
      },
    ])
    expect((await asked('2027-03-26..2027-03-28')).sheet[0]?.goesOut).toEqual([])
    // Winter in Madrid: 17:00 there on Thursday is 09:00 in Phoenix.
    expect((await asked('2027-03-25')).schedule.map(({ when }) => when)).toEqual([
      'Thu 25 Mar 04:00 (12:00 Madrid)',
      'Thu 25 Mar 09:00 (17:00 Madrid)',
    ])
  })

  test('writes a sheet for the cover: channels, people, what is never said, and nothing of money or private notes', async () => {
    const desk = await restaurant()
    await desk.ok(['client', 'edit', 'acme', '--retainer', '98765', '--sold', '77'])
    await desk.ok([
      'post',
      'new',
      '--client',
      'acme',
      '--on',
      'facebook',
      '--format',
      'text',
      '--text',
      'The oven is lit at four. Who is up?',
      '--note',
      'Rosa dislikes this',
    ])
    await desk.ok(['post', 'schedule', 'p1', '--at', '2026-12-02 12:00'])
    const out = join(desk.home, 'ana.md')
    const ran = await desk.run(`away ${days} --cover Ana --out ${out}`)
    expect(ran.err).toContain(`Wrote ${out}`)
    expect(ran.out).not.toContain('Cover sheet')
    const sheet = readFileSync(out, 'utf8')
    expect(sheet).toContain('# Cover sheet for Ana: Mon 30 Nov to Mon 7 Dec')
    expect(sheet).toContain('p1/facebook')
    expect(sheet).toContain('Wed 2 Dec 12:00')
    expect(sheet).toContain('### Who answers what')
    expect(sheet).toContain('### What is never said')
    expect(sheet).toContain('do not answer alone')
    expect(sheet).not.toMatch(/98,?765|77|Rosa dislikes|retainer|hours sold/)
    writeFileSync(out, 'My own words')
    const again = await desk.run(`away ${days} --out ${out}`)
    expect(again.code).toBe(73)
    expect(readFileSync(out, 'utf8')).toBe('My own words')
    expect(await desk.ok(`away ${days}`)).toContain('# Cover sheet for Ana')
  })

  test.each(['', ' -n'])('enters nothing when the sheet cannot be written%s', async (more) => {
    const desk = await restaurant()
    const [nowhere, mine] = [join(desk.home, 'nowhere', 'ana.md'), join(desk.home, 'mine.md')]
    writeFileSync(mine, 'My own words')
    for (const [out, message] of [
      [nowhere, 'There is no folder called'],
      [mine, `${mine} is not as smm wrote it`],
    ] as const) {
      const ran = await desk.run(`away ${days} --cover Ana --out ${out}${more}`)
      expect([ran.code, ran.out, ran.err]).toEqual([73, '', expect.stringContaining(message)])
    }
    expect(JSON.parse(await desk.ok('away --json'))).toEqual([])
  })

  test('enters nothing when the writing itself fails', async () => {
    const desk = await restaurant()
    const words = ['away', days, '--cover', 'Ana', '--out', join(desk.home, 'ana.md')]
    const writeAll = () => {
      throw new SmmError('cannot-create', 'the disk is full')
    }
    const world = { ...desk.world, writtenFiles: { ...desk.world.writtenFiles, writeAll } }
    expect(await run(words, world)).toBe(73)
    expect(JSON.parse(await desk.ok('away --json'))).toEqual([])
  })

  test('makes the folder for the sheet, and names it by its day', async () => {
    const desk = await restaurant()
    await desk.ok(`away ${days} --cover Ana --out ${desk.home}/sheets/`)
    expect(readFileSync(join(desk.home, 'sheets', 'cover-2026-11-30.md'), 'utf8')).toContain('# Cover sheet for Ana')
  })

  test('plans none of my routines for those days in the report', async () => {
    const desk = await restaurant()
    const full = () => desk.ok('report week --client acme --full')
    const before = await full()
    await desk.ok('away 2026-11-30..2026-12-06')
    const after = await full()
    expect(after.length).toBeLessThan(before.length)
  })
})
