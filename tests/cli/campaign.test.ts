import { describe, expect, test } from 'vitest'
import type { CampaignView } from '../../src/render/views/campaign-view.ts'
import { campaignNames, exampleAnswers, newCampaign } from '../support/campaigns.ts'
import { picture, postDesk } from '../support/post-desk.ts'

const view = (json: string) => JSON.parse(json) as CampaignView
const contest = ['--start', '2026-12-01', '--key', 'loaf', '--link', 'https://acme.example/rules']

describe('smm campaign new', () => {
  test.each(campaignNames)('makes of %s and its examples posts without errors but for pictures', async (name) => {
    const desk = await postDesk()
    const made = view(
      await newCampaign(desk, name, '--start', '2026-12-01', '--link', 'https://acme.example/a', '--json'),
    )
    const { out } = await desk.run('post check --json')
    const errors = (JSON.parse(out) as { rule: string; severity: string }[]).filter(
      ({ severity }) => severity === 'error',
    )
    expect(errors.filter(({ rule }) => rule !== 'media-missing')).toEqual([])
    expect(made.posts.planned).toBeGreaterThanOrEqual(5)
    expect(made.tasks.planned).toBeGreaterThanOrEqual(6)
    expect(made.timeline.every(({ day }) => day !== null && day >= '2026-11-23')).toBe(true)
    expect(made.timeline.map(({ day }) => day)).toEqual(made.timeline.map(({ day }) => day).sort())
  })

  test('gives drafts the time that is wished, in the channel’s slots, and one undo takes all back', async () => {
    const desk = await postDesk()
    await newCampaign(desk, 'contest', ...contest)
    const [post] = JSON.parse(await desk.ok('post show p1 --json'))
    expect(post).toMatchObject({ status: 'draft', campaign: 'k1' })
    const planned = Object.fromEntries(
      post.variants.map((each: Record<string, string>) => [each['channel'], each['planned']]),
    )
    expect(planned).toMatchObject({
      instagram: '2026-12-01 11:30',
      x: '2026-12-03 12:00',
      linkedin: '2026-12-01 10:00',
    })
    await desk.ok('undo')
    expect(await desk.ok('campaign list')).toBe('')
    expect(JSON.parse(await desk.ok('post list --json'))).toEqual([])
    expect((await desk.run('campaign show k1')).err).toContain('There is no campaign k1')
  })

  test('shows when posts go out by the desk’s clock, with the client’s in brackets', async () => {
    const desk = await postDesk()
    await newCampaign(desk, 'contest', ...contest)
    const shown = await desk.ok('campaign show k1')
    expect(shown).toContain('Tue 1 Dec\t09:00 (10:00 Madrid)\tp1')
    expect(view(await desk.ok('campaign show k1 --json')).timeline.map(({ time }) => time)).toContain('10:00')
  })

  test('wishes for no time at which something else of the client stands in the channel', async () => {
    const desk = await postDesk()
    for (const name of ['contest', 'launch', 'series']) await newCampaign(desk, name, '--start', '2026-12-01')
    const entries = JSON.parse(await desk.ok('calendar month --from 2026-12-01 --json')) as { clash: string | null }[]
    expect(entries.length).toBeGreaterThan(20)
    expect(entries.filter(({ clash }) => clash !== null)).toEqual([])
    const checked = await desk.run('campaign check k3')
    expect(checked.out).not.toContain('time-crowded')
  })

  test('that begins late on its last day wishes for hours that are left, and never for a day after it', async () => {
    // Friday, 15:00 in Madrid.
    const desk = await postDesk({ now: '2026-11-27T14:00:00Z' })
    await newCampaign(desk, 'promotion', '--start', '2026-11-27', '--end', '2026-11-27', '--on', 'blog')
    const days = async (ref: string) => {
      const { timeline } = view(await desk.ok(`campaign show ${ref} --json`))
      return timeline.filter(({ ref }) => ref.startsWith('p')).map(({ day, time }) => `${day} ${time}`)
    }
    // What looks back comes after it, on a day on which somebody works.
    const first = await days('k1')
    expect(first.filter((moment) => /^2026-11-27 (1[4-9]|2\d):/.test(moment))).toHaveLength(3)
    expect(first.filter((moment) => moment < '2026-11-27 14' || /^2026-11-2[89]/.test(moment))).toEqual([])
    await newCampaign(desk, 'promotion', '--start', '2026-11-27', '--end', '2026-12-06', '--on', 'linkedin')
    expect((await days('k2')).filter((moment) => /^2026-1(1-28|1-29|2-05|2-06)/.test(moment))).toEqual([])
  })

  test('says where no time near is free, and campaign check does too', async () => {
    const desk = await postDesk()
    await desk.ok(['client', 'edit', 'acme', '--hours', '10-11'])
    const answers = exampleAnswers(desk, 'series')
    const line = ['campaign', 'new', '--client', 'acme', '--template', 'series', '--answers', answers]
    const ran = await desk.run([...line, '--start', '2026-12-01', '--on', 'blog'])
    expect(ran.err).not.toContain('Within an hour')
    for (let more = 0; more < 2; more++) await desk.run([...line, '--start', '2026-12-01', '--on', 'blog'])
    const last = await desk.run([...line, '--start', '2026-12-01', '--on', 'blog'])
    expect(last.err).toContain(
      'Within an hour of something else on the channel, because no time near is free: p19/blog',
    )
    expect((await desk.run('campaign check k4')).out).toContain('time-crowded')
  })

  test('names the kind as people say it', async () => {
    const desk = await postDesk()
    const answers = exampleAnswers(desk, 'open-day')
    const line = ['campaign', 'new', '--client', 'acme', '--template', 'open-day', '--answers', answers]
    expect((await desk.run([...line, '--start', '2026-12-01'])).err).toContain(', an event for Acme Bakery, ')
  })

  test('changes nothing in a dry run, and shows the same', async () => {
    const desk = await postDesk()
    const dry = await newCampaign(desk, 'launch', '--start', '2026-12-01', '--dry-run')
    expect(await newCampaign(desk, 'launch', '--start', '2026-12-01')).toBe(dry)
  })

  test('keeps days over the change of the clocks', async () => {
    const desk = await postDesk({ now: '2027-03-20T09:00:00Z' })
    await newCampaign(desk, 'promotion', '--start', '2027-03-26', '--end', '+6d', '--on', 'linkedin')
    const { timeline } = view(await desk.ok('campaign show k1 --json'))
    const posts = timeline.filter(({ kind }) => kind === 'post').map(({ day, time }) => `${day} ${time}`)
    expect(posts).toEqual([
      '2027-03-22 10:00',
      '2027-03-26 10:00',
      '2027-03-30 10:00',
      '2027-03-30 11:00',
      '2027-04-05 10:00',
    ])
  })

  test.each([
    [['--start', '2026-11-01'], 'which is over'],
    [['--start', '2026-12-01', '--end', '2026-11-30'], 'before it starts'],
    [['--start', '2026-12-01', '--key', 'A b'], 'is no key'],
    [['--start', '2026-12-01', '--goal', 'g9'], 'has no goal g9'],
  ])('refuses %j', async (words, message) => {
    const desk = await postDesk()
    await expect(newCampaign(desk, 'contest', ...words)).rejects.toThrow(message)
    expect(await desk.ok('campaign list')).toBe('')
  })

  test('asks for what it needs, and names the template that there is not', async () => {
    const desk = await postDesk()
    const open = await desk.run('campaign new --client acme --template contest --start mon')
    expect([open.code, open.err]).toEqual([2, expect.stringContaining('--set prize=…')])
    const unknown = await desk.run('campaign new --client acme --template party --start mon')
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('No template called party')])
  })
})

