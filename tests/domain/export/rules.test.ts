import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportFiles } from '../../../src/domain/export/files.ts'
import { guarded, unguarded } from '../../../src/domain/export/guard.ts'
import { isTimeForm, readTime, writeTime } from '../../../src/domain/export/time-form.ts'

describe('smm guards cells against formulas', () => {
  test.each(['=1', '+1', '-1', '@a', "'=1", "''@a", '＝1'])('%s, and takes it back', (cell) => {
    expect(guarded(cell)).toBe(`'${cell}`)
    expect(unguarded(guarded(cell))).toBe(cell)
  })

  test('and leaves everything else as it is, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (cell) => unguarded(guarded(cell)) === cell))
    expect(guarded("'tis so")).toBe("'tis so")
  })
})

describe('smm writes and reads times in a form', () => {
  const local = { day: '2026-03-09', time: '08:05' }
  test.each([
    'YYYY-MM-DD HH:mm',
    'DD/MM/YYYY HH:mm',
    'MM/DD/YYYY HH:mm:ss',
    'YYYY-MM-DDTHH:mm:ssZ',
    'DD.MM.YYYY, HH:mm',
  ])('%s, there and back', (form) => {
    expect(isTimeForm(form)).toBe(true)
    expect(readTime(form, writeTime(form, local))).toEqual(local)
  })

  test.each([
    ['DD/MM/YYYY HH:mm', '9/3/2026 8:05', local],
    ['DD/MM/YYYY HH:mm', '31/13/2026 08:05', null],
    ['YYYY-MM-DD', '2026-02-30', null],
    ['HH:mm', '24:00', null],
    ['HH:mm', '08:05 uhr', null],
  ])('%s reads %s', (form, text, expected) => {
    expect(readTime(form, text)).toEqual(expected)
  })

  test('and no form that has other letters', () => {
    for (const form of ['', 'D MMM', 'YYYY-MM-DD at HH:mm', '(YYYY']) expect(isTimeForm(form)).toBe(false)
  })

  test('and no form that says a part of it twice', () => {
    for (const form of ['DD/MM/YYYY DD', 'HH:HH']) expect(isTimeForm(form)).toBe(false)
  })
})

describe('smm parts rows into files', () => {
  const row = (channel: string, at: string, platform = channel) => ({
    client: 'acme',
    channel,
    platform,
    at,
    id: 'abc',
    format: 'text' as const,
  })
  const named = (per: 'client' | 'channel', mostRows: number | null, columns: never[] = []) =>
    ({ per, mostRows, file: 'csv', columns }) as const

  test('one for each channel, numbered where a tool takes no more, by time', () => {
    const rows = [row('x', '3'), row('x', '1'), row('ig', '2'), row('x', '2')]
    const files = exportFiles(named('channel', 2), 'buffer', rows)
    expect(files.map(({ name, rows }) => [name, rows.map(({ at }) => at)])).toEqual([
      ['acme-ig-buffer.csv', ['2']],
      ['acme-x-buffer-1.csv', ['1', '2']],
      ['acme-x-buffer-2.csv', ['3']],
    ])
  })

  test('with numbers that stand in their order', () => {
    const rows = Array.from({ length: 11 }, (_, index) => row('x', String(100 + index)))
    const names = exportFiles(named('channel', 1), 'buffer', rows).map(({ name }) => name)
    expect(names).toEqual([...names].sort())
    expect(names[0]).toBe('acme-x-buffer-01.csv')
  })

  test('a second channel of one platform apart where a file names platforms alone', () => {
    const rows = [row('instagram', '1'), row('instagram-es', '2', 'instagram'), row('x', '3')]
    expect(exportFiles(named('client', null), 'metricool', rows).map(({ name }) => name)).toEqual(
      ['acme-metricool.csv', 'acme-instagram-es-metricool.csv'].sort((a, b) =>
        a.replace('-metricool.csv', '') < b.replace('-metricool.csv', '') ? -1 : 1,
      ),
    )
  })
})
