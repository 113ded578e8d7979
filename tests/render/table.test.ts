import { describe, expect, it } from 'vitest'
import { paintFor } from '../../src/render/paint.ts'
import { type Column, table } from '../../src/render/table.ts'

interface Row {
  readonly ref: string
  readonly client: string
  readonly title: string
  readonly figures: string
  readonly verdict: string
  readonly readOn: string
}

const row: Row = {
  ref: 'g3',
  client: 'acme',
  title: 'Five cake enquiries a week that name a network',
  figures: '2 → 5 → 5',
  verdict: 'behind',
  readOn: '23 Nov',
}

const columns: readonly Column<Row>[] = [
  { title: 'goal', cell: (each) => each.ref },
  { title: 'client', cell: (each) => each.client, shrinks: true },
  { title: 'title', cell: (each) => each.title, shrinks: true },
  { title: 'figures', cell: (each) => each.figures, dispensable: 1 },
  { title: 'verdict', cell: (each) => each.verdict },
  { title: 'read', cell: (each) => each.readOn, dispensable: 2 },
]

async function lines(width: number | null, shown: readonly Column<Row>[] = columns): Promise<string[]> {
  return table(shown, [row], { width, paint: await paintFor(false), measure: (text) => text.length })
}

describe('smm draws a list and', () => {
  it.each([
    [100, 'g3    acme    Five cake enquiries a week that name a network  2 → 5 → 5  behind   23 Nov'],
    [72, 'g3    acme    Five cake enquiries a week th…  2 → 5 → 5  behind   23 Nov'],
    [66, 'g3    acme    Five cake enquiries a w…  2 → 5 → 5  behind   23 Nov'],
    [65, 'g3    acme    Five cake enquiries a week tha…  2 → 5 → 5  behind'],
    [57, 'g3    acme    Five cake enquiries a week that n…  behind'],
    [40, 'g3    acme    Five cake enquir…  behind'],
    [31, 'g3    acme    Five ca…  behind'],
  ])('at %i columns narrows titles while they can be read, then leaves out what can be spared', async (width, line) => {
    expect((await lines(width))[1]).toBe(line)
    for (const each of await lines(width)) expect(each.length).toBeLessThanOrEqual(width)
  })

  it('narrows columns of one width together, so that none is cut to nothing beside another that keeps its own', async () => {
    const wide: Column<Row>[] = [
      { title: 'goal', cell: (each) => each.ref },
      { title: 'state', cell: () => 'partly published', shrinks: true },
      { title: 'title', cell: (each) => each.title, shrinks: true },
      { title: 'channels', cell: () => 'instagram, facebook, google-business', shrinks: true },
    ]
    expect((await lines(60, wide))[1]).toBe('g3    partly published  Five cake enquir…  instagram, faceb…')
    expect((await lines(46, wide))[1]).toBe('g3    partly publ…  Five cake e…  instagram,…')
  })

  it('lets whole columns go from the right where nothing else helps', async () => {
    expect((await lines(24))[1]).toBe('g3    acme    Five ca…')
  })

  it('leaves out for people what whoever asked has said, and keeps its place in a pipe', async () => {
    const said = columns.map((column) => (column.title === 'client' ? { ...column, isSaid: true } : column))
    expect((await lines(40, said))[1]).toBe('g3    Five cake enquiries a we…  behind')
    expect(await lines(null, said)).toEqual(await lines(null))
  })

  it('cuts and leaves out nothing in a pipe', async () => {
    expect(await lines(null)).toEqual([Object.values(row).join('\t')])
  })
})