describe('links of a campaign', () => {
  test('bear its key, also after it was dropped; posts without one bear the pillar’s or the recipe’s', async () => {
    const desk = await postDesk()
    await newCampaign(desk, 'contest', ...contest)
    const link = async (ref: string) => /utm_campaign=([a-z-]*)/.exec(await desk.ok(`post show ${ref} --json`))?.[1]
    expect(await link('p1/x')).toBe('loaf')
    await desk.ok('drop k1')
    expect(await link('p1/x')).toBe('loaf')
    await desk.ok('undo')
    await desk.ok([
      'post',
      'new',
      '--client',
      'acme',
      '--text',
      'A?',
      '--on',
      'x',
      '--link',
      'https://acme.example',
      '--campaign',
      'loaf',
      '--campaign-role',
      'reminder',
    ])
    expect(await link('p6')).toBe('loaf')
    await desk.ok('post edit p6 --campaign none')
    expect(await link('p6')).toBeUndefined()
  })
})

describe('smm campaign show and list', () => {
  test('say first what is late', async () => {
    const desk = await postDesk()
    await newCampaign(desk, 'contest', ...contest)
    expect(view(await desk.ok('campaign show k1 --json')).track).toBe('not begun')
    desk.setNow('2026-12-02T09:00:00Z')
    const shown = await desk.ok('campaign show k1', { terminal: true, width: 60 })
    expect(shown).toContain('Tue 1 Dec to Mon 14 Dec: behind')
    expect(shown.indexOf('Late: t1')).toBeLessThan(
      shown.indexOf('where, who') < 0 ? shown.indexOf('state') : shown.indexOf('where, who'),
    )
    for (const line of shown.split('\n')) expect(line.length).toBeLessThanOrEqual(60)
    expect(await desk.ok('campaign list --client acme')).toContain('0 of 5')
    expect(JSON.parse(await desk.ok('campaign list --json=ref,track,out'))).toEqual([
      { ref: 'k1', track: 'behind', out: 0 },
    ])
    expect(await desk.ok('show k1')).toBe(await desk.ok('campaign show k1'))
  })

  test('print the rules for those who take part', async () => {
    const desk = await postDesk()
    await newCampaign(desk, 'contest', ...contest)
    const rules = await desk.ok('campaign show k1 --rules')
    expect(rules).toContain('from Tuesday 1 December until the end of Monday 14 December, Madrid time')
    expect(rules).toContain('releases every platform')
  })
})

