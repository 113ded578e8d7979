import { describe, expect, it } from 'vitest'
import { readTemplateData } from '../../src/files/template-data.ts'
import type { PlatformFile } from '../../src/files/templates.ts'

const sound = `name: Pixelfed
code: px
formats: [image, text]
titles: [image]
links: clickable
compose:
  address: "https://{server}/?text={text}"
  source: docs
limits:
  text.max: { value: 500, unit: graphemes, lenient: bytes, severity: error, source: [docs, nobody] }
  text.max:image: { value: 400, unit: graphemes, severity: warning, source: docs }
  image.ratio.max: { value: 16:9, unit: ratio, severity: note, source: nobody }
counting:
  mastodon: { link: 23 }
advice:
  when: { words: "Mon 9:00", source: nobody }
sources:
  docs: { words: "Docs, docs.pixelfed.org", as_of: 2026 }
  nobody: { words: "No source found", as_of: 2026-11-22 }
`

const read = (text: string) => readTemplateData('platforms/pixelfed.yaml', text, 'p.yaml') as PlatformFile

describe('smm reads the file of a platform', () => {
  it('as identity and rules, with the words and the newest date of every source', () => {
    const { platform, rules } = read(sound)
    expect(platform).toEqual({
      name: 'Pixelfed',
      code: 'px',
      aliases: [],
      status: 'active',
      retired: null,
      profile: null,
      search: null,
      person: null,
      inbox: null,
      inboxKind: 'dm',
    })
    expect(rules.formats).toEqual(['image', 'text'])
    expect(rules.limits[0]).toEqual({
      figure: 'text.max',
      format: null,
      value: 500,
      unit: 'graphemes',
      severity: 'error',
      lenientUnit: 'bytes',
      source: 'Docs, docs.pixelfed.org; No source found',
      asOf: '2026-11-22',
      note: null,
    })
    expect(rules.limits.map((each) => each.format)).toEqual([null, 'image', null])
    expect(rules.limits[2]?.value).toBe(1.7778)
    expect(rules.composeSource).toBe('Docs, docs.pixelfed.org, 2026')
    expect(rules.advice).toEqual([{ about: 'when', words: 'Mon 9:00', source: 'No source found', asOf: '2026-11-22' }])
  })

  it('that says nothing but name and code as one that refuses nothing', () => {
    const { rules } = read('name: Pixelfed\ncode: px\n')
    expect(rules.formats).toContain('story')
    expect(rules.limits).toEqual([])
  })

  it.each<[string, string, string, RegExp]>([
    [
      'an unknown figure',
      'text.max:image:',
      'text.maxx:',
      /^p\.yaml:11:3: limits\.text\.maxx: .*did you mean text\.max/,
    ],
    ['a format there is not', 'text.max:image:', 'text.max:reel:', /^p\.yaml:11:3: .*ends in no format/],
    [
      'a format that does not go there',
      'text.max:image:',
      'text.max:video:',
      /^p\.yaml:11:3: .*video is none of the formats/,
    ],
    ['a figure in capitals', 'text.max:image:', 'Text.Max:image:', /^p\.yaml:11:3: .*it is written text\.max:image/],
    ['a unit that is none', 'unit: ratio', 'unit: inches', /^p\.yaml:12:\d+: limits\.image\.ratio\.max\.unit: /],
    [
      'a unit of another figure',
      'unit: ratio',
      'unit: px',
      /^p\.yaml:12:\d+: .*image\.ratio\.max is in ratio, not "px"/,
    ],
    ['a misspelt key', 'severity: note', 'severety: note', /^p\.yaml:12:\d+: /],
    ['a severity that is none', 'severity: note', 'severity: fatal', /^p\.yaml:12:\d+: .*severity/],
    [
      'a second way of counting that is the first',
      'lenient: bytes',
      'lenient: graphemes',
      /^p\.yaml:10:\d+: .*other than the unit/,
    ],
    [
      'a second way of counting what is no text',
      'unit: ratio,',
      'unit: ratio, lenient: bytes,',
      /^p\.yaml:12:\d+: .*second way of counting a text/,
    ],
    [
      'a second way of counting where nothing is blocked',
      'unit: graphemes, severity: warning',
      'unit: graphemes, lenient: bytes, severity: warning',
      /^p\.yaml:11:\d+: .*this is a warning already/,
    ],
    ['a value that cannot be', 'value: 400', 'value: 4.5', /^p\.yaml:11:\d+: .*4\.5 is not a whole number/],
    ['a ratio where none belongs', 'value: 400', 'value: 4:5', /^p\.yaml:11:\d+: .*is a ratio, and the unit is none/],
    [
      'a source that is not listed',
      'source: [docs, nobody]',
      'source: [docs, me]',
      /^p\.yaml:10:\d+: .*"me" does not stand under sources/,
    ],
    [
      'a source of advice that is not listed',
      'when: { words: "Mon 9:00", source: nobody }',
      'when: { words: "Mon 9:00", source: me }',
      /^p\.yaml:16:\d+: .*"me" does not stand/,
    ],
    [
      'a limit without a source',
      ', source: nobody }\ncounting',
      ' }\ncounting',
      /^p\.yaml:12:3: limits\.image\.ratio\.max\.source: a source is named by its key/,
    ],
    [
      'a value that is no number',
      'value: 400',
      'value: many',
      /^p\.yaml:11:\d+: .*a value is a number, or a ratio such as 9:16, not "many"/,
    ],
    ['a date that is none', 'as_of: 2026 }', 'as_of: lately }', /^p\.yaml:18:\d+: .*a date is/],
    [
      'a title for a format that does not go there',
      'titles: [image]',
      'titles: [video]',
      /^p\.yaml:4:1: titles: video is none/,
    ],
    [
      'a format that stands twice',
      'formats: [image, text]',
      'formats: [image, image, text]',
      /^p\.yaml:3:1: formats: image stands twice/,
    ],
    [
      'an address with a hole that nobody fills',
      '?text={text}',
      '?text={caption}',
      /^p\.yaml:7:12: compose\.address: \{caption\} is none of \{text\}/,
    ],
    [
      'a retired one without its end',
      'formats: [image, text]',
      'status: retired',
      /^p\.yaml:3:9: status: a retired platform needs retired:/,
    ],
    [
      'an end of one that lives',
      'formats: [image, text]',
      'retired: { on: 2019-04-02, successor: x, why: "it is no more" }',
      /^p\.yaml:3:1: retired: only a platform with status: retired/,
    ],
    [
      'an end without a day',
      'formats: [image, text]',
      'status: retired\nretired: { successor: x, why: "gone" }',
      /^p\.yaml:4:1: retired\.on is missing/,
    ],
    [
      'formats where one only listens',
      'links: clickable',
      'status: listen',
      /^p\.yaml:3:1: formats: nothing is published where the status is listen/,
    ],
    [
      'a way of counting that is none',
      'mastodon: { link',
      'mastodont: { link',
      /^p\.yaml:14:3: "mastodont" is not a key that smm knows in counting/,
    ],
  ])('and refuses %s with its place', (_, from, to, message) => {
    const text = sound.replace(from, to)
    expect(text).not.toBe(sound)
    expect(() => read(text)).toThrow(message)
  })
})
