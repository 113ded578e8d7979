import { describe, expect, test } from 'vitest'
import { postDesk } from '../support/post-desk.ts'

const words = ['post', 'new', '--client', 'acme', '--text', 'One?', '--on', 'x, instagram']

describe('smm open', () => {
  test('opens the post that is out, and of its other channels the profile', async () => {
    const desk = await postDesk()
    await desk.ok(words)
    await desk.ok('post confirm p1/x --url https://x.com/acme/status/1')
    const opened: string[] = []
    const ran = await desk.run('open p1', { opened })
    expect(opened).toEqual(['https://x.com/acme/status/1', 'https://www.instagram.com/acme/'])
    expect(ran.err).toContain('Acme Bakery, @acme on X\nOpened https://x.com/acme/status/1')
    expect(ran.out).toBe('')
  })

  test('opens for a follow-up the post that it is about', async () => {
    const desk = await postDesk()
    await desk.ok(words)
    await desk.ok('post confirm p1/x --url https://x.com/acme/status/1')
    expect(await desk.ok('open t1 t2 --no-open')).toBe('https://x.com/acme/status/1\n')
  })

  test('opens the profiles of a client, of a channel and of what is due, and asks nothing twice', async () => {
    const desk = await postDesk()
    await desk.ok('add acme look at the tags --channel x --stage listen')
    await desk.ok('add acme read the trade press --stage listen')
    expect(await desk.ok('open acme/ig --no-open')).toBe('https://www.instagram.com/acme/\n')
    expect((await desk.ok('open acme --no-open')).split('\n')).toHaveLength(5)
    expect(await desk.ok('open listen t1 --no-open')).toBe('https://x.com/acme\n')
  })

  test('passes over what has no page in a range, as in a block', async () => {
    const desk = await postDesk()
    await desk.ok('channel add acme newsletter')
    await desk.ok('add acme look at the tags --channel x --stage listen')
    await desk.ok('add acme read the trade press --stage listen')
    await desk.ok('add acme write the letter --channel newsletter')
    await desk.ok('add acme look at the pictures --channel ig --stage listen')
    expect(await desk.ok('open t1-t4 --no-open')).toBe('https://x.com/acme\nhttps://www.instagram.com/acme/\n')
  })

  test('prints the addresses where nothing can be opened, and as JSON', async () => {
    const desk = await postDesk()
    expect((await desk.run('open acme/x')).out).toBe('https://x.com/acme\n')
    const opened: string[] = []
    const ran = await desk.run('open acme/x --json', { opened })
    expect(JSON.parse(ran.out)).toEqual([{ where: 'Acme Bakery, @acme on X', address: 'https://x.com/acme' }])
    expect(opened).toEqual([])
  })

  test.each([
    ['open t1', 't1 belongs to no channel, so there is no page to open'],
    ['open acme/newsletter', 'smm knows no address of Acme Bakery on'],
    ['open p9', 'There is no post p9'],
    ['open t1-t2', 'Nothing of t1-t2 belongs to a channel with an address'],
    ['open t1-t9', 'There is no task t3'],
    ['open listen', 'Nothing that is due in listen belongs to a channel with an address'],
    ['open nobody', 'No client called nobody'],
  ])('refuses %s', async (command, message) => {
    const desk = await postDesk()
    await desk.ok('add acme read the trade press --stage listen')
    await desk.ok('channel add acme newsletter')
    await desk.ok('add acme write the letter --channel newsletter')
    const ran = await desk.run(command)
    expect([ran.code, ran.out]).toEqual([1, ''])
    expect(ran.err).toContain(message)
  })
})
