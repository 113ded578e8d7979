import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guarded, unguarded } from '../../src/domain/export/guard.ts'
import type { PostView } from '../../src/render/views/post-view.ts'
import type { Bench } from '../support/bench.ts'
import { picture, png, postDesk } from '../support/post-desk.ts'
import { fileIn, hold, schedule, scheduledDesk } from '../support/scheduled.ts'

const posts = async (desk: Bench) =>
  (JSON.parse(await desk.ok('post list --all --json')) as Record<string, unknown>[]).map(
    ({ ref, title, status, channels, next }) => [ref, title, status, (channels as string[]).join(' '), next],
  )
const importing = (path: string, ...more: string[]) => ['post', 'import', path, '--client', 'acme', ...more]

describe('smm post import', () => {
  test('takes semicolons, a byte-order mark and cells of several lines, and knows columns by their usual names', async () => {
    const desk = await postDesk()
    const text =
      '\ufeffCaption;Posting Time;Network;Mood\r\n"Bread, ""hot"";\nand rolls";2026-12-01 09:00;x;good\r\n\r\nRye for all;;linkedin;\r\n'
    const ran = await desk.run(importing(fileIn(desk, 'a.csv', text)))
    expect(ran.code).toBe(0)
    expect(ran.err).toContain('Imported 2 posts for Acme Bakery: 1 of 2 variants scheduled. Undo: smm undo')
    expect(ran.err).toContain('Nothing was taken from "Mood".')
    expect(await posts(desk)).toEqual([
      ['p1', 'Bread, "hot";', 'scheduled', 'x', '2026-12-01 09:00'],
      ['p2', 'Rye for all', 'draft', 'linkedin', null],
    ])
    const [shown] = JSON.parse(await desk.ok('post show p1 --json')) as { text: string }[]
    expect(shown?.text).toBe('Bread, "hot";\nand rolls')
  })

  test('takes tabs and standard input', async () => {
    const desk = await postDesk()
    await desk.ok(importing('-', '--channel', 'x'), { stdin: 'text\tlink\nRye, for all\thttps://acme.example\n' })
    expect(await posts(desk)).toEqual([['p1', 'Rye, for all', 'draft', 'x', null]])
  })

  test('goes by what was said of columns and dates', async () => {
    const desk = await postDesk()
    const path = fileIn(desk, 'a.csv', 'Words,On\nRye for all,1/12/2026 9:00\n')
    const how = ['--map', 'Words=text,On=datetime', '--dates', 'DD/MM/YYYY HH:mm', '--channel', 'x']
    await desk.ok(importing(path, ...how))
    expect(await posts(desk)).toEqual([['p1', 'Rye for all', 'scheduled', 'x', '2026-12-01 09:00']])
  })

  test.each(['constructor', 'toString', '__proto__'])('takes %s for the word that it is', async (word) => {
    const desk = await postDesk()
    const path = fileIn(desk, 'a.csv', `text,tags,channel,when,${word}\n${word},#${word},x,2026-12-01 09:00,${word}\n`)
    const ran = await desk.run(importing(path))
    expect([ran.code, await posts(desk)]).toEqual([0, [['p1', word, 'scheduled', 'x', '2026-12-01 09:00']]])
    expect(ran.err).toContain(`Nothing was taken from "${word}".`)
    expect(await desk.ok('post export --for csv')).not.toContain('native code')
    expect(JSON.parse(await desk.ok('post export --for json'))[0].tags).toEqual([word])
    const own = await desk.ok('post export --for csv')
    const other = await postDesk()
    await other.ok(importing(fileIn(other, 'b.csv', own)))
    expect(await other.ok('post export --for csv')).toBe(own)
  })

  test('makes nothing twice, says so, and knows again what was dropped', async () => {
    const desk = await postDesk()
    const path = fileIn(desk, 'a.csv', 'id,text,when,channel\na1,Rye for all,2026-12-01 09:00,x\n,Bread for all,,x\n')
    await desk.ok(importing(path))
    const before = await posts(desk)
    const again = await desk.run(importing(path))
    expect([again.code, again.out]).toEqual([0, ''])
    expect(again.err).toContain(`Everything in ${path} is here already (p1; p2); nothing was changed.`)
    expect(await posts(desk)).toEqual(before)
    await desk.ok('drop p1')
    expect((await desk.run(importing(path))).err).toContain('p1, dropped')
    writeFileSync(path, 'id,text,when,channel\na1,Rye for all,2026-12-01 09:00,x\na2,Cake for all,,x\n')
    expect((await desk.run(importing(path))).err).toContain('1 post of')
    expect((await posts(desk)).map(([ref]) => ref)).toEqual(['p2', 'p3'])
  })

  test('is taken back in one step', async () => {
    const desk = await postDesk()
    const media = picture(desk)
    const path = fileIn(
      desk,
      'a.csv',
      `text,when,channel,media\nRye for all,2026-12-01 09:00,"x, linkedin",${media}\nBread,,x,\n`,
    )
    const first = await desk.run(importing(path))
    expect(first.err).toContain('Imported 2 posts')
    expect((await posts(desk)).map(([, , status, channels]) => [status, channels])).toEqual([
      ['scheduled', 'x linkedin'],
      ['draft', 'x'],
    ])
    await desk.ok('undo')
    expect(await posts(desk)).toEqual([])
    expect((await desk.run(importing(path))).err).toContain('Imported 2 posts')
  })

  test('hangs files on the post, or on each channel where they differ, and knows a file again', async () => {
    const desk = await postDesk()
    const [one, two] = [picture(desk, 'one.png'), picture(desk, 'two.png')]
    const lines = [
      'id,text,channel,media,alt',
      `a,Rye for all,x,${one},An oven`,
      `a,Rye for all,linkedin,"${two}\n${one}",`,
      `b,Bread for all,"x, linkedin",${one},`,
    ]
    const path = fileIn(desk, 'a.csv', lines.join('\n'))
    await desk.ok(importing(path))
    const media = async (ref: string) =>
      (JSON.parse(await desk.ok(`post show ${ref} --json`)) as [PostView])[0].variants.map((each) =>
        each.media.map((file) => [file.path, file.alt]),
      )
    const first = [one, 'An oven']
    expect(await media('p1')).toEqual([[first], [[two, ''], first]])
    expect(await media('p2')).toEqual([[first], [first]])
    await desk.ok('undo')
    await desk.ok(importing(path))
    expect(await media('p4')).toEqual([[first], [first]])
  })

  test('hangs a new file that a row names twice on its post twice', async () => {
    const desk = await postDesk()
    const path = picture(desk, 'one.png')
    const text = `text,channel,media,alt\nRye for all,x,"${path}\n${path}",An oven\n`
    await desk.ok(importing(fileIn(desk, 'a.csv', text)))
    const [shown] = JSON.parse(await desk.ok('post show p1 --json')) as [PostView]
    const media = shown.variants[0]?.media.map((file) => [file.path, file.alt])
    expect(media).toEqual([
      [path, 'An oven'],
      [path, 'An oven'],
    ])
  })

  test('--dry-run changes nothing', async () => {
    const desk = await postDesk()
    const ran = await desk.run(importing(fileIn(desk, 'a.csv', 'text\nRye for all\n'), '--channel', 'x', '-n'))
    expect([ran.code, ran.out]).toEqual([0, 'p1/x\tdraft\t—\tRye for all\n'])
    expect(ran.err).toContain('Would import 1 post')
    expect(await posts(desk)).toEqual([])
  })

  test('gives what has no time the next free slot of its channel, and none twice', async () => {
    const desk = await scheduledDesk(['The oven is lit.', 'linkedin'])
    const text = 'text,when\nRye for all,\nBread for all,2026-11-26 12:00\nCake on Monday,\n'
    await desk.ok(importing(fileIn(desk, 'a.csv', text), '--channel', 'x', '--into-slots'))
    expect((await posts(desk)).slice(1).map(([, , status, , next]) => [status, next])).toEqual([
      ['scheduled', '2026-11-30 09:00'],
      ['scheduled', '2026-11-26 12:00'],
      ['scheduled', '2026-12-03 12:00'],
    ])
    const none = await desk.run(
      importing(fileIn(desk, 'b.csv', 'text\nA roll\n'), '--channel', 'linkedin', '--into-slots'),
    )
    expect([none.code, none.err]).toEqual([65, expect.stringContaining('b.csv:2: acme/linkedin has no slots')])
  })

  test('of a draft that is meant for a time says so before it, and after', async () => {
    const desk = await postDesk()
    const path = fileIn(desk, 'a.csv', `text,when,channel\n${'a'.repeat(281)},2026-11-26 09:00,x\n`)
    await desk.ok(importing(path))
    const title = async () =>
      (JSON.parse(await desk.ok('today --json=ref,title')) as { ref: string; title: string }[]).find(
        ({ ref }) => ref === 'p1',
      )
    expect(await title()).toBeUndefined()
    desk.setNow('2026-11-24T09:00:00Z')
    expect((await title())?.title).toMatch(/^Finish for Thu 08:00 \(09:00 Madrid\): aaa/)
    desk.setNow('2026-12-07T09:00:00Z')
    expect((await title())?.title).toMatch(/^Finish for Thu 26 Nov 08:00/)
  })

  test('schedules no more that sell than each alone may, in whatever order the rows come', async () => {
    const desk = await postDesk()
    const promo = (days: readonly number[]) =>
      days.map((day) => `Loaf number ${day} is on offer,promo,2026-12-${day} 11:00\n`).join('')
    const text = `text,kind,when\n${promo([16, 14, 12, 10])}`
    const ran = await desk.run(importing(fileIn(desk, 'a.csv', text), '--channel', 'x'))
    expect(ran.err).toContain('1 of 4 variants scheduled')
    expect((await posts(desk)).map(([, , status]) => status)).toEqual(['draft', 'draft', 'draft', 'scheduled'])
    await desk.ok('undo')
    // Posts that give first make room, wherever they stand in the file.
    const value = Array.from({ length: 8 }, (_, index) => `Bread thought ${index},value,2026-12-0${index + 1} 11:00\n`)
    const more = importing(
      fileIn(desk, 'b.csv', `text,kind,when\n${promo([16, 14])}${value.join('')}`),
      '--channel',
      'x',
    )
    expect((await desk.run(more)).err).toContain('10 of 10 variants scheduled')
  })

  test('warns of rows that crowd each other', async () => {
    const desk = await postDesk()
    const text = 'text,when\nRye for all,2026-12-01 11:00\nBread for all,2026-12-01 11:30\n'
    const ran = await desk.run(importing(fileIn(desk, 'a.csv', text), '--channel', 'x'))
    expect(ran.err).toContain('The check has 1 warning')
  })

  test('leaves a draft where something stands in the way, and says what', async () => {
    const desk = await postDesk()
    const text = `text,when,channel\n${'a'.repeat(281)},2026-12-01 09:00,x\nRye for all,2026-11-20 09:00,x\n`
    const path = fileIn(desk, 'a.csv', text)
    const ran = await desk.run(importing(path))
    expect(ran.code).toBe(0)
    expect((await posts(desk)).map(([, , status]) => status)).toEqual(['draft', 'draft'])
    expect(ran.err).toContain(
      `${path}:2: p1/x stays a draft: text: the text has 281 weighted characters; X takes 280 [text-too-long]`,
    )
    expect(ran.err).toContain(`${path}:3: its time has passed, so p2/x is a draft; smm post schedule p2/x --next`)
  })

  test('says of a moment that the clock shows twice at which of the two it goes out', async () => {
    const desk = await postDesk({ now: '2026-10-30T09:00:00Z' })
    await desk.ok('client edit acme --zone America/New_York')
    const rows = 'text,when,channel\nFirst words,2026-11-01T05:30:00Z,x\nOther words,2026-11-01T06:30:00Z,linkedin\n'
    const path = fileIn(desk, 'a.csv', rows)
    const { err } = await desk.run(importing(path))
    expect(err).toContain(`${path}:3: p2/linkedin: the clock shows 01:30 twice; it goes out at the first`)
    expect(err).not.toContain(`${path}:2:`)
  })

  test('schedules nothing while the client is on hold', async () => {
    const desk = await postDesk()
    hold(desk, 'a fire')
    const ran = await desk.run(importing(fileIn(desk, 'a.csv', 'text,when,channel\nRye,2026-12-01 09:00,x\n')))
    expect(ran.err).toContain('p1/x stays a draft: Acme Bakery is on hold: a fire [held]')
    expect((await posts(desk)).map(([, , status]) => status)).toEqual(['draft'])
  })

  test('reads the files of tools', async () => {
    const desk = await postDesk()
    const buffer = 'Text,Image URL,Tags,Posting Time\nRye for all,https://cdn.example/a.jpg,,2026-12-01 09:00\n'
    const ran = await desk.run(importing(fileIn(desk, 'b.csv', buffer), '--for', 'buffer', '--channel', 'x'))
    expect(ran.code).toBe(0)
    expect(ran.err).toContain('https://cdn.example/a.jpg lies on the web')
    const bare = '"01/12/2026 10:00","Bread for all",""\n'
    await desk.ok(importing(fileIn(desk, 'h.csv', bare), '--for', 'hootsuite', '--channel', 'linkedin'))
    const utc = 'post,platforms,mediaUrls,scheduleDate\nCake for all,"twitter,linkedin",,2026-12-02T08:00:00Z\n'
    await desk.ok(importing(fileIn(desk, 'u.csv', utc), '--for', 'ayrshare'))
    const metricool = 'Text,Date,Time,Facebook,Twitter/X,LinkedIn\nRolls for all,2026-12-03,09:00:00,false,true,true\n'
    await desk.ok(importing(fileIn(desk, 'm.csv', metricool), '--for', 'metricool'))
    expect(await posts(desk)).toEqual([
      ['p1', 'Rye for all', 'scheduled', 'x', '2026-12-01 09:00'],
      ['p2', 'Bread for all', 'scheduled', 'linkedin', '2026-12-01 10:00'],
      ['p3', 'Cake for all', 'scheduled', 'x linkedin', '2026-12-02 09:00'],
      ['p4', 'Rolls for all', 'scheduled', 'x linkedin', '2026-12-03 09:00'],
    ])
    const own = await desk.ok('post export p4 --for metricool --client acme --channel x --no-mark')
    await desk.ok('post edit p4 --off x')
    await desk.ok(importing(fileIn(desk, 'own.csv', own), '--for', 'metricool'))
    expect((await posts(desk)).at(-1)).toEqual(['p5', 'Rolls for all', 'scheduled', 'x', '2026-12-03 09:00'])
    expect((await desk.run(importing('-', '--for', 'json'))).err).toContain('json is no CSV')
  })
})

