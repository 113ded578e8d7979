import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bench } from '../support/bench.ts'

const lists = ['today', 'client list', 'channel list', 'goal list', 'report week', 'drop --dropped']

describe('smm without a desk', () => {
  test.each(lists)('says how to start for "%s", and makes nothing', async (line) => {
    const b = bench()
    expect(await b.ok(line)).toContain('smm strategy new acme --template restaurant')
    expect(existsSync(join(b.home, '.local/share/smm'))).toBe(false)
  })

  test.each([50, 60, 91, 92, 120])('says how to start in %i columns with no line longer than that', async (width) => {
    const out = await bench().ok('today', { terminal: true, width })
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(width)
    expect(out).toContain('or look around in a bundled desk')
  })

  test.each(lists)('prints data alone for "%s --json"', async (line) => {
    const empty = line === 'today' ? { day: null, blocks: [], waiting: [] } : []
    expect(JSON.parse(await bench().ok(`${line} --json`))).toEqual(empty)
  })

  test('prints data alone for fields of a list, and for CSV', async () => {
    const b = bench()
    expect(JSON.parse(await b.ok('client list --json=slug'))).toEqual([])
    expect(await b.run('goal list --csv')).toMatchObject({ code: 0, out: '', err: expect.stringContaining('smm init') })
  })

  // A file, a check or a card must not come out well where the thing that was named is not there.
  test.each([
    'show r1',
    'why r1',
    'client show acme',
    'strategy show acme',
    'strategy export acme',
    'strategy check acme',
    'strategy history acme',
    'report week --client acme',
  ])('refuses "%s", which names a thing', async (line) => {
    expect(await bench().run(line)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('smm init') })
  })
})