describe('smm campaign check', () => {
  const rulesOf = async (desk: Awaited<ReturnType<typeof postDesk>>) => {
    const { out } = await desk.run('campaign check k1 --json=rule,place,severity')
    return (JSON.parse(out) as { rule: string; place: string }[]).map(({ rule, place }) => `${rule} ${place}`)
  }

  test('finds platforms whose rules nobody read until that is noted, with who and when', async () => {
    const desk = await postDesk()
    await newCampaign(desk, 'contest', ...contest)
    expect((await desk.run('campaign check k1')).code).toBe(1)
    expect(await rulesOf(desk)).toEqual(
      expect.arrayContaining(['rules-not-acknowledged instagram', 'rules-not-acknowledged x']),
    )
    const read = await desk.run('campaign acknowledge k1')
    expect([read.out, read.err]).toEqual([
      expect.stringContaining('tag yourself'),
      expect.stringContaining('Nothing was noted'),
    ])
    const narrow = await desk.ok('campaign acknowledge k1', { terminal: true, width: 60 })
    for (const line of narrow.split('\n')) expect(line.length).toBeLessThanOrEqual(60)
    expect(narrow.replace(/\s+/g, ' ')).toBe(read.out.replace(/\s+/g, ' '))
    await desk.ok('campaign acknowledge k1 ig x linkedin --by client')
    expect((await rulesOf(desk)).filter((each) => each.startsWith('rules'))).toEqual([])
    const { platforms } = view(await desk.ok('campaign show k1 --json'))
    expect(platforms).toContainEqual({
      platform: 'x',
      name: 'X',
      acknowledgedBy: 'client',
      acknowledgedOn: '2026-11-23',
    })
    // Its own task is done by it.
    const readings = async () =>
      view(await desk.ok('campaign show k1 --json')).timeline.filter(({ role }) => role === 'rules')
    expect(await readings()).toMatchObject([{ state: 'done' }])
    await desk.ok('undo')
    const dry = await desk.run('campaign acknowledge k1 ig x')
    expect(dry.err).not.toContain('All of it is read')
    expect(await readings()).toMatchObject([{ state: 'open' }])
    const rest = await desk.run('campaign acknowledge k1 linkedin --by client')
    expect(rest.err).toContain('All of it is read, so this is done: t4 Read what each platform asks of contests')
    await desk.ok('undo')
    await desk.ok('undo')
    await desk.ok('campaign acknowledge k1 ig x linkedin --by client')
    expect((await desk.run('campaign acknowledge k1 ig x')).err).toContain('Instagram and X were noted before.')
    expect((await desk.run('campaign acknowledge k1 tiktok')).err).toContain('has nothing to read of TikTok')
    expect((await desk.run('campaign acknowledge k1 x')).err).toContain('X was noted before')
    await desk.ok('undo')
    expect(await rulesOf(desk)).toContain('rules-not-acknowledged x')
  })

  test('finds a prize without a value, which campaign edit mends, rules and all', async () => {
    const desk = await postDesk()
    await newCampaign(desk, 'contest', ...contest, '--set', 'prize_value=')
    expect(await rulesOf(desk)).toContain('prize-without-value prize')
    await desk.ok('campaign edit k1 --set prize_value=£300')
    expect(await rulesOf(desk)).not.toContain('prize-without-value prize')
    expect(await desk.ok('campaign show k1 --rules')).toContain('worth £300')
    expect((await desk.run('campaign edit k1')).err).toContain('is so already')
  })

  test('finds a winner on the way before the yes is noted', async () => {
    const desk = await postDesk()
    await newCampaign(desk, 'contest', ...contest, '--on', 'blog')
    await desk.ok('post schedule p4')
    expect(await rulesOf(desk)).toContain('winner-without-consent p4')
    const consent = view(await desk.ok('campaign show k1 --json')).timeline.find(({ role }) => role === 'consent')
    await desk.ok(`done ${consent?.ref}`)
    expect(await rulesOf(desk)).not.toContain('winner-without-consent p4')
  })

  test('finds dates the wrong way round, and posts behind the end; the rules name the new day after campaign edit', async () => {
    const desk = await postDesk()
    await newCampaign(desk, 'contest', ...contest, '--on', 'blog')
    await desk.ok('edit k1 --ends 2026-12-05')
    const found = await rulesOf(desk)
    expect(found.filter((each) => each.startsWith('post-after-end'))).toEqual([
      'post-after-end p2',
      'post-after-end p3',
    ])
    await desk.ok('campaign edit k1')
    expect(await desk.ok('campaign show k1 --rules')).toContain('until the end of Saturday 5 December')
    await desk.ok('edit k1 --starts 2026-12-10')
    expect(await rulesOf(desk)).toContain('ends-before-start dates')
  })

  test('finds promotion over the allowance and over the ceiling, and a campaign that reminds nobody', async () => {
    const desk = await postDesk()
    await newCampaign(desk, 'promotion', '--start', '2026-12-01', '--on', 'blog')
    expect(view(await desk.ok('campaign show k1 --json')).promo).toEqual({ most: 2, allowed: 2 })
    expect(await rulesOf(desk)).toContain('promo-over-ceiling p4')
    expect((await desk.run('campaign check k1')).code).toBe(0)
    await desk.ok('edit k1 --promo 1')
    expect(await rulesOf(desk)).toContain('promo-over-allowance posts')
    expect((await desk.run('campaign check k1')).code).toBe(1)
    await desk.ok('post edit p4 --campaign-role none')
    expect(await rulesOf(desk)).toContain('no-reminder posts')
  })

  test('is fine with what wants nothing, but for the goal', async () => {
    const desk = await postDesk()
    await newCampaign(desk, 'series', '--start', '2026-12-01', '--on', 'blog')
    expect(await rulesOf(desk)).toEqual(['no-goal goal'])
    const file = picture(desk)
    await desk.ok(['post', 'edit', 'p1', '--media', file, '--alt', 'Rosa at the oven', '--consent', 'yes'])
    expect(await desk.ok('campaign check --rules')).toContain('winner-without-consent')
  })
})

