import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { canary, makePost, packDesk } from '../support/pack-desk.ts'
import { postDesk } from '../support/post-desk.ts'

const forms = ['md', 'html', 'email'] as const
const statuses = async (desk: Awaited<ReturnType<typeof packDesk>>) =>
  (JSON.parse(await desk.ok('post show p1 p2 --json')) as { variants: { ref: string; status: string }[] }[]).flatMap(
    ({ variants }) => variants.map(({ ref, status }) => `${ref} ${status}`),
  )

describe('smm pack', () => {
  test('writes three files of next week, says where, and puts what they show in review', async () => {
    const desk = await packDesk()
    expect(await statuses(desk)).toEqual(['p1/x draft', 'p1/linkedin draft', 'p2/x draft'])
    const packed = await desk.run(`pack acme --out ${desk.home}`)
    expect(packed.code).toBe(0)
    expect(packed.out).toBe('')
    expect(packed.err).toContain(
      'Packed 3 variants of 2 posts for Acme Bakery, 2026-W49 (Mon 30 Nov to Sun 6 Dec 2026); answer by Thu 26 Nov 11:00 (12:00 Madrid).',
    )
    for (const ending of ['md', 'html', 'txt']) {
      const path = join(desk.home, `acme-pack-2026-W49.${ending}`)
      expect(packed.err).toContain(`Wrote ${path}`)
      expect(readFileSync(path, 'utf8')).toContain('p1/linkedin')
    }
    expect(packed.err).toContain('When the answer comes: smm ok p1-p2 --by NAME')
    expect(await statuses(desk)).toEqual(['p1/x in review', 'p1/linkedin in review', 'p2/x in review'])
    expect(JSON.parse(await desk.ok(['post', 'list', '--status', 'in review', '--json=ref']))).toEqual([
      { ref: 'p1' },
      { ref: 'p2' },
    ])
    expect(await desk.ok('post show p1/x')).toContain('in the pack of 2026-W49 since Mon 23 Nov, answer by Thu 26 Nov')
    await desk.ok('undo')
    expect(await statuses(desk)).toEqual(['p1/x draft', 'p1/linkedin draft', 'p2/x draft'])
  })

  test('names what is meant for the week and is a draft still', async () => {
    const desk = await packDesk()
    const path = join(desk.home, 'more.csv')
    writeFileSync(path, `channel,text,date,time\nx,${'a'.repeat(281)},2026-12-04,11:00\n`)
    await desk.run(`post import ${path} --client acme`)
    expect((await desk.run('pack acme -n')).err).toContain(
      'Left out: p3/x: a draft, meant for Fri 4 Dec 10:00 (11:00 Madrid); smm post schedule p3',
    )
  })

  test.each(forms)('prints %s, by day and time of the client’s clock, with refs and no private word', async (form) => {
    const desk = await packDesk()
    const { out, err } = await desk.run(`pack acme --format ${form}`)
    const places = ['Tuesday 1 Dec', 'p1/linkedin', 'Wednesday 2 Dec', 'p2/x', 'Thursday 3 Dec', 'p1/x']
    const found = places.map((place) => out.toLowerCase().indexOf(place.toLowerCase()))
    expect(found).toEqual([...found].sort((a, b) => a - b))
    expect(found[0]).toBeGreaterThan(0)
    for (const text of [
      '10:00',
      '09:30',
      'Madrid time',
      'The oven at four',
      'ok p1-p2',
      'change p1:',
      'utm',
      '… more',
    ]) {
      expect(out).toContain(text)
    }
    expect(out + err).not.toContain(canary)
    expect(out).not.toContain(desk.home)
  })

  test('has the pictures in the page, and names one that is not there as it was', async () => {
    const desk = await packDesk()
    expect(await desk.ok('pack acme --format html')).toMatch(/<img src="data:image\/png;base64,[\w+/=]{50,}"/)
    // A check keeps back what lost its picture, so that nobody approves what cannot go out.
    writeFileSync(join(desk.home, 'oven.png'), 'another')
    const { out, err } = await desk.run('pack acme --format html')
    expect(out).not.toContain('<img')
    expect(err).toContain('Left out: p1/linkedin image 1')
    expect(err).toContain('media-changed')
  })

  test('names a picture that is too large, or that no browser shows, and leaves it out of the page', async () => {
    const desk = await packDesk()
    const big = readFileSync(join(desk.home, 'oven.png'))
    const path = join(desk.home, 'big.png')
    writeFileSync(path, Buffer.concat([big, Buffer.alloc(4_000_001)]))
    await makePost(desk, 'Big', 'A larger picture of the oven, in all its detail.', 'linkedin', [
      '--media',
      path,
      '--alt',
      'Big',
      '--consent',
      'nobody',
    ])
    await desk.ok(['post', 'schedule', 'p3', '--at', '2026-12-04 10:00'])
    const { out, err } = await desk.run('pack acme --format html')
    expect(out).toContain('Image: big.png')
    expect(err).toContain(`Named in the page and not shown, for its size or its type: ${path}`)
  })

  test('leaves out what a check keeps back, and says what mends it', async () => {
    const desk = await packDesk()
    await desk.ok(['post', 'edit', 'p2', '--text', 'a'.repeat(281)])
    const { err, out } = await desk.run('pack acme --format md')
    expect(err).toContain('Left out: p2/x text: the text has 281 weighted characters; X takes 280 [text-too-long]; ')
    expect(out).not.toContain('p2/x')
    expect(out).toContain('ok p1')
  })

  test('keeps nothing when a file cannot be written, and a dry run says so too', async () => {
    const desk = await packDesk()
    const folder = join(desk.home, 'packs')
    mkdirSync(join(folder, 'acme-pack-2026-W49.html'), { recursive: true })
    for (const more of ['', ' -n']) {
      const ran = await desk.run(`pack acme --force --out ${folder}${more}`)
      expect([ran.code, ran.err]).toEqual([73, expect.stringContaining('acme-pack-2026-W49.html cannot be written')])
      const missing = await desk.run(`pack acme --format md --out ${desk.home}/nowhere/a.md${more}`)
      expect([missing.code, missing.err]).toEqual([73, expect.stringContaining('There is no folder called')])
    }
    expect(readdirSync(folder)).toEqual(['acme-pack-2026-W49.html'])
    expect(await statuses(desk)).toEqual(['p1/x draft', 'p1/linkedin draft', 'p2/x draft'])
  })

  test.each(['File', 'Pipe'])('keeps nothing when what it prints cannot be written: %s', async (kind) => {
    const desk = await packDesk()
    const cause = Object.assign(new Error(kind), { name: kind === 'Pipe' ? 'ClosedPipe' : 'Full' })
    const out = () => {
      throw cause
    }
    const world = { ...desk.world, io: { ...desk.world.io, out } }
    expect(await run(['pack', 'acme', '--format', 'email'], world)).toBeGreaterThan(0)
    expect(await statuses(desk)).toEqual(['p1/x draft', 'p1/linkedin draft', 'p2/x draft'])
  })

  test('makes the folder that --out names', async () => {
    const desk = await packDesk()
    await desk.ok(`pack acme --out ${desk.home}/new/packs -n`)
    expect(existsSync(join(desk.home, 'new'))).toBe(false)
    await desk.ok(`pack acme --out ${desk.home}/new/packs`)
    expect(readdirSync(join(desk.home, 'new/packs'))).toHaveLength(3)
  })

  test('takes the place of the week’s pack, and the verdicts on what did not change hold', async () => {
    const desk = await packDesk()
    await desk.ok('pack acme --format md')
    await desk.ok('ok p1-p2 --by Ana')
    await desk.ok(['post', 'edit', 'p2', '--text', 'Rye keeps for days. How long does yours?'])
    const again = await desk.run('pack acme --format md')
    expect(again.err).toContain('It takes the place of the pack of Mon 23 Nov; 2 approvals of it still hold.')
    expect(again.out).toContain('Approved by Ana on Mon 23 Nov.')
    expect(again.out).toContain('ok p2')
    expect(await statuses(desk)).toEqual(['p1/x scheduled', 'p1/linkedin scheduled', 'p2/x in review'])
    await desk.ok('ok p2 --by Ana')
    const last = await desk.run('pack acme --format email')
    expect(last.out).toContain('There is nothing left to do.')
    expect(last.err).not.toContain('When the answer comes')
  })

  test('does not show again unchanged what the client wanted changed', async () => {
    const desk = await packDesk()
    await desk.ok('pack acme --format md')
    await desk.ok('change p2 --by Ana Shorter please')
    const again = await desk.run('pack acme --format md')
    expect(again.err).toContain(
      'Left out: p2/x: change asked by Ana on Mon 23 Nov, and it still says the same; smm post edit p2/x',
    )
    expect(again.out).not.toContain('p2/x')
  })

  test('changes nothing with --dry-run, and still prints what would be', async () => {
    const desk = await packDesk()
    const dry = await desk.run(`pack acme --out ${desk.home} -n`)
    expect(dry.err).toContain('Would pack 3 variants of 2 posts')
    expect(existsSync(join(desk.home, 'acme-pack-2026-W49.md'))).toBe(false)
    expect(await desk.ok('pack acme --format email -n')).toMatch(/^Subject: /)
    expect(await statuses(desk)).toEqual(['p1/x draft', 'p1/linkedin draft', 'p2/x draft'])
  })

  test('says by when and what silence means, and keeps both until they are said anew', async () => {
    const desk = await packDesk()
    const usual = JSON.parse(await desk.ok('pack acme --json'))
    expect(usual).toMatchObject({ deadlineAt: '2026-11-26T11:00:00Z', silenceIsYes: false })
    expect(usual.silence).toContain('not count as a yes')
    const said = await desk.run([
      'pack',
      'acme',
      '--deadline',
      'fri 10:00',
      '--silence',
      'yes: No answer is a yes.',
      '--format',
      'md',
    ])
    expect(said.out).toContain('Please answer by Fri 27 Nov, 10:00. No answer is a yes.')
    expect(said.err).toContain(
      'No answer by then counts as a yes of Acme Bakery, because you say that this was agreed.',
    )
    expect(JSON.parse(await desk.ok('pack acme --json'))).toMatchObject({
      deadlineAt: '2026-11-27T09:00:00Z',
      silenceIsYes: true,
      silence: 'No answer is a yes.',
    })
    expect(await desk.ok('pack acme --silence no --format md')).toContain('Silence does not count as a yes')
    expect(await desk.ok('pack acme --deadline fri --format md')).toContain('by Fri 27 Nov, 17:00')
  })

  test('takes silence for a yes after the deadline where that was agreed, and never else', async () => {
    const desk = await packDesk()
    await desk.ok('pack acme --format md')
    desk.setNow('2026-11-26T11:00:01Z')
    expect(await statuses(desk)).toContain('p2/x in review')
    desk.setNow('2026-11-23T09:00:00Z')
    await desk.ok('pack acme --format md --silence yes')
    desk.setNow('2026-11-26T11:00:01Z')
    expect(await statuses(desk)).toContain('p2/x scheduled')
    expect(await desk.ok('post show p2')).toContain('approved by silence on Thu 26 Nov, as agreed')
    await desk.ok(['post', 'edit', 'p2', '--text', 'Rye keeps for days. How long does yours?'])
    expect(await statuses(desk)).toContain('p2/x draft')
  })

  test('gives a client a working day for new words where silence is a yes', async () => {
    const desk = await packDesk()
    await desk.ok('pack acme --format md --silence yes')
    desk.setNow('2026-11-26T10:58:00Z')
    const same = await desk.run('pack acme --json -n')
    expect(JSON.parse(same.out).deadlineAt).toBe('2026-11-26T11:00:00Z')
    expect(same.err).not.toContain('The deadline was')
    await desk.ok(['post', 'edit', 'p2', '--text', 'Rye keeps for days. How long does yours?'])
    const again = await desk.run('pack acme --format md')
    expect(again.err).toContain('answer by Fri 27 Nov 10:58')
    expect(again.err).toContain('The deadline was Thu 26 Nov 11:00 (12:00 Madrid); silence is a yes')
    desk.setNow('2026-11-26T11:05:00Z')
    expect(await statuses(desk)).toContain('p2/x in review')
    desk.setNow('2026-11-27T10:58:00Z')
    expect(await statuses(desk)).toContain('p2/x scheduled')
  })

  test('keeps a deadline that is said, and that of a pack in which silence says nothing', async () => {
    const desk = await packDesk()
    await desk.ok('pack acme --format md')
    desk.setNow('2026-11-26T10:58:00Z')
    await desk.ok(['post', 'edit', 'p2', '--text', 'Rye keeps for days. How long does yours?'])
    const deadline = async (more: readonly string[]) =>
      JSON.parse(await desk.ok(['pack', 'acme', '--json', '-n', ...more])).deadlineAt
    expect(await deadline([])).toBe('2026-11-26T11:00:00Z')
    expect(await deadline(['--silence', 'yes', '--deadline', 'today 13:00'])).toBe('2026-11-26T12:00:00Z')
    expect(await deadline(['--silence', 'yes'])).toBe('2026-11-27T10:58:00Z')
  })

  test('speaks of approvals of the earlier pack only where there were some', async () => {
    const desk = await packDesk()
    await desk.ok('pack acme --format md')
    const place = 'It takes the place of the pack of Mon 23 Nov'
    expect((await desk.run('pack acme --format md')).err).toContain(`${place}.`)
    await desk.ok('ok p2 --by Ana')
    await desk.ok(['post', 'edit', 'p2', '--text', 'Rye keeps for days. How long does yours?'])
    expect((await desk.run('pack acme --format md')).err).toContain(`${place}; no approval of it holds.`)
  })

  test('says when a new post, or an imported one, gives an approved picture another alt text', async () => {
    const desk = await packDesk()
    await desk.ok('pack acme --format md')
    await desk.ok('ok p1-p2 --by Ana')
    const path = join(desk.home, 'oven.png')
    const lost = 'p1/linkedin was approved by Ana on Mon 23 Nov; what Ana saw is no longer what it says (alt text).'
    const made = [
      'post',
      'new',
      '--client',
      'acme',
      '--text',
      'Two',
      '--on',
      'linkedin',
      '--media',
      path,
      '--alt',
      'Two',
    ]
    expect((await desk.run([...made, '-n'])).err).toContain(lost)
    expect((await desk.run(made)).err).toContain(lost)
    await desk.ok('undo')
    writeFileSync(join(desk.home, 'a.csv'), `text,channel,media,alt\nThree,linkedin,${path},Three\n`)
    const ran = await desk.run(['post', 'import', join(desk.home, 'a.csv'), '--client', 'acme'])
    expect(ran.err).toContain(lost)
  })

  test('warns of what goes out before the answer is due', async () => {
    const desk = await packDesk()
    const { err } = await desk.run(['pack', 'acme', '--deadline', '2026-12-02 9:00', '--format', 'md'])
    expect(err).toContain('Planned before the answer is due: p1/linkedin.')
  })

  test('shows a client without approvals its week too', async () => {
    const desk = await packDesk()
    await desk.ok('client edit acme --approval none')
    expect(await desk.ok('pack acme --format md')).toContain('the posts go out as they stand here')
    expect(await statuses(desk)).toContain('p2/x scheduled')
  })

  test('writes over its own files, and over somebody’s words only with --force', async () => {
    const desk = await packDesk()
    await desk.ok(`pack acme --out ${desk.home}`)
    await desk.ok(`pack acme --out ${desk.home}`)
    const path = join(desk.home, 'acme-pack-2026-W49.md')
    writeFileSync(path, 'Dear Ana')
    const refused = await desk.run(`pack acme --out ${desk.home} --deadline fri`)
    expect([refused.code, refused.err]).toEqual([73, expect.stringContaining(`${path} is not as smm wrote it`)])
    expect(readFileSync(path, 'utf8')).toBe('Dear Ana')
    expect(JSON.parse(await desk.ok('pack acme --json -n')).deadlineAt).toBe('2026-11-26T11:00:00Z')
    rmSync(path)
    await desk.ok(`pack acme --format md --out ${path}`)
    expect(readFileSync(path, 'utf8')).toContain('# Acme Bakery')
  })

  test.each<[string, string | string[], number, string]>([
    ['an unknown client', 'pack nobody', 1, 'No client called nobody'],
    ['a week that is over', 'pack acme --week last', 2, 'Week 2026-W47 is over'],
    ['a week without posts', 'pack acme --week 2027-W01', 1, 'Nothing is planned for Acme Bakery in 2027-W01'],
    ['no week', 'pack acme --week banana', 2, '"banana" is not a week'],
    ['a deadline that passed', ['pack', 'acme', '--deadline', 'today 8:00'], 2, 'has passed for Acme Bakery'],
    ['no deadline', ['pack', 'acme', '--deadline', 'soon'], 2, '"soon" is not a date'],
    ['an empty clause', ['pack', 'acme', '--silence', ''], 2, 'it is empty'],
    ['another form', 'pack acme --format pdf', 2, '"pdf" is not one of md, html, email'],
    ['one file for three forms', 'pack acme --out nowhere.md', 2, 'This makes 3 files, and nowhere.md is no folder'],
    ['data and a form', 'pack acme --json --format md', 2, '--json prints the data'],
  ])('refuses %s in one sentence', async (_, words, code, message) => {
    const desk = await packDesk()
    const ran = await desk.run(words)
    expect([ran.code, ran.out]).toEqual([code, ''])
    expect(ran.err).toContain(message)
    expect(await statuses(desk)).toContain('p2/x draft')
  })

  test('says what keeps a whole week back', async () => {
    const desk = await postDesk()
    await makePost(desk, 'Long', 'fine', 'x', [])
    await desk.ok(['post', 'schedule', 'p1', '--at', '2026-12-02 9:30'])
    await desk.ok(['post', 'edit', 'p1', '--text', 'a'.repeat(281)])
    const { code, err } = await desk.run('pack acme')
    expect(code).toBe(1)
    expect(err).toContain('Nothing of 2026-W49 can be shown to Acme Bakery:\np1/x text:')
  })
})
