/** Name and version of the encoder that takes each item by itself; a ranker's manifest names the id it expects. @public */
export const ITEM_ENCODER_ID = 'item-encoder/0.1.0';

/** Name and version of the encoder that fits the items of a catalogue to each other. @public */
export const CATALOGUE_ENCODER_ID = 'item-encoder/0.2.0';
