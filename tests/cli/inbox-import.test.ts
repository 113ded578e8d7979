import { describe, expect, test } from 'vitest'
import type { Bench } from '../support/bench.ts'
import { postDesk } from '../support/post-desk.ts'
import { fileIn } from '../support/scheduled.ts'

/** Acme is in Madrid, an hour ahead of the desk in London; now is Monday 23 November 2026, 09:00 in London. */
const importing = (path: string, ...more: string[]) => ['inbox', 'import', path, '--client', 'acme', ...more]
const from = async (text: string, ...more: string[]) => {
  const desk = await postDesk()
  return { desk, ran: await desk.run(importing(fileIn(desk, 'a.csv', text), ...more)) }
}
const listed = async (desk: Bench, ...fields: string[]) =>
  (JSON.parse(await desk.ok('inbox list --all --json')) as Record<string, unknown>[])
    .map((row) => fields.map((field) => row[field]))
    .sort()
/** What is stored of each message: state, received, reply minutes. */
function stored(desk: Bench): readonly (readonly unknown[])[] {
  const store = desk.world.stores(desk.world.paths.database, () => {}).forReading()
  try {
    const threads = [...Array(50).keys()]
    return threads.flatMap((id) =>
      (store?.messages.of(id + 1) ?? []).map(({ by, text, state, at, waitedMinutes }) => [
        by,
        text,
        state,
        at,
        waitedMinutes,
      ]),
    )
  } finally {
    store?.close()
  }
}

function ledger(desk: Bench): readonly unknown[] {
  const store = desk.world.stores(desk.world.paths.database, () => {}).forReading()
  try {
    const [acme] = store?.clients.all().filter(({ slug }) => slug === 'acme') ?? []
    return store?.activities.between(acme?.id ?? 0, '2000-01-01', '2030-01-01') ?? []
  } finally {
    store?.close()
  }
}

