import { describe, expect, test } from 'vitest'
import { at, freshStore } from '../support/memory-store.ts'
import { addChannel, addPost, addVariant } from '../support/planned.ts'

function withInstagram() {
  const { store, clientId } = freshStore()
  const instagram = addChannel(store, clientId, 'instagram')
  return { store, clientId, instagram }
}

const planned = (store: ReturnType<typeof freshStore>['store']) =>
  store.planned('2026-11-23T00:00:00Z', '2026-11-30T00:00:00Z')

describe('what is planned between two instants', () => {
  test('is what is to go out or went out then, in the order of time', () => {
    const { store, instagram } = withInstagram()
    addVariant(store, 'Late', instagram, '2026-11-29 23:59')
    addVariant(store, 'Early', instagram, '2026-11-23 00:00')
    addVariant(store, 'Before', instagram, '2026-11-22 23:59')
    addVariant(store, 'After', instagram, '2026-11-30 00:00')
    addVariant(store, 'Without a time', instagram, null)
    addVariant(store, 'Never planned', instagram, null, { state: 'published', publishedAt: '2026-11-25T08:00:00Z' })
    addVariant(store, 'Out later than planned', instagram, '2026-11-20 12:00', {
      state: 'published',
      publishedAt: '2026-11-26T08:00:00Z',
    })
    expect(planned(store).map(({ title }) => title)).toEqual([
      'Out later than planned',
      'Early',
      'Never planned',
      'Late',
    ])
  })

  test('has the variant’s own title before the post’s, and says whether it is alone on its channel', () => {
    const { store, clientId, instagram } = withInstagram()
    const post = addPost(store, clientId, 'Rosa')
    addVariant(store, post, instagram, '2026-11-24 11:30')
    addVariant(store, post, instagram, '2026-11-24 11:31', { format: 'story', title: 'Rosa, in short' })
    addVariant(store, 'Alone', instagram, '2026-11-25 11:30')
    expect(planned(store).map(({ title, isAlone }) => [title, isAlone])).toEqual([
      ['Rosa', false],
      ['Rosa, in short', false],
      ['Alone', true],
    ])
  })

  test('has dropped ones too, and says so where it was the post', () => {
    const { store, clientId, instagram } = withInstagram()
    const [dropped, skipped] = [addPost(store, clientId, 'Dropped'), addPost(store, clientId, 'Skipped')]
    addVariant(store, dropped, instagram, '2026-11-24 11:30')
    addVariant(store, skipped, instagram, '2026-11-25 11:30')
    addVariant(store, 'Kept', instagram, '2026-11-26 11:30')
    store.posts.drop(dropped, at)
    const post = store.posts.get(skipped)
    if (post) store.posts.update({ ...post, status: 'skipped' })
    expect(planned(store).map(({ isPostDropped }) => isPostDropped)).toEqual([true, true, false])
  })

  test('never has the post’s private note', () => {
    const { store, clientId, instagram } = withInstagram()
    addVariant(store, addPost(store, clientId, 'Rosa', { note: 'canary' }), instagram, '2026-11-24 11:30')
    expect(JSON.stringify(planned(store))).not.toContain('canary')
  })
})

test('the number of steps rises with every change and falls with none, not with undo', () => {
  const { store, clientId, instagram } = withInstagram()
  const before = store.stepsEver()
  store.atomically({ at, command: 'test' }, () => addVariant(store, 'A', instagram, '2026-11-24 11:30'))
  expect(store.stepsEver()).toBe(before + 1)
  store.undo()
  expect(store.stepsEver()).toBe(before + 1)
  store.atomically({ at, command: 'test' }, () => addPost(store, clientId, 'B'))
  expect(store.stepsEver()).toBe(before + 2)
})
