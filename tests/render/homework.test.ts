import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countWords, letterWords } from '../../src/render/views/homework/letter.ts'
import { addressed, type HomeworkView } from '../../src/render/views/homework/view.ts'
import { homeworkBlocks } from '../../src/render/views/homework/voices.ts'
import { homeworkText } from '../../src/render/views/homework/write.ts'

const item = { why: 'Nothing goes out before you have said yes.', dueTime: null, isWaiting: false, rhythm: null }
const view = (changes: Partial<HomeworkView> = {}): HomeworkView => ({
  client: 'Tidewater Dental',
  person: 'Dr Ify Okafor',
  kind: 'newcomer',
  from: 'Rowan Vale',
  items: [
    { ...item, what: 'Approve the post about evenings', dueOn: '2026-11-13', isWaiting: true },
    { ...item, what: 'Approve the answer about whitening', dueOn: '2026-11-26', dueTime: '12:00' },
    {
      ...item,
      what: 'Put out fresh cards',
      why: 'Nobody but you can do it.',
      dueOn: '2026-11-30',
      rhythm: 'every Monday',
    },
  ],
  conversations: [],
  ...changes,
})
const talks = [
  { who: '@dana on Instagram', about: 'asks whether implants hurt' },
  { who: 'a parent', about: 'thanks for Tuesday' },
]
const text = (changes: Partial<HomeworkView> = {}) => homeworkText(view(changes), 'text', 72)

describe('smm homework', () => {
  test('reads like a letter for a newcomer', () => {
    expect(text()).toMatchInlineSnapshot(`
      "Dear Dr Okafor,

      These are the things that only you can do, and they would help us now:

      - Approve the post about evenings. We had hoped for it by Friday 13
        November; today is good too. Nothing goes out before you have said
        yes.
      - Approve the answer about whitening. Please do it by Thursday 26
        November at 12:00.
      - Put out fresh cards. It comes round every Monday, next on Monday 30
        November. Nobody but you can do it.

      If it does not fit into your week, write me one line and we find another
      way. Thank you for doing your part: it is what people notice.

      Kind regards,
      Rowan Vale
      "
    `)
  })

  test('is a short list with its reasons for who is learning', () => {
    expect(text({ kind: 'learning', person: 'Rosa Marlow' })).toMatchInlineSnapshot(`
      "Hello Rosa,

      This is what we need from you:

      - Approve the post about evenings (planned for Fri 13 Nov)
        Nothing goes out before you have said yes.
      - Approve the answer about whitening (by Thu 26 Nov 12:00)
        Nothing goes out before you have said yes.
      - Put out fresh cards (next Mon 30 Nov, every Monday)
        Nobody but you can do it.

      Thank you!
      Rowan Vale
      "
    `)
  })

  test('is a checklist for who is savvy', () => {
    expect(text({ kind: 'savvy', person: '' })).toMatchInlineSnapshot(`
      "Tidewater Dental, from you:

      [ ] Approve the post about evenings (planned for Fri 13 Nov)
      [ ] Approve the answer about whitening (by Thu 26 Nov 12:00)
      [ ] Put out fresh cards (next Mon 30 Nov, every Monday)
      "
    `)
  })

  test.each(['newcomer', 'learning', 'savvy'] as const)('names who waits for the client, for a %s', (kind) => {
    const said = text({ kind, conversations: talks }).replace(/\s+/g, ' ')
    expect(said).toContain('@dana on Instagram: asks whether implants hurt')
    expect(text({ kind, items: [], conversations: talks }).replace(/\s+/g, ' ')).toContain(
      'a parent: thanks for Tuesday',
    )
  })

  test('counts who waits beyond the first three', () => {
    const many = Array.from({ length: 5 }, (_, index) => ({ who: `@p${index}`, about: 'a question' }))
    expect(text({ kind: 'learning', conversations: many })).toContain('and 2 more')
  })

  test('shows what was typed as what it is, in Markdown and on a page', () => {
    const items = [{ ...item, what: '<script>alert(1)</script> *now* [x](javascript:y)', dueOn: null }]
    const page = homeworkText(view({ kind: 'savvy', items }), 'html', 72)
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page).not.toMatch(/<script|https?:|src=|url\(/)
    const markdown = homeworkText(view({ kind: 'savvy', items }), 'md', 72)
    expect(markdown).toContain('- [ ] \\<script\\>alert(1)\\</script\\> \\*now\\* \\[x\\](javascript:y)')
  })

  test('stays a letter of under 200 words, and counts what it leaves out', () => {
    const items = Array.from({ length: 30 }, (_, index) => ({
      ...item,
      what: `Approve the post number ${index} about something that takes a while to tell`,
      dueOn: '2026-11-26',
    }))
    const blocks = homeworkBlocks(view({ items }))
    expect(countWords(blocks)).toBeLessThan(letterWords)
    expect(countWords(blocks)).toBeGreaterThan(120)
    const said = homeworkText(view({ items }), 'text', 72)
    expect(said).toMatch(/2\d more things can wait until we speak\./)
  })

  test('is under 200 words whatever there is to do and whoever has to do it', () => {
    const words = fc.array(fc.constantFrom('a', 'do', 'photograph', 'whatever-there-is'), { maxLength: 120 })
    const line = words.map((each) => each.join(' '))
    const thing = fc.record({
      what: line,
      why: line.map((each) => each.slice(0, 90)),
      dueOn: fc.option(fc.constant('2026-11-26')),
      dueTime: fc.option(fc.constant('12:00')),
      isWaiting: fc.boolean(),
      rhythm: fc.option(fc.constant('every Tuesday and Friday')),
    })
    const talk = fc.record({ who: line, about: line })
    fc.assert(
      fc.property(
        line,
        line,
        fc.array(thing, { maxLength: 12 }),
        fc.array(talk, { maxLength: 6 }),
        (person, from, items, conversations) => {
          expect(countWords(homeworkBlocks(view({ person, from, items, conversations })))).toBeLessThan(letterWords)
        },
      ),
    )
  })

  test('never has a line that is wider than it may be, but for one long word', () => {
    for (const columns of [30, 60, 72]) {
      for (const kind of ['newcomer', 'learning', 'savvy'] as const) {
        const lines = homeworkText(view({ kind, conversations: talks }), 'text', columns).split('\n')
        expect(lines.filter((line) => line.length > columns)).toEqual([])
      }
    }
  })
})

test.each([
  ['Dr Ify Okafor', 'Dr Okafor'],
  ['Rosa Marlow', 'Rosa'],
  ['Edith', 'Edith'],
  ['Prof. Ada King', 'Prof. King'],
  ['Dr', 'Dr'],
  ['', 'Tidewater Dental'],
  ['the owner or whoever may say yes', 'Tidewater Dental'],
])('smm addresses %s as %s', (person, name) => {
  expect(addressed({ person, client: 'Tidewater Dental' })).toBe(name)
})
