import { describe, expect, test } from 'vitest'
import type { PostView } from '../../src/render/views/post-view.ts'
import type { Bench } from '../support/bench.ts'
import { packDesk } from '../support/pack-desk.ts'

const statusOf = async (desk: Bench, ref: string) =>
  (JSON.parse(await desk.ok(`post show ${ref} --json`)) as [{ variants: [{ status: string }] }])[0].variants[0].status

async function packed(): Promise<Bench> {
  const desk = await packDesk()
  await desk.ok('pack acme --format md')
  return desk
}

async function withOther(desk: Bench): Promise<void> {
  await desk.ok('client add tide --name Tidewater')
  await desk.ok('channel add tide x --handle @tide')
  await desk.ok(['post', 'new', '--client', 'tide', '--text', 'The tide is in. Are you?', '--on', 'x'])
}

describe('smm ok', () => {
  test('records a yes for what was shown, and says what was understood', async () => {
    const desk = await packed()
    desk.setNow('2026-11-24T10:00:00Z')
    const ran = await desk.run('ok p1-p2 --by Ana Lovely, all of it')
    expect([ran.code, ran.out]).toEqual([0, ''])
    expect(ran.err).toBe(
      'Approved p1 Meet Rosa (x, linkedin) of Acme Bakery, by Ana, as shown on Mon 23 Nov: Lovely, all of it.\n' +
        'Approved p2 Rye (x) of Acme Bakery, by Ana, as shown on Mon 23 Nov: Lovely, all of it.\nUndo: smm undo\n',
    )
    expect(await statusOf(desk, 'p1/x')).toBe('scheduled')
    expect(await desk.ok('post show p1/x')).toContain('approved by Ana on Tue 24 Nov: Lovely, all of it')
    await desk.ok('undo')
    expect(await statusOf(desk, 'p1/x')).toBe('in review')
  })

  test('takes a single variant, by its channel’s short code', async () => {
    const desk = await packed()
    expect((await desk.run('ok p1/li')).err).toContain(
      'Approved p1 Meet Rosa (linkedin) of Acme Bakery, by Acme Bakery',
    )
    expect(await statusOf(desk, 'p1/linkedin')).toBe('scheduled')
    expect(await statusOf(desk, 'p1/x')).toBe('in review')
  })

  test('of a range goes by the pack: what lies between and was never shown is passed over', async () => {
    const desk = await packed()
    await desk.ok(['post', 'new', '--client', 'acme', '--text', 'Gala night: dress warm.', '--on', 'x'])
    await desk.ok(['post', 'schedule', 'p3', '--at', '2026-12-04 12:00'])
    expect((await desk.run('ok p1-p3 --by Ana')).err).toContain('Passed over: p3/x (in no pack).')
    expect(await statusOf(desk, 'p3/x')).toBe('draft')
    expect((await desk.run('ok p3 --by Ana')).err).toContain('as it stands now')
  })

  test('ends the task to change it', async () => {
    const desk = await packed()
    await desk.ok(['change', 'p2', '--by', 'Ana', 'Say which Saturdays'])
    expect(await desk.ok('today --json=title')).toContain('Change p2/x: Say which Saturdays')
    await desk.ok(['post', 'edit', 'p2', '--text', 'Rye keeps for a week, on Saturdays too. And yours?'])
    await desk.ok('ok p2 --by Ana --as-it-is')
    expect(await desk.ok('today --json=title')).not.toContain('Change p2')
  })

  test('of one variant leaves the wish for another one on the list, whatever its task is called by then', async () => {
    const desk = await packed()
    await desk.ok(['change', 'p1/x', 'Shorter'])
    await desk.ok(['change', 'p1/linkedin', 'Longer'])
    await desk.ok(['edit', 't1', '--title', 'Shorten it'])
    await desk.ok('ok p1/linkedin --by Ana')
    const open = async () =>
      JSON.parse(await desk.ok('today --all --json=title')).map((row: { title: string }) => row.title)
    expect(await open()).toContain('Shorten it')
    expect(await open()).not.toContain('Change p1/linkedin: Longer')
    await desk.ok('ok p1 --by Ana')
    expect(await open()).not.toContain('Shorten it')
    await desk.ok('undo')
    expect(await open()).toContain('Shorten it')
  })

  test.each([
    'post publish p2/x --yes --override Late',
    'post confirm p2/x',
    'drop p2',
    'drop p2/x',
    'skip p2',
    'post edit p2 --off x',
  ])('leaves no task to change what is out or was let go: %s', async (command) => {
    const desk = await packed()
    await desk.ok(['change', 'p2', '--by', 'Ana', 'Say which Saturdays'])
    await desk.ok(['change', 'p1/x', '--by', 'Ana', 'Shorter'])
    await desk.ok(command)
    const titles = async () =>
      JSON.parse(await desk.ok('today --all --json=title')).map((row: { title: string }) => row.title)
    expect(await titles()).not.toContain('Change p2/x: Say which Saturdays')
    expect(await titles()).toContain('Change p1/x: Shorter')
    await desk.ok('undo')
    expect(await titles()).toContain('Change p2/x: Say which Saturdays')
  })

  test('reads refs as clients write them', async () => {
    const desk = await packed()
    expect((await desk.run(['ok', 'P1,', 'p2:', 'fine'])).err).toContain(
      'Approved p2 Rye (x) of Acme Bakery, by Acme Bakery, as shown on Mon 23 Nov: fine.',
    )
  })

  test('prints what it recorded as JSON, and nothing is recorded with --dry-run', async () => {
    const desk = await packed()
    const dry = await desk.run('ok p2 --by Ana --json -n')
    expect(dry.err).toContain('Would approve p2 Rye (x)')
    expect(JSON.parse(dry.out)).toMatchObject([
      { ref: 'p2/x', client: 'acme', about: 'Rye', verdict: 'approve', by: 'Ana', shownAt: '2026-11-23T09:00:00Z' },
    ])
    expect(await statusOf(desk, 'p2/x')).toBe('in review')
  })

  test('says so when it was said already', async () => {
    const desk = await packed()
    await desk.ok('ok p2 --by Ana')
    const again = await desk.run('ok p2 --by Ana')
    expect([again.code, again.err]).toEqual([
      0,
      'That was said of p2/x already, and still holds; nothing was changed.\n',
    ])
  })

  test('is about what stands there now where there is no pack, and says what has no day', async () => {
    const desk = await packDesk()
    const ran = await desk.run('ok p2')
    expect(ran.err).toContain('Approved p2 Rye (x) of Acme Bakery, by Acme Bakery, as it stands now.')
    await desk.ok(['post', 'new', '--client', 'acme', '--text', 'No day yet?', '--on', 'x'])
    expect((await desk.run('ok p3')).err).toContain('Without a day yet, and giving it one needs another yes: p3/x.')
    expect(await statusOf(desk, 'p3/x')).toBe('approved')
    const scheduled = await desk.run(['post', 'schedule', 'p3', '--at', '2026-12-04 9:00'])
    expect(scheduled.err).toContain('what Acme Bakery saw is no longer what it says (day none → 2026-12-04)')
    expect(await statusOf(desk, 'p3/x')).toBe('draft')
  })

  test('refuses what was changed after it was shown, says what changed, and takes it as it is when that is said', async () => {
    const desk = await packed()
    await desk.ok(['post', 'edit', 'p2', '--text', 'Rye keeps for days. How long does yours?'])
    const refused = await desk.run('ok p1-p2 --by Ana')
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('p2/x: what Acme Bakery saw on Mon 23 Nov is no longer what it says: text')
    expect(refused.err).toContain('Hint: smm pack acme --week 2026-W49')
    expect(await statusOf(desk, 'p1/x')).toBe('in review')
    const taken = await desk.run('ok p2 --by Ana --as-it-is')
    expect(taken.err).toContain('Approved p2 Rye (x) of Acme Bakery, by Ana, as it stands now.')
    expect(await statusOf(desk, 'p2/x')).toBe('scheduled')
  })

  test('goes over what a range does not mean, and names it', async () => {
    const desk = await packed()
    await withOther(desk)
    const mixed = await desk.run('ok p1-p5 --by Ana')
    expect(mixed.code).toBe(2)
    expect(mixed.err).toContain('These posts are of several clients: acme (p1, p2), tide (p3)')
    const ran = await desk.run('ok p1-p5 --by Ana --client acme')
    expect(ran.err).toContain('Passed over: p4, p5, p3.')
    expect((await desk.run('ok p3 --client acme')).err).toContain(
      'p3 The tide is in. Are you? is of tide and not of acme',
    )
    expect(await statusOf(desk, 'p3/x')).toBe('draft')
  })

  test.each([
    ['ok', 2, 'ok needs <words>'],
    ['ok fine', 2, '"fine" is no post'],
    ['ok t1', 2, 't1 is no post'],
    ['ok p9', 1, 'There is no post p9'],
    ['ok p8-p9', 1, 'There are no such posts'],
    ['ok p1/tiktok', 1, 'There is no variant p1/tiktok'],
    ['ok p1 --client nobody', 1, 'No client called nobody'],
    ['change p1 --no-input', 2, 'With --no-input the words must stand on the command line'],
    ['change p1', 2, 'No words came'],
  ])('refuses "%s"', async (line, code, message) => {
    const desk = await packed()
    const ran = await desk.run(line)
    expect([ran.code, ran.out]).toEqual([code, ''])
    expect(ran.err).toContain(message)
  })

  test('refuses what is out or dropped', async () => {
    const desk = await packed()
    await desk.ok('drop p2/x')
    expect((await desk.run('ok p2/x')).err).toContain('p2/x Rye has nothing that is still to go out')
    expect((await desk.run('ok p2-p3')).err).toContain('names nothing of Acme Bakery that is still to go out')
  })
})

