import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'

/** A bakery in London that is open from Monday to Friday, 9 to 18, and a dentist. */
async function bakery(): Promise<Bench> {
  const b = bench()
  await b.ok('init --yes')
  await b.ok([
    'client',
    'add',
    'marlow',
    '--name',
    'Marlow & Finch',
    '--days',
    'mon-fri',
    '--hours',
    '9-18',
    '--reply',
    '2h, review 24h',
  ])
  await b.ok('channel add marlow ig --handle @marlow --sweeps 09:00,16:00')
  await b.ok('channel add marlow gb')
  await b.ok('client add tidewater --name Tidewater')
  await b.ok('channel add tidewater fb')
  return b
}

const listed = async (b: Bench, options = '') =>
  JSON.parse(await b.ok(`inbox list --json ${options}`)) as {
    ref: string
    person: string
    state: string
    severity: string
    due: string | null
    words: string
    for: string
    kind: string
    messages: number
  }[]

/** The formats of the variants that conversations hang on. */
function variantsOfThreads(b: Bench): (string | undefined)[] {
  const store = b.world.stores(b.world.paths.database, () => {}).forReading()
  try {
    const variants = store?.variants.of(1) ?? []
    return [1, 2, 3].flatMap((id) => {
      const thread = store?.threads.get(id)
      return thread ? [variants.find((each) => each.id === thread.variantId)?.format] : []
    })
  } finally {
    store?.close()
  }
}

