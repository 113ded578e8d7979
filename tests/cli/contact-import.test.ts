import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'

async function desk(): Promise<Bench> {
  const b = bench()
  await b.ok('init --yes')
  await b.ok(['client', 'add', 'marlow', '--name', 'Marlow & Finch'])
  await b.ok('channel add marlow ig')
  await b.ok('channel add marlow fb')
  return b
}

const columns = 'contact list --all --json=client,name,kind,handles,tags,everyDays,note,next,nextOn,stage'
const imported = (b: Bench, text: string, options = '') =>
  b.run(`contact import - --client mar ${options}`.trim(), { stdin: text })

describe('smm contact import', () => {
  test('keeps the people of a file, and the same file twice changes nothing', async () => {
    const b = await desk()
    const text =
      'Full name,Instagram,LinkedIn handle,Type,Tags,Every,Notes,Next step,Next on,Stage,Shoe size\r\n' +
      'Jane Doe,@jane,jane-doe,press,"food, wine",14d,Met in May,send it,2026-12-01,talking,39\r\n' +
      'Bo,,,,,,,,,,\r\n'
    const first = await imported(b, text)
    expect(first.err).toBe(
      'Imported people of Marlow & Finch: 2 new. Undo: smm undo\nNothing was taken from Shoe size.\n',
    )
    expect(JSON.parse(await b.ok(columns))).toMatchObject([
      { name: 'Bo', kind: 'prospect', handles: [] },
      { name: 'Jane Doe', kind: 'press', tags: 'food, wine', everyDays: 14, nextOn: '2026-12-01', stage: 'talking' },
    ])
    expect((await imported(b, text)).err).toContain('2 already so.')
    await b.ok('undo')
    expect(JSON.parse(await b.ok(columns))).toEqual([])
  })

  test('knows who wrote by the handle, and changes what the row says alone', async () => {
    const b = await desk()
    await b.run('in mar ig @jane', { stdin: 'Do you sell rye?' })
    await b.ok('edit c1 --note Vegan')
    const ran = await imported(b, 'name;account;every\nJane Doe;@Jane;21\n', '--on ig --json')
    expect(JSON.parse(ran.out)).toEqual([{ line: 2, ref: 'c1', name: 'Jane Doe', what: 'changed' }])
    expect(JSON.parse(await b.ok(columns))).toMatchObject([
      { name: 'Jane Doe', kind: 'visitor', note: 'Vegan', everyDays: 21 },
    ])
  })

  test('imports nothing where a row is wrong, and names every line and column', async () => {
    const b = await desk()
    await b.ok('contact add mar Ann --handle ig:@ann')
    await b.ok('contact add mar Bo --handle fb:@bo')
    const text =
      'name,ig,fb,kind,every,next,next_on\n' +
      'A,,,friend,soon,,\n' +
      ',,,peer,,,\n' +
      'B,@ann,@bo,,,,\n' +
      'C,@new,,,,,2026-12-01\n' +
      'D,@d,,,,,\n' +
      'E,@d,,,,,\n' +
      'F,@f,,,,x,31/12/2026\n'
    const ran = await imported(b, text)
    expect(ran.code).toBe(65)
    expect(ran.err).toContain('the input:2: kind: "friend" is none of')
    expect(ran.err).toContain('the input:2: every: "soon" is not a number of days')
    expect(ran.err).toContain('the input:3: it has neither a name nor a handle')
    expect(ran.err).toContain('the input:4: its handles are those of c1 Ann and c2 Bo')
    expect(ran.err).toContain('the input:5: next_on: a day of a next step, and no step')
    expect(ran.err).toContain('the input:7: it is the same person as line 6')
    expect(ran.err).toContain('the input:8: next_on: ')
    expect(JSON.parse(await b.ok(columns))).toHaveLength(2)
    const skipped = await imported(b, text, '--skip-bad')
    expect(skipped.code).toBe(1)
    expect(skipped.err).toContain('1 new')
    expect(JSON.parse(await b.ok(columns))).toHaveLength(3)
  })

  test.each([
    ['handle\n@a\n', '', 2, '--on ig'],
    ['colour\nred\n', '', 2, 'no column that says something of a person'],
    ['name,full name\na,b\n', '', 2, 'both say name'],
    ['name\n', '', 65, 'a header and no rows'],
    ['', '', 65, 'holds nothing'],
    ['a\nb\n', '--map a=shoe', 2, '"shoe" is nothing that a column can say'],
    ['a\nb\n', '--map c=name', 2, 'has no column "c"'],
    ['name\na,b\n', '', 65, 'under 1 columns'],
  ])('refuses the file %j %s', async (text, options, code, words) => {
    const b = await desk()
    const ran = await imported(b, text, options)
    expect(ran.code).toBe(code)
    expect(ran.err).toContain(words)
  })

  test('takes back what the list prints, letter by letter', async () => {
    const b = await desk()
    await b.run('in mar fb "Maria | K."', { stdin: 'Hello' })
    await b.run(['in', 'mar', 'ig', '@jane'], { stdin: 'Do you sell rye?' })
    await b.ok(['edit', 'c2', '--title', '=Jane "J" Doe', '--tag', 'a, b', '--note', '-5% said; "yes", she said'])
    await b.ok('edit c2 --handle ig:@jane.two --handle li:jane-doe --stage offered --every 14d --kind customer')
    await b.ok(['edit', 'c2', '--next', '@home, ring', '--next-on', '2026-12-01'])
    await b.ok(['contact', 'add', 'mar', 'Åsa, of the 北 café', '--kind', 'press'])
    const before = await b.ok(columns)
    const file = join(b.home, 'people.csv')
    writeFileSync(file, await b.ok('contact list --all --csv'))
    expect((await b.run(['contact', 'import', file, '--client', 'mar'])).err).toContain('already so.')
    expect(await b.ok(columns)).toBe(before)
    const other = await desk()
    const fresh = await other.run(['contact', 'import', file, '--client', 'mar'])
    expect(fresh.err).not.toContain('Nothing was taken')
    expect(await other.ok(columns)).toBe(before)
    expect(await other.ok('contact list --csv')).not.toBe('')
  })

  test('takes nobody of another client out of a list of all', async () => {
    const b = await desk()
    await b.ok('client add tidewater --name Tidewater')
    await b.ok('contact add mar Ann --kind peer')
    await b.ok('contact add tide Bo --kind peer')
    const all = await b.ok('contact list --csv')
    const ran = await imported(b, all)
    expect(ran.code).toBe(65)
    expect(ran.err).toContain('it is one of the people of tidewater')
    expect((await imported(b, all, '--skip-bad')).err).toContain('1 already so')
  })

  test('says on a dry run what would happen', async () => {
    const b = await desk()
    expect((await imported(b, 'name\nAnn\n', '-n')).err).toBe('Would import people of Marlow & Finch: 1 new.\n')
    expect(JSON.parse(await b.ok(columns))).toEqual([])
  })
})

