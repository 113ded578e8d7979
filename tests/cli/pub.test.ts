import { describe, expect, test } from 'vitest'
import type { PostView } from '../../src/render/views/post-view.ts'
import type { Bench } from '../support/bench.ts'
import { picture, postDesk } from '../support/post-desk.ts'
import { scheduledDesk } from '../support/scheduled.ts'

const saying = (client: string, text: string, ...more: string[]) => [
  'post',
  'new',
  '--client',
  client,
  '--text',
  text,
  ...more,
]
const shown = (json: string) => (JSON.parse(json) as PostView[])[0] as PostView

/** Two posts on X, at 12:00 and 14:00 of Tuesday in Madrid. */
async function twoOnX(): Promise<Bench> {
  const desk = await postDesk()
  await desk.ok(saying('acme', 'One?', '--on', 'x'))
  await desk.ok(saying('acme', 'Two?', '--on', 'x'))
  await desk.ok(['post', 'schedule', 'p1', '--at', 'tue 12:00'])
  await desk.ok(['post', 'schedule', 'p2', '--at', 'tue 14:00'])
  return desk
}

const clock = async (desk: Bench) => JSON.parse(await desk.ok('today --json=clock')).clock

describe('what goes out', () => {
  test('stands on the clock of its day, is now once its time has come, and late the hour after', async () => {
    const desk = await twoOnX()
    expect(await clock(desk)).toEqual([])
    desk.setNow('2026-11-24T09:00:00Z')
    expect(await desk.ok('today', { terminal: true })).toMatch(
      /ON THE CLOCK\n {2}11:00 {2}p1\/x {2}Acme Bakery {2}One\? +in 2 h \(12:00 Madrid\)/,
    )
    desk.setNow('2026-11-24T11:10:00Z')
    expect((await clock(desk)).map((row: { ref: string; isLate: boolean }) => [row.ref, row.isLate])).toEqual([
      ['p1/x', false],
      ['p2/x', false],
    ])
    desk.setNow('2026-11-24T12:00:00Z')
    const late = await desk.ok('today', { terminal: true, colour: true, width: 120 })
    expect(late).toMatch(/\x1b\[31mlate +\x1b\[39m {2}p1\/x/)
    expect(late).toContain('since 11:00  smm pub p1/x')
  })

  test('is confirmed with one line for the whole channel, and its follow-ups appear', async () => {
    const desk = await twoOnX()
    desk.setNow('2026-11-24T14:30:00Z')
    const opened: string[] = []
    const ran = await desk.run('pub acme/x', { opened, ask: { text: async () => '' } })
    expect(ran.code).toBe(0)
    expect(ran.err).toContain('Acme Bakery, @acme on X')
    expect(ran.err).toContain('p1/x  Tue 24 Nov 11:00 (12:00 Madrid)  One?')
    expect(ran.err).toContain('Confirmed for Acme Bakery: p1/x, p2/x; 4 follow-ups are on the list')
    expect(opened).toEqual(['https://x.com/acme'])
    expect(await clock(desk)).toEqual([])
    const titles = await desk.ok('today --all --json=title,block')
    expect(titles).toContain('Look at the replies and answer: One?')
    expect(titles).toContain('Look again, thank who shared it: Two?')
    const post = shown(await desk.ok('post show p1 --json'))
    expect(post.status).toBe('published')
    await desk.ok('undo')
    expect(shown(await desk.ok('post show p1 --json')).status).toBe('scheduled')
    expect(await clock(desk)).toHaveLength(2)
  })

  test('on several channels is followed up on all of them at once, and again on one that comes later', async () => {
    const desk = await postDesk()
    await desk.ok(saying('acme', 'One?', '--on', 'x, linkedin, instagram', '--format', 'text'))
    await desk.ok(['post', 'confirm', 'p1/x', 'p1/linkedin', '--force'])
    expect(await desk.ok('open t1 --no-open')).toMatch(/x\.com\/acme\n.*linkedin/)
    expect((await desk.run('show t3')).code).toBe(1)
    // While somebody is still to look, the post that comes later is looked at with the others.
    desk.setNow('2026-11-23T09:30:00Z')
    await desk.ok('d t1')
    desk.setNow('2026-11-23T12:00:00Z')
    await desk.ok('post confirm p1/instagram')
    expect(await desk.ok('open t3 --no-open')).toBe('https://www.instagram.com/acme/\n')
    expect((await desk.run('show t4')).code).toBe(1)
    // What nobody did for days says nothing of a channel that had the post after it was due.
    await desk.ok('post edit p1 --on blog')
    desk.setNow('2026-11-27T09:00:00Z')
    await desk.ok('post confirm p1/blog')
    expect(await desk.ok('open t4 t5 --no-open')).toBe('https://acme.example/blog\n')
  })

  test('is confirmed as it was listed: what comes due while the question stands waits for the next time', async () => {
    const desk = await twoOnX()
    desk.setNow('2026-11-24T12:30:00Z')
    const later = async () => {
      desk.setNow('2026-11-24T13:05:00Z')
      return ''
    }
    const ran = await desk.run('pub acme/x', { ask: { text: later } })
    expect(ran.err).toContain('Confirmed for Acme Bakery: p1/x; 2 follow-ups')
    expect((await clock(desk)).map(({ ref }: { ref: string }) => ref)).toEqual(['p2/x'])
    const none = await desk.run('pub acme/x', { ask: { text: async () => 'no' } })
    expect([none.code, none.err]).toEqual([0, expect.stringContaining('Nothing was confirmed.')])
  })

  test('can be tried dry: nothing is asked, opened, copied or written', async () => {
    const desk = await twoOnX()
    desk.setNow('2026-11-24T14:30:00Z')
    const opened: string[] = []
    const copied: string[] = []
    const all = await desk.run('pub acme/x --dry-run', { opened, copied })
    expect([all.code, all.err]).toEqual([0, expect.stringContaining('Would confirm for Acme Bakery: p1/x, p2/x')])
    const one = await desk.run('pub p1/x --dry-run', { opened, copied })
    expect([one.code, one.err]).toEqual([0, expect.stringContaining('Would confirm p1/x')])
    expect([opened, copied]).toEqual([[], []])
    expect(await clock(desk)).toHaveLength(2)
  })

  test('without approval is not confirmed with the rest; named by itself it is, and stands in the report', async () => {
    const desk = await twoOnX()
    await desk.ok('client edit acme --approval needed')
    desk.setNow('2026-11-24T14:30:00Z')
    const none = await desk.run('pub acme/x --yes')
    expect(none.err).toContain('Acme Bakery has not approved this, so it should not be out, and is not confirmed here:')
    expect(none.err).toContain('p1/x  Tue 24 Nov 11:00 (12:00 Madrid)  One?')
    expect(none.err).toContain('If it is out all the same: smm post confirm p1/x p2/x')
    const whole = await desk.run('post confirm p1-p2')
    expect([whole.code, whole.err]).toEqual([
      1,
      expect.stringContaining(
        'because the client has not approved it: p1/x, p2/x (if it is out all the same: smm post confirm p1/x p2/x)',
      ),
    ])
    await desk.ok('ok p2 --by Ana')
    expect((await desk.run('pub acme/x --yes')).err).toContain('Confirmed for Acme Bakery: p2/x;')
    expect((await desk.run('post confirm p1/x')).err).toContain(
      'Out without the approval of Acme Bakery, which the report says too: p1/x.',
    )
    const report = await desk.ok('report week --client acme')
    expect(report).toContain('**Out without your approval:** One? (X), because: it was out before there was a yes')
    expect(report).not.toContain('Two? (X), because')
  })

  test('that was on hold at its time is not confirmed with the rest, and wants another time', async () => {
    const desk = await twoOnX()
    await desk.ok('hold acme A guest was hurt')
    desk.setNow('2026-11-24T11:30:00Z')
    await desk.ok('resume acme')
    desk.setNow('2026-11-24T14:30:00Z')
    expect(await desk.ok('today', { terminal: true, width: 120 })).toMatch(
      /p1\/x .* was on hold {2}smm post move p1\/x --next/,
    )
    expect(JSON.parse(await desk.ok('today --json=clock')).clock).toMatchObject([{ wasHeld: true }, { wasHeld: false }])
    const ran = await desk.run('pub acme/x --yes')
    expect(ran.err).toContain(
      'This was on hold at its time, so it should not be out, and is not confirmed here:\n  p1/x',
    )
    expect(ran.err).toContain('Confirmed for Acme Bakery: p2/x;')
    expect((await desk.run('post confirm p1')).err).toContain('because it was on hold at its time: p1/x (if it is out')
    await desk.ok('post confirm p1/x')
  })

  test('by hand is not confirmed when it was changed meanwhile', async () => {
    const desk = await twoOnX()
    const edit = async () => {
      await desk.ok(['post', 'edit', 'p1/x', '--text', 'Something else?'])
      return ''
    }
    const ran = await desk.run('post publish p1/x --no-open', { ask: { text: edit } })
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('p1/x was changed meanwhile')
    expect(shown(await desk.ok('post show p1 --json')).status).toBe('scheduled')
  })

  test('that is missing is named, and wants another time', async () => {
    const desk = await twoOnX()
    desk.setNow('2026-11-24T14:30:00Z')
    const ran = await desk.run('pub acme --missing p2 --yes')
    expect(ran.err).toContain('Confirmed for Acme Bakery: p1/x; missing: p2/x (smm post schedule p2/x --next)')
    expect(shown(await desk.ok('post show p2 --json')).status).toBe('missed')
    expect(await desk.ok('post schedule p2/x --next')).toContain('Thu 26 Nov 11:00')
  })

  test('that is missing stands in the list until it has another time or is let go', async () => {
    const desk = await twoOnX()
    desk.setNow('2026-11-24T14:30:00Z')
    await desk.ok('pub acme --missing p1,p2 --yes')
    desk.setNow('2026-12-10T09:00:00Z')
    const rows = async () => {
      const all = JSON.parse(await desk.ok('today --json=ref,title,stands')) as { ref: string | null; title: string }[]
      return all.filter(({ ref }) => ref === 'p1' || ref === 'p2')
    }
    expect(await rows()).toEqual([
      { ref: 'p1', title: 'Another time, or let it go: One? (missed Tue 24 Nov on x)', stands: 2 },
    ])
    await desk.ok('z p1 2026-12-14')
    expect(await rows()).toMatchObject([{ ref: 'p2', stands: 1 }])
    await desk.ok('post schedule p2/x --next')
    expect(await rows()).toEqual([])
    desk.setNow('2026-12-14T09:00:00Z')
    await desk.ok('skip p1')
    expect(await rows()).toEqual([])
  })

  test('that missed its time and is published later is out when it was, and after all at its time', async () => {
    const desk = await twoOnX()
    desk.setNow('2026-11-24T14:30:00Z')
    await desk.ok('pub acme --missing p1,p2 --yes')
    desk.setNow('2026-11-25T09:00:00Z')
    const whole = await desk.run('post confirm p1')
    expect([whole.code, whole.err]).toEqual([1, expect.stringContaining('smm post confirm p1/x\n')])
    await desk.ok('post publish p1/x --yes')
    await desk.ok('post confirm p2/x')
    const out = async (ref: string) => shown(await desk.ok(`post show ${ref} --json`)).variants[0]?.publishedAt
    expect(await desk.ok('post show p1/x')).toMatch(/when +│ +Wed 25 Nov 09:00/)
    expect([await out('p1'), await out('p2')]).toEqual(['2026-11-25T09:00:00Z', '2026-11-24T13:00:00Z'])
    expect((await desk.run('post confirm p2/x --missed')).code).toBe(1)
  })

  test('of a whole post is what should be out by now; what is to come has to be named', async () => {
    const desk = await twoOnX()
    desk.setNow('2026-11-24T11:30:00Z')
    const some = await desk.run('post confirm p1-p2')
    expect(some.err).toContain('Recorded as out: p1/x.')
    expect(some.err).toContain(
      'Passed over, because the time is still to come: p2/x (if it is out all the same: smm post confirm p2/x)',
    )
    const none = await desk.run('post confirm p2')
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('because the time is still to come: p2/x')])
    expect((await desk.run('post confirm p2 --missed')).err).toContain(
      '(if it will not go out: smm post confirm p2/x --missed)',
    )
    expect((await desk.run('post confirm p2/x')).err).toContain('Recorded as out: p2/x.')
  })

  test('without its address gets it later', async () => {
    const desk = await twoOnX()
    await desk.ok('post confirm p1/x')
    const url = 'https://x.com/acme/status/1'
    expect((await desk.run(`post confirm p1/x --url ${url} --dry-run`)).err).toContain(
      'Would record the address of p1/x.',
    )
    expect((await desk.run(`post confirm p1/x --url ${url}`)).err).toContain('Recorded the address of p1/x.')
    expect(await desk.ok('open p1/x --no-open')).toBe(`${url}\n`)
    expect((await desk.run(`post confirm p1/x --url ${url}`)).err).toContain('has that address already')
    await desk.ok('undo')
    expect(await desk.ok('open p1/x --no-open')).toBe('https://x.com/acme\n')
  })

  test('keeps the files with which it went out', async () => {
    const desk = await postDesk()
    const files = (name: string, alt: string, height: number) => [
      '--media',
      picture(desk, name, 1080, height),
      ...['--alt', alt, '--consent', 'nobody'],
    ]
    await desk.ok(saying('acme', 'The oven is lit?', '--on', 'x, linkedin', ...files('a.png', 'The oven', 1350)))
    await desk.ok('post confirm p1/x')
    await desk.ok(['post', 'edit', 'p1', ...files('b.png', 'The door', 1080)])
    const { variants } = shown(await desk.ok('post show p1 --json'))
    expect(variants.map(({ media }) => media.map(({ path, alt }) => [path.split('/').at(-1), alt]))).toEqual([
      [['a.png', 'The oven']],
      [['b.png', 'The door']],
    ])
    expect(variants[0]?.findings).toEqual([])
  })

  test('stays as it went out, whatever becomes of the post', async () => {
    const desk = await postDesk()
    await desk.ok(saying('acme', 'The oven is lit?', '--on', 'x, linkedin', '--link', 'https://acme.example/a'))
    await desk.ok(['post', 'schedule', 'p1/x', '--at', 'tue 12:00'])
    await desk.ok('ok p1/x --by Ana')
    desk.setNow('2026-11-24T14:30:00Z')
    await desk.ok('pub acme/x --yes')
    await desk.ok(['post', 'edit', 'p1', '--text', 'Totally other words?', '--link', 'https://acme.example/b'])
    await desk.ok(['client', 'edit', 'acme', '--tags', '#rye'])
    const { text, variants } = shown(await desk.ok('post show p1 --json'))
    expect(text).toBe('Totally other words?')
    expect(variants.map((each) => each.text.split('\n')[0])).toEqual(['The oven is lit?', 'Totally other words?'])
    expect(variants[0]?.text).toContain('https://acme.example/a?')
    expect(variants[0]).toMatchObject({ hasDrifted: false, approval: { state: 'approved' } })
    const again = await desk.run(saying('acme', 'The oven is lit?', '--on', 'x'))
    expect(again.out).toContain('[same-as-earlier]')
  })

  test('on one of two channels makes a post partly published, also where one variant is shown', async () => {
    const desk = await postDesk()
    await desk.ok(saying('acme', 'One?', '--on', 'x, linkedin'))
    await desk.ok(['post', 'schedule', 'p1', '--at', 'tue 12:00'])
    await desk.ok('post confirm p1/x --url https://x.com/acme/status/1')
    const post = shown(await desk.ok('post show p1 --json'))
    expect(post.status).toBe('partly published')
    expect(post.variants.map(({ status }) => status)).toEqual(['published', 'scheduled'])
    expect(shown(await desk.ok('post show p1/linkedin --json')).status).toBe('partly published')
    expect(await desk.ok('post list --status scheduled --json=ref,status')).toContain('partly published')
    expect(await desk.ok('post list --status dropped --json=ref')).toBe('[]\n')
    expect(await desk.ok('post show p1/x')).not.toContain('check')
    expect(await desk.ok('post show p1/x')).toMatch(/address +│ +https:\/\/x\.com\/acme\/status\/1/)
  })

  test('asks who is meant when another client’s went out within a quarter of an hour', async () => {
    const desk = await twoOnX()
    await desk.ok('client add tide --name Tidewater --zone Europe/London')
    await desk.ok('channel add tide x --handle @tide')
    await desk.ok(saying('tide', 'Three?', '--on', 'x'))
    await desk.ok(['post', 'schedule', 'p3', '--at', 'tue 10:00'])
    desk.setNow('2026-11-24T14:30:00Z')
    await desk.ok('pub acme/x --yes')
    desk.setNow('2026-11-24T14:40:00Z')
    const refused = await desk.run('pub tide/x --missing p3')
    expect(refused.err).toContain('This is Tidewater; what was published last was of Acme Bakery')
    const asked: string[] = []
    const no = await desk.run('pub tide/x', {
      ask: {
        confirm: async ({ message }) => {
          asked.push(message)
          return false
        },
      },
    })
    expect([no.code, asked.length]).toEqual([1, 1])
    desk.setNow('2026-11-24T14:46:00Z')
    expect((await desk.run('pub tide/x', { ask: { text: async () => '' } })).err).toContain(
      'Confirmed for Tidewater: p3/x',
    )
  })

  test.each([
    ['pub acme/x', 'Nobody can be asked whether all of it is out'],
    ['pub p1', 'names no channel to publish on'],
    ['pub acme/ig/x', 'names no channel'],
    ['pub nobody', 'No client called nobody'],
    ['pub acme/x --missing p9 --yes', 'p9 is not among what waits'],
    ['post confirm p1 p2 --url https://x.com/1', '--url is the address of one variant'],
    ['post confirm p1/x --url https://x.com/\x1b]0;pwn\x07x', 'is not the address of a post'],
  ])('refuses %s', async (words, message) => {
    const desk = await twoOnX()
    desk.setNow('2026-11-24T14:30:00Z')
    const ran = await desk.run(words)
    expect([ran.code > 0, ran.err]).toEqual([true, expect.stringContaining(message)])
  })
})

