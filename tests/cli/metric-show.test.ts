import { describe, expect, it } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'

/** Three Mondays of one channel, and one reading of the whole; it is Monday 23 November. */
async function withReadings(env: Record<string, string> = { LANG: 'C.UTF-8' }) {
  const b = bench({ env })
  await b.ok('strategy new acme --template restaurant --yes')
  await b.ok('metric add acme/ig followers=1200 reach=800 --on 2026-11-09')
  await b.ok('metric add acme/ig followers=1215 --on 2026-11-16')
  await b.ok('metric add acme/ig followers=1240 reach=900')
  await b.ok('metric add acme tags-and-shares=2')
  return b
}

const shown = async (b: Bench, words: string) =>
  JSON.parse(await b.ok(`metric show ${words} --json`)) as Record<string, unknown>[]

describe('smm metric show', () => {
  it('shows the newest value, the one before and what each week was, a gap where nobody read it', async () => {
    const b = await withReadings()
    expect(await shown(b, 'acme --weeks 3')).toEqual([
      expect.objectContaining({
        channel: null,
        metric: 'tags-and-shares',
        last: 2,
        before: null,
        weeks: [null, null, 2],
      }),
      {
        channel: 'instagram',
        metric: 'followers',
        kind: 'level',
        last: 1240,
        readOn: '2026-11-23',
        before: 1215,
        beforeOn: '2026-11-16',
        days: 3,
        weeks: [1200, 1215, 1240],
      },
      expect.objectContaining({ metric: 'reach', kind: 'count', last: 900, before: 800, weeks: [800, null, 900] }),
    ])
  })

  it('draws the weeks at 120 columns, and keeps them at 60', async () => {
    const b = await withReadings()
    const wide = await b.ok('metric show acme/ig --weeks 3', { terminal: true, width: 120 })
    expect(wide).toMatch(/^where +metric +last +read +before +days +3 weeks\n/)
    expect(wide).toMatch(/instagram +Followers +1,240 +23 Nov +1,215 +3 +▁▄█\n/)
    expect(wide).toMatch(/instagram +Reach +900 +23 Nov +800 +2 +▁·█\n/)
    const narrow = await b.ok('metric show acme', { terminal: true, width: 60 })
    for (const line of narrow.trimEnd().split('\n')) expect(line.length).toBeLessThanOrEqual(60)
    expect(narrow).toMatch(/instagram +Followers +1,240 .*·{10}▁▄█$/m)
  })

  it('draws nothing where blocks cannot be shown, and says the figures in a pipe', async () => {
    const plain = await withReadings({ LC_ALL: 'C' })
    const signs = await plain.ok('metric show acme/ig --weeks 3', { terminal: true, width: 120 })
    expect(signs).toMatch(/^where +metric +last +read +before +days\n/)
    expect(await plain.ok('metric show acme/ig reach --weeks 3')).toBe(
      'instagram\tReach\t900\t23 Nov\t800\t2\t800 — 900\n',
    )
  })

  it('lists each reading with where it came from, the newest first', async () => {
    const b = await withReadings()
    expect(await b.ok('metric show acme/ig followers --readings')).toBe(
      '23 Nov\tinstagram\tFollowers\t1,240\tby hand\n16 Nov\tinstagram\tFollowers\t1,215\tby hand\n9 Nov\tinstagram\tFollowers\t1,200\tby hand\n',
    )
  })

  it('writes a week that nobody read as a dash in CSV', async () => {
    const b = await withReadings()
    expect(await b.ok('metric show acme/ig reach --weeks 3 --csv')).toBe(
      'channel,metric,kind,last,readOn,before,beforeOn,days,weeks\r\ninstagram,reach,count,900,2026-11-23,800,2026-11-09,2,800 — 900\r\n',
    )
  })

  it('says what would fill it where nothing was read, and how to look further back', async () => {
    const b = await withReadings()
    const ran = await b.run('metric show acme/ig calls')
    expect(ran.code).toBe(0)
    expect(ran.err).toContain('No reading of calls was recorded for acme/instagram in 13 weeks')
    expect(ran.err).toContain('smm metric add acme/instagram calls=NUMBER')
    b.setNow('2027-03-01T09:00:00Z')
    const later = await b.run('metric show acme/ig')
    expect(later.err).toContain('smm metric show acme/instagram --weeks 52 looks further back')
    expect(await shown(b, 'acme/ig --weeks 52')).toHaveLength(2)
  })

  it('refuses a metric that nothing knows, a place that is none, and weeks that are none', async () => {
    const b = await withReadings()
    const misspelt = await b.run('metric show acme folowers')
    expect(misspelt.code).toBe(1)
    expect(misspelt.err).toContain('did you mean followers?')
    expect((await b.run('metric show acme/nowhere')).code).toBe(1)
    for (const place of ['acme/', 'acme/ig/story']) {
      const wrong = await b.run(`metric show ${place}`)
      expect([wrong.code, wrong.err]).toEqual([2, `Error: "${place}" names no channel; write acme/ig\n`])
    }
    // Said twice, it is meant once.
    expect((await b.run('metric show acme calls CALLS')).err).toContain('No reading of calls was recorded')
    expect((await b.run('metric show acme --weeks 0')).code).toBe(2)
  })

  it('shows what was recorded of a metric that no goal uses any more', async () => {
    const b = await withReadings()
    await b.ok('metric add acme weekday-tables-by-social=11')
    const plan = (await b.ok('strategy export acme')).replaceAll('weekday-tables-by-social', 'tables-in-all')
    await b.ok('strategy apply acme --file -', { stdin: plan })
    expect((await b.run('metric add acme weekday-tables-by-social=12')).code).toBe(1)
    expect(await shown(b, 'acme weekday_tables_by_social')).toMatchObject([{ last: 11 }])
  })
})