/** Every byte of the desk beside its copies. */
function bytesOf(b: Bench): string {
  const folder = join(b.home, '.local/share/smm')
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(folder, entry.name), 'latin1'))
    .join('')
    .toLowerCase()
}

/** A desk that knows a person from two platforms, with answers, touches, a task, and work for others before and between. */
async function withZelda(): Promise<Bench> {
  const b = await desk()
  await b.ok('did mar ig 5c')
  await b.run('in mar ig @zeldaquux', { stdin: 'Is the xylophonebread vegan?' })
  await b.run([
    're',
    'm1',
    '--text',
    'Yes Zeldaquux, the xylophonebread is vegan',
    '--note',
    'zeldaquux loves it',
    '--no-open',
  ])
  await b.ok(['edit', 'c1', '--title', 'Zeldaquux Fitz', '--note', 'Rings in the marzipanhour', '--tag', 'quibbletag'])
  await b.run('in mar fb zeldaquux.fitz', { stdin: 'It is me, about the xylophonebread' })
  await b.ok('edit c1 --handle fb:zeldaquux.fitz')
  await b.ok('add mar Offer the big order --stage close --contact c1')
  await b.ok('contact touch c1 Met zeldaquux at the fair --gave --text Thevioletumbrella')
  await b.ok('contact add mar Ann --handle ig:@ann')
  await b.ok('contact touch c3 Rang')
  await b.ok('edit t1 --minutes 20')
  return b
}