describe('smm post import refuses', () => {
  const text = `id,text,When,channel,kind,link,media
a,Rye for all,31/13/2026,x,,,
b,Bread for all,2026-12-01 09:00,tumblr,,,
c,Cake for all,,x,fun,javascript:x,
d,Rolls,,x,,,/nowhere.png
e,Good one,,x,,,
f,,,x,,,
g,"Too, many",,x,,,,more
`

  test('a file of which some rows are wrong, with every line and column', async () => {
    const desk = await postDesk()
    const path = fileIn(desk, 'a.csv', text)
    const ran = await desk.run(importing(path))
    expect([ran.code, ran.out]).toEqual([65, ''])
    const lines = ran.err.split('\n').filter((line) => line.startsWith(path))
    expect(lines.map((line) => line.slice(path.length))).toEqual([
      ':2: When: "31/13/2026" is no date; write 2026-12-31 09:30, or say how with --dates, such as DD/MM/YYYY HH:mm',
      ':3: channel: acme has no channel called tumblr; it has blog, instagram, linkedin, x',
      ':4: link: "javascript:x" is not a link; write one that begins with https://',
      ':4: kind: "fun" is none of value, community, promo',
      ':5: media: /nowhere.png cannot be read: there is no such file or folder',
      ':7: text: nothing is said, and no title either',
      ':8: it has 8 cells under 7 columns; put what holds the separator in quotes',
    ])
    expect(ran.err).toContain('--skip-bad')
    expect(await posts(desk)).toEqual([])
  })

  test('only the wrong ones with --skip-bad, and ends with 1', async () => {
    const desk = await postDesk()
    const ran = await desk.run(importing(fileIn(desk, 'a.csv', text), '--skip-bad'))
    expect(ran.code).toBe(1)
    expect(ran.err.match(/^Left out /gm)).toHaveLength(7)
    expect(await posts(desk)).toEqual([['p1', 'Good one', 'draft', 'x', null]])
  })

  test.each([
    ['a date that is none', 'g1,Rye for all,linkedin,2027-13-45,'],
    ['a file that is not there', 'g1,Rye for all,linkedin,2027-01-13 09:00,/nowhere.png'],
    ['cells too many', 'g1,Rye for all,linkedin,2027-01-13 09:00,,and more'],
    ['a channel that is none', 'g1,Rye for all,tumblr,2027-01-13 09:00,'],
  ])('the rest of a post of which one row is wrong, with %s, until it is mended', async (_, wrong) => {
    const desk = await postDesk()
    const head = 'id,text,channel,when,media\ng1,Rye for all,x,2027-01-12 09:00,\n'
    const path = fileIn(desk, 'a.csv', `${head}${wrong}\n`)
    const ran = await desk.run(importing(path, '--skip-bad'))
    expect([ran.code, await posts(desk)]).toEqual([1, []])
    expect(ran.err).toContain(`Left out ${path}:2: it is of one post with line 3, which is wrong`)
    writeFileSync(path, `${head}g1,Rye for all,linkedin,2027-01-13 09:00,\n`)
    await desk.ok(importing(path))
    expect((await posts(desk)).map(([, , , channels]) => channels)).toEqual(['x linkedin'])
  })

  test.each<[string, string | Uint8Array, string[], number, string]>([
    ['an open quote', 'text\n"open', [], 65, ':2: a quote is opened and not closed'],
    ['a quote in a bare cell', 'text\na\nb "c" d', [], 65, ':3: a quote stands inside a cell'],
    ['words behind a quote', 'text\n"a" b', [], 65, ':2: something stands between a closing quote'],
    ['another encoding', new Uint8Array([116, 101, 120, 116, 10, 0xe4, 10]), [], 65, 'is not UTF-8 text'],
    ['an empty file', '', [], 65, 'holds nothing'],
    ['a header alone', 'text,channel\n', [], 65, 'has a header and no rows'],
    ['rows without a channel', 'text\nRye\n', [], 65, ':2: it says no channel; add --channel'],
    ['an unknown column', 'text\nRye\n', ['--map', 'Nope=link'], 2, 'The file has no column "Nope"; it has text'],
    ['a field that is none', 'text\nRye\n', ['--map', 'text=note'], 2, 'gives no column a meaning'],
    ['no form of dates', 'text\nRye\n', ['--dates', 'D MMM'], 2, 'is no form of dates'],
    [
      'a link that a terminal would obey',
      'text,channel,link\nRye,x,https://a.example/\x1b]0;pwn\x07x\n',
      [],
      65,
      'is not a link',
    ],
    ['a form that says the day twice', 'text\nRye\n', ['--dates', 'DD/MM/YYYY DD'], 2, 'is no form of dates'],
    [
      'a channel of a name that every object knows',
      'text,channel\nRye,constructor\n',
      [],
      65,
      'no channel called constructor',
    ],
    ['the format of another', 'text\nRye\n', ['--for', 'publer'], 2, 'none of the format’s columns'],
    ['two that say the same', 'text,caption\nRye,Rye\n', [], 2, 'both say text'],
    ['rows of one post that differ', 'id,text,channel\na,Rye,x\na,Bread,linkedin\n', [], 65, ':3: id: "a" has another'],
    ['one row twice', 'text,channel\nRye,x\nRye,x\n', [], 65, ':3: it says the same as line 2'],
    ['a pillar that is none', 'text,channel,pillar\nRye,x,street\n', [], 65, ':2: acme has no pillar street'],
  ])('%s', async (_, content, more, code, message) => {
    const desk = await postDesk()
    const ran = await desk.run(importing(fileIn(desk, 'a.csv', content), ...more))
    expect(ran.err).toContain(message)
    expect([ran.code, await posts(desk)]).toEqual([code, []])
  })
})

