import type { DemoPost } from '../demo-client.ts'

/** Five to three weeks ago. */
export const northwindPostsBefore: readonly DemoPost[] = [
  {
    week: -5,
    on: { instagram: 'tue 07:45', bluesky: 'wed 08:00' },
    title: 'A chain at 0.75 per cent',
    pillar: 'workshop',
    text: 'A new chain measures 0. At 0.5 per cent you buy a chain. At 0.75 you buy a chain and a cassette.\n\nThe gauge costs less than lunch and takes eight seconds. Bring the bicycle by; we measure it at the door for nothing.',
    own: {
      bluesky:
        'Chain wear in three numbers.\n\n0: new.\n0.5 %: buy a chain.\n0.75 %: buy a chain and a cassette.\n\nWe measure at the door for nothing. It takes eight seconds.',
    },
    alt: 'A wear gauge dropped into a dirty bicycle chain',
  },
  {
    week: -5,
    on: { instagram: 'thu 17:30 short', bluesky: 'fri 16:00' },
    title: 'That creak, nine times in ten',
    pillar: 'workshop',
    text: 'You think that it is the bottom bracket. Nine times in ten it is the seat post.\n\nOut, wipe, grease, in, 5 Nm. If it still creaks, then we talk.',
    own: {
      bluesky:
        'Creaks when you pedal? Stand up. If it stops, it is the seat post or the saddle, and grease costs nothing.\n\nIf it creaks standing too, come in.',
    },
    alt: 'A seat post being greased on the stand',
  },
  {
    week: -5,
    on: { bluesky: 'mon 08:00', instagram: 'sat 09:00' },
    title: 'The Sunday ride: 34 km, one hill',
    pillar: 'routes',
    text: 'The Sunday ride is 34 km with one hill and one café, in that order. Nine o’clock at our door. The slowest rider sets the pace and is never told so.',
    own: {
      bluesky:
        'Route for the Sunday ride: out along the canal, over Beacon Hill (94 m, it only looks worse), home by the reservoir. 34 km. Nine o’clock at our door.',
    },
    tagSet: 'ride',
    alt: 'A line of riders on a canal path, seen from behind',
    consent: 'yes',
  },
  {
    week: -4,
    on: { instagram: 'tue 07:45', bluesky: 'wed 08:00' },
    title: 'Ten years to the same office',
    pillar: 'riders',
    text: 'Farida has ridden 11 km to the same office since 2015. Two frames, nine chains, one pair of panniers.\n\nThe mudguards are from a skip. She will not hear a word against them.',
    own: {
      bluesky:
        'Farida’s commute since 2015: 11 km each way, two frames, nine chains, one pair of panniers.\n\nWhat has lasted longest on yours?',
    },
    alt: 'Farida beside her loaded commuter bicycle in front of the shop',
    consent: 'yes',
  },
  {
    week: -4,
    on: { instagram: 'thu 17:30 short', bluesky: 'fri 16:00', youtube: 'fri 17:00' },
    title: 'Truing a wheel by ear',
    pillar: 'workshop',
    text: 'Pluck the spokes. A low note among high ones is the loose one, and it is usually the one that you cannot see.\n\nA quarter turn. Not a half. Never a half.',
    own: {
      bluesky:
        'You hear a loose spoke before you see it. Pluck them all and listen for the low note. The whole film: eight minutes, no music.',
      youtube:
        'A wheel that wobbles by two millimetres rarely needs the stand. In this film Jonah finds the loose spoke by ear, turns the nipple a quarter, and checks against the brake block.\n\nYou need a spoke key of the right size and a quiet room. If the rim is dented or two spokes are broken, stop and bring it in.\n\nTools and sizes are written down here:',
    },
    titles: { youtube: 'Truing a wheel by ear, without a stand' },
    link: 'https://northwindcycles.example/films/truing',
    alt: 'A finger plucking the spokes of a turning wheel',
  },
  {
    week: -4,
    on: { bluesky: 'mon 08:00', instagram: 'sat 09:00' },
    title: 'The bike bus, by its marshals',
    pillar: 'others',
    text: 'Thirty-one children, four marshals, one speaker with one song on it. The School Bike Bus goes past our window at twenty past eight, and everybody in the shop stops.\n\nThey want one more adult at the back. No racing licence needed.',
    own: {
      bluesky:
        'The School Bike Bus wants one more adult at the back. 2.4 km, 9 km/h, one song. Write to the marshals, they are nicer than they look in yellow.',
    },
    alt: 'A column of children on bicycles in bright vests, from above',
    consent: 'yes',
  },
  {
    week: -3,
    on: { instagram: 'tue 07:45', bluesky: 'wed 08:00' },
    title: 'Three free stands at the start of the week',
    pillar: 'bookings',
    text: 'Three stands are free at the beginning of next week. In by ten, out two working days later, and the price is said before a spanner is lifted. Link in bio.',
    own: {
      bluesky:
        'Three workshop stands are free early next week. In by ten, back in two working days. The link shows the hours.',
    },
    link: 'https://northwindcycles.example/book',
    alt: 'Three empty workshop stands under a row of lamps',
  },
  {
    week: -3,
    on: { instagram: 'thu 17:30 short', bluesky: 'fri 16:00' },
    title: 'Tyres: read the small print',
    pillar: 'workshop',
    text: 'There is an arrow on your tyre. There is also a pressure, in print that nobody under forty has ever read.\n\nMost of you ride at half of it. Sound on for the difference.',
    own: {
      bluesky:
        'Your tyre says how hard it wants to be. Most that come in are at half of that. A track pump pays for itself in one chain of flats.',
    },
    alt: 'A thumb under the pressure marking on a tyre wall',
  },
  {
    week: -3,
    on: { bluesky: 'mon 08:00', instagram: 'sat 09:00' },
    title: 'Headwind out, tailwind home',
    pillar: 'routes',
    text: 'A rule from the old riders of Fell & Ford: headwind out, tailwind home. So look which way the flag on the mill points, and start against it.\n\nYou will thank yourself at kilometre 40.',
    own: {
      bluesky:
        'Look at the flag on the mill before you choose your loop. Out against it, home with it. The other way round is how people learn to take the train.',
    },
    tagSet: 'ride',
    alt: 'A flag on a mill chimney, stretched flat by the wind',
  },
]
