import { useBrowser } from './browser.ts';
import { communeReviews } from './path/commune.ts';
import { councilScores } from './path/council.ts';
import { leaderDecides } from './path/leader.ts';
import { officePrepares } from './path/office.ts';
import { producerFiles } from './path/producer.ts';
import { filing } from './path/story.ts';

// The programme's main job on one product, from hand to hand: each journey goes on where the one before it ended.
useBrowser();
producerFiles(filing);
communeReviews();
officePrepares();
councilScores();
leaderDecides();
