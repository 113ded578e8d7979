import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guarded, unguarded } from '../../src/domain/export/guard.ts'
import { cleanText } from '../../src/domain/text/clean.ts'
import { csv } from '../../src/render/csv.ts'

describe('smm writes a list as CSV', () => {
  test('with a header, numbers as they are, and nothing where nothing is', () => {
    const rows = [
      { ref: 't1', count: -5, done: true, note: null, channels: ['x', 'ig'] },
      { ref: 't2', count: 0, done: false, note: 'Say "hi",\nloud', channels: [] },
    ]
    expect(csv(rows)).toBe(
      'ref,count,done,note,channels\r\nt1,-5,true,,"[""x"",""ig""]"\r\nt2,0,false,"Say ""hi"",\nloud",[]\r\n',
    )
    expect(csv([])).toBe('')
  })

  test.each(['=1+1', '+1', "'=1", "''@a", '＝1', "'tis so", '-'])('with the guard of the export before %s', (text) => {
    expect(csv([{ text }])).toBe(`text\r\n${guarded(text)}\r\n`)
  })

  test('that can be taken back, whatever was written', () => {
    const words = fc.string({ unit: fc.constantFrom('=', "'", '"', ',', '\n', ' ', '-', '@', 'a', 'ß') })
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), (texts) => {
        const back = parse(csv(texts.map((text) => ({ text, end: 1 }))), { columns: true }) as { text: string }[]
        expect(back.map(({ text }) => unguarded(text))).toEqual(texts.map(cleanText))
      }),
    )
  })
})
