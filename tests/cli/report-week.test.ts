import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { newIdea } from '../../src/domain/post.ts'
import { type Bench, bench } from '../support/bench.ts'
import { activity, client, fill, fillBakery, fillDentist, goal, routine, task } from '../support/report-desk.ts'

for (const [slug, put] of [
  ['marlow', fillBakery],
  ['tidewater', fillDentist],
] as const) {
  for (const form of ['page', 'full'] as const) {
    test(`smm report week gives ${slug} the ${form} that was approved`, async () => {
      const b = bench()
      fill(b, put)
      const out = await b.ok(`report week --client ${slug} --week last${form === 'full' ? ' --full' : ''}`)
      await expect(out).toMatchFileSnapshot(`../golden/report-week-${slug}-${form}.golden.md`)
    })
  }
}

const made = '2026-11-01T09:00:00Z'

test('smm report week is honest and short when nothing was recorded', async () => {
  const b = bench()
  fill(b, (store) => store.clients.insert(client('acme', 'Acme'), made))
  const { out, err } = await b.run('report week --client acme --week last')
  expect(out).toMatchInlineSnapshot(`
    "# Acme: week 47, 16 to 22 Nov 2026

    - **No goals are agreed** for this week, so there is nothing to measure it against.
    - **Nothing was recorded** for this week.
    - **From you** we need nothing this week.

    ## Wins and losses

    No win and no loss was noted.

    ---

    Counted: Mon 16 Nov to Sun 22 Nov 2026, midnight to midnight in Europe/London.
    "
  `)
  expect(err).toContain('acme 2026-W47: left out "Goals": smm strategy new acme')
})