describe('smm post publish', () => {
  test('puts the text on the clipboard, opens the composer with it, and keeps the address', async () => {
    const desk = await postDesk()
    await desk.ok(saying('acme', 'One & two?', '--on', 'x', '--link', 'https://acme.example/a'))
    const copied: string[] = []
    const opened: string[] = []
    const url = 'https://x.com/acme/status/1'
    const ran = await desk.run('post publish p1/x', { copied, opened, ask: { text: async () => url } })
    expect(ran.err).toContain('Acme Bakery, @acme on X')
    expect(copied[0]).toMatch(/^One & two\?\n\nhttps:\/\/acme\.example\/a\?utm_source=x/)
    expect(opened[0]).toMatch(/^https:\/\/x\.com\/intent\/post\?text=One%20%26%20two%3F%0A%0Ahttps/)
    expect(ran.out).toContain('p1/x')
    expect(ran.err).toContain('Confirmed p1/x One & two? for Acme Bakery.')
    expect(shown(await desk.ok('post show p1 --json')).variants[0]).toMatchObject({ status: 'published' })
  })

  test('leaves everything as it was when it is not out', async () => {
    const desk = await postDesk()
    await desk.ok(saying('acme', 'One?', '--on', 'x'))
    const ran = await desk.run('pub p1/x', { ask: { text: async () => 'no' } })
    expect(ran.err).toContain('p1/x stays as it was: nobody said that it is out.')
    expect(ran.err).toContain('There is no clipboard here; copy the text from above.')
    expect(shown(await desk.ok('post show p1 --json')).status).toBe('draft')
  })

  test('refuses what the check has an error against', async () => {
    const desk = await postDesk()
    await desk.ok(saying('acme', 'a'.repeat(300), '--on', 'x'))
    expect((await desk.run('post publish p1/x --yes')).err).toContain('[text-too-long]')
  })
})

