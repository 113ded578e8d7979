import { describe, expect, it } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'

async function withStrategy() {
  const b = bench()
  await b.ok('strategy new acme --template restaurant --yes')
  return b
}

async function goal(b: Bench, key: string) {
  const goals = JSON.parse(await b.ok('goal list acme --json')) as Record<string, unknown>[]
  return goals.find((each) => each['key'] === key)
}

describe('smm metric add', () => {
  it('echoes what was understood with the change since the last reading', async () => {
    const b = await withStrategy()
    const first = await b.run('metric add acme/ig followers=1,200 --on 2026-11-16')
    expect(first.err).toContain(
      'Recorded for acme/instagram on Mon 16 Nov: Followers 1,200 (first reading). Undo: smm undo',
    )
    const second = await b.run('metric add acme/ig followers=1240 reach=8100')
    expect(second.err).toContain('Followers 1,240 (+40 since Mon 16 Nov); Reach 8,100 (first reading)')
    expect(second.out).toBe('')
    // A count is of its own days, so a difference would say something else than what is added up.
    const third = await b.run('metric add acme/ig reach=900 --on 2026-11-24')
    expect(third.code).toBe(2)
    b.setNow('2026-11-24T09:00:00Z')
    expect((await b.run('metric add acme/ig reach=900')).err).toContain(
      'Reach 900 (before it 8,100 on Mon 23 Nov; counts of a week or a month add up)',
    )
  })

  it('says where the needle stands of a goal that uses the metric', async () => {
    const b = await withStrategy()
    const ran = await b.run('metric add acme weekday-tables-by-social=11')
    expect(ran.err).toContain(
      'weekday tables through social and the link: 10 → 11 → 12, 50 % of the way in 0 % of the time: too early',
    )
  })

  it('names the channel that a goal reads when it was given another', async () => {
    const b = await withStrategy()
    const ran = await b.run('metric add acme rating=4.4')
    expect(ran.err).toContain('it reads google-business: smm metric add acme/google-business rating=4.4')
    expect(await goal(b, 'rating')).toMatchObject({ now: null })
    await b.ok('metric add acme/google-business rating=4.4')
    expect(await goal(b, 'rating')).toMatchObject({ now: 4.4 })
  })

  it('takes a metric that a routine brings in', async () => {
    const b = await withStrategy()
    await b.ok('metric add acme dead-booking-links=0')
  })

  it('refuses a metric that nothing knows, with the near ones', async () => {
    const b = await withStrategy()
    const ran = await b.run('metric add acme/ig folowers=1240 reach=8100')
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('did you mean followers?')
    expect(ran.err).toContain('Hint: smm goal list acme')
    const again = await b.run('metric add acme/ig reach=8100')
    expect(again.err).toContain('Reach 8,100 (first reading)')
  })

  it('lets a later reading of the same day win', async () => {
    const b = await withStrategy()
    await b.ok('metric add acme tags-and-shares=2')
    const ran = await b.run('metric add acme tags-and-shares=3')
    expect(ran.err).toContain('Tags and shares 3 (instead of 2, an earlier reading of that day)')
    expect(await goal(b, 'street')).toMatchObject({ now: 3 })
  })

  it('does not let a backdated reading move the needle of today', async () => {
    const b = await withStrategy()
    await b.ok('metric add acme tags-and-shares=3')
    const ran = await b.run('metric add acme tags-and-shares=1 --on 2026-11-20')
    expect(ran.err).toContain('on Fri 20 Nov: Tags and shares 1 (first reading)')
    expect(ran.err).toContain('1 → 3 → 3')
    expect(await goal(b, 'street')).toMatchObject({ now: 3, readOn: '2026-11-23' })
  })

  it('dates a reading by the client’s calendar', async () => {
    const b = bench({ now: '2026-11-23T23:30:00Z' })
    await b.ok('client add far --zone Pacific/Auckland')
    await b.ok('client add near --zone Europe/London')
    expect((await b.run('metric add far reach=5')).err).toContain('Recorded for far on Tue 24 Nov')
    expect((await b.run('metric add near reach=5')).err).toContain('Recorded for near on Mon 23 Nov')
  })

  it.each([
    [['acme', 'followers=1.2K'], 2, '"1.2k" is not a number'],
    [['acme', 'followers'], 2, '"followers" is not a reading'],
    [['acme', 'followers=12%'], 2, 'followers is no rate'],
    [['acme', 'followers=1.240'], 2, 'write 1240 or 1.24'],
    [['acme', 'rating=44'], 2, 'rating goes from 0 to 5'],
    [['acme', 'homework-on-time=101%'], 2, 'goes from 0 to 100 %'],
    [['acme', 'rating=-1'], 2, '"-1" is not a number'],
    [['acme', 'reach=1', 'reach=2'], 2, 'reach stands twice'],
    [['acme/youtube', 'reach=1'], 1, 'acme has no channel called youtube'],
    [['nobody', 'reach=1'], 1, 'No client called nobody'],
    [['acme', 'reach=1', '--on', 'tomorrow'], 2, 'still to come'],
    [['acme', 'reach=1', '--on', '2001-01-01'], 2, 'is further away than smm reckons with'],
    [['acme'], 2, 'metric add needs <metric=value>'],
  ])('refuses %j', async (words, code, sentence) => {
    const b = await withStrategy()
    expect(await b.run(['metric', 'add', ...words])).toMatchObject({ code, err: expect.stringContaining(sentence) })
  })

  it('says where the needle would stand on a dry run, and changes nothing', async () => {
    const b = await withStrategy()
    const ran = await b.run('metric add acme tags-and-shares=2 -n')
    expect(ran.err).toContain('Would record for acme')
    expect(ran.err).toContain('1 → 2 → 3')
    expect(await goal(b, 'street')).toMatchObject({ now: null })
  })

  it('is taken back by undo', async () => {
    const b = await withStrategy()
    await b.ok('metric add acme tags-and-shares=2')
    await b.ok('undo')
    expect(await goal(b, 'street')).toMatchObject({ now: null })
  })
})