describe('smm campaign close', () => {
  test('keeps what came of it, names open tasks, notes a win, and edit opens it again', async () => {
    const desk = await postDesk()
    await newCampaign(desk, 'promotion', '--start', '2026-12-01', '--on', 'blog')
    const ran = await desk.run(['campaign', 'close', 'k1', '--outcome', '41 boxes sold', '--win'])
    expect(ran.err).toContain('Closed k1 The winter box of four loaves: 41 boxes sold, with the win o1')
    expect(ran.out).toContain('t1\t')
    expect(await desk.ok('campaign list')).toBe('')
    expect(await desk.ok('campaign list --all')).toContain('closed')
    expect((await desk.run('campaign list')).err).toBe('No campaign is open; one is closed: smm campaign list --all\n')
    desk.setNow('2027-01-20T09:00:00Z')
    expect(view(await desk.ok('campaign show k1 --json')).late).not.toEqual([])
    expect(await desk.ok('campaign list --all')).not.toContain('late')
    expect(await desk.ok('campaign show k1')).not.toContain('Late:')
    desk.setNow('2026-11-23T09:00:00Z')
    expect((await desk.run('campaign close k1 --outcome again')).err).toContain('is closed already')
    const late = await desk.run('post new --client acme --text A? --on x --campaign k1')
    expect(late.err).toContain('is closed')
    await desk.ok('edit k1 --reopen')
    expect(view(await desk.ok('campaign show k1 --json'))).toMatchObject({ status: 'open', outcome: '41 boxes sold' })
    await desk.ok('undo')
    await desk.ok('undo')
    expect(view(await desk.ok('campaign show k1 --json')).outcome).toBe(null)
  })

  test('asks on a terminal, and refuses where nobody can be asked', async () => {
    const desk = await postDesk()
    await newCampaign(desk, 'promotion', '--start', '2026-12-01', '--on', 'blog')
    expect((await desk.run('campaign close k1')).code).toBe(2)
    const ask = { text: async () => 'Many came', confirm: async () => true }
    expect((await desk.run('campaign close k1', { ask })).err).toContain('Many came, with the win o1')
  })
})

