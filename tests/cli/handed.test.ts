import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Bench } from '../support/bench.ts'
import { picture } from '../support/post-desk.ts'
import { scheduledDesk } from '../support/scheduled.ts'

const changedThere = 'It lies in an outside tool, where it has to be changed too'
const stillThere = 'It lies in an outside tool and goes out from there'

const twoOnX = [
  ['The oven is lit.', 'x'],
  ['Rye keeps.', 'x'],
] as const

/** p1 and p2 on X, which lie in Buffer since Monday and go out on Tuesday and Wednesday. */
async function inBuffer(posts: readonly (readonly [string, string])[] = twoOnX): Promise<Bench> {
  const desk = await scheduledDesk(...posts)
  await desk.ok(['post', 'export', '--for', 'buffer', '--without-media', '--out', `${join(desk.home, 'out')}/`])
  return desk
}

describe('smm, of what lies in an outside tool,', () => {
  test('says that it has to be changed there too, when it says something else', async () => {
    const desk = await inBuffer()
    const edit = ['post', 'edit', 'p1/x', '--text', 'The oven is blue.']
    expect((await desk.run([...edit, '-n'])).err).toContain(`${changedThere}: p1/x in Buffer.`)
    const ran = await desk.run(edit)
    expect(ran.err).toContain(`${changedThere}: p1/x in Buffer.`)
    expect(await desk.ok('post show p1/x')).toContain('in Buffer since Mon 23 Nov, with other words')
    expect((await desk.run(['post', 'edit', 'p1', '--note', 'Mine'])).err).not.toContain(changedThere)
  })

  test('notices settings of the client and files that change what it says', async () => {
    const desk = await inBuffer()
    expect((await desk.run(['client', 'edit', 'acme', '--tags', '#rye'])).err).toContain(
      `${changedThere}: p1/x in Buffer, p2/x in Buffer.`,
    )
    const path = picture(desk)
    expect((await desk.run(['post', 'edit', 'p1', '--media', path, '--alt', 'The oven'])).err).toContain(
      `${changedThere}: p1/x in Buffer.`,
    )
  })

  test('says before it is published by hand that it would be out twice', async () => {
    const desk = await inBuffer()
    expect((await desk.run('post publish p1/x --dry-run')).err).toContain(`${stillThere}: p1/x in Buffer; take it out`)
    desk.setNow('2026-11-24T20:00:00Z')
    const late = await desk.run('pub p1/x', { ask: { text: async () => 'no' } })
    expect(late.err).toContain('Buffer was to publish it Tue 24 Nov')
    expect(late.err).toContain('look whether it is out first (smm pub acme/x).')
  })

  test('says that what is missing may lie there still', async () => {
    const desk = await inBuffer()
    desk.setNow('2026-11-25T20:00:00Z')
    expect((await desk.run('pub acme/x --missing p1 --yes')).err).toContain(
      'It was to go out from an outside tool: p1/x in Buffer; take it out there before it gets another time.',
    )
    expect((await desk.run('post confirm p2/x --missed')).err).toContain('p2/x is published')
  })

  test('that was on hold at its time is looked at all the same, because the tool had it', async () => {
    const desk = await inBuffer()
    await desk.ok('hold acme Fire')
    desk.setNow('2026-11-25T20:00:00Z')
    expect(await desk.ok('today', { terminal: true, width: 120 })).toMatch(/late +Acme Bakery +check 2 posts of Buffer/)
    expect((await desk.run('pub acme/x --yes')).err).toContain('Confirmed for Acme Bakery: p1/x, p2/x')
  })

  test('is confirmed, and not published by hand, from its row in the list', async () => {
    const desk = await inBuffer()
    desk.setNow('2026-11-24T20:00:00Z')
    expect(await desk.ok('today', { terminal: true, width: 120 })).toMatch(
      /check one post of Buffer .* smm pub acme\/x/,
    )
  })

  test('keeps on its list what was published by hand before its time', async () => {
    const desk = await inBuffer()
    expect((await desk.run('post confirm p1/x')).err).toContain(`${stillThere}: p1/x in Buffer; take it out there.`)
    expect(await desk.ok('hold acme Fire')).toContain('p1/x')
    await desk.ok('hold acme --pulled p1/x')
    expect(await desk.ok('hold acme --json')).not.toContain('p1/x')
  })

  test('leaves out with an error what lies there with other words, until it is handed over again', async () => {
    const desk = await inBuffer()
    await desk.ok(['post', 'edit', 'p1/x', '--text', 'The oven is blue.'])
    const ran = await desk.run('post export --for buffer --client acme')
    expect(ran.code).toBe(1)
    expect(ran.err).toContain(
      'Left out p1/x: it lies in Buffer with other words or for another day [handed-stale]; take it out there',
    )
    expect(ran.err).toContain('Left out p2/x: handed to Buffer already [handed]')
    await desk.ok(['post', 'export', 'p1/x', '--for', 'buffer', '--again', '--out', join(desk.home, 'again.csv')])
    const again = await desk.run('post export --for buffer --client acme')
    expect([again.code, again.err.includes('handed-stale')]).toEqual([0, false])
    const shown = await desk.ok('post show p1/x')
    expect(shown).toContain('in Buffer since Mon 23 Nov')
    expect(shown).not.toContain('with other words')
  })

  test('takes words that were taken back for the same', async () => {
    const desk = await inBuffer()
    await desk.ok(['post', 'edit', 'p1/x', '--text', 'The oven is blue.'])
    await desk.ok('post edit p1/x --inherit')
    expect((await desk.run('post export --for buffer --client acme')).code).toBe(0)
  })

  test('only says once that what is moved has to be moved there', async () => {
    const desk = await inBuffer()
    const ran = await desk.run(['post', 'move', 'p1', '--at', '2026-11-27 09:00'])
    expect(ran.err).toContain('where it has to be moved too: p1/x in Buffer.')
    expect(ran.err).not.toContain(changedThere)
    expect(await desk.ok('post show p1/x')).toContain('for another day')
  })

  test.each([
    ['drop', 'drop p1', 'p1/x in Buffer, p1/linkedin in Buffer'],
    ['drop of one variant', 'drop p1/linkedin', 'p1/linkedin in Buffer'],
    ['skip', 'skip p1', 'p1/x in Buffer, p1/linkedin in Buffer'],
    ['--off', 'post edit p1 --off x', 'p1/x in Buffer'],
  ])('says at a %s that it goes out from there, and has it pulled', async (_, command, refs) => {
    const desk = await inBuffer([['The oven is lit.', 'x, linkedin']])
    expect((await desk.run(`${command} -n`)).err).toContain(`${stillThere}: ${refs}; take it out there.`)
    const ran = await desk.run(command)
    expect(ran.err).toContain(`${stillThere}: ${refs}; take it out there.`)
    const pulls = JSON.parse(await desk.ok(['hold', 'acme', '--json=ref,tool', 'A fire']))
    expect(pulls).toEqual([
      { ref: 'p1/x', tool: 'Buffer' },
      { ref: 'p1/linkedin', tool: 'Buffer' },
    ])
    await desk.ok('hold acme --pulled p1/x')
    expect(JSON.parse(await desk.ok('hold acme --json=ref,at'))).toEqual([
      { ref: 'p1/linkedin', at: '2026-11-24T08:00:00Z' },
    ])
  })

  test('takes what was missed as lying there no longer, so that it is handed over again', async () => {
    const desk = await inBuffer()
    desk.setNow('2026-11-24T09:00:00Z')
    await desk.ok('post confirm p1/x --missed')
    await desk.ok(['post', 'schedule', 'p1/x', '--at', '2026-11-27 09:00'])
    const ran = await desk.run('post export --for buffer --client acme')
    expect(ran.out).toContain('2026-11-27 09:00')
    expect(ran.err).not.toContain('p1/x: handed')
  })

  test('does not have pulled what is out by now', async () => {
    const desk = await inBuffer()
    desk.setNow('2026-11-24T09:00:00Z')
    expect(JSON.parse(await desk.ok(['hold', 'acme', '--json=ref', 'A fire']))).toEqual([{ ref: 'p2/x' }])
  })
})

