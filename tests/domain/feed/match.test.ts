import { describe, expect, test } from 'vitest'
import { type ListeningWords, matchArticle } from '../../../src/domain/feed/match.ts'

const words: ListeningWords = {
  brand: ['Sol y Sal', 'Marlow & Finch', 'O’Brien'],
  keywords: ['rye', 'oat milk', 'taquería', '#sourdoughbristol', '&'],
  competitors: ['La Mazorca', 'Crumb & Copper'],
  ignore: ['Marlow FC', 'sal marina'],
}

describe('smm marks an article', () => {
  test.each([
    ['Sol y Sal opens at noon', 'share', 'names Sol y Sal'],
    ['SOL Y SAL’S new menu', 'share', 'names Sol y Sal'],
    ['A morning with Marlow &amp; Finch', 'read', ''],
    ['A morning with Marlow & Finch’s baker', 'share', 'names Marlow & Finch'],
    ["O'Brien bakes", 'share', 'names O’Brien'],
    ['Sol y Sal and La Mazorca', 'share', 'names Sol y Sal'],
    ['la  mazorca: new prices', 'comment', 'names the competitor La Mazorca'],
    ['Crumb and Copper', 'read', ''],
    ['Oat-milk everywhere', 'comment', 'about oat milk'],
    ['La mejor taqueria', 'comment', 'about taquería'],
    ['#SourdoughBristol today', 'comment', 'about #sourdoughbristol'],
    ['An enterprise of pryers', 'read', ''],
    ['Solar salt', 'read', ''],
    ['Sol y Sal marina', 'read', ''],
    ['Marlow FC eat rye', 'read', ''],
    ['', 'read', ''],
  ])('%j: %s, %j', (title, kind, reason) => {
    expect(matchArticle({ title, summary: '' }, words)).toEqual({ kind, reason })
  })

  test('by its summary too', () => {
    expect(matchArticle({ title: 'Lunch', summary: 'With rye bread' }, words).reason).toBe('about rye')
  })
})