test('smm report week says in full how a campaign stands', async () => {
  const desk = await postDesk()
  await newCampaign(desk, 'series', '--start', '2026-12-01', '--on', 'blog', '--title', 'Spring run')
  const page = async () => desk.ok('report week --client acme --full')
  expect(await page()).not.toContain('Campaigns:')
  desk.setNow('2026-12-01T18:00:00Z')
  expect(await page()).toContain('Campaigns: Spring run, 0 of 6 posts out, ends 22 Dec, 2 posts and 4 tasks late.')
  await desk.ok('edit k1 --title Spring')
  expect(JSON.parse(await desk.ok('report week --client acme --json=campaigns')).campaigns).toMatchObject([
    { title: 'Spring', posts: 6, out: 0, track: 'behind' },
  ])
})

test('smm report week and campaign list say the same of a campaign', async () => {
  const desk = await postDesk()
  await newCampaign(desk, 'contest', '--start', '2026-12-01', '--on', 'blog', '--title', 'Spring run')
  desk.setNow('2026-12-03T18:00:00Z')
  const [listed] = JSON.parse(await desk.ok('campaign list --json'))
  const [told] = JSON.parse(await desk.ok('report week --client acme --json=campaigns')).campaigns
  expect(listed.late).toBeGreaterThan(1)
  expect(told).toMatchObject({ track: listed.track, posts: listed.posts, out: listed.out })
  expect(told.latePosts + told.lateTasks).toBe(listed.late)
  expect(told.lateTasks).toBeGreaterThan(0)
})
