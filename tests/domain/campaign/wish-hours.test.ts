import { expect, it } from 'vitest'
import { hoursNear } from '../../../src/domain/campaign/wish-hours.ts'

it.each([
  ['12:00', ['12:00', '13:00', '11:00', '14:00', '10:00', '15:00']],
  ['10:30', ['10:30', '11:30', '12:30', '13:30', '14:30', '15:30']],
  ['20:00', ['20:00', '15:00', '14:00', '13:00', '12:00', '11:00', '10:00']],
])('smm wishes for %s, else for an hour near it at which somebody is at work', (wished, hours) => {
  expect(hoursNear(wished, { from: '10:00', until: '16:00' })).toEqual(hours)
})
