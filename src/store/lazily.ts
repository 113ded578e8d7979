/** An object whose parts are each made when they are first asked for, and kept. */
export function lazily<Makers extends Readonly<Record<string, () => unknown>>>(
  makers: Makers,
): { readonly [Name in keyof Makers]: ReturnType<Makers[Name]> } {
  const made = {}
  for (const name of Object.keys(makers)) {
    Object.defineProperty(made, name, {
      configurable: true,
      enumerable: true,
      get() {
        const value = makers[name]?.()
        Object.defineProperty(made, name, { value, enumerable: true })
        return value
      },
    })
  }
  return made as { readonly [Name in keyof Makers]: ReturnType<Makers[Name]> }
}