describe('smm in', () => {
  test('takes a message down with its words on the next line, and says what was understood', async () => {
    const b = await bakery()
    const ran = await b.run('in mar ig @jane', { stdin: 'Don’t you have rye?' })
    expect(ran.err).toBe(
      'm1 Marlow & Finch, Instagram DM from @jane: a question (it asks); answer by Mon 23 Nov 11:00, within 2 h of working time. Undo: smm undo\n',
    )
    expect(await listed(b)).toMatchObject([
      { ref: 'm1', person: '@jane', state: 'waiting', severity: 'question', words: 'Don’t you have rye?', kind: 'dm' },
    ])
    await b.ok('undo')
    expect(await listed(b)).toEqual([])
  })

  test('takes spelled out stars off a review, and off nothing else', async () => {
    const b = await bakery()
    const plants = '2 star jasmine plants, how much are they'
    const dm = await b.run(['in', 'mar', 'ig', '@pl', plants])
    expect(dm.err).not.toContain('stars')
    expect((await listed(b))[0]?.words).toBe(plants)
    expect((await b.run(['in', 'mar', 'gb', 'Maria', '2 stars: cold'])).err).toContain('a complaint (2 stars)')
    expect((await b.run(['in', 'mar', 'ig:r', 'Ben', '1 star cold', '-n'])).err).toContain('a complaint (1 star')
  })

  test('takes the stars that were said for all where a line of a file has none', async () => {
    const b = await bakery()
    const file = join(b.home, 'in.txt')
    writeFileSync(file, 'mar ig:r @st Cold\nmar ig:r @mo 4* Fine\nmar gb Ben 5 stars: the best\n')
    const { err } = await b.run(['in', '--file', file, '--stars', '1'])
    expect(err.match(/complaint \(1 star/g)).toHaveLength(1)
    expect((await listed(b)).find(({ person }) => person === 'Ben')?.words).toBe('the best')
  })

  test('asks on a terminal who wrote, and what', async () => {
    const b = await bakery()
    const ran = await b.run('in mar ig', { stdin: '@jane Is it vegan?', terminal: true, ask: {} })
    expect(ran.err).toContain('Who wrote to Marlow & Finch, and what?')
    expect(await listed(b)).toMatchObject([{ person: '@jane', words: 'Is it vegan?' }])
  })

  test('keeps a message without words where Enter alone says so, and wants some in a pipe', async () => {
    const b = await bakery()
    expect((await b.run('in mar ig @jane', { stdin: '', terminal: true, ask: {} })).code).toBe(0)
    expect(await listed(b)).toMatchObject([{ words: '' }])
    expect(await b.run('in mar ig @bob', { stdin: '' })).toMatchObject({ code: 2 })
  })

  test('counts the target from Friday evening to Monday morning', async () => {
    const b = await bakery()
    await b.ok(['in', 'mar', 'ig', '@jane', 'Hello', '--received', 'fri 17:50'])
    expect((await listed(b))[0]?.due).toBe('2026-11-23T10:50:00Z')
  })

  test('takes stars as what they are, on a review site a review', async () => {
    const b = await bakery()
    const ran = await b.run(['in', 'mar', 'gb', 'Maria K.', '2*', 'Fine', 'otherwise'])
    expect(ran.err).toContain('Google Business Profile review from Maria K.: a complaint (2 stars)')
    expect(await listed(b)).toMatchObject([{ kind: 'review', severity: 'complaint', words: 'Fine otherwise' }])
  })

  test('joins the conversation that is open, whose clock runs on from the oldest words', async () => {
    const b = await bakery()
    await b.ok('in mar ig @jane Hello there')
    b.setNow('2026-11-23T10:00:00Z')
    const ran = await b.run('in mar ig @JANE Anybody?')
    expect(ran.err).toContain('m1 Marlow & Finch, Instagram DM from @JANE, in a conversation that is open')
    expect(await listed(b)).toMatchObject([{ ref: 'm1', messages: 2, due: '2026-11-23T11:00:00Z' }])
    await b.ok('in mar ig:c @jane Nice')
    expect((await listed(b)).map(({ ref }) => ref).sort()).toEqual(['m1', 'm2'])
  })

  test('gives what waits there the target of whoever answers from now on', async () => {
    const b = await bakery()
    await b.ok(['client', 'edit', 'mar', '--reply', '2h, client 4h'])
    await b.ok('in mar ig @jane Hi there')
    await b.ok(['in', 'mar', 'ig', '@jane', '--for', 'client', 'Is', 'the', 'chef', 'in'])
    expect(await listed(b)).toMatchObject([{ for: 'client', messages: 2, due: '2026-11-23T13:00:00Z' }])
    expect((await b.run('inbox assign m1 client')).err).toContain('is so already')
    await b.ok('undo')
    expect(await listed(b)).toMatchObject([{ for: 'me', messages: 1, due: '2026-11-23T11:00:00Z' }])
  })

  test('does as it is told', async () => {
    const b = await bakery()
    await b.ok(['in', 'mar', 'ig', '@a', 'Hello', '--severity', 'lead', '--for', 'client', '--kind', 'mention'])
    await b.ok(['in', 'mar', 'ig', '@b', 'Hello', '--no-answer'])
    expect(await listed(b)).toMatchObject([
      { person: '@a', severity: 'lead', for: 'client', kind: 'mention', state: 'waiting' },
      { person: '@b', state: 'seen', due: null },
    ])
  })

  test('hangs on the post whose address was given', async () => {
    const b = await bakery()
    await b.ok('channel add marlow x')
    await b.ok([
      'post',
      'new',
      '--client',
      'mar',
      '--on',
      'x',
      '--text',
      'Rye is back on the shelf today.',
      '--title',
      'Rye',
    ])
    await b.ok('post publish p1/x --url https://x.example/p/1 --yes --no-open')
    await b.ok('in mar x @bob At last --url https://x.example/p/1')
    await b.ok('in mar x:c @cora Good --post p1')
    expect(JSON.parse(await b.ok('inbox list --post p1 --json=person,kind,post'))).toEqual([
      { person: '@bob', kind: 'comment', post: 'p1' },
      { person: '@cora', kind: 'comment', post: 'p1' },
    ])
    expect(await b.ok('post show p1')).toContain('2, 2 of them waiting: smm inbox list --post p1')
    expect(await b.run('in mar ig @x Hello --post p1')).toMatchObject({ code: 1 })
  })

  test('hangs on the channel and format of a post that were said, and refuses another channel', async () => {
    const b = await bakery()
    await b.ok('channel add marlow x')
    await b.ok(['post', 'new', '--client', 'mar', '--on', 'ig,x', '--text', 'Rye is back.', '--title', 'Rye'])
    await b.ok('post edit p1 --on ig:story')
    const wrong = await b.run('in mar ig:c @v hi --post p1/x')
    expect(wrong.code).toBe(2)
    expect(wrong.err).toContain('p1/x is on x, and this came in on instagram')
    expect(wrong.err).toContain('--post p1/instagram')
    expect((await b.run('in mar ig:c @v hi --post p1/mastodon')).err).toContain('has no post p1/mastodon on instagram')
    expect((await b.run('in mar ig:c @v hi --post p1/ig:reel')).err).toContain('has no post p1/ig:reel on instagram')
    expect(await listed(b)).toEqual([])
    await b.ok('in mar ig:c @v hi --post p1/ig:story')
    expect(variantsOfThreads(b)).toEqual(['story'])
  })

  test('reads many lines from a file, all or none', async () => {
    const b = await bakery()
    const file = join(b.home, 'monday.txt')
    writeFileSync(file, '# from the train\nmar ig:c @jane Is it vegan?\n  And big?\ntide fb "Sam B." Are you open?\n')
    const ran = await b.run(['in', '--file', file])
    expect(ran.err).toContain('m1 Marlow & Finch, Instagram comment from @jane')
    expect(ran.err).toContain('m2 Tidewater, Facebook DM from Sam B.')
    writeFileSync(file, 'mar ig @x Hello\nmar zz @y Hello\n')
    const wrong = await b.run(['in', '--file', file])
    expect(wrong).toMatchObject({ code: 1 })
    expect(wrong.err).toContain('Line 2: marlow has no channel called zz')
    expect(await listed(b)).toHaveLength(2)
  })

  test('changes nothing in a dry run', async () => {
    const b = await bakery()
    expect((await b.run('in mar ig @jane Hello -n')).err).toMatch(/^Would take down m1 Marlow/)
    expect(await listed(b)).toEqual([])
  })

  test.each([
    ['in', 2, 'Nothing was said; write client, channel and person'],
    ['in mar', 2, '"mar" names no channel'],
    ['in nobody ig @jane hi', 1, 'No client called nobody'],
    ['in mar zz @jane hi', 1, 'marlow has no channel called zz'],
    ['in mar ig:q @jane hi', 2, 'is no kind of message'],
    ['in mar ig @ hi', 2, '"@" names nobody'],
    ['in mar ig @jane hi --received tomorrow', 2, 'is still to come'],
    ['in mar ig @jane hi --received 2019-01-01', 2, 'more than 400 days ago'],
    ['in mar ig @jane hi --stars 6', 2, 'not a whole number from 1 to 5'],
    ['in mar ig @jane hi --url ftp://x', 2, 'is not an address'],
    ['in mar ig @jane hi --file x', 2, '--file brings all there is'],
    ['in mar ig @jane hi --post t3', 2, '"t3" is no post'],
  ])('%s is refused with one sentence', async (line, code, message) => {
    const b = await bakery()
    const ran = await b.run(line)
    expect(ran.code).toBe(code)
    expect(ran.err).toContain(message)
    expect(await listed(b)).toEqual([])
  })

  test('keeps hostile words away from the terminal, and whole in the database where they are harmless', async () => {
    const b = await bakery()
    const hostile = `\x1b]52;c;ZXZpbA==\x07<script>alert(1)</script>\u202egnp.exe \u200bzero ${'a'.repeat(10_000)}`
    const ran = await b.run(['in', 'mar', 'ig', '@ja\x1b[31mne', hostile])
    expect(ran.err).not.toMatch(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e]/)
    const [row] = await listed(b)
    expect(row?.person).toBe('@jane')
    expect(row?.words).toContain('<script>alert(1)</script>gnp.exe')
    expect(row?.words).toContain('a'.repeat(10_000))
    for (const line of ['today', 'inbox list', 'show m1', 're m1 --no-open', 'today --format md', 'inbox list --csv']) {
      const shown = await b.run(line, { terminal: line === 'today', width: 60 })
      expect(shown.code).toBe(0)
      expect(shown.out + shown.err).not.toMatch(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e]/)
    }
  })
})

