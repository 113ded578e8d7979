import { describe, expect, test } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'

/** A bakery with two channels, and a dentist; Monday 23 November, 09:00. */
async function bakery(): Promise<Bench> {
  const b = bench()
  await b.ok('init --yes')
  await b.ok(['client', 'add', 'marlow', '--name', 'Marlow & Finch'])
  await b.ok('channel add marlow ig --handle @marlow')
  await b.ok('channel add marlow fb')
  await b.ok('client add tidewater --name Tidewater')
  await b.ok('channel add tidewater ig')
  return b
}

const listed = async (b: Bench, options = '') =>
  JSON.parse(await b.ok(`contact list --json ${options}`)) as Record<string, unknown>[]
const shown = async (b: Bench, ref: string) =>
  (JSON.parse(await b.ok(`show ${ref} --json`)) as Record<string, unknown>[])[0] as Record<string, unknown>
const rowsOf = async (b: Bench, block: string) => {
  const list = JSON.parse(await b.ok('today --json')) as {
    blocks: { block: string; rows: Record<string, unknown>[] }[]
  }
  return list.blocks.filter((each) => each.block === block).flatMap(({ rows }) => rows)
}

describe('smm contact add', () => {
  test('keeps a person with handles, and says what was understood', async () => {
    const b = await bakery()
    const words = ['contact', 'add', 'mar', 'Jane', 'Doe', '--handle', 'ig:@jane', '--handle', 'li:jane-doe']
    const ran = await b.run([...words, '--every', '14d', '--tag', 'weddings, press', '--next', 'send the sample'])
    expect(ran.err).toBe(
      'Added c1 for Marlow & Finch: Jane Doe (prospect; @jane on instagram; jane-doe on linkedin; weddings, press; every 14 days; next: send the sample). In touch: smm contact touch c1\n',
    )
    expect(await listed(b)).toMatchObject([
      {
        ref: 'c1',
        client: 'marlow',
        kind: 'prospect',
        everyDays: 14,
        tags: 'weddings, press',
        isDue: true,
        touches: 0,
      },
    ])
    await b.ok('undo')
    expect(await listed(b)).toEqual([])
  })

  test('changes nothing on a dry run', async () => {
    const b = await bakery()
    expect((await b.run('contact add mar Jane -n')).err).toContain('Would add a contact for Marlow & Finch: Jane')
    expect(await listed(b)).toEqual([])
  })

  test('refuses a handle that somebody has, and names whose it is', async () => {
    const b = await bakery()
    await b.run('in mar ig @jane', { stdin: 'Hello there you' })
    const ran = await b.run('contact add mar Jane --handle ig:@JANE')
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('@JANE on instagram is c1 @jane already')
    expect((await b.run('contact add tide Jane --handle ig:@jane')).code).toBe(0)
  })

  test.each([
    ['--handle @jane', 'does not say on which platform'],
    ['--every soon', 'write 14d'],
    ['--next-on fri', '--next says what it is'],
    ['--kind friend', 'not one of visitor, prospect'],
    ['--stage close', 'not one of met, talking'],
  ])('refuses %s with a sentence', async (options, words) => {
    const b = await bakery()
    const ran = await b.run(`contact add mar Jane ${options}`)
    expect(ran.code).toBe(2)
    expect(ran.err).toContain(words)
  })
})

