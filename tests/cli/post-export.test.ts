import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import type { Bench } from '../support/bench.ts'
import { picture, postDesk } from '../support/post-desk.ts'
import { hold, schedule, scheduledDesk } from '../support/scheduled.ts'

const head = '"Text","Image URL","Tags","Posting Time"\r\n'

/** What a variant says of the tool it lies in. */
async function handed(desk: Bench): Promise<unknown[]> {
  const ran = await desk.run('post export --for csv -n')
  return [...ran.err.matchAll(/Left out (.+): handed to (\w+) already/g)].map(([, refs, tool]) => [refs, tool])
}

describe('smm post export', () => {
  test('prints what is scheduled by the client’s clock, and marks nothing', async () => {
    const desk = await scheduledDesk(['The oven is lit at "four".\nWho is up?', 'x'])
    await desk.ok(['post', 'new', '--client', 'acme', '--text', 'A draft', '--on', 'x'])
    const ran = await desk.run('post export --for buffer --client acme')
    expect([ran.code, ran.out]).toEqual([
      0,
      `${head}"The oven is lit at ""four"".\nWho is up?","","","2026-11-24 09:00"\r\n`,
    ])
    expect(ran.err).toContain('Nothing was marked as handed to Buffer')
    expect(await handed(desk)).toEqual([])
  })

  test('by UTC where a tool wants that', async () => {
    const desk = await scheduledDesk(['The oven is lit.', 'x'])
    expect(await desk.ok('post export --for ayrshare')).toContain('twitter,,2026-11-24T08:00:00Z')
  })

  test('at the minute at which it will go out, where the clocks skip the one that was said', async () => {
    const desk = await postDesk()
    await schedule(desk, 1, '2027-03-28 02:30', 'The oven is lit.', 'x')
    expect(await desk.ok('post export --for buffer')).toContain('"2027-03-28 03:00"')
    expect(await desk.ok('post export --for ayrshare')).toContain('2027-03-28T01:00:00Z')
  })

  test('written to a file is handed over once, undone in one step, and handed over again when asked', async () => {
    const desk = await scheduledDesk(['The oven is lit.', 'x, linkedin'])
    const out = join(desk.home, 'exports')
    const ran = await desk.run(['post', 'export', '--for', 'buffer', '--out', `${out}/`])
    expect(ran.code).toBe(0)
    expect(ran.err).toContain(`Wrote ${out}/acme-x-buffer.csv: 1 row.`)
    expect(ran.err).toContain('Marked 2 variants as handed to Buffer.')
    expect(readdirSync(out)).toEqual(['acme-linkedin-buffer.csv', 'acme-x-buffer.csv'])
    expect(await handed(desk)).toEqual([['p1/x, p1/linkedin', 'Buffer']])
    const again = await desk.run('post export --for publer')
    expect([again.code, again.out]).toEqual([0, ''])
    expect(again.err).toContain('There is nothing to export.')
    expect((await desk.run('post export p1/x --for publer')).code).toBe(1)
    const twice = await desk.run('post export p1/x --for publer --again')
    expect(twice.err).toContain('p1/x: it lies in Buffer too [handed-twice]; take it out there')
    await desk.ok('undo')
    expect(await handed(desk)).toEqual([])
    expect(existsSync(join(out, 'acme-x-buffer.csv'))).toBe(true)
  })

  test('as a calendar file holds what goes out with its words, under the same names from run to run', async () => {
    const desk = await scheduledDesk(['The oven, lit; at "four".\nWho is up?', 'x, linkedin'], ['a'.repeat(20), 'x'])
    await desk.ok('hold acme Flood')
    expect((await desk.run('post export --for ics')).out).toBe('')
    await desk.ok('resume acme')
    const events = async () => {
      const file = new ICAL.Component(ICAL.parse(await desk.ok('post export --for ics --client acme')))
      return file.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
    }
    const [first, ...others] = await events()
    expect(others).toHaveLength(2)
    expect(first?.description).toBe('The oven, lit; at "four".\nWho is up?')
    expect(first?.startDate.toJSDate().toISOString()).toBe('2026-11-24T08:00:00.000Z')
    expect([first, ...others].map((event) => event?.location).sort()).toEqual(['linkedin', 'x', 'x'])
    const names = [first, ...others].map((event) => event?.uid)
    expect(new Set(names).size).toBe(3)
    expect((await events()).map(({ uid }) => uid)).toEqual(names)
    await desk.ok(['post', 'move', 'p1/x', '--at', '2026-11-24 16:00'])
    expect((await events()).map(({ uid }) => uid).sort()).toEqual(names.toSorted())
  })

  test('names events as the calendar does, also once a post has a second format there', async () => {
    const desk = await scheduledDesk(['The oven is lit at four. Who is up?', 'x, linkedin'])
    const names = async (command: string) => {
      const file = new ICAL.Component(ICAL.parse(await desk.ok(command)))
      return file
        .getAllSubcomponents('vevent')
        .map((each) => String(each.getFirstPropertyValue('uid')))
        .sort()
    }
    const before = await names('post export --for ics')
    expect(before).toHaveLength(2)
    expect(await names('calendar --format ics')).toEqual(before)
    await desk.ok(['post', 'edit', 'p1', '--on', 'x:image'])
    expect(await names('post export --for ics')).toEqual(before)
  })

  test('csv and json hand nothing over, and --no-mark does not', async () => {
    const desk = await scheduledDesk(['The oven is lit.', 'x'])
    for (const [name, more] of [
      ['csv', []],
      ['json', []],
      ['buffer', ['--no-mark']],
    ] as const) {
      await desk.ok(['post', 'export', '--for', name, '--out', join(desk.home, name), ...more])
    }
    expect(await handed(desk)).toEqual([])
    expect((await desk.run('undo -n')).err).toContain('post schedule')
  })

  test('writes no file and marks nothing when one of several cannot be written', async () => {
    const desk = await scheduledDesk(['The oven is lit.', 'x, linkedin'])
    const out = join(desk.home, 'exports')
    mkdirSync(join(out, 'acme-x-buffer.csv'), { recursive: true })
    const ran = await desk.run(['--force', 'post', 'export', '--for', 'buffer', '--out', `${out}/`])
    expect([ran.code, ran.err]).toEqual([73, expect.stringContaining('acme-x-buffer.csv cannot be written')])
    expect(readdirSync(out)).toEqual(['acme-x-buffer.csv'])
    expect(await handed(desk)).toEqual([])
  })

  test('leaves a file alone that may not be uploaded yet', async () => {
    const desk = await scheduledDesk(['The oven is lit.', 'x'])
    const path = join(desk.home, 'x.csv')
    writeFileSync(path, 'mine')
    const words = ['post', 'export', '--for', 'buffer', '--out', path]
    const refused = await desk.run(words)
    expect(refused.code).toBe(73)
    expect(refused.err).toContain(`${path} is there already`)
    expect(readFileSync(path, 'utf8')).toBe('mine')
    expect(await handed(desk)).toEqual([])
    expect(await desk.run([...words, '-n'])).toMatchObject({ code: 73, err: refused.err })
    await desk.ok([...words, '--force'])
    expect(readFileSync(path, 'utf8')).toContain('The oven is lit.')
  })

  test('writes a file for oneself anew where it wrote it itself, and over nobody’s words', async () => {
    const desk = await scheduledDesk(['The oven is lit.', 'x'])
    const path = join(desk.home, 'plan.ics')
    const words = ['post', 'export', '--for', 'ics', '--out', path]
    await desk.ok(words)
    await desk.ok(['post', 'move', 'p1/x', '--at', '2026-11-24 16:00'])
    await desk.ok(words)
    expect(readFileSync(path, 'utf8')).toContain('DTSTART:20261124T150000Z')
    writeFileSync(path, 'mine')
    for (const more of [[], ['-n']]) {
      const ran = await desk.run([...words, ...more])
      expect([ran.code, ran.err]).toEqual([73, expect.stringContaining(`${path} is not as smm wrote it`)])
    }
    expect(readFileSync(path, 'utf8')).toBe('mine')
    const nowhere = await desk.run(['post', 'export', '--for', 'ics', '--out', join(desk.home, 'none', 'a.ics'), '-n'])
    expect([nowhere.code, nowhere.err]).toEqual([73, expect.stringContaining('There is no folder called')])
  })

  test('parts what is too much for a tool into numbered files, and wants a folder for them', async () => {
    const desk = await scheduledDesk(
      ['Rye one is here.', 'x'],
      ['White bread on Wednesday', 'x'],
      ['Cake for all', 'x'],
    )
    const folder = join(desk.world.paths.ownTemplates, 'exports')
    mkdirSync(folder, { recursive: true })
    const own = (await desk.ok('template show buffer')).replace('most_rows: 100', 'most_rows: 2')
    writeFileSync(join(folder, 'buffer.yaml'), own)
    const bare = await desk.run('post export --for buffer')
    expect(bare.code).toBe(2)
    expect(bare.err).toContain('This makes 2 files, and there is no folder to put them in')
    const dry = await desk.run('post export --for buffer -n')
    expect(dry.err).toContain('Would write acme-x-buffer-1.csv: 2 rows.\nWould write acme-x-buffer-2.csv: 1 row.')
    const one = await desk.run(['post', 'export', '--for', 'buffer', '--out', join(desk.home, 'one.csv')])
    expect([one.code, existsSync(join(desk.home, 'one.csv'))]).toEqual([2, false])
    await desk.ok(['post', 'export', '--for', 'buffer', '--out', desk.home])
    expect(readFileSync(join(desk.home, 'acme-x-buffer-2.csv'), 'utf8')).toBe(
      `${head}"Cake for all","","","2026-11-26 09:00"\r\n`,
    )
  })

  test('--dry-run says what would be, and changes nothing', async () => {
    const desk = await scheduledDesk(['The oven is lit.', 'x'])
    const out = join(desk.home, 'out')
    const dry = await desk.run(['post', 'export', '--for', 'buffer', '--out', `${out}/`, '-n'])
    expect(dry.err).toContain(`Would write ${out}/acme-x-buffer.csv: 1 row.`)
    expect(dry.err).toContain('Would mark 1 variant as handed to Buffer.')
    expect([existsSync(out), dry.out]).toEqual([false, ''])
    expect(await handed(desk)).toEqual([])
  })

  test('takes what is named, and the days from one to another', async () => {
    const desk = await scheduledDesk(
      ['Rye one is here.', 'x'],
      ['White bread on Wednesday', 'x'],
      ['Cake for all', 'x'],
    )
    const texts = async (...words: string[]) =>
      (JSON.parse((await desk.ok(['post', 'export', '--for', 'json', ...words])) || '[]') as { ref: string }[]).map(
        ({ ref }) => ref,
      )
    expect(await texts('p2')).toEqual(['p2/x'])
    expect(await texts('--from', '2026-11-25')).toEqual(['p2/x', 'p3/x'])
    expect(await texts('--from', 'tomorrow', '--to', 'wed', '--client', 'acme', '--channel', 'x')).toEqual([
      'p1/x',
      'p2/x',
    ])
    expect((await desk.run('post export --for csv --channel x')).err).toContain('say whose with --client')
    expect((await desk.run('post export --for csv --from fri --to thu')).code).toBe(2)
    expect((await desk.run('post export --for nothing')).err).toContain(
      'No template called nothing; there are ayrshare',
    )
  })

  test('says of what was named and is not due why not', async () => {
    const desk = await postDesk()
    await desk.ok(['post', 'new', '--client', 'acme', '--text', 'A draft', '--on', 'x'])
    const ran = await desk.run('post export p1 --for csv')
    expect([ran.code, ran.out]).toEqual([1, ''])
    expect(ran.err).toContain('Left out p1/x: it is draft [not-scheduled]; smm post schedule p1/x --next')
    await desk.ok('idea acme Later')
    const idea = await desk.run('post export p2 --for csv')
    expect([idea.code, idea.err]).toEqual([1, expect.stringContaining('Left out p2: it is an idea')])
    await desk.ok('client add other')
    expect((await desk.run('post export p1 --for csv --client other')).err).toContain('p1 is of acme')
  })
})