describe('smm re', () => {
  test('shows who wrote what to whom and what the client said of it, opens the place, and records the answer', async () => {
    const b = await bakery()
    await b.ok('fact mar gluten Tue and Fri, from a separate oven')
    await b.ok('in mar ig @jane Do you bake gluten free?')
    b.setNow('2026-11-23T09:40:00Z')
    const copied: string[] = []
    const opened: string[] = []
    const ran = await b.run(['re', 'm1', '--text', 'We do, Jane, twice a week.', '--minutes', '3'], { copied, opened })
    expect(ran.err).toContain('m1: Marlow & Finch as @marlow to @jane, Instagram DM')
    expect(ran.err).toContain('Marlow & Finch said of gluten: Tue and Fri, from a separate oven')
    expect(ran.err).toContain('Recipes that may fit: allergen-or-clinical')
    expect(copied).toEqual(['We do, Jane, twice a week.'])
    expect(opened).toEqual(['https://www.instagram.com/direct/inbox/'])
    expect(ran.err).toContain('Answered m1 instagram DM from @jane (3 min). Undo: smm undo')
    expect(await listed(b)).toMatchObject([{ state: 'answered', due: null }])
    const shown = JSON.parse(await b.ok('show m1 --json'))[0]
    expect(shown.said[0]).toContain('(question, answered after 40 min)')
    expect(JSON.parse(await b.ok('today --json')).progress).toMatchObject({ socialMinutes: 3 })
    await b.ok('undo')
    expect(await listed(b)).toMatchObject([{ state: 'waiting' }])
  })

  test('asks for the words on a terminal, and does without them on Enter', async () => {
    const b = await bakery()
    await b.ok('in mar ig @jane Hello')
    const ran = await b.run('re m1', { stdin: '', terminal: true, ask: {} })
    expect(ran.err).toContain('(2 min as usual, without its words)')
  })

  test('is what done does, and done twice says so', async () => {
    const b = await bakery()
    await b.ok('in mar gb Maria 1* Cold')
    expect((await b.run('d m1')).err).toBe(
      'Done: m1 google-business review from Maria (8 min as planned). Undo: smm undo\n',
    )
    expect(await b.run('d m1')).toMatchObject({ code: 0 })
    expect((await b.run('d m1')).err).toContain('waits for no answer')
    expect(await b.run('d m1 x3')).toMatchObject({ code: 2 })
  })

  test('lets an automatic answer answer nobody', async () => {
    const b = await bakery()
    await b.ok('in mar ig @jane Hello')
    const ran = await b.run(['re', 'm1', '--automatic', '--text', 'We are closed and will be back'])
    expect(ran.err).toContain('Kept the automatic answer to m1 instagram DM from @jane, and @jane still waits')
    expect(await listed(b)).toMatchObject([{ state: 'waiting', due: '2026-11-23T11:00:00Z' }])
    expect(await b.run('re m1 --automatic --by client')).toMatchObject({ code: 2 })
  })

  test('warns of the same words to a second person and refuses them to a third without a reason', async () => {
    const b = await bakery()
    for (const who of ['@a', '@b', '@c']) await b.ok(`in mar ig ${who} Hello`)
    const words = 'Hi! A stand is free again on Wednesday from nine.'
    expect((await b.run(['re', 'm1', '--text', words])).err).not.toContain('had the same words')
    expect((await b.run(['re', 'm2', '--text', `@b ${words}`])).err).toContain(
      '@a (marlow) had the same words; a third person would need a reason',
    )
    const third = await b.run(['re', 'm3', '--text', words.toUpperCase()])
    expect(third).toMatchObject({ code: 1 })
    expect(third.err).toContain('people notice a formula. Nothing was recorded')
    expect((await listed(b, '--waiting')).map(({ ref }) => ref)).toEqual(['m3'])
    expect(await b.run(['re', 'm3', '--text', words, '--same', 'it is the answer'])).toMatchObject({ code: 0 })
  })

  test('asks for the reason of words that were sent already, and records them', async () => {
    const b = await bakery()
    for (const who of ['@a', '@b', '@c', '@d']) await b.ok(`in mar ig ${who} Hello`)
    const words = 'Hi! A stand is free again on Wednesday from nine.'
    for (const ref of ['m1', 'm2']) await b.ok(['re', ref, '--text', words])
    const typed = (ref: string, reason: string) =>
      b.run(`re ${ref}`, { stdin: `${words}\n${reason}\n`, terminal: true, ask: {} })
    const third = await typed('m3', 'it is the answer')
    expect(third.code).toBe(0)
    expect(third.err).toContain('Why are the same words right here?')
    expect(third.err).toContain('Answered m3')
    expect(JSON.parse(await b.ok('social --repeats --json'))[0]).toMatchObject({
      reason: 'it is the answer',
      people: 3,
    })
    expect(await typed('m4', '')).toMatchObject({ code: 0 })
    expect(await listed(b, '--waiting')).toEqual([])
  })

  test('asks for no reason where the words are new', async () => {
    const b = await bakery()
    await b.ok('in mar ig @a Hello')
    const ran = await b.run('re m1', { stdin: 'A stand is free again on Wednesday.', terminal: true, ask: {} })
    expect(ran.err).not.toContain('Why are the same words')
  })

  test.each([['--star'], ['--minutes 3'], ['--note x'], ['--same x'], ['--by me']])(
    'refuses %s beside an automatic answer',
    async (option) => {
      const b = await bakery()
      await b.ok('in mar ig @jane Hello')
      const ran = await b.run(`re m1 --automatic ${option}`)
      expect(ran).toMatchObject({ code: 2 })
      expect(ran.err).toContain(`so ${option.split(' ')[0]} has no place beside it`)
    },
  )

  test('takes a recipe only after somebody has made it their own', async () => {
    const b = await bakery()
    await b.ok('in mar ig @jane How much is the rye?')
    let shown = ''
    const as = (edit: (text: string) => string) => ({
      edit: (text: string) => {
        shown = text
        return edit(text)
      },
    })
    const raw = await b.run(
      're m1 --recipe price',
      as((text) => text),
    )
    expect(raw).toMatchObject({ code: 1 })
    expect(raw.err).toContain('still stands in the answer; nothing was recorded')
    expect(shown).toContain('Hello @jane')
    expect(shown).toContain('# Write what stands in [brackets]')
    const copied: string[] = []
    await b.ok('re m1 --recipe price', { ...as(() => 'It is 4.80, Jane.\n# a note'), copied })
    expect(copied).toEqual(['It is 4.80, Jane.'])
    expect(JSON.parse(await b.ok('show m1 --json'))[0].said[1]).toContain('me: It is 4.80, Jane.')
    expect(await b.run('re m1 --recipe prise')).toMatchObject({ code: 1 })
  })

  test('wants a yes when the last answer was for another client', async () => {
    const b = await bakery()
    await b.ok('in mar ig @jane Hello')
    await b.ok('in tide fb @sam Hello')
    await b.ok('re m1 --no-open')
    const ran = await b.run('re m2 --no-open')
    expect(ran).toMatchObject({ code: 2 })
    expect(ran.err).toContain(
      'This is Tidewater; what was answered last was of Marlow & Finch, less than 15 minutes ago',
    )
    const dry = await b.run('re m2 --no-open -n')
    expect(dry).toMatchObject({ code: 0 })
    expect(dry.err).toContain('what was answered last was of Marlow & Finch')
    expect(dry.err).toContain('Would record m2')
    const asked: string[] = []
    await b.run('re m2', {
      terminal: true,
      ask: { confirm: async ({ message }) => asked.push(message) > 0 },
      stdin: 'Hello Sam',
    })
    expect(asked).toHaveLength(1)
    expect(await listed(b, '--waiting')).toEqual([])
  })

  test('records what the client answered yesterday, after what came in that day', async () => {
    const b = await bakery()
    await b.ok(['in', 'mar', 'ig', '@jane', 'Hello', '--received', 'fri 15:00'])
    expect((await b.run('re m1 --by client --on fri --no-open')).err).toContain(
      'Answered m1 instagram DM from @jane, by Marlow & Finch',
    )
    expect(JSON.parse(await b.ok('show m1 --json'))[0].said).toMatchObject([
      expect.not.stringContaining('after'),
      expect.stringContaining('Fri 20 Nov 15:00 the client'),
    ])
  })

  test('says what still stands in brackets', async () => {
    const b = await bakery()
    await b.ok('in mar ig @jane Hello')
    const { err } = await b.run(['re', 'm1', '--no-open', '--text', 'Thank you [name]'])
    expect(err).toContain('"[name]" still stands in the answer.')
  })

  test('compares nothing that the client wrote with what others were sent', async () => {
    const b = await bakery()
    const text = 'Come by on Friday and taste our new rye'
    for (const who of ['@one', '@two', '@three', '@four']) await b.ok(['in', 'mar', 'ig', who, 'Hello'])
    for (const ref of ['m1', 'm2', 'm3']) {
      expect((await b.run(['re', ref, '--by', 'client', '--text', text])).err).not.toContain('same words')
    }
    expect((await b.run(['re', 'm4', '--text', text, '--no-open'])).err).not.toContain('same words')
    expect(await listed(b, '--waiting')).toEqual([])
  })

  test('refuses an answer that is older than what it answers, and so does done', async () => {
    const b = await bakery()
    await b.ok(['in', 'mar', 'ig', '@jane', 'Hello', '--received', 'sun 22:00'])
    const answer = ['re', 'm1', '--no-open', '--text', 'Hello Jane', '--on']
    for (const words of [
      [...answer, 'sat'],
      [...answer, 'sun 21:00'],
      ['d', 'm1', '--on', '2026-11-19'],
    ]) {
      const ran = await b.run(words)
      expect(ran).toMatchObject({ code: 2 })
      expect(ran.err).toContain('m1 instagram DM from @jane came on 2026-11-22 at 22:00, after that')
    }
    expect(await listed(b, '--waiting')).toHaveLength(1)
    expect(JSON.parse(await b.ok('show m1 --json'))[0].said).toHaveLength(1)
  })

  test('takes the time of an answer as it is said, and says who waits on', async () => {
    const b = await bakery()
    await b.ok(['in', 'mar', 'ig', '@bob', 'Hello?', '--received', 'fri 10:00'])
    await b.ok(['in', 'mar', 'ig', '@bob', 'Anybody there?', '--received', 'fri 15:00'])
    const { err } = await b.run(['re', 'm1', '--on', 'fri 11:00', '--no-open', '--text', 'Here we are'])
    expect(err).toContain('what @bob said after that still waits')
    expect(JSON.parse(await b.ok('show m1 --json'))[0].said).toMatchObject([
      expect.stringContaining('answered after 1 h'),
      expect.stringContaining('Fri 20 Nov 11:00'),
      expect.stringContaining('Fri 20 Nov 15:00'),
    ])
    expect(await listed(b, '--waiting')).toHaveLength(1)
  })

  test('refuses what is no conversation with the verb that fits', async () => {
    const b = await bakery()
    await b.ok('add mar Ring Rosa')
    const ran = await b.run('re t1')
    expect(ran).toMatchObject({ code: 2 })
    expect(ran.err).toContain('t1 is a task, and reply is for messages')
    expect(await b.run('re m9')).toMatchObject({ code: 1 })
    expect(await b.run('re m1-m3')).toMatchObject({ code: 2 })
  })
})