describe('smm, while a client is on hold whose posts lie in outside tools,', () => {
  test('names them in the list until they are taken out', async () => {
    const desk = await inBuffer()
    await desk.ok(['hold', 'acme', 'A fire'])
    expect(await desk.ok('today')).toContain(
      'Acme Bakery is on hold; 2 posts still lie in outside tools: smm hold acme',
    )
    await desk.ok('hold acme --pulled p1/x')
    expect(await desk.ok('today')).toContain('on hold; one post still lies in an outside tool: smm hold acme')
    await desk.ok('hold acme --pulled all')
    expect(await desk.ok('today')).toContain('Acme Bakery is on hold, nothing goes out: smm resume acme')
  })

  test.each(['p1/li', 'p1/linked', 'p1/linkedin', 'p1/linkedin:text'])('ticks off %s', async (word) => {
    const desk = await inBuffer([['The oven is lit.', 'x, linkedin']])
    await desk.ok(['hold', 'acme', 'A fire'])
    expect((await desk.run(`hold acme --pulled ${word} -n`)).err).toContain('Would tick off 1 post: p1/linkedin.')
    expect((await desk.run(`hold acme --pulled ${word}`)).err).toContain(
      'Ticked off 1 post: p1/linkedin. Undo: smm undo',
    )
    expect(JSON.parse(await desk.ok('hold acme --json=ref'))).toEqual([{ ref: 'p1/x' }])
    const again = await desk.run(`hold acme --pulled ${word}`)
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('is not among what has to be pulled')])
  })

  test('says how many it ticked off, and what it does not know', async () => {
    const desk = await inBuffer()
    await desk.ok(['hold', 'acme', 'A fire'])
    expect((await desk.run('hold acme --pulled banana')).code).toBe(2)
    expect((await desk.run('hold acme --pulled all')).err).toContain('Ticked off 2 posts: p1/x, p2/x.')
    expect((await desk.run('hold acme --pulled all')).err).toContain('Nothing has to be pulled')
  })

  test('does not have moved, once it is over, what a tool may have published', async () => {
    const desk = await inBuffer()
    await desk.ok(['post', 'new', '--client', 'acme', '--text', 'By hand', '--on', 'linkedin'])
    await desk.ok(['post', 'schedule', 'p3', '--at', '2026-11-24 11:00'])
    await desk.ok(['hold', 'acme', 'A fire'])
    desk.setNow('2026-11-24T12:00:00Z')
    const { err } = await desk.run('resume acme')
    expect(err).toContain('One post still lies in an outside tool and goes out from there.')
    expect(err).toContain('The time of one post has passed meanwhile: smm post move p3/linkedin --next')
    expect(err).toContain(
      'The time of one post in outside tools has passed (p1/x in Buffer); see whether it went out: smm pub acme',
    )
  })

  test('says that it is on hold in the list of clients and over the calendar', async () => {
    const desk = await inBuffer()
    await desk.ok(['hold', 'acme', 'A fire'])
    expect(await desk.ok('client list')).toContain('active, on hold')
    expect(JSON.parse(await desk.ok('client list --json=slug,isOnHold'))).toContainEqual({
      slug: 'acme',
      isOnHold: true,
    })
    expect(await desk.ok('calendar --client acme')).toMatch(/^.*, Acme Bakery, on hold\n/)
    expect(await desk.ok('calendar')).toMatch(/^.*; on hold: Acme Bakery\n/)
    await desk.ok('resume acme')
    expect(await desk.ok('calendar')).not.toContain('on hold')
  })
})
