import { expect, test } from 'vitest'
import { foldedPrompter } from '../../src/cli/folded-prompter.ts'
import type { Prompter } from '../../src/io/prompter.ts'

/** A prompter that gives back what it was asked, as it would be shown. */
const echo: Prompter = {
  text: async ({ message }) => message,
  confirm: async () => true,
  choose: async ({ message, choices }) => [message, ...choices.map(({ name }) => name)].join('|'),
}

test('smm breaks a question between words, with room for the mark in front of it', async () => {
  const { text } = foldedPrompter(echo, 22)
  expect(await text({ message: 'Is the handle the same as elsewhere?' })).toBe('Is the handle the\nsame as elsewhere?')
})

test('smm breaks choices beneath where they begin', async () => {
  const choices = [{ name: 'open: something is wrong', value: 'open' }]
  expect(await foldedPrompter(echo, 20).choose({ message: 'Which?', choices })).toBe(
    'Which?|open: something is\n  wrong',
  )
})

test('smm breaks nothing where there is no terminal', async () => {
  const message = 'Is the handle the same as elsewhere?'
  expect(await foldedPrompter(echo, null).text({ message })).toBe(message)
})