/** The post p1 as it is shown, but for how long it takes to make, which is in no file, and the order of its variants. */
async function told(desk: Bench): Promise<unknown> {
  const [{ minutes: _, variants, ...post }] = JSON.parse(await desk.ok('post show p1 --json')) as [PostView]
  return { post, variants: [...variants].sort((one, other) => (one.ref < other.ref ? -1 : 1)) }
}

describe('what smm exports as csv', () => {
  test('is known again on its own desk', async () => {
    const desk = await scheduledDesk(['The oven is lit.', 'x, linkedin'])
    const path = fileIn(desk, 'a.csv', await desk.ok('post export --for csv'))
    expect((await desk.run(importing(path))).err).toContain('is here already (p1); nothing was changed.')
  })

  test('keeps the facts of the post and what each channel says', async () => {
    const desk = await postDesk()
    const facts = [
      '--kind',
      'community',
      '--link',
      'https://acme.example/rye',
      '--tags',
      '#rye',
      '--asked-by',
      'client',
    ]
    await desk.ok(['post', 'new', '--client', 'acme', '--text', 'Rye for all', '--on', 'x, linkedin', ...facts])
    await desk.ok(['post', 'edit', 'p1/x', '--text', 'Rye, shorter'])
    await desk.ok(['post', 'schedule', 'p1', '--at', '2026-12-01 09:00'])
    const text = await desk.ok('post export --for csv')
    const other = await postDesk()
    await other.ok(importing(fileIn(other, 'a.csv', text)))
    expect(await told(other)).toEqual(await told(desk))
    expect(await other.ok('post export --for csv')).toBe(text)
  })

  test('comes back byte for byte, whatever was written', async () => {
    const piece = fc.constantFrom(
      'bread',
      ' ',
      '"',
      "'",
      ',',
      ';',
      '\n',
      '👩‍🚒',
      '=1+1',
      '@',
      '-',
      '＝',
      'ß',
      '\t',
      '||',
      '`',
    )
    const words = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''))
    const post = fc.record({ title: words, text: words, own: words, file: words, alt: words })
    await fc.assert(
      fc.asyncProperty(fc.array(post, { minLength: 1, maxLength: 4 }), async (said) => {
        const [desk, other] = [await postDesk(), await postDesk()]
        const names = (await desk.ok('template show csv')).matchAll(/header: (\w+)/g)
        const header = [...names].map(([, name]) => name as string)
        const rows = said.flatMap((each, index) => {
          const path = join(desk.home, `${index}${each.file.replace(/[\n/\0]/g, '_')}.png`)
          writeFileSync(path, png(1080, 1350))
          const common = {
            id: `post ${index}`,
            format: 'image',
            // Some go out at the same time, and a later post before an earlier one.
            date: `2026-12-${12 - (index % 2)}`,
            time: '09:00',
            title: each.title,
            text: `Hello ${index}${each.text}`,
            media: path,
            alt: each.alt.replaceAll('\n', ' '),
            consent: 'nobody',
          }
          return [
            { ...common, channel: 'linkedin' },
            { ...common, channel: 'x', date: '2026-12-14', own_text: `${each.own}yes ${index}` },
          ]
        })
        const cell = (text = '') => `"${guarded(text).replaceAll('"', '""')}"`
        const lines = rows.map((row) => header.map((name) => cell((row as Record<string, string>)[name])).join(','))
        const ran = await desk.run(importing(fileIn(desk, 'a.csv', [header.join(','), ...lines].join('\n'))))
        expect(ran.err).toContain(`${rows.length} of ${rows.length} variants scheduled`)
        const exported = await desk.ok('post export --for csv')
        const back = parse(exported, { columns: true }) as Record<string, string>[]
        const texts = back.map((row) => unguarded(row['text'] ?? '')).sort()
        expect(texts).toEqual(rows.map(({ text }) => text.replaceAll('\t', ' ')).sort())
        expect(back.map((row) => unguarded(row['media'] ?? '')).sort()).toEqual(rows.map(({ media }) => media).sort())
        await other.ok(importing(fileIn(other, 'b.csv', exported)))
        expect(await other.ok('post export --for csv')).toBe(exported)
      }),
      { numRuns: 12 },
    )
  }, 60_000)

  test('of half a thousand rows comes in in one go', async () => {
    const desk = await postDesk()
    const rows = Array.from({ length: 500 }, (_, index) => `Loaf number ${index} of the long list,x`)
    const began = performance.now()
    await desk.ok(importing(fileIn(desk, 'a.csv', `text,channel\n${rows.join('\n')}\n`)))
    expect(performance.now() - began).toBeLessThan(20_000)
    await schedule(desk, 501, '2026-12-01 09:00', 'One more', 'linkedin')
  }, 60_000)
})