describe('smm hold', () => {
  test('stops everything, and lists again what is left until it is over', async () => {
    const desk = await twoOnX()
    expect((await desk.run('hold acme')).err).toContain('A hold needs its reason')
    const ran = await desk.run(['hold', 'acme', 'A fire in the street'])
    expect(ran.err).toContain('Acme Bakery is on hold: A fire in the street.')
    expect(ran.err).toContain('Nothing has to be pulled')
    await desk.ok(saying('acme', 'Three?', '--on', 'x'))
    expect((await desk.run('post schedule p3 --next')).err).toContain('Acme Bakery is on hold: A fire in the street')
    expect((await desk.run('post publish p1/x --yes')).err).toContain('is on hold')
    desk.setNow('2026-11-24T14:30:00Z')
    const list = JSON.parse(await desk.ok('today --json=clock,held'))
    expect(list).toEqual({ clock: [], held: ['acme'] })
    expect(await desk.ok('today')).toContain('Acme Bakery is on hold, nothing goes out: smm resume acme')
    const over = await desk.run('resume acme')
    expect(over.err).toContain('The time of 2 posts has passed meanwhile: smm post move p1/x p2/x --next')
    expect((await desk.run('resume acme')).err).toContain('is not on hold')
  })

  test('asks for a reason on a terminal, and can be taken back', async () => {
    const desk = await twoOnX()
    await desk.ok('hold acme', { ask: { text: async () => 'Sad news' } })
    expect((await desk.run(['hold', 'acme', 'Other'])).err).toContain('is on hold already')
    await desk.ok('undo')
    expect((await desk.run('post move p1/x --next')).code).toBe(0)
  })
})

test('smm post confirm counts one follow-up as one', async () => {
  const desk = await scheduledDesk(['The oven is lit.', 'x'])
  desk.setNow('2026-11-26T11:30:00Z')
  expect((await desk.run('post confirm p1/x')).err).toContain('Recorded as out: p1/x. 1 follow-up is on the list.')
})
