import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'

async function desk(): Promise<Bench> {
  const b = bench()
  await b.ok('init --yes')
  await b.ok(['client', 'add', 'marlow', '--name', 'Marlow & Finch'])
  await b.ok(['competitor', 'add', 'mar', 'Gail’s', '--on', 'ig=gail', '--on', 'fb=gail'])
  await b.ok(['competitor', 'add', 'mar', 'Crumb & Copper', '--on', 'ig=crumb'])
  return b
}

const imported = (b: Bench, text: string, options = '') =>
  b.run(`competitor note mar --file - ${options}`.trim(), { stdin: text })
const figures = async (b: Bench) =>
  JSON.parse(await b.ok('competitor list mar --json=competitor,platform,followers,postsAWeek,engagementRate,readOn'))

describe('smm competitor note --file', () => {
  test('keeps the figures of a file as its header calls them, and the same file twice changes nothing', async () => {
    const b = await desk()
    const text =
      '\ufeffCOMPETITOR;Network;Read on;Followers;Posts/week;Engagement rate (%);Colour\r\n' +
      "gail's;ig;2026-11-02;12.4k;4,5;1,25 %;red\r\n" +
      'crumb;;2026/11/03;"8,420";;;\r\n'
    const first = await imported(b, text)
    expect(first.err).toBe(
      'Noted for Marlow & Finch: 4 figures of 2 competitors. Undo: smm undo\nNothing was taken from Colour.\n',
    )
    expect(await figures(b)).toEqual([
      {
        competitor: 'Gail’s',
        platform: 'facebook',
        followers: null,
        postsAWeek: null,
        engagementRate: null,
        readOn: null,
      },
      {
        competitor: 'Gail’s',
        platform: 'instagram',
        followers: 12_400,
        postsAWeek: 4.5,
        engagementRate: 1.25,
        readOn: '2026-11-02',
      },
      {
        competitor: 'Crumb & Copper',
        platform: 'instagram',
        followers: 8420,
        postsAWeek: null,
        engagementRate: null,
        readOn: '2026-11-03',
      },
    ])
    const newest = (await b.run('undo -n')).err
    expect((await imported(b, text)).err).toContain('Noted for Marlow & Finch: 4 figures already so.')
    expect((await b.run('undo -n')).err).toBe(newest)
    const more = await imported(b, text.replace('8,420', '8,500'))
    expect(more.err).toContain('1 figure of 1 competitor and 3 already so')
    await b.ok('undo')
    await b.ok('undo')
    expect((await figures(b)).every(({ followers }: { followers: null }) => followers === null)).toBe(true)
  })

  test('names every wrong row with line and column, and keeps nothing', async () => {
    const b = await desk()
    const text = [
      'name,platform,date,followers,engagement,stars',
      'gail,ig,2026-11-02,900,,',
      'gail,,2026-11-02,900,,',
      'Gial’s,ig,2026-11-02,900,,',
      ',ig,2026-11-02,900,,',
      'gail,orkut,2026-11-02,900,,',
      'gail,ig,02/11/2026,many,101,6',
      'gail,ig,2026-11-24,900,,',
      'gail,ig,2001-11-24,900,,',
      'gail,ig,2026-11-02,901,,',
      'gail,ig,2026-11-02,,,',
      'gail,ig,2026-11-02,900,,,x',
    ].join('\n')
    const ran = await imported(b, text)
    expect(ran.code).toBe(65)
    for (const line of [
      'the input:3: platform: Gail’s is on facebook and instagram',
      'the input:4: name: Marlow & Finch has no competitor called Gial’s; did you mean Gail’s?',
      'the input:5: name: nobody is named',
      'the input:6: platform: No platform called orkut',
      'the input:7: date: "02/11/2026" is no date; write 2026-12-31',
      'the input:7: followers: "many" is not a number',
      'the input:7: engagement: engagement cannot be 101',
      'the input:7: stars: rating cannot be 6',
      'the input:8: date: 2026-11-24 is still to come',
      'the input:9: date: 2001-11-24 is more than ten years ago',
      'the input:10: followers: line 2 says 900 for the same day',
      'the input:11: it holds no figure',
      'the input:12: it has 7 cells under 6 columns',
    ]) {
      expect(ran.err).toContain(line)
    }
    expect((await b.run('undo -n')).err).toContain('competitor add')
    const skipped = await imported(b, text, '--skip-bad')
    expect(skipped.code).toBe(1)
    expect(skipped.err).toContain('1 figure of 1 competitor')
    expect((await figures(b))[1]).toMatchObject({ followers: 900 })
  })

  test.each([
    ['', 65, 'holds nothing'],
    ['name,followers\n', 65, 'a header and no rows'],
    ['name,colour\na,b\n', 2, 'No column of the input says a figure; it has name, colour'],
    ['followers\n5\n', 2, 'says which competitor it is'],
    ['name,brand,followers\na,b,5\n', 2, '"name" and "brand" both say competitor'],
    ['name,followers\n"a,5\n', 65, 'a quote is opened and not closed'],
    [`name,followers\n${'gail,5\n'.repeat(5001)}`, 65, 'more than 5000 rows'],
    [`${Array.from({ length: 10_000 }, (_, index) => `c${index}`).join(',')}\n1\n`, 2, 'c0, c1, c2'],
  ])('refuses the file %#', async (text, code, words) => {
    const b = await desk()
    const ran = await imported(b, text)
    expect(ran.code).toBe(code)
    expect(ran.err).toContain(words)
    expect(ran.err.length).toBeLessThan(1000)
  })

  test('reads no formula, and prints nothing that a terminal would obey', async () => {
    const b = await desk()
    const ran = await imported(b, 'name,ig\u202e,followers\n=HYPERLINK(x),,=1+1\n\u001b[2Jgail\u202e,,900\n')
    expect(ran.code).toBe(65)
    expect(ran.err).not.toMatch(/[\u001b\u202e]/)
    expect(ran.err).toContain('followers: "=1+1" is not a number')
    const named = await imported(b, 'name,platform,followers\n"=1+1",ig,900\n')
    expect(named.err).toContain('has no competitor called =1+1')
    const quoted = await imported(
      b,
      "name,platform,followers\n'=gail,ig,900\n\u001b[2Jgail\u202e,ig,900\n",
      '--skip-bad',
    )
    expect(quoted.err).toContain('1 figure of 1 competitor')
  })

  test('refuses a file in another encoding, and one that is too large', async () => {
    const b = await desk()
    const file = join(b.home, 'a.csv')
    writeFileSync(file, Buffer.from('name,followers\nGail\u0092s,900\n', 'latin1'))
    const ran = await b.run(['competitor', 'note', 'mar', '--file', file])
    expect(ran.code).toBe(65)
    expect(ran.err).toContain(file)
    writeFileSync(file, Buffer.from('\ufeffname,followers\ncrumb,900\n', 'utf16le'))
    expect((await b.run(['competitor', 'note', 'mar', '--file', file])).code).toBe(65)
    writeFileSync(file, ' '.repeat(9 * 1024 * 1024))
    expect((await b.run(['competitor', 'note', 'mar', '--file', file])).code).toBe(65)
  })

  test('takes the day of --on, or today, for rows that say none, and changes nothing with --dry-run', async () => {
    const b = await desk()
    const text = 'account,fans\ncrumb,900\n'
    expect((await imported(b, text, '-n')).err).toBe('Would note for Marlow & Finch: 1 figure of 1 competitor.\n')
    expect((await figures(b))[2]).toMatchObject({ readOn: null })
    await imported(b, text, '--on 2026-11-01')
    expect((await figures(b))[2]).toMatchObject({ followers: 900, readOn: '2026-11-01' })
    await imported(b, text)
    expect((await figures(b))[2]).toMatchObject({ readOn: '2026-11-23' })
  })
})