test('smm report week names on stderr every section that the full copy leaves out', async () => {
  const b = bench()
  fill(b, (store) => store.clients.insert(client('acme', 'Acme'), made))
  const { out, err } = await b.run('report week --client acme --full')
  const left = err.split('\n').flatMap((line) => /left out "(.*)":/.exec(line)?.[1] ?? [])
  const headings = out.split('\n').flatMap((line) => /^## (.*)/.exec(line)?.[1] ?? [])
  expect(left).toEqual([
    'Goals',
    'Being social',
    'Publishing',
    'Channels',
    'Best posts and their lessons',
    'What it earned',
    'Listening and reading',
    'Relationships',
    'What we did',
    'Next week',
    'What we need from you',
  ])
  expect(headings).toEqual(['Wins and losses', 'Definitions and data notes'])
})

test('smm report week says how a goal that nobody measured gets a reading', async () => {
  const b = bench()
  fill(b, fillBakery)
  const { err } = await b.run('report week --client marlow --week last')
  expect(err).toBe(
    'marlow 2026-W47: no reading for the goal "Have three neighbours a week tag us": smm metric add marlow tags-and-shares=NUMBER\n' +
      'marlow 2026-W47: no reading for the win "Three orders in a week name social": smm metric add marlow orders-that-name-social=NUMBER\n',
  )
})

test('smm report week compares the days so far with the same days of the week before', async () => {
  const b = bench({ now: '2026-11-18T20:00:00Z' })
  fill(b, fillBakery)
  const out = await b.ok('report week --client marlow')
  expect(out).toContain('# Marlow & Finch Bakery: week 47 so far, 16 to 18 Nov 2026')
  expect(out).toContain('| What | So far | Same days last week | Change | Same days, usually |')
  expect(out).toContain('| Replies | 24 | 18 | +33 % | 15 |')
})

test('smm report week sets a running week against the same days, in the same words everywhere', async () => {
  const b = bench({ now: '2026-11-18T20:00:00Z' })
  fill(b, (store) => {
    fillBakery(store)
    fillDentist(store)
  })
  const out = await b.ok('report week --client marlow --full')
  expect(out).toContain('(1 of 4 on the same days last week)')
  expect(out).toMatch(/Share of our time .*, after \d+ % on the same days last week \(/)
  expect(out).not.toContain('the week before)')
  expect(await b.ok('report week --client tidewater')).not.toContain('the week before)')
})

test('smm report week says "so far" until the last day is over', async () => {
  const b = bench({ now: '2026-11-22T20:00:00Z' })
  fill(b, fillBakery)
  const sunday = await b.ok('report week --client marlow')
  expect(sunday).toContain('# Marlow & Finch Bakery: week 47 so far, 16 to 22 Nov 2026')
  expect(sunday).toContain('Counted so far: Mon 16 Nov to Sun 22 Nov 2026')
  expect(sunday).toContain('| What | So far | Same days last week |')
  b.setNow('2026-11-23T00:00:00Z')
  const after = await b.ok('report week --client marlow --week last')
  expect(after).toContain('# Marlow & Finch Bakery: week 47, 16 to 22 Nov 2026')
  expect(after).toContain('Counted: Mon 16 Nov to Sun 22 Nov 2026')
  expect(after).not.toContain('so far')
})

test('smm report week takes the week of the client’s own calendar', async () => {
  // Monday 00:30 in London is still Sunday evening in Arizona.
  const b = bench({ now: '2026-11-23T00:30:00Z' })
  fill(b, fillDentist)
  expect(await b.ok('report week --client tidewater')).toContain('week 47 so far, 16 to 22 Nov 2026')
})

test('smm report week never calls a client late', async () => {
  const b = bench()
  fill(b, fillBakery)
  expect(await b.ok('report week --client marlow --week last --full')).not.toMatch(/\blate\b|overdue|missed/i)
})

test('smm report week --json prints the data of one client, or a list of all active ones', async () => {
  const b = bench()
  fill(b, (store) => {
    fillBakery(store)
    store.clients.insert(client('gone', 'Gone', { status: 'ended' }), made)
  })
  const one = JSON.parse(await b.ok('report week --client marlow --week last --json=period,social'))
  expect(Object.keys(one)).toEqual(['period', 'social'])
  expect(one.social).toMatchObject({
    ratio: null,
    homework: { onTime: 4, planned: 9 },
    shareOfTime: { now: 43, lastWeek: 52 },
  })
  const all = JSON.parse(await b.ok('report week --json=client'))
  expect(all.map((report: { client: { slug: string } }) => report.client.slug)).toEqual(['marlow'])
})

test('smm report week --json has the fields that its help names', async () => {
  const b = bench()
  fill(b, fillBakery)
  const help = (await b.run('report week --help')).out.replace(/\s+/g, ' ')
  const fields = Object.keys(JSON.parse(await b.ok('report week --client marlow --json')))
  expect(help).toContain(`fields: ${fields.join(', ')}`)
})

function folder(b: Bench, name: string): string {
  const path = join(b.home, name)
  mkdirSync(path)
  return path
}

test('smm report week writes a file for each active client, the manager’s own business left out', async () => {
  const b = bench()
  fill(b, (store) => {
    fillBakery(store)
    fillDentist(store)
    store.clients.insert(client('gone', 'Gone', { status: 'ended' }), made)
  })
  const path = folder(b, 'reports')
  const { out, err } = await b.run(`report week --week last --out ${path}`)
  expect(out).toBe('')
  expect(readdirSync(path).sort()).toEqual(['marlow-2026-W47.md', 'tidewater-2026-W47.md'])
  expect(err).toContain(`Wrote ${path}/marlow-2026-W47.md\n`)
  expect(readFileSync(join(path, 'marlow-2026-W47.md'), 'utf8')).toBe(
    await b.ok('report week --client marlow --week last'),
  )
})

test('smm report week writes to a file that is named', async () => {
  const b = bench()
  fill(b, fillBakery)
  await b.ok(`report week --client mar --out ${b.home}/mine.md`)
  expect(readFileSync(join(b.home, 'mine.md'), 'utf8')).toBe(await b.ok('report week --client mar'))
})

test('smm report week leaves a report that somebody has written in, and then writes none of the others', async () => {
  const b = bench()
  fill(b, (store) => {
    fillBakery(store)
    fillDentist(store)
  })
  const reports = folder(b, 'reports')
  await b.ok(`report week --week last --out ${reports}`)
  const path = join(reports, 'marlow-2026-W47.md')
  const edited = `${readFileSync(path, 'utf8')}\nWhy: the oven was down.\n`
  writeFileSync(path, edited)
  rmSync(join(reports, 'tidewater-2026-W47.md'))
  const ran = await b.run(`report week --week last --out ${reports}`)
  expect(ran).toMatchObject({ code: 73, err: expect.stringContaining(`${path} is not as smm wrote it`) })
  expect(readFileSync(path, 'utf8')).toBe(edited)
  expect(readdirSync(reports)).toEqual(['marlow-2026-W47.md'])
  await b.ok(`report week --week last --out ${reports} --force`)
  expect(readFileSync(path, 'utf8')).not.toContain('the oven was down')
})

test('smm report week writes over its own file, and over another only with --force', async () => {
  const b = bench()
  fill(b, fillBakery)
  const notes = join(b.home, 'notes.md')
  writeFileSync(notes, 'mine')
  const ran = await b.run(`report week --client mar --out ${notes}`)
  expect(ran).toMatchObject({ code: 73, err: expect.stringContaining('is not as smm wrote it') })
  expect(readFileSync(notes, 'utf8')).toBe('mine')
  await b.ok(`report week --client mar --out ${notes} --force`)
  expect(readFileSync(notes, 'utf8')).toBe(await b.ok('report week --client mar'))
  const path = folder(b, 'reports')
  for (const out of [path, path, `${path}/marlow-2026-W47.md`]) await b.ok(`report week --week last --out ${out}`)
  expect(readdirSync(path)).toEqual(['marlow-2026-W47.md'])
})

test('smm report week prints only a client that is named: one active client gets a file too', async () => {
  const b = bench()
  fill(b, fillBakery)
  const path = folder(b, 'here')
  const before = process.cwd()
  process.chdir(path)
  onTestFinished(() => process.chdir(before))
  expect(await b.ok('report week --week last')).toBe('')
  expect(readdirSync(path)).toEqual(['marlow-2026-W47.md'])
})

test.each([
  ['a folder that is not there', 'report week --client mar --out HOME/nowhere/a.md', 73, 'There is no folder called'],
  ['a week that has not begun', 'report week --client mar --week 2026-W50', 2, 'Week 2026-W50 has not begun'],
  ['what is not a week', 'report week --client mar --week soon', 2, '"soon" is not a week'],
  ['a client that is not there', 'report week --client nobody', 1, 'No client called nobody'],
  ['data into a file', 'report week --client mar --json --out x.md', 2, '--json prints the data'],
])('smm report week refuses %s', async (_, command, code, message) => {
  const b = bench()
  fill(b, fillBakery)
  const ran = await b.run(command.replace('HOME', b.home))
  expect([ran.code, ran.out]).toEqual([code, ''])
  expect(ran.err).toContain(message)
})

test('smm report week gives the same bytes twice and changes none of the desk', async () => {
  const b = bench()
  fill(b, fillBakery)
  const before = readFileSync(b.world.paths.database)
  const first = await b.ok('report week --client marlow --full')
  expect(await b.ok('report week --client marlow --full')).toBe(first)
  expect(readFileSync(b.world.paths.database).equals(before)).toBe(true)
})

const canary = 'zqxcanary'
const minutes = 1321
const money = 86_423

/** A desk with a canary in every field that is the manager's alone, and `words` in every field that a client may read. */
function fillWith(b: Bench, words: string): void {
  fill(b, (store) => {
    const id = store.clients.insert(
      client('acme', words, {
        kind: 'learning',
        retainer: money,
        hoursSold: money,
        noticeDays: money,
        renewsOn: '2031-01-01',
        priority: 3,
      }),
      made,
    )
    const goalId = store.goals.insert(goal(id, 'orders', words, { baseline: 1, target: 2, metric: words }))
    store.tactics.insert({ clientId: id, key: 'a', title: words, why: canary })
    store.pillars.insert({ clientId: id, key: 'a', title: words, kind: 'value', share: 100 })
    store.readings.insert(
      { clientId: id, channelId: null, metric: 'calls', value: 5, source: 'hand', onDay: '2026-11-20' },
      made,
    )
    for (const owner of ['manager', 'client'] as const) {
      routine(store, id, words, owner === 'client' ? 'tue' : 'daily', {
        key: `a-${owner}`,
        owner,
        how: canary,
        minutes,
        places: [canary],
      })
      store.tasks.insert(task(id, words, { owner, note: canary, minutes, dueOn: '2026-11-20' }), made)
      store.activities.insert(activity(id, '2026-11-17', words, { by: owner, note: canary, minutes, timed: true }))
    }
    store.posts.insert(
      { ...newIdea({ clientId: id, title: words, minutes, createdOn: '2026-11-12' }), text: canary, note: canary },
      made,
    )
    for (const kind of ['win', 'loss'] as const) {
      store.outcomes.insert(
        { clientId: id, kind, title: words, evidence: words, lesson: words, goalId, onDay: '2026-11-18' },
        made,
      )
    }
  })
}

test('smm report week lets no private note and no internal figure out, in any form', async () => {
  const b = bench()
  fillWith(b, 'Public words')
  for (const form of ['', '--full', '--json']) {
    const { out, err } = await b.run(`report week --client acme --week last ${form}`)
    expect(out).toContain('Public words')
    expect(out + err).not.toMatch(
      new RegExp(`${canary}|${minutes}|${2 * minutes}|86.?423|2031|priority|retainer|hours`, 'i'),
    )
  }
})

const hostile = [
  '[x](http://e.com)',
  '![a](b)',
  '<script>alert(1)</script>',
  '**a**',
  '`b`',
  '| a | b |',
  '\n# h\n',
  '\n---\n',
  'www.evil.com',
  'a@b.com',
  '\u001b[31mred',
  '\u202eabc',
  '&lt;b&gt;',
  '- a',
  'z',
]

test('smm report week keeps its own shape whatever the names and titles hold', async () => {
  const bare = (text: string) => text.replace(/\\[!-/:-@[-`{-~]/g, '')
  // Of each line the mark that makes it a heading, an item, a row or a rule, and the cells of a row.
  const shape = (text: string) =>
    bare(text)
      .split('\n')
      .map((line) => `${/^(?:#+ |- |\| |---$)/.exec(line)?.[0] ?? line.length > 0} ${line.split('|').length}`)
  const calm = bench()
  fillWith(calm, 'z')
  const expected = shape(await calm.ok('report week --client acme --week last --full'))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...hostile), { minLength: 1, maxLength: 3 }), async (parts) => {
      const b = bench()
      // Words of the same kind on both ends, so that only what is between could break out.
      fillWith(b, `z${parts.join('')}z`)
      const out = await b.ok('report week --client acme --week last --full')
      expect(shape(out)).toEqual(expected)
      expect(bare(out)).not.toMatch(/<\w|\]\(|!\[|http:\/\/|www\.|`|\u001b|\u202e|\w@\w/)
    }),
    { numRuns: 12 },
  )
})

test('smm report week names a channel of the client in what would fill a section', async () => {
  const b = bench()
  await b.ok('init --yes')
  const { err } = await b.run('report week --client desk')
  const command = /smm (did desk .*)/.exec(err)?.[1] ?? ''
  expect(command).toBe('did desk linkedin 5c 1s')
  await b.ok(command)
})

test('smm report week sends nobody to a new strategy who has one whose goals had not begun', async () => {
  const b = bench()
  await b.ok('strategy new acme --template restaurant --yes')
  const { err } = await b.run('report week --client acme --week last')
  expect(err).toContain('left out "Goals": none ran in that week; smm goal list acme, or smm strategy edit acme\n')
})

test('smm report week tells a reading without baseline or day from a goal that nobody measured', async () => {
  const b = bench()
  fill(b, (store) => {
    const id = store.clients.insert(client('acme', 'Acme'), made)
    const read = (key: string, more: Parameters<typeof goal>[3], value: number | null) => {
      store.goals.insert(goal(id, key, key, more))
      if (value === null) return
      store.readings.insert(
        { clientId: id, channelId: null, metric: key, value, source: 'hand', onDay: '2026-11-20' },
        made,
      )
    }
    read('tables', { target: 12 }, 9)
    read('calls', { baseline: 2, target: 9, dueOn: null }, 5)
    read('reviews', { baseline: 2, target: 9 }, null)
    read('tags', { baseline: 2, target: 9, startsOn: '2026-11-20' }, 3)
  })
  const out = await b.ok('report week --client acme --week last')
  expect(out).toContain(
    '**Too early to say.** 1 of 4 goals has only just begun. 2 are measured, but nothing is set to hold them against. 1 is not measured yet.',
  )
  expect(out).toContain('| tables | no baseline yet | — → 9 → 12 |')
  expect(out).toContain('| calls | no day set | 2 → 5 → 9 |')
  expect(out).toContain('| reviews | not measured | 2 → — → 9 |')
  expect(out).toContain('| tags | too early | 2 → 3 → 9 |')
})
