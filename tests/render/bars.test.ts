import { describe, expect, it } from 'vitest'
import { sparkline } from '../../src/render/bars.ts'

describe('smm draws', () => {
  it.each([
    [[0, 1, 2, 3, 4, 5, 6, 7], '▁▂▃▄▅▆▇█'],
    [[1000, null, 1010], '▁·█'],
    [[-5, 5], '▁█'],
    [[7, 7], '▄▄'],
    [[0], '▄'],
    [[], ''],
    // Where nothing is known there is nothing to draw.
    [[null, null], ''],
  ])('%j as %s', (values, bars) => {
    expect(sparkline(values, 'blocks', 'least')).toBe(bars)
  })
})
