/**
 * Slack's numbers, each with where it is stated. `types` is @slack/types 3.2.0; `docs` is a page of docs.slack.dev;
 * `skill` is Slack's own block-kit reference in slackapi/slack-skills-plugin.
 */
export const limits = {
  /** docs reference/block-kit/blocks */
  blocksPerMessage: 50,
  /** docs reference/block-kit/blocks */
  blocksPerView: 100,
  /** Undocumented; reports of `msg_blocks_too_long` lie between 11,341 and 13,200 (bolt-js#2509, #2867). */
  messageTextBudget: 13_200,
  /** docs reference/methods/chat.postMessage: longer text is cut, with a warning */
  messageText: 40_000,
  /** docs reference/methods/chat.update: longer text is refused with `msg_too_long` */
  updateText: 4_000,
  /** docs reference/methods/chat.postEphemeral */
  ephemeralText: 4_000,
  /** docs reference/methods/chat.postMessage, argument markdown_text; skill: the sum of all markdown blocks */
  markdownText: 12_000,
  /** types: Block.block_id, Action.action_id; docs reference/views for callback_id and external_id */
  id: 255,
  /** docs reference/block-kit/composition-objects/text-object */
  text: 3_000,
  /** docs reference/block-kit/blocks/section-block */
  sectionFields: 10,
  sectionField: 2_000,
  /** docs reference/block-kit/blocks/actions-block */
  actionsElements: 25,
  /** docs reference/block-kit/blocks/context-block */
  contextElements: 10,
  /** types: ContextActionsBlock */
  contextActionsElements: 5,
  /** docs reference/block-kit/blocks/header-block */
  header: 150,
  /** docs reference/block-kit/blocks/image-block */
  imageAltText: 2_000,
  imageTitle: 2_000,
  url: 3_000,
  /** docs reference/block-kit/blocks/input-block */
  inputLabel: 2_000,
  inputHint: 2_000,
  /** skill: table */
  tableRows: 100,
  tableCells: 20,
  /** skill: characters of all cells of a message's table, and of a data table */
  tableText: 10_000,
  dataTableText: 20_000,
  /** skill: data_table; a header and 200 rows */
  dataTableRows: 201,
  dataTablePageSize: 100,
  /** skill: card */
  cardTitle: 150,
  cardBody: 200,
  cardActions: 3,
  /** skill: carousel */
  carouselCards: 10,
  /** types: ContainerBlock */
  containerTitle: 150,
  containerBlocks: 10,
  /** skill: alert */
  alertText: 200,
  /** skill: plan */
  planTasks: 50,
  /** docs reference/block-kit/blocks/video-block */
  videoTitle: 199,
  videoAuthor: 49,
  /** types: RichTextList.indent */
  richTextIndent: 8,
  /** docs reference/block-kit/composition-objects/option-object */
  optionText: 75,
  optionDescription: 75,
  /** The page says 150, the comment in types 75: the stricter number is safe with both. */
  optionValue: 75,
  optionGroupLabel: 75,
  optionGroups: 100,
  /** docs reference/block-kit/block-elements/select-menu-element */
  selectOptions: 100,
  /** docs reference/block-kit/block-elements/checkboxes-element and radio-button-group-element */
  choiceOptions: 10,
  /** docs reference/block-kit/block-elements/overflow-menu-element; the API says "no more than 5 items allowed" */
  overflowOptions: 5,
  /** docs reference/block-kit/composition-objects/confirmation-dialog-object */
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  /** types: Placeholdable */
  placeholder: 150,
  /** docs reference/block-kit/block-elements/button-element */
  buttonText: 75,
  buttonValue: 2_000,
  accessibilityLabel: 75,
  /** docs reference/block-kit/block-elements/plain-text-input-element */
  inputLength: 3_000,
  /** types: RichTextInput */
  richTextInputLines: 100,
  /** docs reference/block-kit/block-elements/file-input-element */
  fileInputFiles: 10,
  /** docs reference/views: title, submit and close */
  viewTitle: 24,
  privateMetadata: 3_000,
  /** docs reference/methods/views.open, `view_too_large` above 250 kB */
  viewBytes: 250_000,
} as const;