describe('smm inbox', () => {
  test('lists whoever waits longest first, by filter, and finds words', async () => {
    const b = await bakery()
    await b.ok(['in', 'mar', 'ig', '@late', 'Where is my order?', '--received', 'fri 10:00'])
    await b.ok('in mar ig:c @soon Oat milk or café con leche?')
    await b.ok('in tide fb @sam Do you bake?')
    await b.ok('d m3')
    const refs = async (options: string) => (await listed(b, options)).map(({ ref }) => ref)
    expect(await refs('')).toEqual(['m1', 'm2', 'm3'])
    expect(await refs('--waiting')).toEqual(['m1', 'm2'])
    expect(await refs('--client tide')).toEqual(['m3'])
    expect(await refs('--channel ig')).toEqual(['m1', 'm2'])
    expect(await refs('--kind comment')).toEqual(['m2'])
    expect(await refs('--severity lead')).toEqual(['m1'])
    expect(await refs('--search cafe')).toEqual(['m2'])
    expect(await refs('--search "nothing')).toEqual([])
    expect(await b.run(['inbox', 'list', '--search', '"*"'])).toMatchObject({ code: 2 })
    expect(await b.ok('inbox list --csv')).toMatch(/^ref,client,channel,kind,person,/)
    expect(await b.ok('inbox list --waiting', { terminal: true, width: 60 })).toContain('6 h over')
  })

  test('judges a conversation by the weightiest of it that waits, and by the newest where nothing does', async () => {
    const b = await bakery()
    await b.ok(['in', 'mar', 'ig', '@kim', 'Hello?', '--received', '08:00', '--severity', 'question'])
    await b.ok(['in', 'mar', 'ig', '@kim', 'It was cold', '--received', '08:10', '--severity', 'complaint'])
    await b.ok(['in', 'mar', 'ig', '@kim', 'I want to book', '--received', '08:20', '--severity', 'lead'])
    await b.ok(['in', 'mar', 'ig', '@kim', 'Anybody?', '--received', '08:30', '--severity', 'question'])
    expect(await listed(b, '--waiting --severity complaint')).toMatchObject([
      { severity: 'complaint', words: 'It was cold', state: 'waiting', messages: 4 },
    ])
    expect(await listed(b, '--severity question')).toEqual([])
    await b.ok('skip m1')
    expect(await listed(b)).toMatchObject([{ severity: 'question', words: 'Anybody?', state: 'dismissed' }])
    await b.ok(['in', 'mar', 'ig', '@kim', 'Well', '--severity', 'other'])
    await b.ok(['in', 'mar', 'ig', '@kim', 'Nice', '--severity', 'negative'])
    expect(await listed(b)).toMatchObject([{ severity: 'negative', state: 'waiting' }])
  })

  test('finds words as they are now, also after undo took some back', async () => {
    const b = await bakery()
    await b.ok('in mar ig @jane Marmalade')
    await b.ok('in mar ig @jane Gooseberry')
    await b.ok('undo')
    expect(await listed(b, '--search goose')).toEqual([])
    expect(await listed(b, '--search marm')).toHaveLength(1)
    await b.ok('undo')
    expect(await listed(b, '--search marm')).toEqual([])
  })

  test('leaves old conversations to --all', async () => {
    const b = await bakery()
    await b.ok(['in', 'mar', 'ig', '@jane', 'Hello', '--received', '2026-10-01', '--no-answer'])
    expect(await listed(b)).toEqual([])
    expect(await listed(b, '--all')).toHaveLength(1)
  })

  test('assigns a conversation to the client, with the client’s target, and back', async () => {
    const b = await bakery()
    await b.ok(['client', 'edit', 'mar', '--reply', '2h, client 4h'])
    await b.ok('in mar ig @jane Hello')
    expect((await b.run('inbox assign m1 client')).err).toContain(
      'is for Marlow & Finch to answer, by Mon 23 Nov 13:00',
    )
    expect(JSON.parse(await b.ok('today --json')).waiting).toMatchObject([{ ref: 'm1', owner: 'client' }])
    expect((await b.run('inbox assign m1 client')).err).toContain('is so already')
    expect((await b.run('inbox assign m1 me -n')).err).toContain('would be for you to answer, by Mon 23 Nov 11:00')
    b.setNow('2026-11-23T15:00:00Z')
    expect(await b.ok('today')).toContain('Remind Marlow & Finch of @jane (smm inbox chase m1)')
    const chased = await b.run('inbox chase m1', { copied: [] })
    expect(chased.out).toContain('- @jane, instagram DM, since Monday: “Hello”')
    expect(await b.ok('today')).not.toContain('Remind Marlow')
    b.setNow('2026-11-24T12:00:00Z')
    expect(await b.ok('today')).toContain('Remind Marlow')
    await b.ok('d m1')
    expect(JSON.parse(await b.ok('show m1 --json'))[0].said[1]).toContain('the client')
  })

  test('reminds nobody of what is not theirs', async () => {
    const b = await bakery()
    await b.ok('in mar ig @jane Hello')
    expect((await b.run('inbox chase m1')).err).toContain('m1 instagram DM from @jane is for you to answer')
    await b.ok('d m1')
    expect((await b.run('inbox chase m1')).err).toContain('waits for no answer')
  })

  test('says anew what a message is, by when it is answered with it', async () => {
    const b = await bakery()
    await b.ok('client edit mar --reply none')
    await b.ok('in mar ig @jane Hello')
    expect((await listed(b))[0]?.due).toBe('2026-11-23T13:00:00Z')
    await b.ok('edit m1 --severity lead')
    expect(await listed(b)).toMatchObject([{ severity: 'lead', due: '2026-11-23T10:00:00Z' }])
    expect((await b.run('edit m1 --severity lead')).err).toContain('is so already')
    expect(await b.run('edit m1 --title x')).toMatchObject({ code: 2 })
  })

  test('keeps what is worth quoting, and drops and brings back', async () => {
    const b = await bakery()
    await b.ok('in mar ig @jane Hello')
    await b.ok('inbox star m1')
    expect(await listed(b, '--starred')).toHaveLength(1)
    await b.ok('inbox star m1 --off')
    expect(await listed(b, '--starred')).toEqual([])
    await b.ok('drop m1')
    expect(await listed(b)).toEqual([])
    expect(await b.ok('drop --dropped')).toContain('m1')
    await b.ok('drop --back m1')
    expect(await listed(b)).toHaveLength(1)
  })

  test('is quoted in the report without anybody’s name', async () => {
    const b = await bakery()
    await b.ok('in mar ig @quo Is your bread vegan, @marlow?')
    await b.ok(['re', 'm1', '--no-open', '--text', 'Yes @quo, all of it', '--star'])
    b.setNow('2026-11-24T10:00:00Z')
    const { social } = JSON.parse(await b.ok('report week --client mar --json'))
    expect(social.quotes).toEqual([
      { who: 'Q.', asked: 'Is your bread vegan, @marlow?', answered: 'Yes Q., all of it' },
    ])
  })

  test('lets a conversation go that needs no answer, and puts one off', async () => {
    const b = await bakery()
    await b.ok('in mar ig @a Hello')
    await b.ok('in mar ig @b Hello')
    expect(await b.ok('skip --help')).toContain('a conversation')
    await b.ok('skip m1')
    await b.ok('z m2 tomorrow')
    expect(await b.ok('today --stage respond')).not.toMatch(/m1|m2/)
    expect(await listed(b)).toMatchObject([
      { ref: 'm2', state: 'waiting' },
      { ref: 'm1', state: 'dismissed' },
    ])
    b.setNow('2026-11-24T09:00:00Z')
    expect(await b.ok('today --stage respond')).toContain('m2')
  })

  test('is due at another time when the client’s hours, holidays or targets change', async () => {
    const b = await bakery()
    await b.ok('in mar ig @jane Hello')
    const ran = await b.run('client edit mar --holidays 2026-11-23')
    expect(ran.err).toContain('1 message that waits is due at another time now')
    expect((await listed(b))[0]?.due).toBe('2026-11-24T11:00:00Z')
    await b.ok('client edit mar --zone America/New_York --holidays none')
    expect((await listed(b))[0]?.due).toBe('2026-11-23T16:00:00Z')
  })
})