describe('smm change', () => {
  test('keeps the words, and makes a task of them in Create', async () => {
    const desk = await packed()
    const ran = await desk.run('change p2 --by Ana', { stdin: "don't say week\n" })
    expect(ran.err).toContain(
      "Change asked of p2 Rye (x) of Acme Bakery, by Ana, as shown on Mon 23 Nov: don't say week. Task t1.",
    )
    expect(await statusOf(desk, 'p2/x')).toBe('change asked')
    expect(await desk.ok('post list --client acme')).toContain('change asked')
    const { blocks } = JSON.parse(await desk.ok('today --json --all'))
    const rows = blocks.flatMap((block: { block: string; rows: { ref: string; title: string }[] }) =>
      block.rows.map(({ ref, title }) => [ref, title]),
    )
    expect(rows).toContainEqual(['t1', "Change p2/x: don't say week"])
    await desk.ok('undo')
    expect(await statusOf(desk, 'p2/x')).toBe('in review')
    expect((await desk.run('show t1')).code).toBe(1)
  })

  test('that turns into a no leaves nothing to change', async () => {
    const desk = await packed()
    await desk.ok('change p1 The oven is blue')
    await desk.ok('change p1 --reject Not at all')
    expect(await desk.ok('show t1')).toContain('done')
  })

  test('holds on another day, where a yes does not, until it says something else', async () => {
    const desk = await packed()
    await desk.ok('change p2 Say which Saturdays')
    await desk.ok(['post', 'move', 'p2', '--at', '2026-12-04 9:30'])
    expect(await statusOf(desk, 'p2/x')).toBe('change asked')
    await desk.ok(['client', 'edit', 'acme', '--approval', 'none'])
    expect(await statusOf(desk, 'p2/x')).toBe('change asked')
    expect((await desk.run('post export p2 --for csv')).code).toBe(1)
    await desk.ok(['post', 'edit', 'p2', '--text', 'Rye keeps for a week, on Saturdays too. And yours?'])
    expect(await statusOf(desk, 'p2/x')).toBe('scheduled')
  })

  test('makes one task of a post, which says so', async () => {
    const desk = await packed()
    await desk.ok('change p1: The oven is blue')
    expect(await desk.ok('show t1')).toContain('Change p1: The oven is blue')
  })

  test('keeps long words whole with the verdict', async () => {
    const desk = await packed()
    const words = 'The oven is blue. '.repeat(30).trim()
    await desk.ok('change p2', { stdin: words })
    const [{ variants }] = JSON.parse(await desk.ok('post show p2 --json'))
    expect(variants[0].approval.verdict).toMatchObject({ verdict: 'change', by: 'Acme Bakery', words })
    expect((await desk.run('change p1', { stdin: 'x'.repeat(2001) })).err).toContain('2000 are the most')
  })

  test('is done when what it says was changed and shown again', async () => {
    const desk = await packed()
    await desk.ok('change p2 --by Ana Shorter')
    await desk.ok(['post', 'edit', 'p2', '--text', 'Rye keeps?'])
    expect(await statusOf(desk, 'p2/x')).toBe('draft')
    expect(await desk.ok('post show p2')).toContain(
      'change asked by Ana on Mon 23 Nov: Shorter; what was seen is no longer what it says',
    )
    await desk.ok('pack acme --format md')
    expect(await statusOf(desk, 'p2/x')).toBe('in review')
  })

  test('--reject drops the variant, which undo and the channel bring back', async () => {
    const desk = await packed()
    const ran = await desk.run('change p2 --reject --by Ana')
    expect(ran.err).toContain(
      'Rejected p2 Rye (x) of Acme Bakery, by Ana, as shown on Mon 23 Nov. Dropped; smm post edit p2 --on "x" brings it back.',
    )
    expect(await statusOf(desk, 'p2/x')).toBe('dropped')
    expect(await desk.ok('post show p2')).toContain('rejected by Ana on Mon 23 Nov')
    await desk.ok('undo')
    expect(await statusOf(desk, 'p2/x')).toBe('in review')
    await desk.ok('change p2 --reject --by Ana No rye please')
    await desk.ok('post edit p2 --on x')
    expect(await statusOf(desk, 'p2/x')).toBe('rejected')
    await desk.ok(['post', 'edit', 'p2', '--text', 'Wheat keeps too. How long does yours?'])
    expect(await statusOf(desk, 'p2/x')).toBe('draft')
  })
})

