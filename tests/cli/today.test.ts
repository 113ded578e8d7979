import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { bench } from '../support/bench.ts'

/** A Tuesday, a day for making. */
const tuesday = '2026-11-24T09:40:00Z'

async function restaurant(now?: string) {
  const b = bench(now ? { now } : {})
  await b.ok('strategy new acme --template restaurant --yes')
  return b
}

describe('smm today', () => {
  test.each([40, 60, 80, 100, 120, 200])('looks right in %i columns', async (width) => {
    const b = bench({ now: tuesday })
    const out = await b.ok('today --demo', { terminal: true, width, height: 60 })
    for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width)
    await expect(out).toMatchFileSnapshot(`../golden/today-demo-${width}.golden.txt`)
  })

  test('gives the client’s own clock where there is room for it', async () => {
    const b = bench({ now: '2026-11-30T09:10:00Z' })
    expect(await b.ok('today --demo', { terminal: true, width: 60 })).not.toContain('Phoenix)')
    expect(await b.ok('today --demo', { terminal: true, width: 120 })).toContain('(08:30 Phoenix)')
  })

  test('is the same for the same data and the same clock', async () => {
    const b = bench({ now: tuesday })
    expect(await b.ok('today --demo')).toBe(await b.ok('today --demo'))
    expect(await bench({ now: tuesday }).ok('today --demo --json')).toBe(await b.ok('today --demo --json'))
  })

  test('gives reasons that add up to every score, in JSON', async () => {
    const { blocks } = JSON.parse(await bench({ now: tuesday }).ok('today --demo --json --all'))
    const rows = blocks.flatMap((block: { rows: { score: number; reasons: { points: number }[] }[] }) => block.rows)
    expect(rows.length).toBeGreaterThan(15)
    for (const row of rows) {
      const sum = row.reasons.reduce((total: number, reason: { points: number }) => total + reason.points, 0)
      expect(sum).toBeCloseTo(row.score, 2)
    }
  })

  test('selects fields of its JSON, and refuses one that it does not have', async () => {
    const b = await restaurant()
    expect(Object.keys(JSON.parse(await b.ok('today --json=day,clients')))).toEqual(['day', 'clients'])
    const { code, err } = await b.run('today --json=colour')
    expect([code, err]).toEqual([2, expect.stringContaining('"colour" is no field')])
  })

  test('selects fields of its rows as one flat list, in the order of the blocks', async () => {
    const b = await restaurant()
    const { blocks, waiting } = JSON.parse(await b.ok('today --json'))
    const rows = blocks.flatMap((block: { rows: object[] }) => block.rows).concat(waiting)
    expect(rows.length).toBeGreaterThan(10)
    expect(JSON.parse(await b.ok('today --json=ref,title'))).toEqual(
      rows.map(({ ref, title }: { ref: string; title: string }) => ({ ref, title })),
    )
  })

  test('selects every field that it prints', async () => {
    const b = await restaurant()
    const list = JSON.parse(await b.ok('today --json'))
    const own = Object.keys(list)
    const ofRows = Object.keys(list.blocks[0].rows[0])
    expect(JSON.parse(await b.ok(`today --json=${own}`))).toEqual(list)
    expect(JSON.parse(await b.ok(`today --json=${ofRows}`))[0]).toEqual(list.blocks[0].rows[0])
  })

  test.each([
    ['day,ref', 'day is a field of the list and ref one of its rows; ask for one kind'],
    ['constructor', '"constructor" is no field of this; there are day, time'],
    ['ref,colour', '"colour" is no field of this; there are day, time'],
  ])('refuses --json=%s', async (fields, sentence) => {
    const b = await restaurant()
    expect(await b.run(`today --json=${fields}`)).toMatchObject({ code: 2, err: expect.stringContaining(sentence) })
  })

  test('gives an empty list of rows without a desk', async () => {
    expect(JSON.parse(await bench().ok('today --json=ref,title'))).toEqual([])
  })

  test('names the client that was asked for where nothing is due', async () => {
    const b = bench()
    await b.ok('client add bar')
    expect(await b.ok('today --client ba')).toContain('Record what you do anyway: smm did bar ig 5c 1s')
  })

  test('prints a checklist in Markdown that holds what the list holds', async () => {
    const b = await restaurant()
    const out = await b.ok('today --format md')
    expect(out).toContain('# Mon 23 Nov')
    expect(out).toMatch(/- \[ \] Acme: Answer messages, comments and reviews, 8 min `r\d+`/)
  })

  test('looks ahead to another day at the start of its hours, and refuses a past one', async () => {
    const b = await restaurant()
    expect(await b.ok('today --date fri')).toMatch(/^Fri 27 Nov .*free until 17:00: 8 h/)
    const { code, err } = await b.run('today --date yesterday')
    expect([code, err]).toEqual([1, expect.stringContaining('smm report week --week 2026-11-22')])
  })

  test('never exceeds the minutes at hand', async () => {
    const b = await restaurant()
    const { blocks, left } = JSON.parse(await b.ok('today --minutes 30 --json'))
    const minutes = blocks.reduce((sum: number, block: { minutes: number }) => sum + block.minutes, 0)
    expect(minutes).toBeLessThanOrEqual(30)
    expect(left.length).toBeGreaterThan(0)
  })

  test('ticks off what was done in the columns of the list: ref, client, title, count and minutes', async () => {
    const b = await restaurant()
    await b.ok('client add bar')
    await b.ok('done r8 --minutes 12')
    await b.ok('did acme ig 4l')
    await b.ok(['add', 'bar', 'Send the menu', '--owner', 'client'])
    await b.ok('done t15 --minutes 5')
    const lines = (await b.ok('today --done', { terminal: true })).split('\n')
    const done = lines.filter((line) => line.startsWith('✓'))
    expect(done.map((line) => line.replace(/ {2,}/g, '|'))).toEqual([
      '✓ r8|Acme|Answer messages, comments and reviews|12 m',
      '✓|Acme|Likes · instagram ×4',
      '✓ t15|Bar|Send the menu, by the client|5 m',
    ])
    const open = lines.find((line) => /^ {2}r\d/.test(line)) ?? ''
    expect(done[0]?.indexOf('Answer')).toBe(open.indexOf('Look through'))
    expect(done[0]?.length).toBe(open.length)
  })

  test('names the clients of what was done where they have no column', async () => {
    const b = await restaurant()
    await b.ok('done r8 --minutes 12')
    await b.ok('did acme ig 4l')
    const out = await b.ok('today --done', { terminal: true, width: 60 })
    expect(out).toMatch(/\n {2}Acme\n✓ r8 {2,3}Answer messages.* 12 m\n✓ {2,}Likes · instagram ×4\n/)
  })

  test('ticks off what was done for the client that it is asked for alone', async () => {
    const b = await restaurant()
    await b.ok('client add bar')
    await b.ok('done r8')
    await b.ok('did bar 3c')
    expect(await b.ok('today --done --client bar')).toMatch(/✓ +Bar +Comments ×3/)
    expect(await b.ok('today --done --client bar')).not.toContain('Answer messages')
  })

  const owed = 'Send the photographs of the kitchen, the terrace and the new menu board by noon'

  test.each([
    [40, 'Send the photographs of the kitch…'],
    [60, 'Send the photographs of the kitchen, the t…'],
    [80, 'Send the photographs of the kitchen, the terrace and the…'],
    [100, owed.replace('oon', '…')],
    [120, owed],
    [200, owed],
  ])('uses the %i columns there are for what clients owe, also with no row above', async (width, title) => {
    const b = bench()
    await b.ok('client add acme')
    await b.ok(['add', 'acme', owed, '--owner', 'client', '--due', 'yesterday'])
    const out = await b.ok('today --stage communicate', { terminal: true, width })
    for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width)
    expect(out).toContain(title)
    expect(out).toContain(width < 60 ? 't1' : 'since Sun')
  })

  test('cuts nothing in a pipe, unless COLUMNS says how wide it is', async () => {
    const b = bench()
    await b.ok(['client', 'add', 'acme', '--name', 'The Association of Neighbourhood Bakeries'])
    await b.ok(['add', 'acme', `${owed}, each with a line about who made it and when`, '--due', 'fri'])
    await b.ok(['add', 'acme', owed, '--owner', 'client', '--due', 'today'])
    expect(await b.ok('today --all')).not.toContain('…')
    expect(await b.ok('today --all')).toMatch(/The Association of Neighbourhood Bakeries +Send .* and when +Fri/)
    const narrow = await b.ok('today --all', { width: 72 })
    expect(Math.max(...narrow.split('\n').map((line) => line.length))).toBeLessThanOrEqual(72)
  })

  test('goes by the user’s own weights, and says where they are wrong', async () => {
    const b = await restaurant()
    const folder = join(b.home, '.config/smm/templates')
    mkdirSync(folder, { recursive: true })
    const shipped = b.world.templates.text('settings', 'today').text
    writeFileSync(join(folder, 'today.yaml'), shipped.replace(/due: 40 /, 'due: 0 '))
    const own = JSON.parse(await b.ok('why r8 --json'))[0]
    expect(own.reasons.find((reason: { term: string }) => reason.term === 'due').points).toBe(0)
    expect(JSON.parse(await b.ok('why r8 --json'))[0]).toEqual(own)
    writeFileSync(join(folder, 'today.yaml'), shipped.replace('weights:', 'wieghts:'))
    const wrong = await b.run('today')
    expect(wrong.code).toBe(65)
    expect(wrong.err).toMatch(/today\.yaml:\d+:\d+: "wieghts" is not a key/)
  })

  test('shows nothing due on a day off, and what is to do on the next day when asked', async () => {
    const b = bench({ now: '2026-11-22T10:00:00Z' })
    await b.ok('client add acme')
    expect(await b.ok('today')).toContain('nothing is due; day off')
  })

  test('ends with commands that work as they stand', async () => {
    const b = await restaurant()
    const last = (await b.ok('today')).trimEnd().split('\n').at(-1) ?? ''
    const [done, snooze, why] = last.split(' · ').map((line) => line.replace(/^smm /, '')) as [string, string, string]
    await b.ok(why)
    await b.ok(`${snooze} -n`)
    await b.ok(done)
  })

  test.each([
    [120, 60],
    [100, 60],
    [200, 60],
  ])('leaves room for the prompt in a terminal of %i by %i', async (width, height) => {
    const out = await bench({ now: '2026-11-23T08:55:00Z' }).ok('today --demo', { terminal: true, width, height })
    expect(out.trimEnd().split('\n').length).toBeLessThan(height)
  })
})

