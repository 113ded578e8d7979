import { expect, test } from 'vitest'
import { bench } from '../support/bench.ts'
import { activity, client, fill, routine, task } from '../support/report-desk.ts'

const made = '2026-11-01T09:00:00Z'

test('smm report week sets the client’s own replies apart from ours, each against its own week before', async () => {
  const b = bench()
  fill(b, (store) => {
    for (const [slug, kind] of [
      ['acme', 'savvy'],
      ['plain', 'newcomer'],
    ] as const) {
      const id = store.clients.insert(client(slug, slug, { kind }), made)
      const reply = (onDay: string, by: 'manager' | 'client', count: number) =>
        store.activities.insert(activity(id, onDay, 'Answer', { action: 'reply', by, count }))
      reply('2026-11-03', 'manager', 5)
      reply('2026-11-10', 'manager', 5)
      reply('2026-11-10', 'client', 12)
      reply('2026-11-17', 'manager', 5)
    }
  })
  const report = (slug: string, week: string) => b.ok(`report week --client ${slug} --week ${week}`)
  const before = await report('acme', '2026-W46')
  expect(before).toContain('| Replies, by us | 5 | 5 | no change |')
  expect(before).toContain('| Replies, by you | 12 | 0 | — |')
  const after = await report('acme', '2026-W47')
  expect(after).toContain('| Replies | 5 | 5 | no change |')
  expect(after).not.toContain('by you |')
  expect(after).toContain('**No change:**')
  expect(await report('plain', '2026-W46')).toContain('\nYou wrote 12 replies (0 the week before).\n')
  expect(await report('plain', '2026-W47')).not.toContain('You wrote')
})

test('smm report week shows replies that nobody counted as a dash, and names them on stderr', async () => {
  const b = bench()
  await b.ok('strategy new acme --template restaurant --yes')
  const answer = /(r\d+) .*Answer messages/.exec(await b.ok('today --all'))?.[1] ?? ''
  await b.ok(['d', answer])
  const { out, err } = await b.run('report week --client acme')
  expect(out).toContain('| Replies | — |')
  expect(out).toContain('Answer messages, comments and reviews')
  expect(err).toContain('replies of 1 day were not counted: smm d REF x4, or smm d REF x0 when nobody wrote')
  b.setNow('2026-11-24T09:00:00Z')
  await b.ok(['d', answer, 'x4'])
  const mixed = await b.ok('report week --client acme')
  expect(mixed).toContain('| Replies | 4 |')
  expect(mixed).toContain('On 1 more day we answered without counting the replies.')
})

test('smm report week counts a look at an empty inbox as no reply', async () => {
  const b = bench()
  await b.ok('strategy new acme --template restaurant --yes')
  const answer = /(r\d+) .*Answer messages/.exec(await b.ok('today --all'))?.[1] ?? ''
  await b.ok(['d', answer, 'x0'])
  const { out, err } = await b.run('report week --client acme')
  expect(out).toContain('| Replies | 0 |')
  expect(err).not.toContain('not counted')
})

test('smm report week says first how often people were met, then names what was done, once each', async () => {
  const b = bench()
  fill(b, (store) => {
    const id = store.clients.insert(client('acme', 'Acme'), made)
    const put = (title: string, more: Parameters<typeof activity>[3]) =>
      store.activities.insert(activity(id, '2026-11-17', title, more))
    put('Answer messages', { action: 'reply', count: 5 })
    put('Answer messages', { counted: false })
    put('Leave two real comments', { stage: 'comment', action: 'comment', count: 12 })
    put('Comments', { stage: 'comment', action: 'comment' })
    put('Shares', { stage: 'comment', action: 'share' })
    put('Write captions', { stage: 'create', action: 'make', count: 3 })
    put('Answer the mayor', { action: 'reply', by: 'client' })
  })
  const out = await b.ok('report week --client acme --week last')
  expect(out).toContain(
    '**Done by us:** 5 replies, 13 comments on other people’s work, 1 share. Answer messages; Leave two real comments; Write captions.\n',
  )
  expect(out).toContain('**Done by you:** 1 reply. Answer the mayor.\n')
})

test('smm report week keeps our own housekeeping off the page', async () => {
  const b = bench()
  fill(b, (store) => {
    const id = store.clients.insert(client('acme', 'Acme'), made)
    const housekeeping = { stage: 'communicate', action: 'report' } as const
    routine(store, id, 'Enter the counts', 'fri', housekeeping)
    routine(store, id, 'Write captions', 'tue')
    store.activities.insert(activity(id, '2026-11-20', 'Enter the counts', housekeeping))
    store.tasks.insert(task(id, 'Finish the report', { ...housekeeping, dueOn: '2026-11-26' }), made)
  })
  const page = await b.ok('report week --client acme --week last')
  expect(page).not.toMatch(/Enter the counts|Finish the report|What we did/)
  expect(page).toContain('Write captions')
  const full = await b.ok('report week --client acme --week last --full')
  expect(full).toContain('**Done by us:** Enter the counts.')
  expect(full).toContain('Finish the report')
})

test('smm report week counts the logo that the client sent as homework done, by the client’s own calendar', async () => {
  // Monday morning in Auckland is still Sunday in London: the logo belongs to the week that begins.
  const b = bench({ now: '2026-11-22T20:00:00Z' })
  await b.ok('client add far --zone Pacific/Auckland')
  await b.ok('add far Send the logo --owner client')
  const ref = /(t\d+)/.exec(await b.ok('today --all --client far'))?.[1] ?? ''
  await b.ok(['done', ref])
  b.setNow('2026-11-24T20:00:00Z')
  expect(await b.ok('report week --client far')).toContain('Your own part: 1 of 1 piece of homework done on time.')
  expect(await b.ok('report week --client far --week last')).not.toContain('1 of 1')
})
