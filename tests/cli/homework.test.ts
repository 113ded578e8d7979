import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { homeworkRows } from '../../src/cli/homework/view.ts'
import { type Bench, bench } from '../support/bench.ts'
import { client } from '../support/builders.ts'
import { canary, packDesk } from '../support/pack-desk.ts'

const now = '2026-11-23T09:00:00Z'

/** The demo's desk on Monday at nine, and what comes of a command there. */
function demo(): { b: Bench; ok: (command: string, options?: Parameters<Bench['ok']>[1]) => Promise<string> } {
  const b = bench({ now })
  return { b, ok: (command, options) => b.ok(`${command} --demo`, options) }
}

describe('smm homework CLIENT', () => {
  test('reads like a letter for the newcomer, without refs, minutes or money', async () => {
    const { ok } = demo()
    const letter = await ok('homework tidewater')
    expect(letter).toMatch(/^Dear Dr Okafor,\n/)
    expect(letter).toContain('Approve the post about evening appointments.')
    expect(letter).toMatch(/Kind regards,\nRowan Vale, social media\n$/)
    expect(letter.split(/\s+/).length).toBeLessThan(200)
    expect(letter).not.toMatch(/\b[trpa]\d+\b|\bmin\b|£|priority/i)
  })

  test('names the people who wait for a word of the client, until they have one', async () => {
    const { ok } = demo()
    const talk = 'Answer Helen Marsh on linkedin: “I read your piece on the first week without code.'
    expect((await ok('homework ada')).replace(/\s+/g, ' ')).toContain(talk)
    const [row] = JSON.parse(await ok('inbox list --client ada --for client --waiting --json=ref'))
    await ok(`d ${row.ref}`)
    expect((await ok('homework ada')).replace(/\s+/g, ' ')).not.toContain('Helen Marsh')
  })

  test('is a list with reasons for who is learning, and a checklist for who is savvy', async () => {
    const { ok } = demo()
    expect(await ok('homework marlow')).toMatch(/^Hello Rosa,\n[\s\S]*\n {2}People believe a picture from you/)
    expect(await ok('homework pinecrest')).toMatch(/^Dana, from you:\n\n\[ \] /)
    expect(await ok('homework pinecrest --format md')).toContain('- [ ] ')
  })

  test('writes a file, and puts the text on the clipboard', async () => {
    const { b } = demo()
    const copied: string[] = []
    const out = join(b.home, 'letters/')
    const { err } = await b.run(['homework', 'tidewater', '--format', 'html', '--out', out, '--copy', '--demo'], {
      copied,
    })
    const page = readFileSync(join(out, 'tidewater-homework.html'), 'utf8')
    expect(err).toContain('tidewater-homework.html')
    expect(err).toContain('The text is on the clipboard.')
    expect(copied).toEqual([page])
    expect(page).toContain("default-src 'none'")
    expect(page).not.toMatch(/<script|https?:\/\//)
  })

  test('says on stderr when the client was last heard from, and how what was done is recorded', async () => {
    const { b } = demo()
    const { err } = await b.run('homework ada --demo')
    expect(err).toContain('Last heard from Sat 14 Nov, 9 days ago')
    expect(err).toMatch(/Done: smm done r\d+ --by client/)
  })

  test('asks for a yes to a pack that waits, and holds no private note', async () => {
    const b = await packDesk({ now: '2026-11-23T09:00:00Z' })
    await b.ok('add acme Photos of the oven --owner client --due thu --note canary-do-not-show')
    await b.ok(['pack', 'acme', '--deadline', 'thu 12:00', '--out', join(b.home, 'packs/')])
    const text = (await b.ok('homework acme')).replace(/\s+/g, ' ')
    expect(text).toContain('Look at the 2 posts for the week of 30 Nov, and say yes or what you would change')
    expect(text).toContain('Photos of the oven')
    expect(await b.ok('homework acme --json')).not.toContain(canary)
    expect(text).not.toContain(canary)
    await b.ok('ok p1 p2')
    expect(await b.ok('homework acme')).not.toContain('Look at the 2 posts')
  })

  test('gives what was done no more, and undo brings it back', async () => {
    const { ok } = demo()
    const { items } = JSON.parse(await ok('homework tidewater --json'))
    const [first] = items
    await ok(`done ${first.ref} --by client`)
    const after = JSON.parse(await ok('homework tidewater --json'))
    expect(after.items).toHaveLength(items.length - 1)
    expect(after.lastHeardOn).toBe('2026-11-23')
    await ok('undo')
    expect(JSON.parse(await ok('homework tidewater --json')).items).toHaveLength(items.length)
  })

  test('has nothing to send where nothing waits', async () => {
    const b = bench()
    await b.ok('client add acme --name Acme')
    const ran = await b.run('homework acme')
    expect(ran).toMatchObject({ code: 0, out: '' })
    expect(ran.err).toContain('Nothing waits for Acme; there is nothing to send.')
    expect(JSON.parse(await b.ok('homework acme --json'))).toMatchObject({ items: [], conversations: [], person: null })
  })

  test.each([
    ['homework --copy', '--format, --out and --copy are for what is sent to one client'],
    ['homework acme --json --format md', '--json and --csv print the data'],
    ['homework nobody', 'No client called nobody'],
    ['homework acme --format pdf', '"pdf" is not one of text, md, html'],
  ])('refuses %s', async (command, message) => {
    const b = bench()
    await b.ok('client add acme --name Acme')
    const ran = await b.run(command)
    expect(ran.code).not.toBe(0)
    expect(ran.err).toContain(message)
  })
})

describe('smm homework', () => {
  test('has a block for each client who owes something, in the order in which today waits for them', async () => {
    const { ok } = demo()
    const waiting = JSON.parse(await ok('today --json')).waiting.map((row: { client: string }) => row.client)
    const rows = JSON.parse(await ok('homework --json')) as { client: string; ref: string | null }[]
    const clients = [...new Set(rows.map(({ client }) => client))]
    expect(clients.slice(0, waiting.length)).toEqual(waiting)
    const shown = await ok('homework', { terminal: true, width: 100 })
    expect(shown).toMatch(/^Ada Ruiz: last heard from Sat 14 Nov, 9 days ago/m)
    for (const width of [60, 120]) {
      const lines = (await ok('homework', { terminal: true, width })).split('\n')
      expect(lines.filter((line) => line.length > width)).toEqual([])
    }
    expect(await ok('homework --csv')).toContain('client,ref,sort,title')
  })

  test('names who waits for the client behind the homework', () => {
    const part = { onTime: 0, planned: 0 }
    const talk = { who: '@dana', about: 'asks about implants', where: 'Instagram', since: '2026-11-20' }
    const own = {
      client: client(),
      person: '',
      lastHeardOn: null,
      part,
      partLastWeek: part,
      items: [],
      conversations: [talk],
    }
    expect(homeworkRows(own)).toMatchObject([
      { sort: 'talk', title: 'Answer @dana on Instagram: asks about implants', dueOn: '2026-11-20', isWaiting: true },
    ])
  })

  test('says how to start where there is no desk', async () => {
    expect((await bench().run('homework')).code).toBe(0)
  })
})
