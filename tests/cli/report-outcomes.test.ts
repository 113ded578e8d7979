import { expect, test } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'

/** A restaurant since Monday 16 November, whose street got no comment and whose rating went up. */
async function restaurant(): Promise<Bench> {
  const b = bench({ now: '2026-11-16T09:00:00Z' })
  await b.ok('strategy new acme --template restaurant --yes')
  b.setNow('2026-11-20T09:00:00Z')
  await b.ok('metric add acme/google-business rating=4.5')
  await b.ok('metric add acme bookings-that-name-social=2 --on 2026-11-18')
  await b.ok('metric add acme bookings-that-name-social=1')
  await b.ok('did acme ig 2r')
  return b
}

test('smm report week finds wins and losses by the definitions of the strategy, with evidence', async () => {
  const b = await restaurant()
  b.setNow('2026-11-23T09:00:00Z')
  const { out, err } = await b.run('report week --client acme --week last')
  expect(out).toContain(
    '- **Win:** Three bookings in a week name social. Evidence: bookings that name social 3, read Wed 18 Nov and Fri 20 Nov; agreed: at least 3 in a week. Goal: ',
  )
  expect(out).toContain(
    '- **Win:** The rating is up by 0.1. Evidence: rating 4.5, read Fri 20 Nov; agreed: at least 4.4. Goal: ',
  )
  expect(out).toContain(
    "- **Loss:** A week without a comment on anybody else's work. Evidence: comments on others 0, counted in our ledger; agreed: less than 1 in a week.",
  )
  expect(out).not.toContain('No win')
  // One command fills what nine definitions lack.
  expect(err).toMatch(
    /no reading for 3 wins and 6 losses that were agreed: smm metric add acme new-reviews=NUMBER .* dead-booking-links=NUMBER\n/,
  )
  const { outcomes, definitions } = JSON.parse(await b.ok('report week --client acme --week last --json'))
  expect(outcomes).toHaveLength(3)
  expect(outcomes[0]).toMatchObject({ kind: 'win', source: 'found', on: '2026-11-20' })
  expect(new Set(definitions.map((each: { judgement: string }) => each.judgement))).toEqual(
    new Set(['met', 'not measured']),
  )
})

test('smm report week does not call a week lost before it is over', async () => {
  const b = await restaurant()
  const { out, err } = await b.run('report week --client acme')
  expect(out).toContain('Three bookings in a week name social')
  expect(out).toContain('No loss was found so far; of the 7 signs of one that we agreed on, 1 was measured.')
  expect(err).toContain(
    'the loss "A week without a comment on anybody else\'s work" cannot be told before Mon 23 Nov: smm report week --client acme --week 2026-11-22',
  )
})

test('smm report week names one gap where a reading fills a goal and a win', async () => {
  const b = bench()
  await b.ok('strategy new acme --template restaurant --yes')
  const { out, err } = await b.run('report week --client acme')
  expect(out).toContain(
    'No win was noted; what we agreed to call one was not measured. No loss was noted; what we agreed to call one was not measured.',
  )
  expect(err).toContain(
    'no reading for the goal "Raise the Google rating by 0.1, with 8 new reviews a month" and the win "The rating is up by 0.1": smm metric add acme/google-business rating=NUMBER',
  )
})

test('smm report week tells once what was noted under the name of a definition', async () => {
  const b = await restaurant()
  await b.ok(['win', 'acme', 'three bookings in a week name social!', '--lesson', 'Ask at the door'])
  const out = await b.ok('report week --client acme')
  expect(out.match(/three bookings in a week name social/gi)).toHaveLength(1)
  expect(out).toContain('Evidence: bookings that name social 3, read Wed 18 Nov and Fri 20 Nov; agreed')
  expect(out).toContain('So what: Ask at the door.')
})

test('smm report week judges a week by no strategy that came after it', async () => {
  const b = await restaurant()
  b.setNow('2026-11-23T09:00:00Z')
  const { definitions } = JSON.parse(await b.ok('report week --client acme --week 2026-W46 --json'))
  expect(definitions).toBeNull()
})