describe('smm contact touch', () => {
  test('writes a touch and a line of the ledger that names nobody, first an introduction', async () => {
    const b = await bakery()
    await b.ok(['contact', 'add', 'mar', 'Petal', '--kind', 'peer', '--every', '14d'])
    const ran = await b.run('contact touch c1 Shared their wreaths --gave --channel ig --minutes 4')
    expect(ran.err).toContain('Recorded something given to c1 Petal (4 min). Undo: smm undo')
    await b.ok('contact touch c1 --channel ig')
    await b.ok('contact touch c1 Rang --both --on yesterday')
    const person = await shown(b, 'c1')
    expect(person).toMatchObject({ touches: 3, value: 'gave 1, asked 0', warmth: 'warm', due: 'Mon 7 Dec' })
    expect(person['latest']).toEqual([
      'Mon 23 Nov, in touch',
      'Mon 23 Nov, gave: Shared their wreaths',
      'Sun 22 Nov, talked, they spoke too: Rang',
    ])
    const report = await b.ok('report week --client marlow --full')
    expect(report).toContain('1 introduction')
    expect(report).not.toMatch(/Petal|wreaths/)
    expect(report).toContain('We keep in touch with 1 person: 1 new, 1 touched, 0 overdue.')
  })

  test('speaks of the same words to a second person, and refuses them to a third, messages counted', async () => {
    const b = await bakery()
    for (const name of ['Ann', 'Bo']) await b.ok(`contact add mar ${name}`)
    await b.run('in mar ig @cy', { stdin: 'Do you sell rye?' })
    const text = 'Come by on Friday and taste our new rye'
    expect((await b.run(['contact', 'touch', 'c1', '--text', text])).err).not.toContain('same words')
    expect((await b.run(['contact', 'touch', 'c2', '--text', text])).err).toContain('Ann (marlow) had the same words')
    const third = await b.run(['re', 'm1', '--text', text, '--no-open', '-y'])
    expect(third.code).toBe(1)
    expect(third.err).toContain('people notice a formula')
    expect((await b.run(['re', 'm1', '--text', text, '--no-open', '-y', '--same', 'opening day'])).code).toBe(0)
  })

  test('warns where more is asked for than was given, and takes no two sorts', async () => {
    const b = await bakery()
    await b.ok('contact add mar Ann')
    expect((await b.run('contact touch c1 --asked')).err).toContain('makes gave 0, asked 1: give before you ask again')
    await b.ok('contact touch c1 --gave')
    await b.ok('contact touch c1 --gave')
    expect((await b.run('contact touch c1 --asked')).err).not.toContain('give before')
    expect((await b.run('contact touch c1 --asked --gave')).code).toBe(2)
  })

  test('opens the profile with the text on the clipboard, and asks where another client came last', async () => {
    const b = await bakery()
    await b.ok('contact add tide Zed')
    await b.ok('contact touch c1')
    await b.ok('contact add mar Ann --handle ig:@ann --handle li:ann-rye')
    const opened: string[] = []
    const copied: string[] = []
    const refused = await b.run('contact touch c2 --open --text Hi', { opened, copied })
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('This is Marlow & Finch; the person who was touched last was of Tidewater')
    await b.ok('contact touch c2 --open --text Hi -y', { opened, copied })
    expect([opened, copied]).toEqual([['https://www.instagram.com/ann/'], ['Hi']])
    expect(await b.ok('open c2')).toContain('https://www.instagram.com/ann/')
    expect(await b.ok('open c2')).toContain('https://www.linkedin.com/in/ann-rye/')
    expect((await b.run('open c1')).err).toContain('smm knows no profile of c1 Zed')
  })

  test('is done with a step whose day has come, and leaves one that is ahead', async () => {
    const b = await bakery()
    await b.ok(['contact', 'add', 'mar', 'Ann', '--next', 'send it', '--next-on', 'fri'])
    await b.ok('d c1')
    expect(await shown(b, 'c1')).toMatchObject({ next: 'send it, Fri 27 Nov' })
    b.setNow('2026-11-27T09:00:00Z')
    expect((await b.run('contact touch c1')).err).toContain('The step “send it” is done with it')
    expect(await shown(b, 'c1')).toMatchObject({ next: '', due: null })
  })
})