describe('smm sweep', () => {
  const bare = (b: Bench, lines: string, command = 'sweep') => {
    const opened: string[] = []
    return b.run(command, { stdin: lines, terminal: true, ask: {}, opened }).then((ran) => ({ ...ran, opened }))
  }

  test('opens each inbox in turn, and takes lines, a tally and Enter', async () => {
    const b = await bakery()
    const ran = await bare(b, '\n@jane Is it vegan?\nc @bob Nice\n3r 12m\n\n', 'sweep mar')
    expect(ran.opened).toEqual(['https://business.google.com/reviews', 'https://www.instagram.com/direct/inbox/'])
    expect(ran.err).toContain('Marlow & Finch, @marlow on Instagram (2 of 2)')
    expect(ran.err.replace(/\s+/g, ' ')).toContain('2 messages taken down, 3 answered on the spot')
    expect(await listed(b)).toMatchObject([
      { person: '@jane', kind: 'dm' },
      { person: '@bob', kind: 'comment' },
    ])
    expect(JSON.parse(await b.ok('today --json')).progress).toMatchObject({ socialMinutes: 14 })
  })

  test('stops where q says so, and keeps what was looked at', async () => {
    const b = await bakery()
    const ran = await bare(b, '@jane Hello\n\nq\n')
    expect(ran.err).toContain('Stopped; what was looked at so far is recorded')
    expect(await listed(b)).toHaveLength(1)
  })

  test.each([['q\n'], ['']])('takes down what was typed before the person stopped with %j', async (end) => {
    const b = await bakery()
    const ran = await bare(b, `@jane Is it vegan?\n3r${end === '' ? '' : `\n${end}`}`, 'sweep mar')
    expect(ran.err.replace(/\s+/g, ' ')).toContain('1 message taken down, 3 answered on the spot')
    expect(ran.err).toContain('Stopped; what was looked at so far is recorded')
    expect(ran.err).not.toContain('(2 of 2)')
    expect(await listed(b)).toMatchObject([{ person: '@jane', words: 'Is it vegan?' }])
  })

  test('says that nothing was recorded where that is so', async () => {
    const b = await bakery()
    expect((await bare(b, 'q\n', 'sweep mar')).err).toContain('Stopped; nothing was recorded')
    const dry = await bare(b, '@jane Hello\nq\n', 'sweep mar -n')
    expect(dry.err).toContain('Would record a look')
    expect(dry.err).not.toContain('recorded')
    expect(await listed(b)).toEqual([])
  })

  test('loses nothing of what was typed to a line that cannot be taken down', async () => {
    const b = await bakery()
    const bad = ['@ hello', `@${'x'.repeat(120)} hello`, `@sam ${'x'.repeat(20_001)}`, 'r "" 2* Cold']
    const ran = await bare(b, ['@jane Is it vegan?', ...bad, '@bob Hello', '', ''].join('\n'), 'sweep mar --channel ig')
    expect(ran.code).toBe(0)
    expect(ran.err).toContain('"@" names nobody')
    expect(ran.err).toContain('The name has 121 characters')
    expect(ran.err).toContain('The words have 20001 characters')
    expect((await listed(b)).map(({ person }) => person)).toEqual(['@jane', '@bob'])
  })

  test('goes on with the one before where a line names nobody', async () => {
    const b = await bakery()
    const ran = await bare(b, '@jane Is it vegan?\n3r\nand when do you open?\n\n', 'sweep mar --channel ig')
    expect(ran.err.match(/Goes on with @jane\./g)).toHaveLength(1)
    expect(JSON.parse(await b.ok('show m1 --json'))[0].said[0]).toMatch(/Is it vegan\?\s+and when do you open\?/)
  })

  test('asks again for a line that names nobody', async () => {
    const b = await bakery()
    const ran = await bare(b, 'hello\n@jane hello\n\n', 'sweep mar --channel ig')
    expect(ran.err).toContain('"hello" names nobody')
    expect(await listed(b)).toHaveLength(1)
  })

  test('records a look alone, which closes the round of answering', async () => {
    const b = bench()
    await b.ok('strategy new acme --template restaurant --yes')
    b.setNow('2026-11-24T12:00:00Z')
    const before = await b.ok('today --client acme --stage respond')
    // The look is the round of answering, so the two are one row, with the round's minutes.
    expect(before).not.toContain('Answer messages')
    expect(before).toContain('Look at 4 inboxes: smm sweep acme  11:30  8 m')
    expect(before).not.toContain('Nothing is due')
    const ran = await b.run('sweep acme --ok')
    expect(ran.err).toMatch(/Recorded a look at \d inboxes: nobody new waits\. Closes r\d+ Answer messages/)
    const after = await b.ok('today --client acme --stage respond')
    expect(after).toContain('nothing known to wait; every inbox was looked at today')
    expect(after).not.toContain('Answer messages')
    await b.ok('undo')
    expect(await b.ok('today --client acme --stage respond')).toContain('smm sweep acme')
    expect(await b.ok('why r8')).toContain('Look at 5 inboxes of 2 clients')
    await b.ok('d respond')
    expect(JSON.parse(await b.ok('show r8 --json'))[0].history).toHaveLength(1)
  })

  test('closes no round of later in the day, nor one of which an inbox was not looked at', async () => {
    const b = bench({ now: '2026-11-24T08:30:00Z' })
    await b.ok('strategy new acme --template restaurant --yes')
    await b.ok('edit r8 --at 11:30')
    b.setNow('2026-11-25T09:05:00Z')
    expect((await b.run('sweep acme --ok')).err).not.toContain('Closes')
    expect(await b.ok('today --client acme --stage respond')).toContain('Answer messages')
    b.setNow('2026-11-25T11:20:00Z')
    expect((await b.run('sweep acme --channel facebook --ok')).err).not.toContain('Closes')
    expect((await b.run('sweep acme --ok')).err).toMatch(/Closes r\d+ Answer messages/)
  })

  test('reads the lines of one inbox from a pipe, and says what to do for several', async () => {
    const b = await bakery()
    expect((await b.run('sweep mar --channel ig', { stdin: '@jane Hello\n2r' })).code).toBe(0)
    expect(await listed(b)).toHaveLength(1)
    expect((await b.run('sweep mar --channel gb -n', { stdin: '"Jo" Hi\nquit\n@no One' })).err).toContain(
      ': 1 message taken down',
    )
    const several = await b.run('sweep mar', { stdin: '@jane Hello' })
    expect(several).toMatchObject({ code: 2 })
    expect(several.err).toContain('smm sweep --ok')
    expect((await b.run('sweep mar --ok -n')).err).toMatch(/^Would record a look at 2 inboxes/)
  })

  test('has nothing to do where every inbox was looked at', async () => {
    const b = await bakery()
    await b.ok('sweep --all --ok')
    expect((await b.run('sweep')).err).toContain('Every inbox was looked at since its time')
    await b.ok('client add empty')
    expect(await b.run('sweep empty --ok')).toMatchObject({ code: 1 })
  })
})