describe('smm post export keeps back', () => {
  test('everything of a client on hold', async () => {
    const desk = await scheduledDesk(['The oven is lit.', 'x, linkedin'])
    hold(desk, 'a fire')
    const out = join(desk.home, 'out')
    const ran = await desk.run(['post', 'export', '--for', 'buffer', '--out', `${out}/`])
    expect([ran.code, ran.out, existsSync(out)]).toEqual([1, '', false])
    expect(ran.err).toContain('Left out p1/x, p1/linkedin: Acme Bakery is on hold: a fire [held]; smm resume acme')
  })

  test('what the check has an error for, with its rule and what mends it', async () => {
    const desk = await scheduledDesk(['The oven is lit.', 'x'], ['Bread for all', 'x'])
    await desk.ok(['post', 'edit', 'p1/x', '--text', 'a'.repeat(281)])
    const ran = await desk.run('post export --for buffer')
    expect(ran.code).toBe(1)
    expect(ran.out).toBe(`${head}"Bread for all","","","2026-11-25 09:00"\r\n`)
    expect(ran.err).toContain(
      'Left out p1/x: text: the text has 281 weighted characters; X takes 280 [text-too-long]; shorten',
    )
  })

  test('what should have gone out already', async () => {
    const desk = await scheduledDesk(['The oven is lit.', 'x'])
    desk.setNow('2026-11-24T08:00:00Z')
    const ran = await desk.run('post export --for buffer')
    expect([ran.code, ran.out]).toEqual([1, ''])
    expect(ran.err).toContain('[time-past]')
  })

  test('what a tool cannot carry', async () => {
    const desk = await postDesk()
    await desk.ok('channel add acme mastodon --handle @acme@bakery.example')
    await desk.ok('channel add acme facebook')
    await schedule(desk, 1, '2026-11-24 09:00', 'The oven is lit.', 'mastodon')
    await desk.ok(['post', 'edit', 'p1/mastodon', '--warning', 'food'])
    const story = picture(desk, 'a.png', 1080, 1920)
    await schedule(desk, 2, '2026-11-25 09:00', 'Look into the oven', 'facebook:story', '--media', story)
    const ran = await desk.run('post export --for buffer --media-url https://cdn.acme.example')
    expect([ran.code, ran.out]).toEqual([1, ''])
    expect(ran.err).toContain('p1/mastodon: a file for Buffer has no content warning [warning-not-carried]')
    expect(ran.err).toContain('p2/facebook: a file for Buffer carries no story [format-not-carried]')
    expect((await desk.run('post export --for hootsuite p2')).err).toContain('carries no story')
  })

  test('files that lie on this machine alone, until it is said where they lie on the web', async () => {
    const desk = await postDesk()
    const path = picture(desk, 'oven, four.png')
    const media = ['--media', path, '--alt', 'The oven at four', '--consent', 'nobody']
    await schedule(desk, 1, '2026-11-24 09:00', 'Look into the oven', 'x', ...media)
    const bare = await desk.run('post export --for buffer')
    expect([bare.code, bare.out]).toEqual([1, ''])
    expect(bare.err).toContain(
      `Buffer fetches files from the web, and ${path} lies on this machine [media-without-address]`,
    )
    expect(bare.err).not.toContain('alt-not-carried')
    const placed = await desk.run('post export --for buffer --media-url https://cdn.acme.example/acme/')
    expect(placed.out).toContain('"Look into the oven","https://cdn.acme.example/acme/oven%2C%20four.png","",')
    expect(placed.err).toContain('p1/x: its alt texts are not in the file [alt-not-carried]; write them in Buffer')
    const without = await desk.run('post export --for buffer --without-media')
    expect([without.code, without.out]).toEqual([0, `${head}"Look into the oven","","","2026-11-24 09:00"\r\n`])
    expect(without.err).toContain(`its files are not in the file: ${path} [media-by-hand]; put them to it in Buffer`)
    expect(await desk.ok('post export --for publer --media-url https://cdn.acme.example')).toContain('The oven at four')
  })
})