describe('smm today', () => {
  test('asks for who is due: peers under comment, customers under communicate', async () => {
    const b = await bakery()
    await b.ok('contact add mar Petal --kind peer --every 14d')
    await b.ok(['contact', 'add', 'mar', 'Jane Doe', '--every', '14d', '--next', 'send the sample'])
    for (const ref of ['c1', 'c2']) await b.ok(`contact touch ${ref} --on 2026-11-07 --minutes 0`)
    await b.ok(['edit', 'c2', '--next', 'send the sample'])
    expect(await rowsOf(b, 'comment')).toMatchObject([{ ref: 'c1', title: 'Petal: not touched for 16 days' }])
    expect(await rowsOf(b, 'communicate')).toMatchObject([
      { ref: 'c2', title: 'Jane Doe: not touched for 16 days, next: send the sample', minutes: 3 },
    ])
    expect(await b.ok('why c1')).toContain('1 of 1 in comment')
  })

  test('is content with a message in either direction', async () => {
    const b = await bakery()
    await b.ok('contact add mar Ann --handle ig:@ann --every 14d')
    expect(await rowsOf(b, 'communicate')).toHaveLength(1)
    await b.run('in mar ig @ann', { stdin: 'Do you sell rye?' })
    expect(await rowsOf(b, 'communicate')).toEqual([])
  })

  test('makes one row of more than two, and none for a client who is paused', async () => {
    const b = await bakery()
    for (const name of ['Ann', 'Bo', 'Cy']) await b.ok(`contact add mar ${name} --every 7d`)
    expect(await rowsOf(b, 'communicate')).toMatchObject([
      { ref: null, title: '3 contacts are due: smm contact list --client marlow --due' },
    ])
    expect(await listed(b, '--client mar --due')).toHaveLength(3)
    await b.ok('client status marlow paused')
    expect(await rowsOf(b, 'communicate')).toEqual([])
  })

  test('puts a touch off, lets one go until the next rhythm, and closes one', async () => {
    const b = await bakery()
    await b.ok('contact add mar Ann --every 7d')
    await b.ok('z c1 wed')
    expect(await rowsOf(b, 'communicate')).toEqual([])
    await b.ok('undo')
    expect((await b.run('skip c1')).err).toContain('Skipped: c1 Ann')
    expect(await shown(b, 'c1')).toMatchObject({ due: 'Mon 30 Nov', touches: 0 })
    await b.ok('undo')
    expect((await b.run('d c1 --note Rang')).err).toContain('Done: c1 Ann (5 min as planned)')
    expect(await shown(b, 'c1')).toMatchObject({ touches: 1, latest: ['Mon 23 Nov, in touch: Rang'] })
    expect((await b.run('d c1 x3')).code).toBe(2)
    expect((await b.run('contact add mar Bo')).code).toBe(0)
    expect((await b.run('skip c2')).err).toContain('c2 Bo is not open')
  })

  test('says first where a close comes before the strategy’s number of touches', async () => {
    const b = await bakery()
    await b.ok('contact add mar Ann --handle ig:@ann')
    await b.ok('add mar Offer a tasting --stage close --contact c1 --due today')
    await b.ok('contact touch c1')
    expect(await rowsOf(b, 'close')).toMatchObject([{ title: 'Only 1 of 3 touches so far: Offer a tasting (c1 Ann)' }])
    await b.ok('contact touch c1')
    await b.run('in mar ig @ann', { stdin: 'Yes please' })
    expect(await rowsOf(b, 'close')).toMatchObject([{ title: 'Offer a tasting (c1 Ann)' }])
    await b.ok('edit t1 --contact none')
    expect(await rowsOf(b, 'close')).toMatchObject([{ title: 'Offer a tasting' }])
    expect((await b.run('add tide Offer --contact c1')).err).toContain('c1 Ann is not one of Tidewater’s people')
  })

  test('counts as many touches as the client’s own strategy says', async () => {
    const b = await bakery()
    const file =
      'strategy: 1\ntemplate: restaurant\nsummary: One\nmore_of: guests\nhours_sold: 10\ntouches_before_close: 5\n'
    await b.ok('strategy apply marlow --file - --force', { stdin: file })
    await b.ok('contact add mar Ann')
    await b.ok('add mar Offer --stage close --contact c1 --due today')
    expect(await rowsOf(b, 'close')).toMatchObject([{ title: 'Only 0 of 5 touches so far: Offer (c1 Ann)' }])
  })
})

