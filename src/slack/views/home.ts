/** App Home: what concerns one person, drawn whole from what was found for them. */
import type { HomeView, KnownBlock, PlainTextOption } from '@slack/types';
import type { HomePicture, Symptom } from '../../core/home-picture.ts';
import { home, homeBlocks } from '../ids.ts';
import { clip, LIMITS } from '../limits.ts';
import { actions, button, divider, header, line, plain, rich, say, small } from './blocks.ts';
import { gapBlocks, queueBlocks, ticketBlocks, triageBlocks, turningBlocks } from './home-lists.ts';
import { optionValue } from './option-value.ts';
import { causeName, commonWords } from './wording/common.ts';
import { homeWords } from './wording/home.ts';

/** Draws the view; what the person has chosen travels along. */
export function homeView(picture: HomePicture): HomeView {
  const { triages, tickets, queue } = picture;
  return {
    type: 'home',
    private_metadata: JSON.stringify(picture.looking),
    blocks: [
      header(homeWords.title),
      actions('start', [
        button({ id: home.findFix, text: homeWords.findFix, value: '{}', style: 'primary' }),
      ]),
      searchBlock(picture.looking.search),
      ...foundBlocks(picture.found),
      divider,
      ...triageBlocks(triages),
      divider,
      ...ticketBlocks(tickets),
      ...(queue === null ? [] : [divider, ...queueBlocks(queue, picture)]),
      ...(picture.gaps === null ? [] : [divider, ...gapBlocks(picture.gaps)]),
      divider,
      ...guideBlocks(picture),
    ],
  };
}

/** The longest words that are searched. */
export const LONGEST_SEARCH = 200;

function searchBlock(search: string): KnownBlock {
  return {
    type: 'input',
    // Another id after each search: a field that keeps its id keeps what was typed, secrets included.
    block_id: `search:${optionValue(search)}`,
    dispatch_action: true,
    label: plain(homeWords.searchLabel),
    hint: plain(homeWords.searchHint),
    element: {
      type: 'plain_text_input',
      action_id: home.search,
      placeholder: plain(homeWords.searchPlaceholder, LIMITS.placeholder),
      max_length: LONGEST_SEARCH,
      ...(search === '' ? {} : { initial_value: clip(search, LONGEST_SEARCH) }),
      dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
    },
  };
}

function foundBlocks(found: readonly Symptom[] | null): readonly KnownBlock[] {
  if (found === null) return [];
  if (found.length === 0) return [small(homeWords.foundNothing)];
  return found.map((symptom, at) => symptomBlock('found', symptom, at));
}

function guideBlocks({ looking, shelves, symptoms }: HomePicture): readonly KnownBlock[] {
  const heading = rich(line(say(homeWords.guides, { bold: true })));
  if (shelves.length === 0) return [heading, small(homeWords.noGuides)];
  // A menu holds a hundred; what is on further shelves is found by searching.
  const options = shelves.slice(0, LIMITS.options).map(
    (product, at): PlainTextOption => ({
      text: plain(product?.name ?? commonWords.anyProduct, LIMITS.option),
      value: String(at),
    }),
  );
  const chosen = looking.shelf === null ? undefined : options[looking.shelf];
  const menu: KnownBlock = {
    type: 'actions',
    block_id: homeBlocks.shelves,
    elements: [
      {
        type: 'static_select',
        action_id: home.shelf,
        placeholder: plain(homeWords.shelfPlaceholder, LIMITS.placeholder),
        options,
        ...(chosen === undefined ? {} : { initial_option: chosen }),
      },
    ],
  };
  return [
    heading,
    menu,
    ...symptoms.items.map((symptom, at) => symptomBlock('shelf', symptom, at)),
    ...turningBlocks('symptoms', symptoms),
  ];
}

const LONGEST_REASON = 200;

// Guides' words are shown letter by letter, so the line is plain text.
function symptomBlock(
  where: string,
  { guide, cause, product, error, reason }: Symptom,
  at: number,
): KnownBlock {
  const name = where === 'found' ? causeName(product, error) : error;
  return {
    type: 'section',
    block_id: `symptom:${where}:${at}`,
    text: plain(`${name}\n${clip(reason.replace(/\s+/g, ' '), LONGEST_REASON)}`),
    accessory: button({ id: home.symptom, text: homeWords.look, value: JSON.stringify({ guide, cause }) }),
  };
}
