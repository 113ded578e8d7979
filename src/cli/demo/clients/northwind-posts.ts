import type { DemoPost } from '../demo-client.ts'
import { northwindPostsBefore } from './northwind-posts-before.ts'

/** Fully scheduled this week and next, but for the film, which comes once a fortnight. */
export const northwindPosts: readonly DemoPost[] = [
  ...northwindPostsBefore,
  {
    week: -2,
    on: { instagram: 'tue 07:45', bluesky: 'wed 08:00' },
    title: 'Brake pads, new and done',
    pillar: 'workshop',
    text: 'Left: new, 3 mm. Right: from a commuter who said that it only squeaked a little. 0.2 mm, and then metal.\n\nLook through the caliper with a torch. Under 1 mm means this week.',
    own: {
      bluesky:
        'Disc pads: 3 mm new, under 1 mm means this week, a scraping noise means last week. A torch and ten seconds are enough to see.',
    },
    alt: 'A new brake pad beside one worn down to the metal',
  },
  {
    week: -2,
    on: { instagram: 'thu 17:30 short', bluesky: 'fri 16:00', youtube: 'fri 17:00' },
    title: 'One puncture, start to finish',
    pillar: 'workshop',
    text: 'Four minutes and ten seconds, including the part where Mags drops the lever. We left it in.\n\nThe step that everybody forgets: feel round the inside of the tyre before the new tube goes in.',
    own: {
      bluesky:
        'The step everybody forgets: run a finger round inside the tyre first. The thorn is still there. New film, nothing cut.',
      youtube:
        'A puncture mended without cuts, in four minutes and ten seconds. Mags shows which lever goes where, how to find the hole without a bucket, and why you feel round the inside of the tyre before anything else.\n\nTwo levers, a tube or a patch, a pump. All of it fits under a saddle.\n\nIf it happens twice in a week, look at the rim tape, or bring it by:',
    },
    titles: { youtube: 'One puncture, start to finish, nothing cut' },
    link: 'https://northwindcycles.example/films/puncture',
    alt: 'Mags holding a tube to her ear, listening for the leak',
    consent: 'yes',
  },
  {
    week: -2,
    on: { bluesky: 'mon 08:00', instagram: 'sat 09:00' },
    title: 'Kettle & Cog, stop number four',
    pillar: 'others',
    text: 'Kettle & Cog keeps a track pump by the door and lets you take a flapjack on trust.\n\nStop number four on the long loop. Pay on the way home, they know your face.',
    own: {
      bluesky:
        'Fourth stop on the long loop: Kettle & Cog. Track pump by the door, flapjacks on trust. Say hello from us.',
    },
    alt: 'Bicycles leaning on the wall of a small café',
  },
  {
    week: -1,
    on: { instagram: 'tue 07:45 carousel', bluesky: 'wed 08:00' },
    title: 'What is in a full service',
    pillar: 'workshop',
    text: 'A full service is 41 lines on a sheet, and you get the sheet. Ticked, measured, signed.\n\nSwipe for the lines that most shops leave out.',
    own: {
      bluesky:
        'Our full service is a sheet with 41 lines and you take the sheet home. Ask for one wherever you go. If there is none, ask what was done.',
    },
    alt: [
      'A service sheet with ticked lines and oily thumbprints',
      'Bearings laid out in order on a cloth',
      'A torque wrench on a stem bolt',
    ],
  },
  {
    week: -1,
    on: { instagram: 'thu 17:30', bluesky: 'fri 16:00' },
    title: 'Owen’s first hundred',
    pillar: 'riders',
    text: 'Owen came in for a bell, stayed for the short rides, and has now done his first hundred kilometres. He ate five bananas and lost his voice cheering for himself.\n\nChapeau.',
    own: {
      bluesky:
        'Owen bought a bell, then came on a short ride, then on a longer one. Last week: 100 km. Five bananas. What was your first hundred like?',
    },
    alt: 'Owen with both arms up beside a village sign',
    consent: 'yes',
  },
  {
    week: -1,
    on: { bluesky: 'mon 08:00', instagram: 'sat 09:00' },
    title: 'The Sunday ride: the short loop',
    pillar: 'routes',
    campaign: 'sunday-ride',
    text: 'The short loop this time: 22 km, flat as a plate, back before the roast. Good for a first time, and for those who say that they are not cyclists.\n\nThe Sunday ride, nine o’clock, our door.',
    own: {
      bluesky:
        'The Sunday ride is the short loop: 22 km, flat, no heroics. Bring the friend who says they are not a cyclist. Nine o’clock at our door.',
    },
    tagSet: 'ride',
    alt: 'A flat lane between hedges with two riders side by side',
    consent: 'yes',
  },
  {
    week: 0,
    on: { instagram: 'tue 07:45', bluesky: 'wed 08:00' },
    title: 'Five bearings, one lesson',
    pillar: 'workshop',
    text: 'Five headset bearings from this month. Four of them died of a pressure washer.\n\nBucket, sponge, low water. The hose is for the path.',
    own: {
      bluesky:
        'Four of the five bearings that we replaced this month died of a pressure washer. Bucket and sponge. The hose is for the path.',
    },
    alt: 'Five rusty bearings in a row on a white cloth',
  },
  {
    week: 0,
    on: { instagram: 'thu 17:30 short', bluesky: 'fri 16:00', youtube: 'fri 17:00' },
    title: 'Gears that jump: the barrel adjuster',
    pillar: 'workshop',
    text: 'It jumps on the third sprocket. You have watched nine films about it. Here is the tenth, and it is eleven seconds long.\n\nHalf a turn, anticlockwise, seen from behind.',
    own: {
      bluesky:
        'Gears jumping? Half a turn of the barrel adjuster, anticlockwise seen from behind. If four of those do not help, it is the cable.',
      youtube:
        'Nine gear problems in ten are solved with the small barrel where the cable enters the derailleur. Jonah shows which way to turn it, how to tell a stretched cable from a bent hanger, and when to stop.\n\nNo stand needed: hang the saddle on a branch.\n\nThe order of steps, to print and keep in the shed:',
    },
    titles: { youtube: 'Gears that jump: one barrel, half a turn' },
    link: 'https://northwindcycles.example/films/gears',
    alt: 'A thumb and a finger on a small barrel adjuster',
  },
  {
    week: 0,
    on: { bluesky: 'mon 08:00', instagram: 'sat 09:00' },
    title: 'The Sunday ride: two speeds',
    pillar: 'riders',
    campaign: 'sunday-ride',
    text: 'Two groups on the Sunday ride from now on: one that talks and one that does not have the breath to.\n\nSame café, same bill, nine o’clock at our door.',
    own: {
      bluesky:
        'We are too many for one group, which is a good problem. The Sunday ride now has two speeds: talking and not talking. Nine o’clock at our door.',
    },
    tagSet: 'ride',
    alt: 'Two groups of riders waiting outside a workshop',
    consent: 'yes',
  },
  {
    week: 1,
    on: { instagram: 'tue 07:45', bluesky: 'wed 08:00' },
    title: 'Grandfather’s frame, granddaughter’s wheels',
    pillar: 'riders',
    text: 'The frame is from 1974 and was her grandfather’s. The wheels are hers. We spread the rear end by 6 mm, slowly, over a cup of tea.\n\nIt rides to university now.',
    own: {
      bluesky:
        'A frame from 1974, wheels from this year, and 6 mm between them that we found with patience. It rides to university now.',
    },
    alt: 'A blue steel frame with new wheels in the morning light',
  },
  {
    week: 1,
    on: { instagram: 'thu 17:30 short', bluesky: 'fri 16:00' },
    title: 'Lights: where they point',
    pillar: 'workshop',
    text: 'If the driver in front lifts a hand, your light points too high. Five metres in front of the wheel, no further.\n\nWe set it while you wait.',
    own: {
      bluesky:
        'Point your front light at the road five metres ahead, not at people. A wall, a tape measure and one minute. Or we do it while you wait.',
    },
    alt: 'A beam of light on a brick wall with a chalk line',
  },
  {
    week: 1,
    on: { bluesky: 'mon 08:00', instagram: 'sat 09:00' },
    title: 'Gravel behind the reservoir',
    pillar: 'routes',
    campaign: 'sunday-ride',
    text: 'The track behind the reservoir has been graded. 7 km of gravel that 35 mm tyres are happy on, and a heron at the halfway point who is not impressed.',
    own: {
      bluesky:
        'Good news for wide tyres: the track behind the reservoir has been graded. 7 km, fine gravel, one heron. 35 mm are enough.',
    },
    alt: 'A pale gravel track along dark water, a heron far off',
  },
]