describe('what is approved', () => {
  test.each<[string, string[], string | null]>([
    ['another time of the day', ['post', 'move', 'p2', '--at', '2026-12-02 15:00'], null],
    ['a private note', ['post', 'edit', 'p2', '--note', 'Ask Rosa'], null],
    ['other minutes', ['post', 'edit', 'p2', '--minutes', '20'], null],
    ['another client’s setting', ['client', 'edit', 'acme', '--sold', '10'], null],
    ['another day', ['post', 'move', 'p2', '--at', '2026-12-03 9:30'], 'day 2026-12-02 → 2026-12-03'],
    ['another text', ['post', 'edit', 'p2/x', '--text', 'Rye?'], 'text'],
    ['another base text', ['post', 'edit', 'p2', '--text', 'Rye keeps?'], 'text'],
    ['a link', ['post', 'edit', 'p2', '--link', 'https://acme.example'], 'text'],
    ['a hashtag', ['post', 'edit', 'p2', '--tags', '#rye'], 'text'],
    ['a content warning', ['post', 'edit', 'p2/x', '--warning', 'crumbs'], 'content warning'],
    ['hashtags of the client', ['client', 'edit', 'acme', '--tags', '#bread'], 'text'],
  ])('knows what %s does to it', async (_, words, changed) => {
    const desk = await packed()
    await desk.ok('ok p2 --by Ana')
    const dry = await desk.run([...words, '-n'])
    const ran = await desk.run(words)
    const sentence = `p2/x was approved by Ana on Mon 23 Nov; what Ana saw is no longer what it says (${changed}).`
    for (const { err } of [dry, ran]) {
      if (changed === null) expect(err).not.toContain('no longer')
      else expect(err).toContain(sentence)
    }
    expect(await statusOf(desk, 'p2/x')).toBe(changed === null ? 'scheduled' : 'draft')
    await desk.ok('undo')
    expect(await statusOf(desk, 'p2/x')).toBe('scheduled')
  })

  test('stands again when it says again what was seen', async () => {
    const desk = await packed()
    await desk.ok('ok p2 --by Ana')
    await desk.ok(['post', 'edit', 'p2/x', '--text', 'Rye?'])
    await desk.ok('post edit p2/x --inherit')
    expect(await statusOf(desk, 'p2/x')).toBe('scheduled')
  })

  test('speaks of a pack too, while the client has it', async () => {
    const desk = await packed()
    const { err } = await desk.run(['post', 'edit', 'p2', '--text', 'Rye?'])
    expect(err).toContain('p2/x is being reviewed; what Acme Bakery sees is no longer what it says (text).')
    expect(err).toContain('Show it again: smm pack acme --week 2026-W49')
  })

  test('is not wanted of a client who approves nothing', async () => {
    const desk = await packDesk()
    await desk.ok('client edit acme --approval none')
    expect(await statusOf(desk, 'p2/x')).toBe('scheduled')
    expect(await desk.ok('client show acme')).toMatch(/approval\s+│ none/)
  })
})

