/** `liesOutside` of the domain for a variant `v`, in SQL with `@now`, so that what went out from tools long ago is not read. */
export const liesOutside =
  "v.handed_to <> '' and (v.planned_at > @now or (v.planned_at is null and v.state <> 'published'))"
