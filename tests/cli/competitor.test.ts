import { describe, expect, test } from 'vitest'
import { loadDriver } from '../../src/store/driver.ts'
import { type Bench, bench } from '../support/bench.ts'
import { soundYaml } from '../support/strategies.ts'

const planned = `${soundYaml}competitors:
  - { name: The Mill, note: Which questions stay open, accounts: { ig: "@themill", facebook: themill } }
  - { name: The Market, note: Prices at Christmas }
`

async function desk(): Promise<Bench> {
  const b = bench()
  await b.ok('init --yes')
  await b.ok(['client', 'add', 'marlow', '--name', 'Marlow & Finch'])
  await b.ok('channel add marlow ig')
  return b
}

async function withPlan(text = planned): Promise<Bench> {
  const b = await desk()
  await b.ok('strategy apply mar --file -', { stdin: text })
  return b
}

const json = async (b: Bench, command: string) => JSON.parse(await b.ok(`${command} --json`))
const names = async (b: Bench) => [
  ...new Set((await json(b, 'competitor list mar')).map((row: { competitor: string }) => row.competitor)),
]

describe('smm competitor add', () => {
  test('keeps a competitor with its accounts, and refuses the same name in other letters', async () => {
    const b = await desk()
    const added = await b.run([
      'competitor',
      'add',
      'mar',
      "Gail's",
      '--on',
      'ig=gailsbakery',
      '--on',
      'fb=https://a.example/g',
      '--note',
      'Prices',
    ])
    expect(added.err).toBe(
      'Added Gail\'s as a competitor of Marlow & Finch (gailsbakery on Instagram and https://a.example/g on Facebook). What is read of it: smm competitor note marlow "Gail\'s" followers=…\n',
    )
    expect(await json(b, 'competitor list mar')).toMatchObject([
      {
        competitor: "Gail's",
        platform: 'facebook',
        handle: '',
        address: 'https://a.example/g',
        followers: null,
        note: 'Prices',
      },
      {
        platform: 'instagram',
        handle: 'gailsbakery',
        address: 'https://www.instagram.com/gailsbakery/',
        isPlanned: false,
      },
    ])
    const again = await b.run(['competitor', 'add', 'mar', 'GAILS’'])
    expect(again.code).toBe(1)
    expect(again.err).toContain("Marlow & Finch has Gail's among its competitors already")
  })

  test('takes the name from the next line, cleaned', async () => {
    const b = await desk()
    await b.ok('competitor add mar', { stdin: '\u001b[31mGail\u202e’s\u0007\n' })
    expect(await names(b)).toEqual(['Gail’s'])
  })

  test.each([
    [['--on', 'gails'], 'does not say on which platform it is'],
    [['--on', 'shoes=gails'], 'No platform called shoes'],
    [['--on', 'ig=@'], 'names nobody'],
    [['--on', 'ig=a', '--on', 'instagram:b'], 'instagram stands twice'],
  ])('refuses %j', async (words, sentence) => {
    const b = await desk()
    const ran = await b.run(['competitor', 'add', 'mar', 'Gail', ...words])
    expect(ran.code).toBeGreaterThan(0)
    expect(ran.err).toContain(sentence)
    expect(await names(b)).toEqual([])
  })

  test('changes nothing with --dry-run, and is taken back', async () => {
    const b = await desk()
    expect((await b.run('competitor add mar Gail -n')).err).toBe('Would add Gail as a competitor of Marlow & Finch.\n')
    expect(await names(b)).toEqual([])
    await b.ok('competitor add mar Gail --on ig=gail')
    expect((await b.run('undo')).err).toContain('changes in 1 competitor')
    expect(await names(b)).toEqual([])
  })
})