describe('smm edit of a contact', () => {
  test('changes what is known, and says it', async () => {
    const b = await bakery()
    await b.ok('contact add mar Ann')
    const words = ['edit', 'c1', '--title', 'Ann Lee', '--kind', 'press', '--tag', 'food', '--every', '14d']
    const ran = await b.run([...words, '--next', 'ring', '--next-on', 'fri', '--stage', 'talking'])
    expect(ran.err).toContain(
      'Changed c1 Ann Lee: title, kind press, tag food, every 14 days, next ring, next on Fri 27 Nov, stage talking. Undo: smm undo',
    )
    expect(await listed(b)).toMatchObject([
      { name: 'Ann Lee', kind: 'press', tags: 'food', everyDays: 14, nextOn: '2026-11-27', stage: 'talking' },
    ])
    await b.ok('edit c1 --every none --tag none --next none --stage none')
    expect(await listed(b)).toMatchObject([{ tags: '', everyDays: null, next: '', nextOn: null, stage: null }])
    expect((await b.run('edit c1 --stage talking -n')).err).toContain('Would change c1')
  })

  test.each([
    ['edit c1 --kind bot', '"bot" is not a contact’s kind'],
    ['edit c1 --stage close', '"close" is not a contact’s stage'],
    ['edit c1 --minutes 4', '--minutes does not fit c1'],
    ['edit c1 --next-on fri', 'is the day of a next step, and there is none'],
    ['edit c1 --every weekdays', 'is so many days'],
    ['edit t1 --stage talking', '"talking" is not a stage of work'],
    ['edit t1 --handle ig:@x', '--handle does not fit t1'],
  ])('refuses %s', async (command, words) => {
    const b = await bakery()
    await b.ok('contact add mar Ann')
    await b.ok('add mar Write')
    const ran = await b.run(command)
    expect(ran.code).toBe(2)
    expect(ran.err).toContain(words)
  })

  test('makes two contacts one where a handle shows that they are, in one step', async () => {
    const b = await bakery()
    await b.ok('contact add mar Ann --handle ig:@ann')
    await b.run('in mar fb @ann.lee', { stdin: 'Do you sell rye?' })
    await b.ok('contact touch c2 Met at the market --gave')
    const ran = await b.run('edit c1 --handle fb:@ann.lee')
    expect(ran.err).toContain(
      'c2 @ann.lee is the same person: 1 conversation and 2 touches are c1’s now, and c2 is gone',
    )
    expect(await listed(b, '--all')).toMatchObject([{ ref: 'c1', touches: 2, gave: 1 }])
    expect((await b.run('show c2')).err).toContain('c2 is the same person as c1')
    expect(await b.ok('drop --dropped --json')).toBe('[]\n')
    await b.ok('undo')
    expect(await listed(b, '--all')).toHaveLength(2)
    expect(await shown(b, 'c2')).toMatchObject({ touches: 2 })
  })

  test('drops a contact and brings it back', async () => {
    const b = await bakery()
    await b.ok('contact add mar Ann --every 7d --handle ig:@ann')
    await b.ok('drop c1')
    expect(await listed(b, '--all')).toEqual([])
    expect(await rowsOf(b, 'communicate')).toEqual([])
    expect((await b.run('contact add mar Ann --handle ig:@ann')).err).toContain('smm drop --back c1')
    await b.ok('drop --back c1')
    expect(await listed(b)).toHaveLength(1)
  })
})

describe('smm contact list', () => {
  test('leaves out who only wrote, and tells the warm from the cooling', async () => {
    const b = await bakery()
    await b.run('in mar ig @ann', { stdin: 'Do you sell rye?' })
    expect(await listed(b)).toEqual([])
    expect(await listed(b, '--all')).toMatchObject([{ ref: 'c1', kind: 'visitor', warmth: null }])
    await b.ok('contact touch c1')
    await b.ok('edit c1 --tag regulars')
    expect(await listed(b, '--warm')).toMatchObject([{ ref: 'c1' }])
    expect(await listed(b, '--cooling')).toEqual([])
    b.setNow('2027-01-20T09:00:00Z')
    expect(await listed(b, '--warm')).toEqual([])
    expect(await listed(b, '--cooling')).toEqual([])
    await b.ok('edit c1 --kind customer')
    expect(await listed(b, '--cooling --tag REGULARS --kind customer')).toMatchObject([
      { ref: 'c1', warmth: 'cooling' },
    ])
    expect(await listed(b, '--tag others')).toEqual([])
  })

  test('has fields, a table, and words where there is nobody', async () => {
    const b = await bakery()
    expect((await b.run('contact list')).err).toContain('smm contact add CLIENT NAME')
    await b.ok('contact add mar Ann --every 7d')
    expect(await b.ok('contact list --json=ref,name')).toBe('[\n  {\n    "ref": "c1",\n    "name": "Ann"\n  }\n]\n')
    expect(await b.ok('contact list')).toContain('c1\tmarlow\tAnn')
    expect((await b.run('contact list --warm')).err).toContain('Nobody is like that')
    expect(await b.ok('contact show c1 --json=title')).toContain('Ann')
    expect((await b.run('contact show t1')).code).toBe(2)
  })
})
