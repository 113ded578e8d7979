import type { DemoPost } from '../demo-client.ts'
import { pinecrestPostsBefore } from './pinecrest-posts-before.ts'

/**
 * Planted: 6 of the 11 posts of 28 days sell. Every variant of a post goes out on one day of Phoenix, so that the share is the same on every day from
 * Tuesday to Friday. From this week on nothing sells, and one more house that the client asked for waits as a draft. Fully scheduled.
 */
export const pinecrestPosts: readonly DemoPost[] = [
  ...pinecrestPostsBefore,
  {
    week: -2,
    on: { linkedin: 'mon 08:00', instagram: 'mon 17:00 carousel' },
    title: 'Where the bus stops in the shade',
    pillar: 'streets',
    text: 'Nineteen bus stops in Midtown, and seven of them have shade at four in the afternoon. We stood at all of them.\n\nSwipe for the seven, with the nearest cross street.',
    own: {
      linkedin:
        'A relocation package rarely says where one can wait for a bus without burning. So we stood at all nineteen stops in Midtown at four in the afternoon. Seven have shade.\n\nThe list is on our page, with cross streets and a photograph of each. The city has asked for a copy.\n\nWhat does your company tell newcomers about getting to work?',
    },
    link: 'https://pinecrestrealty.example/shade',
    alt: ['A bus stop bench in full shade of a mesquite', 'A map of nineteen bus stops, seven of them green'],
  },
  {
    week: -2,
    on: { instagram: 'wed 17:00', facebook: 'wed 18:00' },
    title: 'Earnest money in ninety words',
    pillar: 'how-it-works',
    text: 'Earnest money is a deposit that says you mean it. It sits with the title company, not with the seller and not with us.\n\nIf you buy, it counts toward the price. If you cancel inside the inspection period, it comes back. After that, it depends on what you signed, so read that page twice.',
    own: {
      facebook:
        'A question that we get in whispers: what is earnest money, and who has it?\n\nThe title company has it. It counts toward the price if you buy and comes back if you cancel in time. Which date ends “in time” stands on one page of the contract. We will show you which.',
    },
    alt: 'A contract page with one date circled in pencil',
  },
  {
    week: -2,
    on: { instagram: 'sat 10:00', facebook: 'sat 10:30' },
    title: 'Open house: Willow, once more',
    pillar: 'houses',
    text: '530 W Willow, open this Saturday 10 to 12. The pool is filled, the report is on the counter, and Dana has the window key.',
    own: {
      facebook:
        'Once more this Saturday, 10 to 12: 530 W Willow Avenue. If you came last time and went home to measure a sofa, now is the moment to bring the number.',
    },
    link: 'https://pinecrestrealty.example/open',
    alt: 'A pool with long shadows across the tiles',
  },
  {
    week: -1,
    on: { instagram: 'wed 17:00', facebook: 'wed 18:00' },
    title: 'New on Coronado Road: 77',
    pillar: 'houses',
    text: '77 E Coronado Road. Two bedrooms, a front room with a northern window, and a garage that was a pottery.\n\nThe kiln stays if you want it. Link in bio.',
    own: {
      facebook:
        '77 E Coronado Road is listed: two bedrooms, 1,240 square feet, a garage that was a pottery for thirty years. Floor plan, disclosures and the kiln’s manual are on the page.',
    },
    link: 'https://pinecrestrealty.example/coronado-77',
    alt: 'A workshop with a kiln and a wall of empty shelves',
  },
  {
    week: -1,
    on: { instagram: 'sat 10:00', facebook: 'sat 10:30' },
    title: 'Open house: the pottery',
    pillar: 'houses',
    text: '77 E Coronado, open this Saturday 10 to 1. The potter herself is there at noon and will answer anything about the light.',
    own: {
      facebook:
        'Open this Saturday, 10 to 1: 77 E Coronado Road. At noon the potter who worked there for thirty years tells what the north light is like in every month.',
    },
    link: 'https://pinecrestrealty.example/open',
    alt: 'A row of glazed bowls on a window sill',
  },
  {
    week: 0,
    on: { linkedin: 'mon 08:00', instagram: 'mon 17:00 carousel' },
    title: 'Willow Avenue, by its meters',
    pillar: 'streets',
    text: 'Nine households on Willow Avenue let us read their power meters for a month. Same street, same year of building, and the highest is three times the lowest.\n\nSwipe for the two things that the low ones have in common.',
    own: {
      linkedin:
        'Nine households on Willow Avenue lent us a month of meter readings. The houses are the same age and within two hundred square feet of each other. The highest bill is three times the lowest.\n\nTwo things set the low ones apart, and neither is the air conditioner. Both cost less than a weekend away.\n\nWe publish this because owners ask each other, and now they have numbers to do it with.',
    },
    link: 'https://pinecrestrealty.example/willow-meters',
    alt: ['A row of electricity meters on a stucco wall', 'A chart with nine bars, one of them very tall'],
  },
  {
    week: 0,
    on: { instagram: 'wed 17:00', facebook: 'wed 18:00' },
    title: 'Who is at the closing table',
    pillar: 'how-it-works',
    text: 'Six people are involved in a closing and you will meet two of them. Here is who the others are, and which one to call when the wire is late.\n\n(The escrow officer. Always the escrow officer.)',
    own: {
      facebook:
        'Nobody tells first-time buyers who does what on the last day. Lender, title, escrow, two agents, you. If something is late, call escrow first. Ask us for the one-page list, it fits on a fridge.',
    },
    alt: 'Six chairs around a long table with one pen',
  },
  {
    week: 0,
    on: { instagram: 'sat 10:00', facebook: 'sat 10:30' },
    title: 'Roosevelt Row at ten',
    pillar: 'neighbourhood',
    text: 'Saturday, ten o’clock, Roosevelt Row: coffee, two murals that are still wet, and a man who sharpens scissors from his bicycle.\n\nBring your scissors.',
    own: {
      facebook:
        'A Saturday errand worth having: the man who sharpens scissors from his bicycle is on Roosevelt Row until noon. Coffee next to him. What else has survived in your neighborhood?',
    },
    alt: 'A knife grinder with a treadle bicycle in front of a mural',
    consent: 'yes',
  },
  {
    week: 1,
    on: { linkedin: 'mon 08:00', instagram: 'mon 17:00 carousel' },
    title: 'Alleys: who sweeps, who parks',
    pillar: 'streets',
    text: 'Behind every Midtown block runs an alley, and every alley has a rule that nobody wrote down.\n\nWe asked. Swipe for who sweeps, who parks, and what the city says about both.',
    own: {
      linkedin:
        'The alley behind a house decides more about daily life than the front yard does: deliveries, trash, who can build a second unit.\n\nWe read the city’s rules for Midtown alleys and then asked forty residents how it is really done. The two lists are side by side on our page.\n\nWe think that both are worth knowing before an offer.',
    },
    link: 'https://pinecrestrealty.example/alleys',
    alt: ['A swept alley between block walls', 'A list of rules beside a list of habits'],
  },
  {
    week: 1,
    on: { instagram: 'wed 17:00', facebook: 'wed 18:00' },
    title: 'The library’s tool wall',
    pillar: 'neighbourhood',
    text: 'The branch library lends tools now. A hammer drill for a week, on the same card as the novels.\n\nThe waiting list is shorter than for the novels.',
    own: {
      facebook:
        'Before you buy a tile cutter for one bathroom: the branch library lends one. Same card, one week. What would you borrow first?',
    },
    alt: 'A wall of hand tools with library labels',
  },
  {
    week: 1,
    on: { instagram: 'sat 10:00', facebook: 'sat 10:30' },
    title: 'What an inspector looks at first',
    pillar: 'how-it-works',
    text: 'We walked behind an inspector for a morning. She looks up, then down, then at the water heater, and only then does she say hello.\n\nHer list of ten is in the picture.',
    own: {
      facebook:
        'Ten things that an inspector looks at before you have parked. We followed one for a morning and wrote them down. Number four surprised the owner, too.',
    },
    alt: 'A clipboard with ten ticked lines on a water heater',
  },
  {
    week: null,
    draftDays: 1,
    on: { instagram: 'image', facebook: 'image' },
    title: 'Open house: four more doors',
    pillar: 'houses',
    text: 'Four doors, one afternoon, and Dana at each of them for half an hour. The route is on our page.',
    own: {
      facebook:
        'Four open houses in one afternoon, and Dana at each of them for half an hour. Which one would you see first?',
    },
    link: 'https://pinecrestrealty.example/open',
    askedBy: 'client',
    note: 'Dana wants it in this week. We are over the ceiling; answer her before it goes anywhere.',
    alt: 'Four keys with paper tags on a wooden table',
  },
]