const traces = ['zelda', 'quux', 'xylophone', 'marzipan', 'quibble', 'umbrella']

describe('smm contact forget', () => {
  test('leaves nothing of a person in any byte of the desk', async () => {
    const b = await withZelda()
    const before = bytesOf(b)
    expect(traces.filter((trace) => before.includes(trace))).toEqual(traces)
    const ran = await b.run(['contact', 'forget', 'c1', '--confirm', 'zeldaquux fitz'])
    expect(ran.code).toBe(0)
    expect(ran.err).toContain('Forgotten c1: 2 handles, 2 conversations, 3 messages, 1 touch and ')
    expect(ran.err).toContain('2 lines of the ledger and 1 task stay without them. This cannot be undone.')
    expect(ran.err).toContain(
      `Copies of the desk from before, in ${b.home}/.local/share/smm/backups, may still hold them`,
    )
    const after = bytesOf(b)
    expect(traces.filter((trace) => after.includes(trace))).toEqual([])
    expect((await b.run('show c1')).err).toContain('There is no contact c1')
    expect((await b.run('show c2')).err).toContain('There is no contact c2')
    expect(JSON.parse(await b.ok('show t1 --json=title,contact'))).toEqual([
      { title: 'Offer the big order', contact: null },
    ])
    const report = await b.ok('report week --client marlow --full')
    expect(report).toContain('1 reply')
    expect(report).not.toMatch(/zelda/i)
  })

  test('lets every other step be undone, to the first', async () => {
    const b = await withZelda()
    await b.ok(['contact', 'forget', 'c1', '--confirm', 'Zeldaquux Fitz'])
    const said: string[] = []
    for (let step = 0; step < 40; step++) {
      const ran = await b.run('undo')
      expect(ran.code).toBe(0)
      said.push(ran.err)
      if (ran.err.includes('Nothing is left')) break
      expect(bytesOf(b).includes('zelda')).toBe(false)
    }
    expect(said.slice(0, 3).map((each) => each.split('(')[0])).toEqual([
      'Taken back: smm edit t1 --minutes 20 ',
      'Taken back: smm contact touch c3 Rang ',
      'Taken back: smm contact add mar Ann --handle ig:@ann ',
    ])
    expect(said.join('')).toContain('Taken back: smm did mar ig 5c')
    expect(said.join('')).toContain('Taken back: smm init --yes')
    expect(said.at(-1)).toContain('Nothing is left')
  })

  test('counts on a dry run, and changes nothing', async () => {
    const b = await withZelda()
    const ran = await b.run('contact forget c1 --dry-run')
    expect(ran.err).toContain('Would forget c1 Zeldaquux Fitz: 2 handles, 2 conversations, 3 messages, 1 touch and ')
    expect(await b.ok('show c1')).toContain('Zeldaquux Fitz')
    expect((await b.run('undo')).err).toContain('edit t1 --minutes 20')
  })

  test('needs the name, typed on a terminal or said in a script', async () => {
    const b = await withZelda()
    const unsaid = await b.run('contact forget c1')
    expect(unsaid.code).toBe(2)
    expect(unsaid.err).toContain('smm contact forget c1 --confirm "Zeldaquux Fitz"')
    const wrong = await b.run('contact forget c1 --confirm Zelda')
    expect(wrong.code).toBe(1)
    const answers: (true | string)[] = []
    await b.ok('contact forget c1', {
      ask: {
        text: async ({ check }) => {
          answers.push(check?.('Zelda') ?? true, check?.('zeldaquux fitz') ?? true)
          return 'zeldaquux fitz'
        },
      },
    })
    expect(answers).toEqual(['That is not Zeldaquux Fitz; Ctrl-C leaves everything as it is', true])
    expect((await b.run('show c1')).code).toBe(1)
  })

  test('forgets who was dropped, too', async () => {
    const b = await withZelda()
    await b.ok('drop c1')
    await b.ok(['contact', 'forget', 'c1', '--confirm', 'Zeldaquux Fitz'])
    expect(await b.ok('drop --dropped --json')).toBe('[]\n')
  })
})