describe('smm fact', () => {
  test('keeps what a client answered, shows it, and forgets it', async () => {
    const b = await bakery()
    expect((await b.run('fact mar gluten Tue and Fri')).err).toBe(
      'Kept for Marlow & Finch, gluten: Tue and Fri. Undo: smm undo\n',
    )
    expect(await b.ok('fact mar gluten')).toBe('Tue and Fri\n')
    expect((await b.run('fact mar gluten Mondays too')).err).toContain('instead of “Tue and Fri”')
    expect(JSON.parse(await b.ok('fact mar --json'))).toEqual([
      { key: 'gluten', ask: '', answer: 'Mondays too', saidOn: '2026-11-23', isInStrategy: false },
    ])
    expect((await b.run('fact mar gluten --forget -n')).err).toContain('Would forget')
    await b.ok('fact mar gluten --forget')
    expect(await b.run('fact mar gluten')).toMatchObject({ code: 1 })
    expect(await b.run('fact mar gluten --forget')).toMatchObject({ code: 1 })
    expect(await b.run('fact mar Glüten x')).toMatchObject({ code: 2 })
    expect(await b.run('fact mar gluten x --forget')).toMatchObject({ code: 2 })
  })

  test('prints one fact as data, in the form of the list, and so what it keeps and forgets', async () => {
    const b = await bakery()
    const row = { key: 'gluten', ask: '', answer: 'Yes', saidOn: '2026-11-23', isInStrategy: false }
    expect(JSON.parse(await b.ok('fact mar gluten Yes --json -n'))).toEqual([row])
    expect(JSON.parse(await b.ok('fact mar gluten Yes --json'))).toEqual([row])
    expect(JSON.parse(await b.ok('fact mar gluten --json'))).toEqual([row])
    expect(await b.ok('fact mar gluten --csv')).toContain('gluten,,Yes,2026-11-23')
    expect(JSON.parse(await b.ok('fact mar gluten --forget --json=key,answer'))).toEqual([
      { key: 'gluten', answer: 'Yes' },
    ])
  })

  test('keeps no escape sequences, and nothing cut off', async () => {
    const b = await bakery()
    await b.ok(['fact', 'mar', 'gluten', 'Tue \x1b[31mred\x1b[0m \u202e x'])
    expect(JSON.parse(await b.ok('fact mar --json'))[0].answer).toBe('Tue red  x')
    expect(await b.ok('fact mar gluten', { terminal: true })).toBe('Tue red  x\n')
    const long = await b.run(['fact', 'mar', 'gluten', 'x'.repeat(1001)])
    expect(long).toMatchObject({ code: 2 })
    expect(long.err).toContain('The answer has 1001 characters; 1000 are the most')
    expect(await b.run(['fact', 'mar', 'gluten', ' '])).toMatchObject({ code: 2 })
    expect(JSON.parse(await b.ok('fact mar --json'))[0].answer).toBe('Tue red  x')
  })

  test('forgets nothing without a word', async () => {
    const b = await bakery()
    const ran = await b.run('fact mar --forget')
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain('it needs its word')
  })

  test('lists what the strategy asks and nobody answered', async () => {
    const b = bench()
    await b.ok('strategy new acme --template restaurant --yes')
    const facts = JSON.parse(await b.ok('fact acme --json')) as { key: string; ask: string; answer: string }[]
    const open = facts.find(({ answer }) => answer === '')
    expect(open?.ask).not.toBe('')
    const ran = await b.run(`fact acme ${open?.key}`)
    expect(ran).toMatchObject({ code: 1 })
    expect(ran.err).toContain(open?.ask)
  })
})