test('smm today names the active clients of whom nothing comes round, because they have no strategy', async () => {
  const b = bench()
  await b.ok(['client', 'add', 'rosita', '--name', 'Caf\u00e9 Rosita'])
  await b.ok('client add later --status prospect')
  await b.ok('strategy new acme --template restaurant --yes')
  const line = 'Caf\u00e9 Rosita has no strategy, so nothing comes round: smm strategy new rosita'
  expect(await b.ok('today')).toContain(line)
  expect(await b.ok('today --client ros')).toContain(line)
  expect(await b.ok('today --client acme')).not.toContain('has no strategy')
  expect(JSON.parse(await b.ok('today --json')).withoutStrategy).toEqual(['rosita'])
  await b.ok('strategy new rosita --template restaurant --yes')
  expect(await b.ok('today')).not.toContain('has no strategy')
})

test('smm today keeps a pipe as wide as a terminal, but for the lines whose titles need more', async () => {
  const b = bench()
  await b.ok('strategy new acme --template restaurant --yes')
  const lines = (await b.ok('today')).split('\n')
  const long = lines.filter((line) => line.length > 100)
  expect(long.length).toBeGreaterThan(0)
  for (const line of long) expect(line).toMatch(/Leave (two real comments|a real comment)|Reshare|Write for|Early win/)
  expect(lines.join('\n')).not.toContain('\u2026')
})
