import { describe, expect, test } from 'vitest'
import { loadDriver } from '../../src/store/driver.ts'
import { type Bench, bench } from '../support/bench.ts'

/** Runs SQL on the desk, as an import gone wrong might have left it. */
function plant(b: Bench, sql: string, ...values: string[]): void {
  const db = new (loadDriver())(b.world.paths.database)
  db.prepare(sql).run(...values)
  db.close()
}

async function withTasks() {
  const b = bench()
  await b.ok('client add acme')
  await b.ok(['add', 'acme', 'Far', '--due', '+10d'])
  await b.ok(['add', 'acme', 'Near'])
  return b
}

describe('smm why', () => {
  test('explains a row term by term, and its points add up', async () => {
    const b = await withTasks()
    const lines = (await b.ok('why t2')).split('\n')
    expect(lines.slice(0, 2)).toEqual(['t2 Acme: Near', '1 of 1 in communicate'])
    const points = lines
      .slice(3, -1)
      .map((line) => line.split('\t'))
      .map(([term, , each]) => [term, Number(each)])
    const [, score] = points.pop() ?? []
    expect(points.map(([term]) => term)).toEqual(['due', 'severity', 'neglect', 'priority', 'age', 'behind'])
    expect(points.reduce((sum, [, each]) => sum + Number(each), 0)).toBeCloseTo(Number(score), 1)
  })

  test('knows what is due further ahead than the list looks', async () => {
    const b = await withTasks()
    expect(await b.ok('why t1')).toContain(
      't1 Acme: Far\nnot listed today: it is due later, 2 in communicate in all, due 3 Dec\n',
    )
  })

  test('parts what it says of several things', async () => {
    const b = await withTasks()
    expect((await b.ok('why t1-t2')).split('\n\n').map((part) => part.split('\n')[0])).toEqual([
      't1 Acme: Far',
      expect.stringMatching(/^due\t/),
      't2 Acme: Near',
      expect.stringMatching(/^due\t/),
    ])
  })

  test.each(['why t1', 'today --all', 'today --all --why', 'today --done --format text'])(
    'lets no escape sequence of a row through: %s',
    async (line) => {
      const b = await withTasks()
      await b.ok('done t2')
      plant(b, 'update tasks set title = ?', 'Far\x1b]0;x\x07 off\nand \x1b[31mred')
      plant(b, 'update activities set title = ?', 'Near\x1b]0;x\x07 by')
      plant(b, 'update clients set name = ? where built_in = 0', 'Ac\x1b]0;x\x07me')
      const { out } = await b.run(line, { terminal: true, width: 120 })
      expect(out).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/)
      expect(out).toContain('Acme')
      expect(out).toMatch(/Far off and red|Near by/)
    },
  )

  test('lets none through either where a thing is not open', async () => {
    const b = await withTasks()
    await b.ok('done t2')
    plant(b, 'update tasks set title = ?', 'Near\x1b]0;x\x07')
    expect((await b.run('why t2')).err).toBe(
      'Error: t2 Near is not open now, so it has no place in the list\nHint: smm show t2\n',
    )
  })
})