describe('smm post export says', () => {
  test('which link a person has to put in by hand', async () => {
    const desk = await postDesk()
    await desk.ok('channel add acme facebook')
    const more = ['--media', picture(desk, 'a.png', 1080, 1920), '--link', 'https://other.example/menu']
    await schedule(desk, 1, '2026-11-24 09:00', 'Look into the oven', 'facebook:story', ...more)
    const ran = await desk.run('post export --for metricool --media-url https://cdn.acme.example')
    expect([ran.code, ran.out]).toEqual([0, expect.stringContaining('https://cdn.acme.example/a.png')])
    expect(ran.err).toContain('p1/facebook: its link is not in the file: https://other.example/menu [link-not-carried]')
  })

  test('nothing of the private note, in any format', async () => {
    const desk = await scheduledDesk(['The oven is lit.', 'x', '--note', 'do-not-say-this'])
    const names = JSON.parse(await desk.ok('template list --kind exports --json=name')) as { name: string }[]
    expect(names.length).toBeGreaterThan(6)
    for (const { name } of names) {
      const { out, err } = await desk.run(`post export --for ${name}`)
      expect(out + err).not.toContain('do-not-say-this')
    }
  })

  test('where a format of one’s own is wrong', async () => {
    const desk = await scheduledDesk(['The oven is lit.', 'x'])
    const folder = join(desk.world.paths.ownTemplates, 'exports')
    mkdirSync(folder, { recursive: true })
    const file = join(folder, 'mine.yaml')
    writeFileSync(file, 'about: Mine\nformats: [text]\ncolumns:\n  - { header: Words, field: note }\n')
    const ran = await desk.run('post export --for mine')
    expect(ran.code).toBe(65)
    expect(ran.err).toContain(`${file}:4:29: columns[1].field: `)
    const checked = await desk.run('template check mine')
    expect([checked.code, checked.out]).toEqual([1, expect.stringContaining(`${file}:4:29: `)])
    writeFileSync(file, 'about: Mine\nformats: [text]\ncolumns:\n  - { header: Words, field: text }\n')
    expect(await desk.ok('post export --for mine')).toBe('Words\r\nThe oven is lit.\r\n')
    writeFileSync(file, 'about: Mine\nformats: [text]\ncolumns:\n  - { header: Words, field: text, on: [twiter] }\n')
    expect((await desk.run('template check mine')).out).toContain('there is no platform called twiter')
  })
})