describe('smm inbox import', () => {
  test('knows columns by their usual names, and takes times by the client’s clock', async () => {
    const text =
      '\ufeffAuthor;Comment;Created at;Network;Mood\r\n"Maria K.";"Cold; and ""late""\nagain?";2026-11-23 09:30;ig;bad\r\n@bob;Hi;2026-11-23T09:15:00+02:00;x;\r\n'
    const { desk, ran } = await from(text, '--kind', 'comment')
    expect([ran.code, ran.err]).toEqual([0, expect.stringContaining('Nothing was taken from "Mood".')])
    expect(ran.err).toContain('Imported 2 messages for Acme Bakery: 2 wait for an answer. Undo: smm undo')
    expect(await listed(desk, 'person', 'channel', 'kind', 'words', 'received', 'state')).toEqual([
      ['@bob', 'x', 'comment', 'Hi', '2026-11-23T07:15:00Z', 'waiting'],
      ['Maria K.', 'instagram', 'comment', 'Cold; and "late"\nagain?', '2026-11-23T08:30:00Z', 'waiting'],
    ])
  })

  test('goes by what was said of columns and dates, and takes what cells say', async () => {
    const text =
      'Kunde,Worte,Am,Um,Art,Sterne,Wer,Was,Wo\nMaria,Cold,22/11/2026,18:05,Reviews,4/5,client,question,https://g.example/r/1\n'
    const { desk, ran } = await from(
      text,
      '--channel',
      'ig',
      '--dates',
      'DD/MM/YYYY HH:mm',
      '--map',
      'Kunde=person,Worte=words,Am=date,Um=time,Art=kind,Sterne=stars',
      '--map',
      'Wer=for,Was=severity,Wo=url',
    )
    expect(ran.code).toBe(0)
    expect(await listed(desk, 'person', 'kind', 'stars', 'for', 'severity', 'received')).toEqual([
      ['Maria', 'review', 4, 'client', 'question', '2026-11-22T17:05:00Z'],
    ])
    expect(await desk.ok('open m1 --no-open')).toBe('https://g.example/r/1\n')
  })

  test('takes a day without a time, stars that were drawn or spelt, and standard input', async () => {
    const desk = await postDesk()
    const stdin = 'name,rating,date\nAnn,★★☆☆☆,2026-11-20\nBob,FIVE,2026-11-21\nCy,3.0,2026-11-23\n'
    await desk.ok(importing('-', '--channel', 'ig'), { stdin })
    expect(await listed(desk, 'person', 'kind', 'stars', 'severity', 'received')).toEqual([
      ['Ann', 'review', 2, 'complaint', '2026-11-20T08:00:00Z'],
      ['Bob', 'review', 5, 'other', '2026-11-21T08:00:00Z'],
      ['Cy', 'review', 3, 'negative', '2026-11-23T08:00:00Z'],
    ])
  })

  test('knows the reply times of the past, and writes nothing into the ledger', async () => {
    const text = [
      'person,words,received,answered',
      '@ann,Open?,2026-11-16 10:00,2026-11-16 11:30',
      '@bob,Hello?,2026-11-16 10:00,yes',
      '@cy,Vegan?,2025-01-07 10:00,2025-01-07 10:45',
      '@dee,Still there?,2026-11-20,2026-11-20 12:00',
      '@eve,Late?,2026-11-19 10:00,2026-11-19',
      '@fay,Alone?,2026-11-20 10:00,no',
    ]
    const { desk, ran } = await from(text.join('\n'), '--channel', 'ig', '--answered')
    expect(ran.err).toContain('Imported 6 messages for Acme Bakery: 1 waits for an answer, 5 were answered.')
    const people = stored(desk).filter(([by]) => by === 'person')
    expect(people.map(([, words, state, , minutes]) => [words, state, minutes])).toEqual([
      ['Vegan?', 'answered', 45],
      ['Open?', 'answered', 90],
      ['Hello?', 'answered', null],
      ['Late?', 'answered', null],
      ['Still there?', 'answered', null],
      ['Alone?', 'waiting', null],
    ])
    const social = await desk.ok('social --week 2026-W47 --json=client,timed,firstReplyMedian,answered,needing')
    expect(JSON.parse(social)).toMatchObject([{ timed: 1, firstReplyMedian: 90, answered: 4, needing: 5 }])
    expect(stored(desk).filter(([by]) => by === 'manager')).toHaveLength(5)
    expect(ledger(desk)).toEqual([])
  })

  test('gives each its own answer, one answer to several, and the next one to what nobody said of', async () => {
    const text = [
      'person,words,received,answered',
      '@ann,one,2026-11-20 10:00,2026-11-20 15:00',
      '@ann,two,2026-11-20 12:00,2026-11-20 13:00',
      '@ann,three,2026-11-20 12:30,',
      '@ann,four,2026-11-20 12:40,2026-11-20 15:00',
      '@ann,five,2026-11-20 12:50,no',
      '@ann,six,2026-11-20 16:00,',
    ]
    const { desk } = await from(text.join('\n'), '--channel', 'ig')
    const all = stored(desk)
    expect(all.filter(([by]) => by === 'person').map(([, words, state, , minutes]) => [words, state, minutes])).toEqual(
      [
        ['one', 'answered', 300],
        ['two', 'answered', 60],
        ['three', 'answered', 30],
        ['four', 'answered', 140],
        ['five', 'waiting', null],
        ['six', 'waiting', null],
      ],
    )
    expect(all.filter(([by]) => by === 'manager').map(([, , , at]) => at)).toEqual([
      '2026-11-20T12:00:00Z',
      '2026-11-20T14:00:00Z',
    ])
  })

  test('takes thanks for an answer of the past for thanks', async () => {
    const text = [
      'person,words,received,answered',
      '@ann,Open?,2026-11-20 10:00,2026-11-20 11:00',
      '@ann,Thank you!,2026-11-20 11:05,',
      '@bob,Thank you!,2026-11-20 11:05,',
    ]
    const { desk } = await from(text.join('\n'), '--channel', 'ig')
    expect(await listed(desk, 'person', 'state')).toEqual([
      ['@ann', 'dismissed'],
      ['@bob', 'waiting'],
    ])
  })

  test('puts no past into Respond, and says so', async () => {
    const text =
      'person,words,received\n@ann,Open?,2026-11-01 10:00\n@bob,Open?,2026-11-20 10:00\n@cy,Open?,2019-05-01 10:00\n@dee,❤️,2026-11-20 10:00\n'
    const { desk, ran } = await from(text, '--channel', 'ig', '--kind', 'comment')
    expect(ran.err).toContain('Imported 4 messages for Acme Bakery: 1 waits for an answer, 3 need none.')
    expect(ran.err.replace(/\s+/g, ' ')).toContain(
      'Of these 2 are older than 14 days and not said to be answered, so they do not wait',
    )
    expect(await listed(desk, 'person', 'state')).toEqual([
      ['@ann', 'dismissed'],
      ['@bob', 'waiting'],
      ['@cy', 'dismissed'],
      ['@dee', 'dismissed'],
    ])
    const today = JSON.parse(await desk.ok('today --all --json'))
    const respond = today.blocks.find(({ block }: { block: string }) => block === 'respond')
    expect(respond.rows.filter(({ ref }: { ref: string }) => ref?.startsWith('m'))).toHaveLength(1)
    const more = await from(text, '--channel', 'ig', '--kind', 'comment', '--waiting-days', '60')
    expect(more.ran.err).toContain('2 wait for an answer, 2 need none')
  })

  test('brings nothing in twice, and all of it again after undo', async () => {
    const rows = ['id,person,words,received', 'a1,@ann,Open?,2026-11-20 10:00', ',@bob,Hi,2026-11-20 10:00']
    const { desk, ran } = await from(rows.join('\n'), '--channel', 'ig')
    expect(ran.code).toBe(0)
    const path = fileIn(desk, 'b.csv', `${rows.join('\n')}\n,@bob,Hi,2026-11-20 10:00\n`)
    const again = await desk.run(importing(path, '--channel', 'instagram'))
    expect([again.code, again.out]).toEqual([0, ''])
    expect(again.err).toContain(`Everything in ${path} is here already; nothing was changed.`)
    await desk.ok('client edit acme --slug bakery')
    const more = fileIn(desk, 'c.csv', `${rows.join('\n')}\na2,@cy,Hey,2026-11-21 10:00\n`)
    const third = await desk.run(['inbox', 'import', more, '--client', 'bakery', '--channel', 'ig'])
    expect(third.err).toContain(`2 rows of ${more} are here already.`)
    expect(third.err).toContain('Imported 1 message for Acme Bakery')
    // Another place is another message.
    expect((await desk.run(importing(path, '--channel', 'x'))).err).toContain('Imported 2 messages')
    await desk.ok('undo')
    await desk.ok('undo')
    await desk.ok('undo')
    await desk.ok('undo')
    expect(await listed(desk, 'person')).toEqual([])
    expect((await desk.run(importing(path, '--channel', 'ig'))).err).toContain('Imported 2 messages')
  })

  test('closes what waited here and was answered since, and says so', async () => {
    const head = 'person,words,received,answered\n'
    const { desk } = await from(
      `${head}@ann,Open?,2026-11-20 10:00,no\n@bob,Vegan?,2026-11-20 10:00,\n@cy,Hello?,2026-11-01 10:00,\n`,
      '--channel',
      'ig',
      '--waiting-days',
      '60',
    )
    const later = fileIn(
      desk,
      'b.csv',
      `${head}@ann,Open?,2026-11-20 10:00,2026-11-20 11:30\n@bob,Vegan?,2026-11-20 10:00,\n@cy,Hello?,2026-11-01 10:00,\n`,
    )
    const states = () => listed(desk, 'person', 'state')
    const before = await states()
    const tried = await desk.run(importing(later, '--channel', 'ig', '-n'))
    expect(tried.err).toContain('Would close 1 message of Acme Bakery that waited here and was answered since.')
    expect(await states()).toEqual(before)
    const ran = await desk.run(importing(later, '--channel', 'ig'))
    expect([ran.code, ran.out]).toEqual([0, expect.stringMatching(/^m\d\tinstagram dm\t@ann\tanswered\t/)])
    expect(ran.err.replace(/\s+/g, ' ')).toContain(
      'is here already. Closed 1 message of Acme Bakery that waited here and was answered since. Undo: smm undo',
    )
    // What is old and still waits here is not put aside by coming again.
    expect(await states()).toEqual([
      ['@ann', 'answered'],
      ['@bob', 'waiting'],
      ['@cy', 'waiting'],
    ])
    expect(stored(desk)).toContainEqual(['person', 'Open?', 'answered', '2026-11-20T09:00:00Z', 90])
    expect((await desk.run(importing(later, '--channel', 'ig'))).err).toContain('nothing was changed')
    await desk.ok('undo')
    expect(await states()).toEqual(before)
  })

  test('writes one answer once, although two exports tell of it', async () => {
    const rows = (two: string) =>
      `person,words,received,answered\n@ann,one,2026-11-20 10:00,2026-11-20 12:00\n@ann,two,2026-11-20 11:00,${two}\n`
    const { desk } = await from(rows('no'), '--channel', 'ig')
    await desk.ok(importing(fileIn(desk, 'b.csv', rows('2026-11-20 12:00')), '--channel', 'ig'))
    expect(stored(desk).map(([by, , state]) => [by, state])).toEqual([
      ['person', 'answered'],
      ['person', 'answered'],
      ['manager', 'sent'],
    ])
  })

  test('knows what was taken down by hand, and closes it with an answer', async () => {
    const desk = await postDesk()
    await desk.ok(['in', 'acme', 'ig', '@dup', '--received', 'sun 11:00', 'Do', 'you', 'ship'])
    const row = (time: string, answered = '') =>
      `person,words,received,answered\n@DUP,Do you ship,${time},${answered}\n`
    const again = await desk.run(importing(fileIn(desk, 'a.csv', row('2026-11-22 09:40')), '--channel', 'ig'))
    expect(again.err).toContain('here already; nothing was changed.')
    // Answered before it was noted here: nobody knows how long it took.
    const answered = row('2026-11-22 09:40', '2026-11-22 10:10')
    const closed = await desk.run(importing(fileIn(desk, 'b.csv', answered), '--channel', 'ig'))
    expect(closed.err).toContain('Closed 1 message')
    expect(stored(desk).filter(([by]) => by === 'person')).toEqual([
      ['person', 'Do you ship', 'answered', expect.any(String), null],
    ])
    // Another kind of place, and another week, are other messages; so is a second row of the same words.
    const others = [
      importing(fileIn(desk, 'c.csv', row('2026-11-22 09:40')), '--channel', 'ig', '--kind', 'comment'),
      importing(fileIn(desk, 'd.csv', row('2026-11-10 09:40')), '--channel', 'ig'),
    ]
    for (const line of others) expect((await desk.run(line)).err).toContain('Imported 1 message')
    const twice = 'person,words,received\n@dup,Do you ship,2026-11-22 09:41\n@dup,Do you ship,2026-11-22 15:00\n'
    const both = await desk.run(importing(fileIn(desk, 'e.csv', twice), '--channel', 'ig'))
    expect(both.err).toContain('1 row of')
    expect(both.err).toContain('Imported 1 message')
  })

  test('changes nothing with --dry-run, and prints JSON and CSV', async () => {
    const text = 'person,words,received\n@ann,Open?,2026-11-20 10:00\n'
    const { desk, ran } = await from(text, '--channel', 'ig', '-n')
    expect([ran.code, ran.out]).toEqual([0, 'm1\tinstagram dm\t@ann\twaiting\tFri 20 Nov 09:00\tOpen?\n'])
    expect(ran.err).toContain('Would import 1 message')
    expect(await listed(desk, 'person')).toEqual([])
    const path = fileIn(desk, 'b.csv', text)
    const out = await desk.ok(importing(path, '--channel', 'ig', '-n', '--json=line,state,severity,received'))
    expect(JSON.parse(out)).toEqual([
      { line: 2, state: 'waiting', severity: 'question', received: '2026-11-20T09:00:00Z' },
    ])
    expect(await desk.ok(importing(path, '--channel', 'ig', '--csv'))).toMatch(/^line,ref,channel,/)
  })

  test('counts no working minutes through years', async () => {
    const row = (number: number) => `@p${number},Open?,2015-01-07 10:00,2026-11-20 10:00\n`
    const rows = [...Array(300).keys()].map(row).join('')
    const { desk, ran } = await from(`person,words,received,answered\n${rows}`, '--channel', 'ig')
    expect(ran.err).toContain('300 were answered')
    expect(stored(desk)[0]).toEqual(['person', 'Open?', 'answered', '2015-01-07T09:00:00Z', null])
  })

  test('brings in all or nothing, and names everything that is wrong by line and column', async () => {
    const text = [
      'Id,From,Text,When it came,Stars,Network,Replied,Link',
      'a,@ann,Open?,2026-11-20 10:00,,ig,,',
      'b,,Open?,2026-11-20 10:00,,ig,,',
      'c,@cy,Open?,31/13/2026,,ig,,',
      'd,@dee,Open?,2026-11-23 10:01,,ig,,',
      'e,@eve,Open?,2026-11-20 10:00,7,ig,,',
      'f,@fay,Open?,2026-11-20 10:00,,tiktok,,',
      'g,@gus,Open?,2026-11-20 10:00,,ig,2026-11-20 09:00,',
      'h,@hal,Open?,2026-11-20 10:00,,ig,maybe,ftp://a',
      'a,@ann,Another,2026-11-20 10:00,,ig,,',
      'i,@ivy,Open?,,,ig,,',
      'j,@joe,a,b,c,d,e,f,g,h',
    ].join('\n')
    const { desk, ran } = await from(text, '--map', 'When it came=received')
    expect([ran.code, ran.out]).toEqual([65, ''])
    const wrong = ran.err.split('\n').flatMap((line) => /a\.csv:(\d+: .*)$/.exec(line)?.[1] ?? [])
    expect(wrong).toEqual([
      '3: From: nobody is named',
      expect.stringMatching(/^4: When it came: "31\/13\/2026" is no date/),
      '5: When it came: it is still to come; received is when it came in',
      '6: Stars: "7" is no number of stars from 1 to 5',
      expect.stringMatching(/^7: Network: acme has no channel called tiktok/),
      '8: Replied: the answer is older than what it answers',
      expect.stringMatching(/^9: Link: /),
      '9: Replied: "maybe" says neither yes nor no, nor when',
      '10: Id: "a" stands on line 2 already',
      '11: When it came: it does not say when it came in',
      expect.stringMatching(/^12: it has 10 cells under 8 columns/),
    ])
    expect(await listed(desk, 'person')).toEqual([])
    const path = fileIn(desk, 'b.csv', text)
    const rest = await desk.run(importing(path, '--map', 'When it came=received', '--skip-bad'))
    expect(rest.code).toBe(1)
    expect(rest.err).toContain('Imported 1 message')
    expect(rest.err).toContain(`Left out ${path}:3: From: nobody is named`)
    expect(await listed(desk, 'person')).toEqual([['@ann']])
  })

  test.each([
    ['', [], 65, 'holds nothing'],
    ['person,words,received\n', [], 65, 'has a header and no rows'],
    ['who knows,text,received\na,b,c\n', [], 2, 'says person; it has who knows, text, received'],
    ['person,mood\na,b\n', [], 2, 'says words or received'],
    ['person,author,text,received\na,b,c,d\n', [], 2, '"person" and "author" both say person'],
    ['person,text,received\n@a,b,2026-11-20 10:00\n', [], 65, 'it says no channel; add --channel'],
    ['person,text,received\n@a,b,2026-11-20 10:00\n', ['--map', 'a=b'], 2, 'gives no column a meaning'],
    ['person,text,received\n@a,"b,2026-11-20 10:00\n', [], 65, 'a quote is opened and not closed'],
    [`person,text,received\n${'@a,b,2026-11-20 10:00\n'.repeat(5001)}`, [], 65, 'more than 5000 rows'],
  ])('refuses %.30j %j', async (text, more, code, message) => {
    const { desk, ran } = await from(text, ...more)
    expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(message)])
    expect(await listed(desk, 'person')).toEqual([])
  })

  test.each(['constructor', '__proto__', 'toString'])('takes %s for the word that it is', async (word) => {
    const { desk, ran } = await from(
      `person,text,received,${word}\n${word},${word},2026-11-20 10:00,${word}\n`,
      '--channel',
      'ig',
    )
    expect([ran.code, await listed(desk, 'person', 'words')]).toEqual([0, [[word, word]]])
  })
})