describe('an override', () => {
  test('makes a time ready without the client’s yes, is kept, and holds for what it says now', async () => {
    const desk = await packDesk()
    const plain = await desk.run(['post', 'move', 'p2', '--at', '2026-12-02 15:00'])
    expect(plain.err).toContain('Not ready before the client approves: p2/x. Next: smm pack acme --week 2026-W49')
    const ran = await desk.run(['post', 'move', 'p2', '--at', '2026-12-02 16:00', '--override', 'Ana is on holiday'])
    expect(ran.err).toContain(
      'Without the approval of Acme Bakery: p2/x (Ana is on holiday). It is kept, and stands in the report.',
    )
    expect(await statusOf(desk, 'p2/x')).toBe('scheduled')
    expect(await desk.ok('post show p2')).toContain('goes out without approval, Mon 23 Nov: Ana is on holiday')
    await desk.ok(['post', 'edit', 'p2', '--text', 'Rye?'])
    expect(await statusOf(desk, 'p2/x')).toBe('draft')
  })
})

describe('the status of a post', () => {
  test('follows from all its variants, whichever are shown', async () => {
    const desk = await packDesk()
    await desk.ok('ok p1/x --as-it-is')
    const whole = (JSON.parse(await desk.ok('post show p1 --json')) as PostView[])[0]?.status
    const part = JSON.parse(await desk.ok('post show p1/x --json')) as PostView[]
    expect(part[0]).toMatchObject({ status: whole, variants: [{ ref: 'p1/x', status: 'scheduled' }] })
    expect(whole).toBe('draft')
    expect(await desk.ok('post show p1/x')).toMatch(/status\s+│ draft/)
    const moved = JSON.parse(
      await desk.ok(['post', 'move', 'p1/x', '--at', '2026-12-03 13:00', '--json']),
    ) as PostView[]
    expect(moved[0]).toMatchObject({ status: 'draft', variants: [{ ref: 'p1/x' }] })
  })
})

test('smm calendar counts what the client wants changed, too', async () => {
  const desk = await packDesk()
  await desk.ok('change p2 --by Ana --as-it-is Bluer')
  const calendar = await desk.ok('calendar --client acme --from 2026-11-30')
  expect(calendar).toContain('2 drafts, 1 change asked')
})