describe('smm strategy apply', () => {
  test('brings its competitors in, keeps what a person added, and lets go what it names no more with all its figures', async () => {
    const b = await desk()
    await b.ok('competitor add mar Gail')
    expect((await b.run('strategy apply mar --file -', { stdin: planned })).err).toContain('2 competitors added')
    expect(await names(b)).toEqual(['Gail', 'The Mill', 'The Market'])
    await b.ok('competitor note mar the mill ig 900')
    const without = planned.replace(/ {2}- \{ name: The Mill.*\n/, '')
    expect((await b.run('strategy apply mar --file -', { stdin: without })).err).toContain('1 competitor ended')
    expect(await names(b)).toEqual(['Gail', 'The Market'])
    expect(await json(b, 'competitor list mar --dropped')).toMatchObject([{ client: 'marlow', competitor: 'The Mill' }])
    await b.ok('strategy apply mar --file -', { stdin: planned })
    expect(await json(b, 'competitor list mar')).toMatchObject([
      { competitor: 'Gail' },
      { competitor: 'The Mill', platform: 'facebook' },
      { competitor: 'The Mill', platform: 'instagram', followers: 900 },
      { competitor: 'The Market' },
    ])
  })

  test('makes the plan’s what a person had added, and then its words are changed there', async () => {
    const b = await desk()
    await b.ok('competitor add mar the mill --on tt=mill --note Mine')
    await b.ok('strategy apply mar --file -', { stdin: planned })
    const rows = await json(b, 'competitor list mar')
    expect(
      rows.map((row: { platform: string; note: string; isPlanned: boolean }) => [
        row.platform,
        row.note,
        row.isPlanned,
      ]),
    ).toEqual([
      ['facebook', 'Which questions stay open', true],
      ['instagram', 'Which questions stay open', true],
      ['tiktok', 'Which questions stay open', true],
      ['', 'Prices at Christmas', true],
    ])
    for (const words of [
      'drop mar the mill',
      'edit mar the mill --note X',
      'edit mar the mill --name X',
      'edit mar the mill --off ig',
    ]) {
      const ran = await b.run(`competitor ${words}`)
      expect([words, ran.code]).toEqual([words, 1])
      expect(ran.err).toContain('smm strategy edit marlow')
    }
    await b.ok('competitor edit mar the mill --off tt --on x=mill')
    expect((await json(b, 'competitor show mar the mill')).competitors[0].accounts).toMatchObject([
      { platform: 'facebook' },
      { platform: 'instagram' },
      { platform: 'x', handle: 'mill' },
    ])
  })

  test('is told of an account on a platform that smm does not know', async () => {
    const b = await desk()
    const ran = await b.run('strategy check --file -', {
      stdin: planned.replace('facebook: themill', 'orkut: themill'),
    })
    expect(ran.out + ran.err).toMatch(/unknown-platform.*orkut|orkut.*unknown-platform/s)
  })
})

describe('smm competitor note', () => {
  test('echoes what was understood, with the change since the reading before, and replaces one of the same day', async () => {
    const b = await withPlan()
    expect((await b.run('competitor note mar the mill ig 12.4k 5 1,2 % --on 2026-10-20')).err).toBe(
      'Noted for Marlow & Finch on Tue 20 Oct, The Mill on Instagram: followers 12,400 (first reading), posts a week 5 (first reading), engagement 1.2 % (first reading). Undo: smm undo\n',
    )
    expect((await b.run('competitor note mar the mil Instagram followers=12,500 e=1.3')).err).toContain(
      'followers 12,500 (+100 since 20 Oct), engagement 1.3 % (+0.1 points since 20 Oct)',
    )
    expect((await b.run('competitor note mar THE MILL ig followers=12,450')).err).toContain(
      'followers 12,450 (instead of 12,500)',
    )
    expect((await b.run('competitor note mar the mill ig followers=12450')).err).toContain('(as it stands)')
    const { rows } = await json(b, 'competitor show mar the mill')
    expect(
      rows.find((row: { isClient: boolean; platform: string }) => !row.isClient && row.platform === 'instagram'),
    ).toMatchObject({
      readOn: '2026-11-23',
      figures: { followers: { value: 12_450, before: { value: 12_400, onDay: '2026-10-20' } }, rating: null },
    })
  })

  test('asks which one is meant when a beginning is that of two, and where when it is on two platforms', async () => {
    const b = await withPlan()
    const two = await b.run('competitor note mar the ig 900')
    expect(two.code).toBe(2)
    expect(two.err).toContain('"the" could be The Mill or The Market; write more of it')
    const where = await b.run('competitor note mar the mill 900')
    expect(where.code).toBe(2)
    expect(where.err).toContain('The Mill is on facebook and instagram; say where the figures are from')
    const whole = await b.run('competitor note mar the market 900')
    expect(whole.err).toContain('The Market: followers 900 (first reading)')
  })

  test('says who may be meant when nobody is called so', async () => {
    const b = await withPlan()
    const ran = await b.run('competitor note mar The Mil1 ig 900')
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('Marlow & Finch has no competitor called The Mil1; did you mean The Mill?')
    expect(ran.err).toContain('smm competitor list marlow')
  })

  test('keeps what was heard and how it answers, from the command line and the next line', async () => {
    const b = await withPlan()
    await b.ok('heard mar Old --theme Bread')
    const ran = await b.run(
      ['competitor', 'note', 'mar', 'the mill', '--answers', "within a day, by the owner's name"],
      {
        stdin: "Three didn't get an answer",
      },
    )
    expect(ran.err).not.toContain('Error')
    expect(await json(b, 'heard --list')).toMatchObject([
      { words: 'Old' },
      { words: "within a day, by the owner's name", theme: 'answers', competitor: 'The Mill' },
    ])
    await b.ok('competitor note mar the mill --theme bread', { stdin: "Three didn't get an answer" })
    const { competitors } = await json(b, 'competitor show mar the mill')
    expect(competitors[0]).toMatchObject({
      heard: [{ words: "Three didn't get an answer", theme: 'Bread' }],
      answers: [{ words: "within a day, by the owner's name" }],
      lookedOn: '2026-11-23',
    })
  })

  test('takes lines of several competitors from a pipe, all or none, and figures alone from the next line', async () => {
    const b = await withPlan()
    const wrong = await b.run('competitor note mar', { stdin: 'the mill ig 900\nthe market x=5\n' })
    expect(wrong.code).toBe(2)
    expect((await json(b, 'competitor list mar'))[0].followers).toBeNull()
    await b.ok('competitor note mar', { stdin: 'the mill ig 900\n\nthe mill fb 50 2\nthe market 7\n' })
    await b.ok('undo')
    await b.ok('competitor note mar the mill ig', { stdin: '901 4\n' })
    expect(await json(b, 'competitor list mar')).toMatchObject([
      { platform: 'facebook', followers: null },
      { platform: 'instagram', followers: 901, postsAWeek: 4 },
      { competitor: 'The Market', followers: null },
    ])
  })

  test('walks from one competitor to the next on a terminal, and asks again for what it cannot read', async () => {
    const b = await withPlan()
    await b.ok('competitor note mar the mill fb 100 --on 2026-11-02')
    const ran = await b.run('competitor note mar', { stdin: 'lots\n110 2\n\n5000', terminal: true, ask: {} })
    expect(ran.err).toContain('The Mill, Facebook, 100 followers on 2 Nov: ')
    expect(ran.err).toContain('"lots" is no figure')
    expect(ran.err).toContain('The Mill on Facebook: followers 110 (+10 since 2 Nov), posts a week 2 (first reading)')
    expect(ran.err).toContain('The Market: followers 5,000 (first reading)')
    expect(ran.err).not.toContain('on Instagram:')
    const none = await b.run('competitor note mar', { stdin: '', terminal: true, ask: {} })
    expect(none.err).toContain('Nothing was noted.')
  })

  test.each([
    ['competitor note mar the mill tomorrow 5', 'No platform called tomorrow'],
    ['competitor note mar the mill ig lots 5', '"lots" is no figure'],
    ['competitor note mar the mill ig 5 --on tomorrow', 'is still to come'],
    ['competitor note mar the mill ig 5%  6%', 'engagement stands twice'],
    ['competitor note mar the mill --answers', 'No words came'],
    ['competitor note mar the mill ig', 'Which figures of the mill ig? No words came'],
    ['competitor note mar the mill --heard --answers', 'Only one of --heard and --answers'],
    ['competitor note mar --heard x', 'Of which competitor?'],
    ['competitor note mar', 'Of which competitor? No words came'],
    ['competitor note mar the mill --theme x --answers y', '--theme is about what was heard'],
    ['competitor note mar the mill 5 --skip-bad', '--skip-bad is about the rows of a file'],
    ['competitor note mar the mill --file a.csv', '--file brings the readings'],
  ])('refuses %s', async (command, sentence) => {
    const b = await withPlan()
    const ran = await b.run(command)
    expect(ran.code).toBeGreaterThan(0)
    expect(ran.err).toContain(sentence)
    expect((await b.run('undo -n')).err).toContain('strategy apply')
  })
})

describe('smm competitor drop and edit', () => {
  test('take along what was heard before one was kept, however it was spelt then', async () => {
    const b = await desk()
    await b.ok(['heard', 'mar', 'Opens on Sundays', '--competitor', 'eclairs'])
    await b.ok(['competitor', 'add', 'mar', 'Éclair’s'])
    await b.ok(['heard', 'mar', 'Closes on Mondays', '--competitor', 'éclair'])
    expect(await b.ok('report week --client mar --full')).toContain('Opens on Sundays; Closes on Mondays')
    await b.ok(['competitor', 'edit', 'mar', 'eclair', '--name', 'Tartine'])
    const [{ heard }] = JSON.parse(await b.ok('competitor show mar tartine --json')).competitors
    expect(heard.map(({ words }: { words: string }) => words)).toEqual(['Opens on Sundays', 'Closes on Mondays'])
  })

  test('hide one and bring it back with its figures, and take along what was heard under another name', async () => {
    const b = await desk()
    await b.ok('competitor add mar Gail --on ig=gail --note First')
    await b.ok('competitor note mar gail 900 --heard Opens')
    await b.ok('competitor edit mar gail --name Abigail --on tt=abi --off ig')
    await b.ok(['competitor', 'edit', 'mar', 'abi', '--note', 'Second'])
    expect(await json(b, 'heard --list')).toMatchObject([{ competitor: 'Abigail' }])
    await b.ok('competitor drop mar abi')
    expect(await names(b)).toEqual([])
    expect((await b.run('competitor show mar abi')).code).toBe(1)
    expect((await b.run('competitor add mar ABIGAIL')).err).toContain('Brought back Abigail')
    expect(await json(b, 'competitor list mar')).toMatchObject([
      { competitor: 'Abigail', platform: 'instagram', followers: 900, note: 'Second' },
      { platform: 'tiktok', handle: 'abi' },
    ])
    await b.ok('competitor add mar Bo')
    expect((await b.run('competitor edit mar bo --name abigail')).err).toContain(
      'has a competitor called Abigail already',
    )
    expect((await b.run('competitor edit mar bo')).err).toContain('Nothing is said that should change')
  })
})

describe('smm competitor show', () => {
  test('sets both side by side in words, with a dash for what nobody recorded', async () => {
    const b = await withPlan()
    await b.ok('competitor note mar the mill ig 900 3 --on 2026-11-02')
    await b.ok('competitor note mar the mill ig 950 3')
    await b.ok('metric add mar/ig followers=1240')
    expect(await b.ok('competitor show mar the mill', { terminal: true, width: 80 })).toBe(
      [
        'Marlow & Finch and The Mill, Mon 23 Nov',
        '',
        'Instagram',
        '  who             followers  posts a week  engagement  read',
        '  Marlow & Finch      1,240             —           —  23 Nov',
        '  The Mill        950 (+50)        3 (±0)           —  23 Nov (2 Nov)',
        '',
        'Engagement is what a post brought ÷ followers. The client’s comes from the',
        'readings of 28 days, its posts a week are those of 28 days without stories. In',
        'brackets stand the change and the day of the reading before.',
        '',
        'The Mill',
        '  themill on Facebook, @themill on Instagram; last looked at on Mon 23 Nov,',
        '    today',
        '  look at: Which questions stay open',
        '',
      ].join('\n'),
    )
    const narrow = (await b.ok('competitor show mar the mill', { terminal: true, width: 60 })).replace(/\s+/g, ' ')
    expect(narrow).toContain('who followers posts a week read')
    expect(narrow).toContain('A wider terminal, or --json, shows engagement too.')
  })

  test('says how to begin where there is none, and what was never looked at', async () => {
    const b = await desk()
    expect((await b.run('competitor show mar')).err).toContain('smm competitor add marlow NAME')
    expect((await b.run('competitor list mar')).err).toContain('No competitors. Add one')
    const planned = await withPlan()
    expect(await planned.ok('competitor show mar the market')).toContain('no account is known; never looked at')
  })
})

describe('smm, on a desk whose plan is older than competitors,', () => {
  test('shows those that the plan names, and brings them in with the first that is noted', async () => {
    const b = await withPlan()
    const db = new (loadDriver())(b.world.paths.database)
    db.exec('delete from competitor_accounts; delete from competitors')
    const rows = () => db.prepare('select name, is_planned from competitors order by id').raw().all()
    expect(await names(b)).toEqual(['The Mill', 'The Market'])
    expect(await b.ok('competitor show mar the market')).toContain('look at: Prices at Christmas')
    expect((await b.run('competitor add mar the mill')).err).toContain('already, from its strategy')
    await b.ok('competitor note mar the mill ig 900 -n')
    expect(rows()).toEqual([])
    await b.ok('competitor note mar the mill ig 900')
    expect(rows()).toEqual([
      ['The Mill', 1],
      ['The Market', 1],
    ])
    expect((await json(b, 'competitor list mar'))[1]).toMatchObject({ platform: 'instagram', followers: 900 })
    await b.ok('undo')
    expect(rows()).toEqual([])
    db.close()
  })
})

describe('smm, with competitors,', () => {
  test('listens for those that a person added, too', async () => {
    const b = await withPlan()
    await b.ok('competitor add mar Gail')
    const ran = await b.run('heard mar Opens on Sundays --competitor gai')
    expect(ran.err).toContain('about Gail)')
    expect(ran.err).not.toContain('has no competitor')
  })

  test('puts the table and how they answer into the full report, and no note of the manager', async () => {
    const b = await withPlan()
    await b.ok('competitor note mar the mill ig 900 3 1.2%')
    await b.ok('competitor note mar the mill --heard', { stdin: 'Opens on *Sundays*.' })
    await b.ok('competitor note mar the mill --answers slowly')
    await b.ok('metric add mar/ig followers=1240')
    const full = await b.ok('report week --client mar --full')
    expect(full).toContain('- **The Mill:** Opens on \\*Sundays\\*; how it answers: slowly')
    expect(full).not.toContain('**answers**')
    expect(full).toContain(
      '| Instagram | Followers | Posts a week | Engagement | Last read |\n| --- | ---: | ---: | ---: | ---: |\n| **Marlow & Finch** | 1,240 | — | — | 23 Nov 2026 |\n| The Mill | 900 | 3 | 1.2 % | 23 Nov 2026 |',
    )
    const data = await b.ok('report week --client mar --json')
    for (const text of [full, data]) expect(text).not.toContain('Which questions stay open')
    expect(await b.ok('report week --client mar')).not.toContain('Beside the others')
    expect(await b.ok('report week --client mar --full --week last')).not.toContain('Beside the others')
  })

  test('asks for a look in today once a plan is a fortnight old', async () => {
    const b = await withPlan()
    const row = 'Look at 2 competitors, never so far: smm competitor note marlow'
    b.setNow('2026-12-06T09:00:00Z')
    expect(await b.ok('today --client mar')).not.toContain('competitor')
    b.setNow('2026-12-07T09:00:00Z')
    expect(await b.ok('today --client mar')).toContain(row)
    await b.ok('competitor note mar the market 5')
    expect(await b.ok('today --client mar')).not.toContain('competitor')
    b.setNow('2027-01-11T09:00:00Z')
    expect(await b.ok('today --client mar')).toContain('Look at 2 competitors, last 35 days ago')
  })
})
