import type { Store } from '../../src/store/store.ts'
import { type Bench, bench } from './bench.ts'

/** The demo's desk as it was last made, open for reading. */
export function demoStore(b: Bench): Store {
  const store = b.world.stores(b.world.paths.demo, () => {}).forReading()
  if (!store) throw new Error('no demo was made')
  return store
}

export function clientNamed(store: Store, slug: string) {
  const client = store.clients.all().find((each) => each.slug === slug)
  if (!client) throw new Error(`no ${slug}`)
  return client
}

/** Makes the demo at an instant, and looks into it. */
export async function withDemo<Result>(now: string, work: (store: Store) => Result): Promise<Result> {
  const b = bench({ now })
  await b.ok('today --demo')
  const store = demoStore(b)
  try {
    return work(store)
  } finally {
    store.close()
  }
}

/** Every variant of the desk, with what it belongs to. */
export function variantsOf(store: Store) {
  return store.clients.all().flatMap((client) =>
    store.variants.ofClient(client.id).map((variant) => ({
      client,
      variant,
      post: store.posts.get(variant.postId) as NonNullable<ReturnType<Store['posts']['get']>>,
      channel: store.channels.of(client.id).find(({ id }) => id === variant.channelId),
    })),
  )
}
